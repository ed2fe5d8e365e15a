import NewsModel

/// What the tables need to know of one article.
///
/// About 1.2 KB for an article of 1.4 KB before annotations, 2 KB with many of them: sets of words and phrases are bounded, only
/// quotations are kept whole.
struct ArticleDigest: Equatable, Sendable {
    /// What names the article.
    struct Head: Equatable, Sendable {
        var id = ""
        var path = ""
        var title: String?
        var url: String?
        var site: String?
        /// The day of publication, in days since 1970-01-01.
        var day: Int?
    }

    /// A paragraph as the search for copies sees it.
    struct ParagraphTrace: Equatable, Sendable {
        /// The hash of its `ParagraphKey`; 0 where it has none.
        var hash: UInt32
        /// How many words it has.
        var words: Int
        /// The sampled hashes of the word 4-grams that start in it and in no earlier paragraph, ascending, 24 bits each.
        var grams: [UInt32] = []
    }

    /// A word of the article that says something about its subject.
    struct Term: Equatable, Sendable {
        /// The hash of the folded word without its ending, 24 bits.
        var hash: UInt32
        /// How often it stands there; 63 at most.
        var count: Int
        /// Whether it is a name or a figure, which tell two texts of one template apart.
        var isParticular: Bool
    }

    /// An entity of the article.
    struct Named: Equatable, Sendable {
        var kind: Entity.Kind
        var name: String
        var role: String?
        var mentions: Int
    }

    /// A quotation of the article.
    struct Said: Equatable, Sendable {
        var text: String
        var kind: Quote.Kind
        var stance: Quote.Stance
        /// The speaker as an index into `entities`.
        var entity: Int?
        /// The speaker's description where it is no entity.
        var speaker: String?
        var cue: String?
    }

    /// A number of people something happened to.
    struct Figure: Equatable, Sendable {
        var kind: Count.Kind
        var value: Int?
        var atMost: Int?
        var isAtLeast: Bool
        /// Whether it is a part of a total.
        var isPart = false
        /// Whether the article itself replaces it by a later figure.
        var isSuperseded = false
        /// Whether the article says that someone denies it.
        var isDenied = false
        var of: String?
        /// Who says so, as an index into `entities`.
        var entity: Int?
        /// Who says so, as the article describes them, where it is no entity.
        var speaker: String?

        /// Whether the article holds to it.
        var stands: Bool { !isSuperseded && !isDenied }
    }

    /// An event of the article.
    struct Deed: Equatable, Sendable {
        var type: String
        var code: Event.Code
        var actor: String?
        var target: String?
        var place: String?
        /// The day or period it is dated to, as the article's dates give it.
        var date: String?
    }

    var head = Head()
    var sketch = MinHashSketch()
    /// The article's paragraphs, each at its own place.
    var paragraphs: [ParagraphTrace] = []
    /// How many different 4-grams the article has; more than are kept in a long one.
    var gramCount = 0
    /// Every 4-gram whose hash lies below is kept.
    var gramLimit: UInt32 = Shingles.space
    /// By hash.
    var terms: [Term] = []
    /// The most telling words as they are written, best first.
    var keywords: [String] = []
    var entities: [Named] = []
    var quotes: [Said] = []
    var figures: [Figure] = []
    var deeds: [Deed] = []
    /// A hash of all of it, where that is asked for; 0 otherwise.
    var fingerprint: UInt64 = 0
    /// The days that the text speaks of, ascending, in days since 1970-01-01.
    var days: [Int] = []
}
