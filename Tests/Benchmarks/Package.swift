// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that whoever builds huzhu needs nothing of what measures it.
let package = Package(
    name: "huzhu-benchmarks",
    dependencies: [
        .package(name: "huzhu", path: "../.."),
        // Without its traits: they would count allocations by libraries that not every machine has.
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.0", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "Desk",
            dependencies: [
                .product(name: "HuzhuRooms", package: "huzhu"), .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/Desk",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
        ),
        .executableTarget(
            name: "Store",
            dependencies: [
                .product(name: "HuzhuRooms", package: "huzhu"), .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/Store",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
        ),
        .executableTarget(
            name: "Assess",
            dependencies: [
                .product(name: "HuzhuRooms", package: "huzhu"), .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/Assess",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
        ),
    ],
    swiftLanguageModes: [.v6]
)
