import NewsModel
import NewsText

/// Who and what the corpus names, each entity once, and which of them every article's entities are.
///
/// 6 bytes for each entity of each article are kept while names are resolved, 4 after that, beside the table of different names.
struct EntityIndex {
    private let names: [NameTable.Name]
    /// The entity of each article's entities, articles one behind the other.
    private let entities: [Int32]
    private let starts: [Int32]
    /// The hash of the name that each of them has in its article.
    private let ownNames: [UInt32]
    /// Those told apart from others of their name; their numbers follow those of the names.
    private let apart: [(name: Int32, field: Fields)]
    /// The kind that most mentions of an entity have.
    private var kinds: [Int32: Entity.Kind] = [:]

    init(_ parts: some PartialResults) throws {
        var resolver = NameResolver()
        var starts: [Int32] = [0]
        var votes: [[Int32]] = []
        var mentionKinds: [UInt8] = []
        var fields: [Fields] = []
        let occupations = Occupations()
        try parts.forEachDigest(.entities) { digest in
            for entity in digest.entities {
                resolver.add(
                    NameMention(
                        document: starts.count - 1, surface: entity.name, kind: entity.kind,
                        count: entity.mentions))
                fields.append(entity.role.map(occupations.fields) ?? [])
                mentionKinds.append(UInt8(Entity.Kind.allCases.firstIndex(of: entity.kind) ?? 0))
            }
            starts.append(starts[starts.count - 1] + Int32(digest.entities.count))
        }
        self.starts = starts
        var entities = resolver.resolve()
        names = resolver.table.names
        ownNames = resolver.table.hashes
        let person = UInt8(Entity.Kind.allCases.firstIndex(of: .person) ?? 0)
        // a surname alone says too little of who it is
        let names = names
        let isPerson = zip(entities, mentionKinds).map { names[Int($0)].form.words.count > 1 && $1 == person }
        apart = Namesakes(&entities, starts: starts, names: names.count, fields: fields, isPerson: isPerson).apart
        self.entities = entities
        votes = Array(repeating: [], count: names.count + apart.count)
        for (entity, kind) in zip(entities, mentionKinds) {
            if votes[Int(entity)].isEmpty {
                votes[Int(entity)] = Array(repeating: 0, count: Entity.Kind.allCases.count)
            }
            votes[Int(entity)][Int(kind)] += 1
        }
        for (number, counts) in votes.enumerated() where !counts.isEmpty {
            kinds[Int32(number)] = Self.kind(of: counts)
        }
    }

    /// The kind that most mentions have; demonyms, which are of the kind `other`, leave a country what its name says as
    /// long as a fifth of the mentions say so.
    private static func kind(of votes: [Int32]) -> Entity.Kind {
        let kinds = Entity.Kind.allCases
        let total = votes.reduce(0, +)
        let named = kinds.indices.filter { kinds[$0] != .other && votes[$0] * 5 >= total }
        let candidates = named.isEmpty ? Array(kinds.indices) : named
        return kinds[candidates.max { (votes[$0], -$0) < (votes[$1], -$1) } ?? 0]
    }

    /// The entities of an article in the order of its own list.
    func entities(of article: Int) -> ArraySlice<Int32> { entities[Int(starts[article])..<Int(starts[article + 1])] }

    /// Hashes of the names that an article's entities have in it, whatever other articles call them; in the order of its own list.
    func ownNames(of article: Int) -> ArraySlice<UInt32> { ownNames[Int(starts[article])..<Int(starts[article + 1])] }

    /// The name of an article's entity in the order of its own list.
    func entity(_ index: Int, of article: Int) -> Int32? {
        let list = entities(of: article)
        return index < list.count ? list[list.startIndex + index] : nil
    }

    /// The entity's name.
    func name(_ entity: Int32) -> String { names[name(of: entity)].shown }

    private func name(of entity: Int32) -> Int {
        Int(entity) < names.count ? Int(entity) : Int(apart[Int(entity) - names.count].name)
    }

    /// What the entity is.
    func kind(_ entity: Int32) -> Entity.Kind { kinds[entity] ?? .other }

    /// The entity's stable name: its kind and its folded name, and the field of a person that was told apart from others of the name.
    func id(_ entity: Int32) -> String {
        let id = "\(kind(entity).rawValue):\(names[name(of: entity)].form.key)"
        guard Int(entity) >= names.count, let field = apart[Int(entity) - names.count].field.name else { return id }
        return "\(id) (\(field))"
    }

    /// How many entities there may be: one for each name, and those told apart.
    var count: Int { names.count + apart.count }
}
