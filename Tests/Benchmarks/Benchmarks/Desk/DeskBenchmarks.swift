import Benchmark
import TerminalUI

/// What one keystroke costs in process, from the event to the frame; what curses and the terminal take comes on top.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock], warmupIterations: 20,
        maxDuration: .seconds(3), maxIterations: 5_000)

    for members in [200, 100_000] {
        measure("Claim form, a digit", members) { sitting in
            sitting.openClaim()
        } event: {
            .key(.character("7"))
        } undo: {
            .plain(.backspace)
        }

        for query in ["w", "wsq", "5301", "冶金"] {
            measure("Roster, the last letter of \(query)", members) { sitting in
                sitting.press(.character("/"))
                sitting.type(String(query.dropLast()))
            } event: {
                .key(.character(query.last ?? " "))
            } undo: {
                .plain(.backspace)
            }
            measure("Roster, Backspace after \(query)", members) { sitting in
                sitting.press(.character("/"))
                sitting.type(query)
            } event: {
                .key(.plain(.backspace))
            } undo: {
                .character(query.last ?? " ")
            }
        }

        measureDiff("The frame of a claim after another digit, its changed columns", members)
        measure("Roster, a row down", members) { _ in
        } event: {
            .key(.plain(.down))
        } undo: {
            .plain(.up)
        }
    }
}

/// Measures update and view of one event again and again; `undo` is pressed after each, unmeasured.
private func measure(
    _ name: String, _ members: Int, prepare: @escaping (Sitting) -> Void, event: @escaping () -> Event,
    undo: @escaping () -> Key
) {
    Benchmark(
        "\(name) (\(members) members)",
        closure: { (benchmark: Benchmark, sitting: Sitting) in
            let event = event()
            let undo = undo()
            benchmark.startMeasurement()
            sitting.send(event)
            blackHole(sitting.frame)
            benchmark.stopMeasurement()
            sitting.press(undo)
        },
        setup: {
            let sitting = try Sitting(members: members)
            prepare(sitting)
            return sitting
        })
}

/// Measures finding what has to be sent to the terminal of a frame in which one digit and its figures changed.
private func measureDiff(_ name: String, _ members: Int) {
    Benchmark(
        "\(name) (\(members) members)",
        closure: { (benchmark: Benchmark, frames: (Frame, Frame)) in
            var runs: [Range<Int>] = []
            benchmark.startMeasurement()
            for row in 0..<frames.0.size.rows {
                ChangedColumns.find(from: frames.0.row(row), to: frames.1.row(row), leastGap: 6, in: &runs)
                blackHole(runs)
            }
            benchmark.stopMeasurement()
        },
        setup: {
            let sitting = try Sitting(members: members)
            sitting.openClaim()
            let before = sitting.frame
            sitting.press(.character("7"))
            return (before, sitting.frame)
        })
}
