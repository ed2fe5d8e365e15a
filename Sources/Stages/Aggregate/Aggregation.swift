public import NewsModel
import NewsText

/// The finished part results of a run, in path order; each may be gone through more than once.
public protocol PartialResults: Sendable {
    /// How many parts there are.
    var count: Int { get }
    /// Hands over the digests of a part, as `Aggregation.digest` made them, joined.
    func withDigests(of part: Int, _ body: (Span<UInt8>) throws -> Void) throws
    /// The texts of paragraphs, whose articles are counted from the first digest on; nil where they are not at hand.
    func texts(of places: [ParagraphPlace]) throws -> [String?]
}

/// A paragraph of an article of the corpus.
public struct ParagraphPlace: Sendable {
    /// The article's place in the corpus.
    public let article: Int
    /// The paragraph's number in it, from 0.
    public let paragraph: Int
}

extension PartialResults {
    /// Has no texts.
    public func texts(of places: [ParagraphPlace]) throws -> [String?] { Array(repeating: nil, count: places.count) }
}

/// Folds what the corpus says as one out of small digests of its articles.
///
/// An article's digest is made once, in parallel, and kept beside its part, so that tables never need the documents again.
/// It takes about 1.2 KB on disk for an article of 1.4 KB, and 0.8 KB more where entities, quotations and events were looked for.
/// Making the tables goes through the digests several times and holds about 0.6 KB for each article (what names it, its sketch, its
/// paragraphs, its entities' numbers) and 1 KB more for each one that may be a copy.
/// The lines depend on the articles and their order only, not on how they are grouped into parts.
public struct Aggregation: Sendable {
    /// Raised by hand whenever digests change: parts made by an older revision are redone.
    public static let revision = 3
    /// Raised by hand whenever tables change that are made of the same digests: only they are made again.
    public static let tableRevision = 1
    private let options: AggregateOptions
    private let terms = TermCounter()
    private let keys = ParagraphKeys()

    /// Makes the aggregation that the options ask for.
    public init(options: AggregateOptions) { self.options = options }

    /// What the tables need to know of one article, as bytes that end themselves when joined with others.
    public func digest(of article: borrowing AnnotatedArticle) -> [UInt8] {
        ArticleDigest(article, terms: terms, keys: keys).encoded()
    }

    /// Finds the families of copies that tables collapse; may run beside `names(in:)`.
    ///
    /// - Throws: `DigestError` where bytes are no digests, what the parts throw, and what the space throws where its files find no room.
    public func families(
        in parts: some PartialResults, space: ColumnSpace = .memory, sharing: some WorkSharing = Alone()
    ) async throws -> CopyFamilies {
        let heads = try CorpusHeads(parts, in: space)
        let isNeeded = !Set(options.tables).isDisjoint(with: [
            .duplicates, .paragraphs, .stories, .speakers, .timeline, .terms,
        ])
        guard isNeeded else { return CopyFamilies(heads: heads, families: [], paragraphs: []) }
        let copies = try await DuplicateFinder.copies(
            in: parts, heads, wantsParagraphs: options.tables.contains(.paragraphs), space: space, sharing: sharing)
        return CopyFamilies(heads: heads, families: copies.families, paragraphs: copies.paragraphs)
    }

    /// Decides which names of the corpus are of one entity; may run beside `families(in:)`.
    ///
    /// - Throws: `DigestError` where bytes are no digests, and what the parts throw.
    public func names(in parts: some PartialResults) throws -> CorpusNames {
        let isNeeded = !Set(options.tables).isDisjoint(with: [
            .stories, .entities, .quotes, .speakers, .timeline, .terms,
        ])
        return CorpusNames(index: isNeeded ? try EntityIndex(parts) : nil)
    }

    /// Finds the stories of the corpus; nothing where no table counts by them.
    ///
    /// - Throws: `DigestError` where bytes are no digests, and what the parts throw.
    public func stories(
        in parts: some PartialResults, _ families: CopyFamilies, _ names: CorpusNames,
        sharing: some WorkSharing = Alone()
    ) async throws -> CorpusStories {
        guard options.tables.contains(where: \.countsStories), let entities = names.index else {
            return .none
        }
        return CorpusStories(
            index: try await StoryIndex(parts, families.heads, families.families, entities, sharing: sharing))
    }

    /// The tables that the options list, in groups that may be made beside each other.
    ///
    /// All but those that count by stories can be made before the stories are known.
    public var tableGroups: [[AggregateTable]] {
        [[.duplicates, .paragraphs], [.entities], [.quotes], [.stories], [.speakers], [.timeline, .terms]]
            .map { $0.filter(options.tables.contains) }.filter { !$0.isEmpty }
    }

    /// Makes the tables of a group and hands over their lines (JSON, without line feeds), table after table.
    ///
    /// - Throws: `DigestError` where bytes are no digests, and what the parts and `line` throw.
    public func makeTables(
        _ tables: [AggregateTable], from parts: some PartialResults, _ families: CopyFamilies, _ names: CorpusNames,
        _ stories: CorpusStories, line: (AggregateTable, Span<UInt8>) throws -> Void
    ) throws {
        try TableMaker(parts, tables: tables, families, names, stories).make(line)
    }

    /// Makes all tables that the options list, group after group.
    ///
    /// - Throws: `DigestError` where bytes are no digests, and what the parts and `line` throw.
    public func makeTables(
        from parts: some PartialResults, line: (AggregateTable, Span<UInt8>) throws -> Void
    ) async throws {
        let (families, names) = (try await families(in: parts), try names(in: parts))
        let stories = try await stories(in: parts, families, names)
        for group in tableGroups { try makeTables(group, from: parts, families, names, stories, line: line) }
    }
}

/// The families of copies of a corpus, and what its articles are called.
public struct CopyFamilies: Sendable {
    let heads: CorpusHeads
    let families: [DuplicateFinder.Family]
    let paragraphs: [RepeatedParagraph]
}

/// Which names of a corpus are of one entity.
public struct CorpusNames: Sendable {
    let index: EntityIndex?
}

/// Which articles of a corpus tell one story.
public struct CorpusStories: Sendable {
    let index: StoryIndex?

    /// Nothing, for tables that do not count by stories.
    public static let none = CorpusStories(index: nil)
}
