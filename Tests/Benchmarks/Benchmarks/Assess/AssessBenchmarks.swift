import Benchmark
import Exchange
import MutualAid

/// What a case and a claim cost. Figures are those of one case: a run takes a million, since the clock of processor
/// time ticks by hundredths of a second only, and a million cases also show that the memory stays flat.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.cpuTotal, .peakMemoryResident], timeUnits: .nanoseconds, warmupIterations: 0,
        scalingFactor: .mega, maxDuration: .seconds(15), maxIterations: 3)

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
