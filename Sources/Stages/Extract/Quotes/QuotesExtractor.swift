public import NewsModel
import NewsText

/// Finds who said what: direct, indirect and mixed quotations with cue, speaker and stance.
///
/// Quotation marks are read first; then each cue (`said`, `according to`) gets its subject and the content beside
/// it; quotations left over go to the speaker who is speaking. Titles and scare quotes are no quotations by themselves. What
/// is attributed inside a quotation is a quotation of its own. It misses attributions without a cue or quotation marks.
public struct QuotesExtractor: Extractor {
    /// See `Extractor.reads`.
    public static let reads: [AnnotationLayer] = [.entities]
    /// See `Extractor.writes`.
    public static let writes = AnnotationLayer.quotes

    private let lists = QuoteLists()

    /// Makes the extractor; its word lists are read once.
    public init() {}

    /// See `Extractor.annotate`.
    public func annotate(_ article: borrowing SegmentedArticle, _ annotations: inout Annotations) {
        guard !article.tokens.isEmpty else { return }
        let text = QuoteText(article, entities: annotations.entities, lists)
        let transcripts = Transcripts(text: text).drafts()
        var drafts = drafts(text, transcripts)
        var resolver = SpeakerResolver(text, entities: annotations.entities)
        setStances(&drafts, text)
        let dates = SayingDates(text, dates: annotations.dates)
        var quotes = drafts.map { quote($0, text, dates, &resolver) }
        if let inner = InnerQuotes(text, speeches: transcripts, article, lists) {
            quotes += self.quotes(inner, beside: quotes, annotations)
        }
        annotations.quotes = quotes.sorted(by: Self.isBefore)
    }

    private func drafts(_ text: QuoteText, _ transcripts: [QuoteDraft]) -> [QuoteDraft] {
        var finder = AttributionFinder(text, lists)
        let drafts = transcripts + PullQuotes(text: text).drafts() + finder.drafts(outside: transcripts)
        var chains = QuoteChains(text, drafts: drafts)
        return chains.completed(drafts)
    }

    private func setStances(_ drafts: inout [QuoteDraft], _ text: QuoteText) {
        let reader = StanceReader(text: text)
        for index in drafts.indices { drafts[index].stance = lists.stances.stance(reader.features(of: drafts[index])) }
    }

    /// What the choice of stance sees of each quotation of an article; for training it.
    public func stanceEvidence(_ article: borrowing SegmentedArticle, entities: [Entity]) -> [StanceEvidence] {
        guard !article.tokens.isEmpty else { return [] }
        let text = QuoteText(article, entities: entities, lists)
        let transcripts = Transcripts(text: text).drafts()
        var evidence = Self.evidence(drafts(text, transcripts), text)
        if let inner = InnerQuotes(text, speeches: transcripts, article, lists) {
            evidence += Self.evidence(inner.drafts(), inner.text)
        }
        return evidence
    }

    private static func evidence(_ drafts: [QuoteDraft], _ text: QuoteText) -> [StanceEvidence] {
        let reader = StanceReader(text: text)
        return drafts.map {
            StanceEvidence(ranges: $0.pieces.map(text.bytes).sorted(), features: reader.features(of: $0))
        }
    }

    /// The quotations inside others; `I` is who says the other.
    private func quotes(_ inner: InnerQuotes, beside outer: [Quote], _ annotations: Annotations) -> [Quote] {
        var resolver = SpeakerResolver(inner.text, entities: annotations.entities)
        let dates = SayingDates(inner.text, dates: annotations.dates)
        let outer = outer.flatMap { quote in quote.ranges.map { (range: $0, speaker: quote.speaker) } }
            .sorted { $0.range.start < $1.range.start }
        var drafts = inner.drafts()
        setStances(&drafts, inner.text)
        return drafts.map { draft in
            var found = quote(draft, inner.text, dates, &resolver)
            guard let speaker = draft.speaker, speaker.count == 1, let start = found.ranges.first?.start,
                inner.text.words[speaker.lowerBound].has(.myself)
            else { return found }
            let behind = outer.partitionIndex { $0.range.start <= start }
            if behind > 0, start < outer[behind - 1].range.end { found.speaker = outer[behind - 1].speaker }
            return found
        }
    }

    private func quote(
        _ draft: QuoteDraft, _ text: QuoteText, _ dates: SayingDates, _ resolver: inout SpeakerResolver
    ) -> Quote {
        let speaker = draft.speaker.flatMap { resolver.resolve($0, isChained: draft.isChained) }
        return Quote(
            ranges: draft.pieces.map(text.bytes).sorted(), kind: draft.kind, speaker: speaker,
            speakerRange: speakerRange(draft, speaker, text), cueRange: draft.cue.map(text.bytes), stance: draft.stance,
            addressee: draft.addressee.map(text.bytes), said: dates.date(of: draft))
    }

    /// Where the speaker stands; a relative pronoun is shown like any pronoun where it is known whom it stands for.
    private func speakerRange(_ draft: QuoteDraft, _ speaker: Int?, _ text: QuoteText) -> ByteRange? {
        if let relative = draft.relative, speaker != nil { return text.tokens[relative].range }
        return draft.speaker.map(text.bytes)
    }

    private static func isBefore(_ left: Quote, _ right: Quote) -> Bool {
        guard let first = left.ranges.first, let second = right.ranges.first else { return false }
        // what holds another stands before it
        return first.start == second.start ? first.end > second.end : first < second
    }
}
