import Foundation
import Testing

/// Pages that were made to be costly.
@Suite("Hostile pages")
struct HostilePageTests {
    /// About so many bytes of each.
    private static let size = 120_000

    private static func filled(_ unit: String, _ head: String = "<html><body>", _ tail: String = "") -> Data {
        Data((head + String(repeating: unit, count: max(1, size / unit.utf8.count)) + tail).utf8)
    }

    private static func numbered(_ head: String, _ unit: (Int) -> String, _ tail: String) -> Data {
        Data((head + (0..<6000).map(unit).joined() + tail).utf8)
    }

    private static let sentence = "The mayor said on Monday that the bridge would be closed for a month. "
    private static let data = "<html><head><script type='application/ld+json'>"

    private static let pages: [String: Data] = [
        "deep": filled("<div>", "<html><body>", "<p>\(sentence)"),
        "deep-text": filled("<div class=article>\(sentence)"),
        "unclosed-inline": filled("<b><i><a href=x>word "),
        "unclosed-blocks": filled("<table><tr><td><ul><li><form>word "),
        "ends-without-starts": filled("</span></x>", "<html><body>" + String(repeating: "<div>", count: 20_000)),
        "brackets": filled("<"),
        "open-quotes": filled("<a href=\"x>word "),
        "open-comments": filled("<!-- word "),
        "open-scripts": filled("<script>word</scrip"),
        "references": filled("&#65;&#99999999999999999999;&eacute;&amp;amp;&unknown;"),
        "reference-chain": filled("amp;", "<html><body><p>&"),
        "breaks": filled("<br>", "<html><body>", sentence),
        "zero-bytes": filled("\0\0", "<html><body>", sentence),
        "one-word": filled("a"),
        "one-paragraph": filled(sentence, "<html><body><p>"),
        "attribute": filled("article body ", "<html><body><div class='", "'><p>\(sentence)"),
        "attributes": numbered("<html><body><div", { " a\($0)=1" }, "><p>\(sentence)"),
        "headings": numbered("<html><body>", { "<h1>Headline \($0)" }, ""),
        "times": numbered("<html><body>", { "<time>\($0) May 2025" }, ""),
        "metas": numbered("<html><head>", { "<meta name=author content='Anna\($0) Berg'>" }, "</head>"),
        "bylines": filled("<div class=byline>By Anna Berg "),
        "data-deep": filled("[{\"@graph\":", data, "</script></head><body><p>\(sentence)"),
        "data-long": filled(
            sentence, data + "{\"@type\":\"NewsArticle\",\"articleBody\":\"", "\"}</script></head><body>"),
        "data-authors": numbered(
            data + "{\"@type\":\"NewsArticle\",\"author\":[\"\"", { ",\"Anna\($0) Berg\"" }, "]}</script><p>\(sentence)"
        ),
        "repeated-blocks": filled("<div>" + String(repeating: "<p>\(sentence)\(sentence)</p>", count: 20) + "</div>"),
        "bad-bytes": Data("<html><body><p>".utf8) + Data(repeating: 0xFF, count: size),
        "half-pairs": Data("<html><meta charset=shift_jis><body><p>".utf8) + Data(repeating: 0x81, count: size),
    ]

    @Test("Every hostile page is read or is a failure with a code; none is lost")
    func accountedFor() throws {
        let folder = try Folder()
        for (name, page) in Self.pages { try folder.write("corpus/\(name).html", page) }
        let (run, codes) = try outcome(folder)
        #expect(run.contains("found \(Self.pages.count)"), "\(run)")
        #expect(codes.allSatisfy { ["no-article", "empty", "binary"].contains($0) }, "\(codes)")
    }

    @Test("A page that is larger unpacked than documents may be is refused before it is read")
    func bomb() throws {
        let folder = try Folder()
        try folder.write("corpus/bomb.html", Self.filled("<p>word", "<html><body>"))
        _ = try Program.launch("/usr/bin/gzip", [folder.url("corpus/bomb.html").path], input: nil, environment: [:])
        #expect(try outcome(folder, "--set", "stages.ingest.maximumBytes=100000").codes == ["too-large"])
    }

    @Test("A page that takes longer than the deadline is a failure")
    func deadline() throws {
        let folder = try Folder()
        try folder.write("corpus/page.html", Data(String(repeating: "<p><b>x</b>", count: 700_000).utf8))
        #expect(try outcome(folder, "--set", "stages.ingest.deadline=100").codes == ["deadline"])
    }

    /// Runs over a folder; gives what it said, and the codes of its failures.
    private func outcome(_ folder: Folder, _ more: String...) throws -> (said: String, codes: [String]) {
        let run = try Program.run(
            [
                "run", "--input", folder.url("corpus").path, "--output", folder.url("output").path,
                "--set", "output.maximumQuarantined=1",
            ] + more)
        #expect(run.status == 0, "\(run.errors)")
        return (run.output, try Results(in: folder.url("output").path).books(balancing: run.output).codes)
    }
}
