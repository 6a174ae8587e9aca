import Benchmark
import Exchange
import JSONStore

/// What opening, saving, a checkpoint and a verification cost in stores of three sizes, and beside them, in the same
/// run, what the machine itself and a known parser take for the same bytes.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .peakMemoryResident], warmupIterations: 1, maxDuration: .seconds(4), maxIterations: 1_000)

    for members in [1_000, 10_000, 100_000] {
        measure("Open", members) { sample in
            let found = try sample.open(.readOnly)
            blackHole(found.state.registry.members.count)
            found.store.close()
        }

        measure("Open, orjson parsing the same lines as one array", members) {
            try Yardstick(parsing: $0.registryPath)
        } ready: {
            try $0.makeReady()
        } body: { _, yardstick in
            try yardstick.parse()
        }

        measure("Commit a claim and its stay", members) {
            try $0.open(.readWrite)
        } body: { sample, found in
            try found.store.append(
                at: "2018-11-15T01:00:00Z", by: "张三", action: "fileClaim", changes: sample.claim)
        }

        measure("Commit, a plain write and fdatasync of as many bytes", members) {
            try PlainFile(beside: $0.folder)
        } body: { sample, file in
            try file.append(sample.line)
        }

        measure("Checkpoint", members) {
            try $0.open(.readWrite)
        } body: { _, found in
            try found.store.checkpoint(recordCount: found.state.recordCount, records: found.state.records)
        }

        measure("Checkpoint, a plain write and fdatasync of as many bytes", members) {
            (try PlainFile(beside: $0.folder), try $0.registryBytes())
        } body: { _, file in
            try file.0.rewrite(file.1)
        }

        measure("Verify", members) { sample in
            let report = try StoreVerification<SampleState>.run(sample.folder)
            precondition(report.isSound, "\(report.findings)")
        }
    }
}

/// Measures `body` again and again on a store of that many members.
private func measure(_ name: String, _ members: Int, body: @escaping (SampleFolder) throws -> Void) {
    measure(name, members, prepare: { _ in }, body: { sample, _ in try body(sample) })
}

/// Measures `body` again and again; what `prepare` makes of the store, and `ready` before each time, is not measured.
private func measure<Prepared>(
    _ name: String, _ members: Int, prepare: @escaping (SampleFolder) throws -> Prepared,
    ready: @escaping (Prepared) throws -> Void = { _ in },
    body: @escaping (SampleFolder, Prepared) throws -> Void
) {
    Benchmark(
        "\(name) (\(members) members)",
        closure: { (benchmark: Benchmark, made: (sample: SampleFolder, prepared: Prepared)) in
            try ready(made.prepared)
            benchmark.startMeasurement()
            try body(made.sample, made.prepared)
            benchmark.stopMeasurement()
        },
        setup: {
            let sample = try SampleFolder.make(members: members)
            return (sample, try prepare(sample))
        })
}
