import Foundation
import Testing

@Suite("Bad input")
struct HostileInputTests {
    private static func gzip(_ text: String) throws -> Data {
        let folder = try Folder()
        try folder.write("plain", text)
        _ = try Program.launch("/usr/bin/gzip", [folder.url("plain").path], input: nil, environment: [:])
        return try Data(contentsOf: folder.url("plain.gz"))
    }

    /// Runs over a folder and gives the codes of its failures and the number of written documents.
    private func outcome(_ folder: Folder, _ more: String...) throws -> (written: Int, codes: [String]) {
        let run = try Program.run(
            ["run", "--input", folder.url("corpus").path, "--output", folder.url("output").path] + more)
        #expect(run.status == 0 || run.status == 1, "\(run.errors)")
        return try Results(in: folder.url("output").path).books(balancing: run.output)
    }

    private func shell(_ command: String, in folder: Folder) throws {
        let outcome = try Program.launch(
            "/bin/sh", ["-ec", "cd '\(folder.path)'; \(command)"], input: nil, environment: [:])
        try #require(outcome.status == 0, "\(outcome.errors)")
    }

    @Test("An empty file, a binary one, half a gzip file: each an explained failure")
    func failures() throws {
        let folder = try Folder()
        try folder.write("corpus/empty.txt", "")
        try folder.write(
            "corpus/photo.jpg", Data([0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10]) + Data((0..<900).map { UInt8($0 * 7 % 256) }))
        let packed = try Self.gzip(String(repeating: "A paragraph of a story that goes on. ", count: 500))
        try folder.write("corpus/truncated.html.gz", packed.prefix(packed.count / 2))
        let result = try outcome(folder)
        #expect(result.written == 0)
        #expect(result.codes == ["empty", "binary", "damaged-compression"])
    }

    @Test("Wrong encodings, stray NULs and invalid bytes are read as far as they go")
    func readable() throws {
        let folder = try Folder()
        let body =
            "<p>The café in the old town was closed on Monday, the owner said, because the roof had come down in the storm.</p>"
        let page =
            "<html><head><meta charset='utf-8'><title>Café closed</title></head><body><article>\(body)\(body.uppercased())</article></body></html>"
        try folder.write("corpus/wrong.html", try #require(page.data(using: .windowsCP1252)))
        try folder.write(
            "corpus/nul.txt",
            Data("A headline\n\nThe mayor said on Monday that the br".utf8) + Data([0])
                + Data("idge would be closed for a month.".utf8))
        try folder.write(
            "corpus/invalid.html",
            Data(page.utf8.prefix(150)) + Data([0xC3, 0x28, 0xFF]) + Data(page.utf8.dropFirst(150)))
        let result = try outcome(folder)
        #expect(result.codes == [])
        #expect(result.written == 3)
        let articles = try String(contentsOf: folder.url("output/articles.jsonl"), encoding: .utf8)
        #expect(articles.contains("The café in the old town"))
        #expect(articles.contains("the bridge would be closed"))
    }

    @Test("50 MB on one line and 100,000 nested tags neither crash nor hang")
    func large() throws {
        let folder = try Folder()
        try folder.write("corpus/line.txt", String(repeating: "word after word ", count: 3_200_000))
        let deep =
            String(repeating: "<div>", count: 100_000)
            + "<p>A short paragraph, deep down in the page, that says one thing or two.</p>"
        try folder.write("corpus/deep.html", "<html><body>\(deep)</body></html>")
        let result = try outcome(folder)
        #expect(result.codes.contains("too-large"))
        #expect(result.written + result.codes.count == 2)
    }

    @Test("Names of any bytes, links, loops and special files are accounted for")
    func names() throws {
        let folder = try Folder()
        try folder.write("corpus/line\nfeed.txt", Wire.article(1))
        try folder.write("article", Wire.article(2))
        try shell(#"cp article "corpus/$(printf '\351\377').txt" && mkfifo corpus/pipe"#, in: folder)
        try FileManager.default.createSymbolicLink(
            atPath: folder.url("corpus/loop").path, withDestinationPath: folder.url("corpus").path)
        try FileManager.default.createSymbolicLink(
            atPath: folder.url("corpus/link.txt").path, withDestinationPath: folder.url("corpus/line\nfeed.txt").path)
        #expect(try outcome(folder).written == 2)
        let articles = try String(contentsOf: folder.url("output/articles.jsonl"), encoding: .utf8)
        #expect(articles.contains(#""path":"line%0Afeed.txt""#))
        #expect(articles.contains(#""path":"%E9%FF.txt""#))
        try folder.remove("output")
        // With links followed the loop is entered once and the linked file is one more document.
        #expect(try outcome(folder, "--set", "input.followsLinks=true").written == 3)
    }

    @Test("A file that cannot be read is a failure, not the end")
    func unreadable() throws {
        let folder = try Folder()
        try folder.write("corpus/a.txt", Wire.article(1))
        // Reading a process's memory from the start fails even for root.
        try FileManager.default.createSymbolicLink(
            atPath: folder.url("corpus/memory.txt").path, withDestinationPath: "/proc/self/mem")
        let result = try outcome(folder, "--set", "input.followsLinks=true")
        #expect(result.written == 1)
        #expect(result.codes == ["unreadable"])
    }

    @Test("A folder that may not be opened is a failure", .disabled(if: getuid() == 0, "root may open every folder"))
    func forbidden() throws {
        let folder = try Folder()
        try folder.write("corpus/a.txt", Wire.article(1))
        try folder.write("corpus/closed/b.txt", Wire.article(2))
        try shell("chmod 000 corpus/closed", in: folder)
        defer { try? shell("chmod 755 corpus/closed", in: folder) }
        let result = try outcome(folder)
        #expect(result.written == 1)
        #expect(result.codes == ["unreadable"])
    }
}
