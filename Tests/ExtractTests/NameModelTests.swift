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

    @Test("The model that is compiled in takes at most 3 MB")
    func size() { #expect(DataFile("entities/model.bin").count <= 3_000_000) }

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
