// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(), .treatAllWarnings(as: .error),
]

// A package of its own, so that nobody who builds the program builds this.
let package = Package(
    name: "newsmill-benchmarks",
    dependencies: [.package(name: "newsmill", path: "..")],
    targets: [
        .systemLibrary(name: "CBareLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .executableTarget(
            name: "newsmill-bench",
            dependencies: ["CBareLibXML2", .product(name: "NewsmillKit", package: "newsmill")],
            swiftSettings: strict),
        .executableTarget(
            name: "newsmill-names", dependencies: [.product(name: "NewsmillKit", package: "newsmill")],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
