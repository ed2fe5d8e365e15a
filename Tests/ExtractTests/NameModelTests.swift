import NewsExtract
import NewsModel
import NewsText
import Testing

@Suite("The model of names")
struct NameModelTests {
    /// A model of one bucket without features, cut or changed.
    private static func bytes(format: UInt8 = 1, size: Int = NameModel.headSize + 144) -> [UInt8] {
        var bytes = Array("NNER".utf8) + [format, 0, 0, 0, 1, 0, 0, 0, 42, 0, 0, 0]
        while bytes.count < size { bytes.append(0) }
        return bytes
    }

    @Test("What is no model, of another format or cut short is refused")
    func refusals() {
        #expect(throws: NameModel.Fault.notAModel) { try NameModel([1, 2, 3]) }
        #expect(throws: NameModel.Fault.notAModel) { try NameModel(Array(repeating: 0, count: 2000)) }
        #expect(throws: NameModel.Fault.otherFormat(9)) { try NameModel(Self.bytes(format: 9)) }
        let expected = NameModel.headSize + 144
        #expect(throws: NameModel.Fault.wrongSize(expected: expected, found: expected - 1)) {
            try NameModel(Self.bytes(size: expected - 1))
        }
    }

    @Test("A model without weights finds no names")
    func empty() throws {
        let article = try entities(in: "Ana Lima spoke in Lima.").article
        #expect(NameFinder(try NameModel(Self.bytes())).names(in: NameFeatures(article)).isEmpty)
    }

    @Test("The model that is compiled in and the word classes that it reads take at most 3 MB")
    func size() {
        #expect(DataFile("entities/model.bin").count + DataFile("entities/brown-clusters.bin").count <= 3_000_000)
    }

    @Test(
        "A word finds its class, a capitalised one its own before that of the small one",
        arguments: [
            ("apple", false, 7), ("Apple", true, 9), ("Lima", true, 5), ("lima", false, 0), ("Pear", true, 3),
            ("plum", false, 0),
        ])
    func clusters(word: String, isCapitalised: Bool, path: UInt16) {
        let clusters = BrownClusters(
            BrownClusters.packed(
                [("apple", false, 7), ("apple", true, 9), ("lima", true, 5), ("pear", false, 3)], buckets: 2))
        let hash = Folding.loweredHash(Array(word.utf8).span)
        #expect(clusters.paths(of: [(hash: hash, isCapitalised: isCapitalised)]) == [path])
    }

    @Test("A full bucket keeps the words that come first")
    func fullBucket() {
        let words = (1...20).map { (word: "w\($0)", isCapitalised: false, path: UInt16($0)) }
        let clusters = BrownClusters(BrownClusters.packed(words, buckets: 1))
        let tokens = words.map { (hash: Folding.loweredHash(Array($0.word.utf8).span), isCapitalised: false) }
        #expect(clusters.paths(of: tokens) == (1...20).map { $0 <= 8 ? $0 : 0 })
    }

    @Test("Labels spell names, and only legal ones follow each other")
    func labels() {
        let labels: [NameLabel] = [
            NameLabel(.person, .first), NameLabel(.person, .last), .outside, NameLabel(.place, .alone),
        ]
        let names = NameLabel.names(labels, from: 10)
        #expect(names.map(\.tokens) == [10..<12, 13..<14])
        #expect(names.map(\.kind) == [.person, .place])
        #expect(!NameLabel(.person, .first).canPrecede(.outside))
        #expect(!NameLabel(.person, .inside).canPrecede(NameLabel(.place, .last)))
        #expect(NameLabel(.person, .last).canPrecede(NameLabel(.person, .first)))
    }
}
