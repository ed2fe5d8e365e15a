public import NewsModel
import NewsText

/// A name in one document: how often it stands there.
public struct NameMention: Sendable {
    /// The document's number; mentions of one document follow each other, in text order.
    public var document: Int
    /// The name as it stands.
    public var surface: String
    /// What it names, where that is known.
    public var kind: Entity.Kind?
    /// How often it stands there.
    public var count: Int

    /// Makes a mention.
    public init(document: Int, surface: String, kind: Entity.Kind?, count: Int = 1) {
        self.document = document
        self.surface = surface
        self.kind = kind
        self.count = count
    }
}

/// Every different name of the corpus with where it stands; about 250 bytes a name and 8 bytes for each document it stands in.
struct NameTable {
    /// A name: all surfaces that read the same.
    struct Name {
        var form: NameForm
        var kind: Entity.Kind?
        var documents = 0
        var count = 0
        fileprivate var lastDocument = -1

        /// The name as it is shown: as written, in mixed case where any mention is.
        var shown: String { form.written.joined(separator: " ") }
    }

    /// A hash of the name of each mention, in order: equal for what reads the same, in any corpus.
    var hashes: [UInt32] {
        let ofNames = names.map { name in
            ByteHash.joined(name.kind == .person ? 1 : 0, ByteHash.of(name.form.key))
        }
        return places.map { UInt32(truncatingIfNeeded: ofNames[Int($0.name)] >> 32) }
    }

    /// A name's place in a document.
    struct Place {
        var document: Int32
        var name: Int32
    }

    private(set) var names: [Name] = []
    /// The name of each mention, in order.
    private(set) var places: [Place] = []
    private let lexicon: NameLexicon
    /// Names by the hashes of their kind and surface, and of their kind and key; hashes are taken as unique.
    private var bySurface: [UInt64: Int32] = [:]
    private var byKey: [UInt64: Int32] = [:]

    init(lexicon: NameLexicon) { self.lexicon = lexicon }

    mutating func add(_ mention: NameMention) {
        let number = number(of: mention)
        let index = Int(number)
        names[index].count += mention.count
        if names[index].lastDocument != mention.document {
            names[index].lastDocument = mention.document
            names[index].documents += 1
        }
        places.append(Place(document: Int32(mention.document), name: number))
    }

    private mutating func number(of mention: NameMention) -> Int32 {
        let surface = ByteHash.joined(Self.number(of: mention.kind), ByteHash.of(mention.surface))
        if let known = bySurface[surface] { return known }
        let form = NameForm(mention.surface, kind: mention.kind, lexicon: lexicon)
        // a person is never a place of the same name
        let key = ByteHash.joined(mention.kind == .person ? 1 : 0, ByteHash.of(form.key))
        let number = byKey[key] ?? Int32(names.count)
        if byKey[key] == nil {
            byKey[key] = number
            names.append(Name(form: form, kind: mention.kind))
        } else if names[Int(number)].form.isShouted, !form.isShouted {
            names[Int(number)].form = form
        }
        bySurface[surface] = number
        return number
    }

    /// The kinds that names are read by: persons, places, all others, unknown ones.
    private static func number(of kind: Entity.Kind?) -> UInt64 {
        switch kind {
        case .person: 1
        case .place: 2
        case .organization, .other: 3
        case nil: 4
        }
    }

    /// Whether two names may be of one thing by what they name.
    func areCompatible(_ first: Int, _ second: Int) -> Bool {
        let (left, right) = (names[first].kind, names[second].kind)
        guard let left, let right else { return true }
        return (left == .person) == (right == .person)
    }
}
