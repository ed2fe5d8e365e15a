/// An article that is no copy, as the search for stories sees it.
struct StoryItem {
    /// Its number in the corpus.
    var article: Int
    /// Its day of publication.
    var day: Int?
    var vector: StoryVector
}

/// What is one story: articles, and stories of earlier periods that go on with them.
struct StoryGroup {
    /// The numbers of earlier stories, ascending.
    var earlier: [Int] = []
    /// Articles of this period as indices into its items.
    var members: [Int] = []

    var isEmpty: Bool { earlier.isEmpty && members.isEmpty }

    /// Stories of earlier periods come first, then by first article.
    static func precedes(_ left: StoryGroup, _ right: StoryGroup) -> Bool {
        (left.earlier.first ?? .max, left.members.first ?? -1) < (
            right.earlier.first ?? .max, right.members.first ?? -1
        )
    }
}

/// Articles that are taken for one story while the search goes on.
struct StoryDraft {
    /// How many features a story keeps: the heaviest.
    static let limit = 200
    private(set) var group = StoryGroup()
    /// The sum of the vectors of all articles.
    private(set) var centre = StoryVector()
    /// From the first to the last day of publication.
    private(set) var days: ClosedRange<Int>?

    /// No article yet.
    init() {}

    /// Goes on with a story of an earlier period.
    init(earlier number: Int, centre: StoryVector, days: ClosedRange<Int>) {
        group.earlier = [number]
        self.centre = centre
        self.days = days
    }

    /// Whether it would be a story without one of its articles.
    var isMoreThanOne: Bool { group.members.count > 1 || !group.earlier.isEmpty }

    mutating func add(_ item: StoryItem, _ index: Int) {
        group.members.append(index)
        centre.add(item.vector, keeping: Self.limit)
        guard let day = item.day else { return }
        days = min(day, days?.lowerBound ?? day)...max(day, days?.upperBound ?? day)
    }

    /// Takes in another story.
    mutating func add(_ other: StoryDraft) {
        group.members += other.group.members
        group.earlier = (group.earlier + other.group.earlier).sorted()
        centre.add(other.centre, keeping: Self.limit)
        guard let more = other.days else { return }
        let own = days ?? more
        days = min(own.lowerBound, more.lowerBound)...max(own.upperBound, more.upperBound)
    }

    /// Lets go of what is only needed to find members.
    mutating func close() { centre = StoryVector() }

    /// The stories of some groups of items.
    static func drafts(_ groups: some Sequence<StoryGroup>, _ items: [StoryItem], earlier: [Int: StoryDraft])
        -> [StoryDraft]
    {
        groups.map { group in
            var draft = StoryDraft()
            for number in group.earlier { if let story = earlier[number] { draft.add(story) } }
            for index in group.members { draft.add(items[index], index) }
            return draft
        }
    }

    /// By first day, undated ones last; of one day those of earlier periods first, then by first article.
    static func precedes(_ left: StoryDraft, _ right: StoryDraft) -> Bool {
        let (one, other) = (left.days?.lowerBound ?? .max, right.days?.lowerBound ?? .max)
        return one != other ? one < other : StoryGroup.precedes(left.group, right.group)
    }
}
