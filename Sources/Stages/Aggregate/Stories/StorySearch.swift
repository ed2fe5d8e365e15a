/// Finds stories near an article or another story, among those that are in reach of a day that only rises.
struct StorySearch {
    /// By how many of its features a story is found.
    static let postedFeatures = 100

    private let drafts: [StoryDraft]
    private let features: Int
    private var postings: StoryPostings
    /// How many stories can be found.
    private var posted = 0
    /// Stories that ended before are out of reach of all that is asked for.
    private let oldest: Int

    /// Finds nothing yet among stories that come by first day, undated ones last.
    ///
    /// - Parameters:
    ///   - drafts: The stories.
    ///   - features: How many there are.
    ///   - day: The first day that is asked for; nil where it is unknown.
    init(_ drafts: [StoryDraft], features: Int, from day: Int?) {
        self.drafts = drafts
        self.features = features
        postings = StoryPostings(features: features)
        oldest = day.map { $0 - StoryTime.longestGap } ?? .min
    }

    /// Makes the next stories findable: those below a number that begin up to a day (nil: on any).
    mutating func post(before limit: Int, upTo day: Int?) {
        while posted < limit {
            let draft = drafts[posted]
            if let day, draft.days.map({ $0.lowerBound > day }) ?? true { return }
            if draft.days?.upperBound ?? .max >= oldest {
                let features = draft.centre.heaviest(Self.postedFeatures)
                for feature in features { postings.add(feature.number, of: posted) }
                if !features.isEmpty { postings.end(posted, on: draft.days?.upperBound) }
            }
            posted += 1
        }
    }

    /// Begins anew with all stories below a number: what has no day may belong to any.
    mutating func postAll(before limit: Int) {
        (postings, posted) = (StoryPostings(features: features), 0)
        post(before: limit, upTo: nil)
    }

    /// The stories that can be found and share most with some features, the best first.
    mutating func candidates(_ features: [StoryVector.Feature], limit: Int, today: Int?) -> [Int] {
        postings.candidates(features, limit: limit, today: today)
    }
}
