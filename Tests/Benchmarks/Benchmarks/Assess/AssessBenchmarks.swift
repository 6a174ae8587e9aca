import Benchmark
import Exchange
import MutualAid

/// What a case costs, from JSON to JSON; the metric counts cases and not runs.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.throughput, .cpuTotal, .peakMemoryResident], warmupIterations: 1, scalingFactor: .kilo,
        maxDuration: .seconds(5), maxIterations: 200)

    for (name, line) in BatchLines.all {
        Benchmark("From JSON to JSON, \(name)") { benchmark in
            var batch = Batch(in: .chinese)
            var cases = RepeatedLine(line, count: benchmark.scaledIterations.count)
            benchmark.startMeasurement()
            try batch.run(through: &cases)
            benchmark.stopMeasurement()
            precondition(cases.written > 0)
        }
    }

    Benchmark("Scheme.assess, one claim") { benchmark in
        let trial = try Trial()
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations { blackHole(try trial.assess()) }
        benchmark.stopMeasurement()
    }
}
