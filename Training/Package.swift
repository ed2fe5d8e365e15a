// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(), .treatAllWarnings(as: .error),
]

// A package of its own, so that nobody who builds the program builds this.
let package = Package(
    name: "newsmill-training",
    dependencies: [.package(name: "newsmill", path: "..")],
    targets: [
        .target(name: "TrainingSupport", swiftSettings: strict),
        .executableTarget(
            name: "train-language",
            dependencies: ["TrainingSupport", .product(name: "NewsLanguage", package: "newsmill")],
            swiftSettings: strict),
        .executableTarget(
            name: "evaluate-language", dependencies: [.product(name: "NewsLanguage", package: "newsmill")],
            swiftSettings: strict),
        .executableTarget(
            name: "train-events",
            dependencies: [
                .product(name: "NewsCorpus", package: "newsmill"), .product(name: "NewsExtract", package: "newsmill"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "newsmill-corpus",
            dependencies: [
                .product(name: "NewsCorpus", package: "newsmill"), .product(name: "NewsAggregate", package: "newsmill"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "train-entities",
            dependencies: [
                "TrainingSupport",
                .product(name: "NewsCorpus", package: "newsmill"), .product(name: "NewsExtract", package: "newsmill"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "pack-clusters", dependencies: [.product(name: "NewsExtract", package: "newsmill")],
            swiftSettings: strict),
        .executableTarget(
            name: "train-stances",
            dependencies: [
                "TrainingSupport",
                .product(name: "NewsCorpus", package: "newsmill"), .product(name: "NewsExtract", package: "newsmill"),
            ],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
