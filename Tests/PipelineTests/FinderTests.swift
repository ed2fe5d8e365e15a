import NewsModel
import NewsPipeline
import Testing

extension FoundFile {
    /// The path and what is to be done, in a few words.
    fileprivate var summary: String {
        switch kind {
        case .file: "\(path)"
        case .skipped(let reason): "\(path): \(reason)"
        case .failed(let failure): "\(path): \(failure.code.rawValue)"
        }
    }
}

@Suite("Finding files")
struct FinderTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func find(_ change: (inout InputOptions) -> Void = { _ in }) throws -> [String] {
        var options = InputOptions()
        change(&options)
        return try Finder(folder: folder.path, options: options).find().map(\.summary)
    }

    @Test("Files are sorted by the bytes of their paths")
    func sorted() throws {
        for name in ["b/a", "a.txt", "a/z", "B", "é", "a-b", "a/a", "z"] { try folder.write(name, "x") }
        #expect(try find() == ["B", "a-b", "a.txt", "a/a", "a/z", "b/a", "z", "é"])
    }

    @Test("An empty folder and a folder of empty folders hold nothing")
    func empty() throws {
        #expect(try find() == [])
        try folder.makeFolder("a/b/c")
        #expect(try find() == [])
    }

    @Test("A folder that is not there is an error")
    func missing() {
        let finder = Finder(folder: folder.path.appending("none"), options: InputOptions())
        #expect(throws: FileError.self) { try finder.find() }
    }

    @Test("Only what a pattern includes and none excludes is found")
    func patterns() throws {
        for name in ["a.html", "b.txt", "x/c.html", "x/drafts/d.html"] { try folder.write(name, "x") }
        let found = try find {
            $0.include = ["**/*.html"]
            $0.exclude = ["**/drafts/**"]
        }
        #expect(found == ["a.html", "x/c.html"])
        #expect(try find { $0.include = [] } == [])
    }

    @Test("Size and time of a file are told")
    func status() throws {
        try folder.write("a", "12345", modified: 9)
        let file = try #require(try Finder(folder: folder.path, options: InputOptions()).find().first)
        #expect(file.size == 5)
        #expect(file.modified == 1_700_000_009_000_000_000)
    }

    @Test("Links and pipes are skipped and counted, not opened")
    func links() throws {
        try folder.write("real/a", "x")
        try folder.link("file-link", to: "real/a")
        try folder.link("folder-link", to: "real")
        try folder.link("nowhere", to: "none")
        try folder.makePipe("pipe")
        let skipped = ["file-link", "folder-link", "nowhere"].map { $0 + ": symbolic link" }
        #expect(try find() == skipped + ["pipe: special file", "real/a"])
    }

    @Test("Where links are followed, loops end and dangling links fail")
    func loops() throws {
        try folder.write("real/a", "x")
        try folder.link("real/up", to: "..")
        try folder.link("real/self", to: ".")
        try folder.link("file-link", to: "real/a")
        try folder.link("nowhere", to: "none")
        try folder.link("round", to: "round")
        let found = try find { $0.followsLinks = true }
        #expect(
            found == [
                "file-link", "nowhere: vanished", "real/a", "real/self: folder seen already",
                "real/up: folder seen already", "round: unreadable",
            ])
    }

    @Test("Of several names of one folder the first is read, in whatever order the disk lists them")
    func aliases() throws {
        for name in ["z-real", "m-real"] { try folder.write("\(name)/a", "x") }
        for (link, target) in [("a-link", "z-real"), ("b-link", "z-real"), ("y-link", "m-real")] {
            try folder.link(link, to: target)
        }
        let found = try find { $0.followsLinks = true }
        #expect(
            found == [
                "a-link/a", "b-link: folder seen already", "m-real/a", "y-link: folder seen already",
                "z-real: folder seen already",
            ])
    }

    @Test("Names may be any bytes; in messages what is no text stands as %HH")
    func names() throws {
        try folder.write([0x61, 0x0A, 0x62], [0x78])
        try folder.write([0xFF, 0x2F, 0xC3, 0x28], [0x78])
        try folder.write(Array("$(x) \"'\\;".utf8), [0x78])
        let found = try Finder(folder: folder.path, options: InputOptions()).find()
        #expect(found.map(\.path.bytes) == [Array("$(x) \"'\\;".utf8), [0x61, 0x0A, 0x62], [0xFF, 0x2F, 0xC3, 0x28]])
        #expect(found.map(\.path.description) == ["$(x) \"'\\;", "a%0Ab", "%FF/%C3("])
    }

    @Test("A tree of folders deeper than any stack is walked")
    func deep() throws {
        let path = Array(repeating: "d", count: 300).joined(separator: "/")
        try folder.write(path + "/a", "x")
        #expect(try find() == [path + "/a"])
    }
}

@Suite("Paths")
struct FilePathTests {
    @Test(
        "A path is told as text, with control characters and what is no UTF-8 as %HH",
        arguments: [
            ([0x61, 0x2F, 0x62], "a/b"), ([], ""), (Array("é日😀 %".utf8), "é日😀 %"), ([0x0A, 0x00, 0x7F], "%0A%00%7F"),
            ([0xFF, 0x61], "%FFa"), ([0xC3], "%C3"), ([0xE2, 0x82, 0x61], "%E2%82a"),
            ([0xED, 0xA0, 0x80], "%ED%A0%80"),
            ([0xC0, 0x80], "%C0%80"), ([0xF4, 0x90, 0x80, 0x80], "%F4%90%80%80"),
        ] as [([UInt8], String)])
    func description(bytes: [UInt8], text: String) {
        #expect(FilePath(bytes: bytes).description == text)
    }

    @Test(
        "A path inside a folder has one slash between them",
        arguments: [("a", "a/b"), ("a/", "a/b"), ("", "b"), ("/", "/b")])
    func appending(folder: String, path: String) {
        #expect(FilePath(folder).appending("b") == FilePath(path))
    }

    @Test("A folder made with those above it is there, a file in its place is an error")
    func makeFolder() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("a/b/c")
        try folder.makeFolder("a/b/c")
        #expect(try Files.status(of: folder.path.appending("a/b/c")).kind == .folder)
        try folder.write("file", "x")
        #expect(throws: FileError.self) { try folder.makeFolder("file") }
        #expect(throws: FileError.self) { try folder.makeFolder("file/inner") }
    }

    @Test("A file resolves to its own path whatever bytes it has")
    func resolved() throws {
        let folder = try TemporaryFolder()
        try folder.write([0xFF, 0x61], [])
        #expect(Files.resolved(folder.path.appending([0xFF, 0x61]))?.bytes.suffix(2) == [0xFF, 0x61])
        #expect(Files.resolved(folder.path.appending("none")) == nil)
    }

    @Test("A file is read from an offset, up to a limit, to its end")
    func reading() throws {
        let folder = try TemporaryFolder()
        try folder.write("a", "0123456789")
        let path = folder.path.appending("a")
        #expect(try Files.read(path, from: 3, limit: 4) == Array("3456".utf8))
        #expect(try Files.read(path, from: 8, limit: 4) == Array("89".utf8))
        #expect(try Files.read(path, from: 12) == [])
        #expect(try Files.read(path, limit: 0) == [])
    }
}
