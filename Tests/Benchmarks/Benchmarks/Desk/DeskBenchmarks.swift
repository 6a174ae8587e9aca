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
