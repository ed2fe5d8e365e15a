/// Something that has to be found out of a corpus before tables can be made.
public enum CorpusFinding: Sendable, CaseIterable {
    /// Which articles are copies, and which paragraphs stand in several places.
    case copies
    /// Which names are of one entity.
    case names
    /// Which articles tell one story.
    case stories

    /// What has to be known before.
    public var restsOn: Set<CorpusFinding> { self == .stories ? [.copies, .names] : [] }
}

/// What is known of a corpus; it grows.
public struct CorpusKnowledge: Sendable {
    let heads: CorpusHeads
    /// Its copies, once they are found.
    public var copies: CorpusCopies?
    /// Its entities, once they are told apart.
    public var names: CorpusNames?
    /// Its stories, once they are found.
    public var stories: CorpusStories?

    init(heads: CorpusHeads) { self.heads = heads }

    /// What is known by now.
    public var findings: Set<CorpusFinding> {
        var findings: Set<CorpusFinding> = []
        if copies != nil { findings.insert(.copies) }
        if names != nil { findings.insert(.names) }
        if stories != nil { findings.insert(.stories) }
        return findings
    }
}

/// The families of copies of a corpus, the paragraphs that stand in several places, and articles in one wording.
public struct CorpusCopies: Sendable {
    let families: [DuplicateFinder.Family]
    let paragraphs: [RepeatedParagraph]
    /// Pairs of articles in one wording with other names and figures.
    let series: Column<UInt64>
}

/// Which names of a corpus are of one entity.
public struct CorpusNames: Sendable {
    let index: EntityIndex
}

/// Which articles of a corpus tell one story.
public struct CorpusStories: Sendable {
    let index: StoryIndex
}
