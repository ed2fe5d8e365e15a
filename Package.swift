// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(), .treatAllWarnings(as: .error),
]

/// A target of our own: folder and settings follow one pattern, so that only dependencies are left to say.
func room(_ name: String, in folder: String, needs dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, path: "Sources/\(folder)", swiftSettings: strict)
}

/// A test target; `data` are folders beside its sources that tests read by path.
func tests(_ name: String, needs dependencies: [Target.Dependency], besides data: [String] = []) -> Target {
    .testTarget(
        name: name, dependencies: dependencies, path: "Tests/\(name)", exclude: data, swiftSettings: strict)
}

let package = Package(
    name: "newsmill",
    products: [
        .library(
            name: "NewsmillKit",
            targets: [
                "NewsText", "NewsLanguage", "NewsJSON", "NewsOptions", "NewsMarkup", "NewsModel", "NewsIngest",
                "NewsClean", "NewsSegment", "NewsExtract", "NewsAggregate", "NewsOutput", "NewsPipeline",
            ]),
        // Apart as well: what is trained needs no more than this.
        .library(name: "NewsLanguage", targets: ["NewsText", "NewsLanguage"]),
        // The extractors of text that is clean already: what Training fits models for.
        .library(
            name: "NewsExtract", targets: ["NewsText", "NewsJSON", "NewsModel", "NewsSegment", "NewsExtract"]),
        // How the aggregates see words: what their frequencies are counted by.
        .library(name: "NewsAggregate", targets: ["NewsText", "NewsModel", "NewsSegment", "NewsAggregate"]),
        // Only for Training and the tests: reads and checks the annotated corpus.
        .library(name: "NewsCorpus", targets: ["NewsCorpus"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibXML2", path: "Sources/CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(
            name: "CCompression", path: "Sources/CCompression", providers: [.apt(["zlib1g-dev", "libzstd-dev"])]),
        .systemLibrary(
            name: "CDigest", path: "Sources/CDigest", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .target(
            name: "CNewsData", path: "Sources/Data",
            exclude: [
                "README.md", "ingest", "language", "clean", "segment", "entities", "quotes", "times", "events",
                "aggregate",
            ]),
        room("NewsText", in: "Text", needs: ["CNewsData"]),
        room("NewsLanguage", in: "Language", needs: ["NewsText"]),
        room("NewsJSON", in: "JSON"),
        room("NewsOptions", in: "Options", needs: ["NewsJSON"]),
        room("NewsMarkup", in: "Markup", needs: ["CLibXML2", "NewsText"]),
        room("NewsModel", in: "Model", needs: ["NewsText", "NewsMarkup"]),
        room(
            "NewsIngest", in: "Stages/Ingest",
            needs: ["CCompression", "CDigest", "NewsText", "NewsJSON", "NewsOptions", "NewsMarkup", "NewsModel"]),
        room(
            "NewsClean", in: "Stages/Clean",
            needs: ["NewsText", "NewsLanguage", "NewsJSON", "NewsOptions", "NewsMarkup", "NewsModel"]),
        room("NewsSegment", in: "Stages/Segment", needs: ["NewsText", "NewsOptions", "NewsModel"]),
        room("NewsExtract", in: "Stages/Extract", needs: ["NewsText", "NewsOptions", "NewsModel"]),
        room("NewsAggregate", in: "Stages/Aggregate", needs: ["NewsText", "NewsJSON", "NewsOptions", "NewsModel"]),
        room(
            "NewsOutput", in: "Stages/Output",
            needs: ["CCompression", "NewsText", "NewsJSON", "NewsModel"]),
        room(
            "NewsPipeline", in: "Pipeline",
            needs: [
                "NewsText", "NewsJSON", "NewsOptions", "NewsModel", "NewsIngest", "NewsClean", "NewsSegment",
                "NewsExtract", "NewsAggregate", "NewsOutput",
                .product(name: "DequeModule", package: "swift-collections"),
            ]),
        .target(
            name: "NewsCorpus", dependencies: ["NewsModel"], path: "Training/Sources/NewsCorpus",
            swiftSettings: strict),
        .executableTarget(
            name: "newsmill",
            dependencies: [
                "NewsText", "NewsJSON", "NewsOptions", "NewsModel", "NewsPipeline", "NewsOutput",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Sources/newsmill", swiftSettings: strict),
        tests("CorpusTests", needs: ["NewsCorpus"]),
        tests("TextTests", needs: ["NewsText"]),
        tests("LanguageTests", needs: ["NewsLanguage", "NewsText"], besides: ["data"]),
        tests("JSONTests", needs: ["NewsJSON"]),
        tests("OptionsTests", needs: ["NewsOptions", "NewsJSON"]),
        tests("MarkupTests", needs: ["NewsMarkup", "NewsText"]),
        tests("ModelTests", needs: ["NewsModel"]),
        tests("IngestTests", needs: ["NewsIngest", "NewsModel", "NewsMarkup", "NewsText", "NewsJSON"]),
        tests("CleanTests", needs: ["NewsClean", "NewsModel", "NewsMarkup", "NewsText"]),
        tests("SegmentTests", needs: ["NewsSegment", "NewsModel", "NewsText"]),
        tests("ExtractTests", needs: ["NewsExtract", "NewsSegment", "NewsModel", "NewsText"]),
        tests(
            "AggregateTests",
            needs: ["NewsAggregate", "NewsExtract", "NewsSegment", "NewsModel", "NewsText", "NewsJSON"]),
        tests("OutputTests", needs: ["NewsOutput", "NewsIngest", "NewsModel", "NewsText", "NewsJSON"]),
        tests(
            "PipelineTests",
            needs: [
                "NewsPipeline", "NewsAggregate", "NewsExtract", "NewsIngest", "NewsClean", "NewsOutput", "NewsOptions",
                "NewsJSON",
                "NewsModel", "NewsText",
            ]),
        tests("EndToEnd", needs: ["newsmill", "NewsOutput", "NewsJSON"], besides: ["corpus", "golden"]),
    ],
    swiftLanguageModes: [.v6]
)
