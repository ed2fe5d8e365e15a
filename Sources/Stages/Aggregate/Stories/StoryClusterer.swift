/// Groups articles on one event in a single pass in order of time.
///
/// Each article joins the story whose mean it resembles most, or starts one. Resemblance (cosine) is worth less with every day since the
/// story's last article (`StoryTime`), and some of it has to come from names, figures and entities: reports of one series (the
/// weather, a market) agree in all other words. Stories that are too old to be joined are let go.
struct StoryClusterer {
    /// The resemblance from which an article belongs to a story.
    static let threshold = 0.25
    /// What names, figures and entities have to contribute to it.
    static let tellingThreshold = 0.07
    /// How many stories are looked at closely for an article: those that share the heaviest features.
    private static let shortlist = 12

    private var stories: [StoryDraft]
    private var postings: StoryPostings
    /// The stories that can still be joined.
    private var open: [Int]
    private var today: Int?

    /// The stories of articles that come in order of time, each with its members in that order.
    ///
    /// They may go on with `earlier` stories; `features` are all that there are.
    static func stories(_ items: [StoryItem], after earlier: [StoryDraft], features: Int) -> [StoryGroup] {
        var clusterer = StoryClusterer(earlier, features: features)
        for (index, item) in items.enumerated() { clusterer.add(item, index) }
        return clusterer.stories.map(\.group)
    }

    private init(_ earlier: [StoryDraft], features: Int) {
        stories = earlier
        open = Array(earlier.indices)
        postings = StoryPostings(features: features)
        for (story, draft) in earlier.enumerated() where !draft.centre.features.isEmpty {
            for feature in draft.centre.features { postings.add(feature.number, of: story) }
            postings.end(story, on: draft.days?.upperBound)
        }
    }

    private mutating func add(_ item: StoryItem, _ index: Int) {
        if let day = item.day, day != today { close(before: day) }
        var best: (story: Int, resemblance: Double)?
        for story in postings.candidates(item.vector.features, limit: Self.shortlist, today: item.day) {
            let likeness = item.vector.likeness(stories[story].centre)
            let resemblance = likeness.whole * StoryTime.decay(over: StoryTime.gap(item.day, stories[story].days))
            if likeness.telling >= Self.tellingThreshold, resemblance >= Self.threshold,
                resemblance > best?.resemblance ?? 0
            {
                best = (story, resemblance)
            }
        }
        let story = best?.story ?? stories.count
        if story == stories.count {
            stories.append(StoryDraft())
            open.append(story)
        }
        let known = stories[story].centre.features
        stories[story].add(item, index)
        post(item.vector, to: story, known)
        if !item.vector.features.isEmpty { postings.end(story, on: stories[story].days?.upperBound) }
    }

    /// Notes the features that are new to a story.
    private mutating func post(_ vector: StoryVector, to story: Int, _ known: [StoryVector.Feature]) {
        var place = 0
        for feature in vector.features {
            while place < known.count, known[place].number < feature.number { place += 1 }
            if place == known.count || known[place].number != feature.number {
                postings.add(feature.number, of: story)
            }
        }
    }

    /// Lets go of what is known of stories that nothing can join any more, once a day.
    private mutating func close(before day: Int) {
        today = day
        open = open.filter { story in
            guard let days = stories[story].days, days.upperBound < day - StoryTime.longestGap else { return true }
            stories[story].close()
            return false
        }
    }
}
