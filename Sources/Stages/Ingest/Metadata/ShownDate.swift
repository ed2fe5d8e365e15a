import NewsModel
import NewsText

/// A date that a page shows, with what speaks for and against its being that of the article.
struct ShownDate {
    /// What the words beside a date, or the names of its element, call it.
    enum Label { case published, modified, none }

    /// The date, with its time and the other reading where there are such.
    let timestamp: Timestamp
    let label: Label
    /// How many texts behind the headline it stands; negative before it; nil where the page has no headline.
    let distance: Int?
    /// Whether it is a `time` element, or its element's name speaks of a date.
    let isMarked: Bool
    /// Whether its element's name speaks of the article's head: byline, author.
    let isInHead: Bool
    /// Words in the same text that do not belong into a date line.
    let strangers: Int
    /// Whether it stands in a part of the page that is about other things.
    let isAside: Bool
    /// Whether it ends a span of days, as those of events do.
    let isSpan: Bool
    /// Whether its element is called "updated", which says little: in the hAtom format it is any date.
    let isUpdated: Bool
    /// A hash of what its element is called: those of one list share it.
    let kind: UInt64
    /// Whether several elements of its kind hold different dates, as in lists of articles.
    var isListed = false
    /// Whether the page shows no other date.
    var isAlone = false

    /// Whether it stands where an article's date line does.
    var isNear: Bool { distance.map { -15...25 ~= $0 } ?? false }

    /// Whether it stands in a line of its own near the headline.
    var isLine: Bool { isNear && !isAside && !isSpan && strangers <= 5 && (isMarked || strangers <= 1) }

    /// Whether it is a line that says when the page was changed, wherever it stands.
    var isChangeLine: Bool { label == .modified && strangers <= 3 && !isAside && !isListed }

    /// Whether it can speak against what programs are told.
    var isStrong: Bool {
        isLine && !isListed && label != .modified && (isMarked || distance.map { -8...8 ~= $0 } ?? false)
    }

    /// How much speaks for its being the date of publication.
    var score: Int {
        var score = place
        score += isMarked ? 25 : isInHead ? 10 : 0
        switch strangers {
        case 0: score += 20
        case ...4: score += 8
        case ...8: score -= 20
        default: score -= 40
        }
        if label == .published { score += 20 }
        if isAlone, strangers <= 3 { score += 20 }
        if isUpdated { score -= 5 }
        if isAside { score -= label == .published && strangers <= 1 ? 10 : 40 }
        if isSpan { score -= 60 }
        if isListed, place <= 12 || !isMarked { score -= 30 }
        return score
    }

    private var place: Int {
        guard let distance else { return 10 }
        return switch distance {
        case 0...6: 40
        case 7...15, -6 ... -1: 34
        case -15 ... -7: 26
        case 16...40: 22
        case 41...80, -40 ... -16: 12
        default: 0
        }
    }
}
