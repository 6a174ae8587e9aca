// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "huzhu",
    products: [
        .executable(name: "huzhu", targets: ["huzhu"]),
        // For the benchmarks, which are a package of their own.
        .library(
            name: "HuzhuRooms",
            targets: ["ClerkDesk", "Exchange", "JSONStore", "Wording", "TerminalUI", "JSONText", "MutualAid"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
    ],
    targets: [
        // The house, from the roof down; an arrow (dependency) only ever points downwards.
        .executableTarget(
            name: "huzhu",
            dependencies: [
                "ClerkDesk", "NcursesTerminal", "Exchange", "JSONStore", "Wording", "TerminalUI", "JSONText",
                "MutualAid",
                "Resources",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .target(name: "ClerkDesk", dependencies: ["Wording", "TerminalUI", "MutualAid"]),
        .target(name: "NcursesTerminal", dependencies: ["TerminalUI", "CNcurses"]),
        .target(
            name: "Exchange",
            dependencies: [
                "JSONText", "Wording", "MutualAid", "Resources",
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),
        .target(
            name: "JSONStore",
            dependencies: ["JSONText", .product(name: "Crypto", package: "swift-crypto")]
        ),
        .target(name: "Wording", dependencies: ["MutualAid", "Resources"]),
        .target(name: "TerminalUI"),
        .target(name: "JSONText"),
        .target(name: "MutualAid"),
        .target(
            name: "Resources",
            path: "Resources",
            exclude: ["Desktop", "FunctionOrder.txt", "Manual", "Pinyin", "Schemes", "Strings", "bin"],
            sources: ["Resources.c"],
            publicHeadersPath: "include"
        ),
        .systemLibrary(name: "CNcurses"),

        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "MutualAidTests", dependencies: ["MutualAid", "TestSupport"]),
        .testTarget(name: "JSONTextTests", dependencies: ["JSONText", "TestSupport"]),
        .testTarget(name: "TerminalUITests", dependencies: ["TerminalUI", "TestSupport"]),
        .testTarget(name: "NcursesTerminalTests", dependencies: ["NcursesTerminal", "TerminalUI"]),
        .testTarget(name: "WordingTests", dependencies: ["Wording"]),
        .testTarget(name: "JSONStoreTests", dependencies: ["JSONStore", "TestSupport"]),
        .testTarget(name: "ExchangeTests", dependencies: ["Exchange", "TestSupport"], exclude: ["Schemes"]),
        .testTarget(
            name: "ClerkDeskTests", dependencies: ["ClerkDesk", "Exchange", "TestSupport"], exclude: ["Golden"]),
        .testTarget(
            name: "EndToEndTests", dependencies: ["huzhu", .product(name: "Crypto", package: "swift-crypto")],
            exclude: ["Pinned"]),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)

// The rooms call into one another at every key: without this their generic parts stay unspecialised between them.
for target in package.targets where target.type == .regular && target.path == nil || target.type == .executable {
    target.swiftSettings = [
        .unsafeFlags(
            ["-cross-module-optimization", "-Xfrontend", "-function-sections"], .when(configuration: .release))
    ]
}

// What one key runs through lies side by side in the program: see Resources/bin/order-functions.
let functionOrder = "--symbol-ordering-file=\(Context.packageDirectory)/Resources/FunctionOrder.txt"
for target in package.targets where target.type == .executable {
    target.linkerSettings = [
        .unsafeFlags(
            ["-use-ld=lld", "-Xlinker", functionOrder, "-Xlinker", "--no-warn-symbol-ordering"],
            .when(configuration: .release))
    ]
}
