/// What the names of an element (class, id, role, itemprop) say about it.
struct Hint: OptionSet, Sendable {
    let rawValue: UInt32

    /// The text of an article.
    static let body = Hint(rawValue: 1)
    /// A whole article, headline and all; teasers are named so as well.
    static let article = Hint(rawValue: 2)
    /// The main column of a page.
    static let main = Hint(rawValue: 4)
    static let standfirst = Hint(rawValue: 8)
    static let headline = Hint(rawValue: 16)
    static let embed = Hint(rawValue: 32)
    static let teaser = Hint(rawValue: 64)
    static let share = Hint(rawValue: 128)
    static let newsletter = Hint(rawValue: 256)
    static let advertisement = Hint(rawValue: 512)
    static let navigation = Hint(rawValue: 1024)
    static let comments = Hint(rawValue: 2048)
    static let byline = Hint(rawValue: 4096)
    static let caption = Hint(rawValue: 8192)
    static let hidden = Hint(rawValue: 16384)
    static let consent = Hint(rawValue: 32768)
    static let boilerplate = Hint(rawValue: 65536)
    /// What a reader can unfold: an accordion, a tab, an answer.
    static let folded = Hint(rawValue: 131072)

    /// Everything that takes an element out of the text.
    static let furniture: Hint = [
        .teaser, .share, .newsletter, .advertisement, .navigation, .comments, .byline, .caption, .hidden, .consent,
        .boilerplate,
    ]

    /// The hint of that name in `class-words.txt`.
    init?(name: String) {
        switch name {
        case "body": self = .body
        case "article": self = .article
        case "main": self = .main
        case "standfirst": self = .standfirst
        case "headline": self = .headline
        case "embed": self = .embed
        case "teaser": self = .teaser
        case "share": self = .share
        case "newsletter": self = .newsletter
        case "advertisement": self = .advertisement
        case "navigation": self = .navigation
        case "comments": self = .comments
        case "byline": self = .byline
        case "caption": self = .caption
        case "hidden": self = .hidden
        case "consent": self = .consent
        case "boilerplate": self = .boilerplate
        case "folded": self = .folded
        default: return nil
        }
    }

    init(rawValue: UInt32) { self.rawValue = rawValue }
}
