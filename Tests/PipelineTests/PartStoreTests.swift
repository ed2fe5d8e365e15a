import Testing

@testable import NewsPipeline

@Suite("Committed parts")
struct PartStoreTests {
    private let folder: TemporaryFolder
    private let store: PartStore

    init() throws {
        folder = try TemporaryFolder()
        store = PartStore(output: folder.path.appending("out"))
    }

    private func part() -> PartFile {
        var part = PartFile()
        part.header.shape = "{\"a\":1} \n é"
        part.header.written = 3
        part.header.quarantined = 1
        part.header.skipped = ["symbolic link": 2, "special \"file\"": 1]
        part[.members] = Array("[\"a\"]\n".utf8)
        part[.articles] = Array("{\"id\":1}\n{\"id\":2}\n".utf8)
        part[.digests] = [0, 255, 10, 13, 0]
        return part
    }

    private func commit(_ key: String = "k") throws {
        try Files.makeFolder(folder.path.appending("out/.newsmill/parts"))
        try store.commit(part(), key: key)
    }

    @Test("A header reads back as it was written")
    func header() throws {
        let line = part().header.line()
        #expect(PartFile.Header(line: Array(line.dropLast())) == part().header)
        #expect(line.filter { $0 == 0x0A }.count == 1)
    }

    @Test(
        "What is no header is refused",
        arguments: [
            "", "x", "{}", #"{"format":"newsmill part 0","written":0,"quarantined":0,"lengths":[0,0,0,0]}"#,
            #"{"format":"newsmill part 1","written":0,"quarantined":0,"lengths":[0,0,0]}"#,
            #"{"format":"newsmill part 1","written":0,"quarantined":0,"lengths":[0,0,0,-1]}"#,
            #"{"format":"newsmill part 1","written":"0","quarantined":0,"lengths":[0,0,0,0]}"#,
            #"{"format":"newsmill part 1","written":-1,"quarantined":0,"lengths":[0,0,0,0]}"#,
            #"{"format":"newsmill part 1","written":0,"quarantined":0,"skipped":{"x":-2},"lengths":[0,0,0,0]}"#,
            #"{"format":"newsmill part 1","written":9223372036854775807,"quarantined":0,"lengths":[0,0,0,0]}"#,
            #"{"format":"newsmill part 1","written":0,"quarantined":0,"lengths":[9223372036854775807,1,0,0]}"#,
        ])
    func wrongHeader(line: String) {
        #expect(PartFile.Header(line: Array(line.utf8)) == nil)
    }

    @Test("Every section of a committed part reads back", arguments: PartFile.Section.allCases)
    func sections(section: PartFile.Section) throws {
        try commit()
        #expect(try store.section(section, of: "k") == part()[section])
        #expect(try store.header(of: "k").found == 7)
        #expect(try store.keys() == ["k"])
    }

    @Test("A part that is cut off, grown or no part at all is damaged, never half read", arguments: [0, 1, 40, 120])
    func damaged(length: Int) throws {
        try commit()
        let whole = try folder.read("out/.newsmill/parts/k")
        for bytes in [Array(whole.prefix(length)), Array(whole.dropLast()), whole + [0x0A], Array("x\n".utf8) + whole] {
            try folder.write(Array("out/.newsmill/parts/k".utf8), bytes)
            #expect(throws: StoreError.damaged(part: "k")) { try store.header(of: "k") }
            #expect(throws: StoreError.damaged(part: "k")) { try store.section(.articles, of: "k") }
        }
    }

    @Test("What a killed run left half written does not count and is cleared")
    func leftovers() throws {
        try commit("a")
        try commit("b")
        try folder.write("out/.newsmill/parts/c.tmp", "half")
        #expect(try store.keys() == ["a", "b"])
        try store.clear(keeping: ["b"])
        #expect(try folder.names(in: "out/.newsmill/parts") == ["b"])
    }

    @Test("A folder with files of somebody else is refused and left alone")
    func foreign() throws {
        try folder.write("out/thesis.doc", "x")
        #expect(throws: StoreError.foreign(folder.name("out"))) { _ = try store.lock() }
        #expect(try folder.names(in: "out") == ["thesis.doc"])
    }

    @Test("An empty folder, one with hidden files only, and one that is not there are taken", arguments: [0, 1, 2])
    func taken(files: Int) throws {
        if files > 0 { try folder.makeFolder("out") }
        if files > 1 { try folder.write("out/.gitkeep", "") }
        _ = try store.lock()
        #expect(store.exists)
        try folder.write("out/articles.jsonl", "")
        try store.checkOwnership()
    }

    @Test("A second holder of the lock is refused, until the first is gone")
    func lock() throws {
        do {
            let first = try store.lock()
            #expect(throws: StoreError.inUse(folder.name("out"))) { _ = try store.lock() }
            #expect(store.isInUse)
            extendLifetime(first)
        }
        #expect(!store.isInUse)
        _ = try store.lock()
    }

    @Test("The configuration is remembered")
    func configuration() throws {
        _ = try store.lock()
        try store.remember(configuration: [1])
        try store.remember(configuration: [2, 3])
        #expect(try store.rememberedConfiguration() == [2, 3])
        #expect(try folder.names(in: "out/.newsmill") == ["configuration.json", "lock", "parts"])
    }

    @Test("A store that is not there has no parts")
    func nothing() throws {
        #expect(!store.exists)
        #expect(!store.isInUse)
        #expect(try store.keys() == [])
        #expect(RunRecord(in: store.output) == nil)
    }
}
