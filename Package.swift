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

func tests(_ name: String, needs dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, path: "Tests/\(name)", swiftSettings: strict)
}

let package = Package(
    name: "newsmill",
    products: [
        .library(name: "NewsmillKit", targets: ["NewsModel", "NewsIngest", "NewsClean", "NewsSegment", "NewsExtract"])
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
            exclude: ["README.md", "ingest", "clean", "segment", "entities", "quotes", "times", "events", "aggregate"],
            cSettings: [.unsafeFlags(["-Wno-c23-extensions"])]),
        room("NewsText", in: "Text", needs: ["CNewsData"]),
        room("NewsJSON", in: "JSON"),
        room("NewsOptions", in: "Options", needs: ["NewsJSON"]),
        room("NewsMarkup", in: "Markup", needs: ["CLibXML2", "NewsText"]),
        room("NewsModel", in: "Model", needs: ["NewsText", "NewsMarkup"]),
        room(
            "NewsIngest", in: "Stages/Ingest",
            needs: ["CCompression", "CDigest", "NewsText", "NewsJSON", "NewsOptions", "NewsMarkup", "NewsModel"]),
        room(
            "NewsClean", in: "Stages/Clean", needs: ["NewsText", "NewsJSON", "NewsOptions", "NewsMarkup", "NewsModel"]),
        room("NewsSegment", in: "Stages/Segment", needs: ["NewsText", "NewsOptions", "NewsModel"]),
        room("NewsExtract", in: "Stages/Extract", needs: ["NewsText", "NewsOptions", "NewsModel"]),
        room("NewsAggregate", in: "Stages/Aggregate", needs: ["NewsText", "NewsJSON", "NewsOptions", "NewsModel"]),
        room("NewsOutput", in: "Stages/Output", needs: ["NewsText", "NewsJSON", "NewsOptions", "NewsModel"]),
        tests("TextTests", needs: ["NewsText"]),
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
    ],
    swiftLanguageModes: [.v6]
)
