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
/// paragraphs, its entities' numbers) and 1 KB more for each one that may be a copy; all of this but the entities' numbers lies in files
/// where memory is short (`ColumnSpace`).
/// The lines depend on the articles and their order only, not on how they are grouped into parts.
public struct Aggregation: Sendable {
    /// Raised by hand whenever digests change: parts made by an older revision are redone.
    public static let revision = 3
    /// Raised by hand whenever tables change that are made of the same digests: only they are made again.
    public static let tableRevision = 5
    private let options: AggregateOptions
    private let terms = TermCounter()
    private let keys = ParagraphKeys()

    /// Makes the aggregation that the options ask for.
    public init(options: AggregateOptions) { self.options = options }

    /// What the tables need to know of one article, as bytes that end themselves when joined with others.
    public func digest(of article: borrowing AnnotatedArticle) -> [UInt8] {
        ArticleDigest(article, terms: terms, keys: keys).encoded()
    }

    /// What the articles are called: the first thing that is needed of a corpus.
    ///
    /// - Throws: `DigestError` where bytes are no digests, what the parts throw, and what the space throws where its files find no room.
    public func survey(
        of parts: some PartialResults, resources: some TableResources = BareResources()
    ) throws -> CorpusKnowledge {
        CorpusKnowledge(heads: try CorpusHeads(parts, in: resources.space))
    }

    /// Finds the families of copies.
    ///
    /// - Throws: As `survey` does.
    public func copies(
        in parts: some PartialResults, _ known: CorpusKnowledge, resources: some TableResources = BareResources()
    ) async throws -> CorpusCopies {
        try await DuplicateFinder.copies(
            in: parts, known.heads, wantsParagraphs: options.tables.contains(.paragraphs), resources: resources)
    }

    /// Decides which names of the corpus are of one entity.
    ///
    /// - Throws: `DigestError` where bytes are no digests, and what the parts throw.
    public func names(in parts: some PartialResults) throws -> CorpusNames {
        CorpusNames(index: try EntityIndex(parts))
    }

    /// Finds the stories of a corpus whose copies and names are known.
    ///
    /// - Throws: `DigestError` where bytes are no digests, what the parts throw, and what the shelf throws.
    public func stories(
        in parts: some PartialResults, _ known: CorpusKnowledge, resources: some TableResources = BareResources()
    ) async throws -> CorpusStories {
        guard let copies = known.copies, let names = known.names else {
            preconditionFailure("stories rest on copies and names")
        }
        return CorpusStories(
            index: try await StoryIndex(parts, known.heads, copies, names.index, resources: resources))
    }

    /// What has to be found out for the tables that the options list.
    public var findings: Set<CorpusFinding> {
        options.tables.reduce(into: []) { findings, table in
            findings.formUnion(table.restsOn)
            for finding in table.restsOn { findings.formUnion(finding.restsOn) }
        }
    }

    /// The tables that the options list, in groups that may be made beside each other once what they rest on is known.
    public var tableGroups: [[AggregateTable]] {
        [[.duplicates, .paragraphs], [.entities], [.quotes], [.stories], [.speakers], [.timeline, .terms]]
            .map { $0.filter(options.tables.contains) }.filter { !$0.isEmpty }
    }

    /// Makes some tables and hands over their lines (JSON, without line feeds), table after table.
    ///
    /// - Throws: `DigestError` where bytes are no digests, and what the parts and `line` throw.
    public func makeTables(
        _ tables: [AggregateTable], from parts: some PartialResults, _ known: CorpusKnowledge,
        line: (AggregateTable, Span<UInt8>) throws -> Void
    ) throws {
        precondition(tables.allSatisfy { known.findings.isSuperset(of: $0.restsOn) }, "tables rest on what is known")
        try TableMaker(parts, tables: tables, known).make(line)
    }

    /// Makes all tables that the options list, one after the other.
    ///
    /// - Throws: `DigestError` where bytes are no digests, and what the parts and `line` throw.
    public func makeTables(
        from parts: some PartialResults, line: (AggregateTable, Span<UInt8>) throws -> Void
    ) async throws {
        var known = try survey(of: parts)
        if findings.contains(.copies) { known.copies = try await copies(in: parts, known) }
        if findings.contains(.names) { known.names = try names(in: parts) }
        if findings.contains(.stories) { known.stories = try await stories(in: parts, known) }
        for group in tableGroups { try makeTables(group, from: parts, known, line: line) }
    }
}
