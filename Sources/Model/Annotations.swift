public import NewsText

/// Someone or something that the article names: all its mentions together.
public struct Entity: Sendable, Equatable {
    /// What kind of thing an entity is.
    public enum Kind: String, Sendable, CaseIterable {
        /// A person.
        case person
        /// An organization: companies, authorities, parties, teams, armed groups.
        case organization
        /// A place: countries, cities, regions, buildings used as places.
        case place
        /// Any other name: events, works, laws, products, demonyms and languages.
        case other
    }
    /// What pronouns stand for a person, where the article shows it.
    public enum Gender: Sendable { case female, male }

    /// What it is.
    public var kind: Kind
    /// The fullest form of the name that the article uses.
    public var name: String
    /// What the article says the person is: `Treasury spokeswoman`.
    public var role: String?
    /// The gender that titles, pronouns or the given name show; not written out.
    public var gender: Gender?
    /// Where the article names it, in order; never empty, ranges of the bare name without titles.
    public var mentions: [ByteRange]

    /// Makes an entity.
    public init(kind: Kind, name: String, role: String? = nil, gender: Gender? = nil, mentions: [ByteRange]) {
        self.kind = kind
        self.name = name
        self.role = role
        self.gender = gender
        self.mentions = mentions
    }
}

/// Something that the article says somebody said.
public struct Quote: Sendable, Equatable {
    /// How the words are given.
    public enum Kind: String, Sendable, CaseIterable {
        /// In quotation marks.
        case direct
        /// In the writer's words.
        case indirect
        /// In the writer's words with quoted parts.
        case mixed
    }
    /// What the speaker does by saying it.
    public enum Stance: String, Sendable, CaseIterable {
        case asserts, denies, confirms, declines, accuses, promises, warns, asks
    }

    /// What was said; one quotation that its cue interrupts has several ranges.
    ///
    /// Quotation marks are included.
    public var ranges: [ByteRange]
    /// How the words are given.
    public var kind: Kind
    /// The speaker, as an index into the article's entities.
    public var speaker: Int?
    /// Where the speaker is named or described beside this quotation.
    public var speakerRange: ByteRange?
    /// The word or words that attribute it: `said`, `according to`.
    public var cueRange: ByteRange?
    /// What the speaker does by saying it.
    public var stance: Stance
    /// Who was told, where the article says so.
    public var addressee: ByteRange?
    /// When it was said, where the sentence with the cue states it, as an index into the article's dates.
    public var said: Int?

    /// Makes a quotation.
    public init(
        ranges: [ByteRange], kind: Kind, speaker: Int? = nil, speakerRange: ByteRange? = nil,
        cueRange: ByteRange? = nil,
        stance: Stance = .asserts, addressee: ByteRange? = nil, said: Int? = nil
    ) {
        self.ranges = ranges
        self.kind = kind
        self.speaker = speaker
        self.speakerRange = speakerRange
        self.cueRange = cueRange
        self.stance = stance
        self.addressee = addressee
        self.said = said
    }
}

/// An expression of time.
public struct DateMention: Sendable, Equatable {
    /// How exact a time is.
    public enum Grain: String, Sendable, CaseIterable {
        case time, partOfDay, day, weekend, week, month, quarter, season, year, decade, century, duration, set,
            reference
    }

    /// Where it stands.
    public var range: ByteRange
    /// Its TIMEX3 value: `2025-10-14`, `2025-W42`, `P3D`, `PRESENT_REF`; nil where it cannot be resolved.
    public var value: String?
    /// How exact it is.
    public var grain: Grain

    /// Makes an expression of time.
    public init(range: ByteRange, value: String?, grain: Grain) {
        self.range = range
        self.value = value
        self.grain = grain
    }
}

/// How many people something happened to.
public struct Count: Sendable, Equatable {
    /// What happened to them.
    public enum Kind: String, Sendable, CaseIterable {
        case killed, wounded, missing, detained, displaced, infected, evacuated, rescued, sentenced
    }

    /// The words that give the number: `at least 12 people`.
    public var range: ByteRange
    /// What happened.
    public var kind: Kind
    /// The number; nil where only a vague one is given ("dozens").
    public var value: Int?
    /// Whether the number is a lower bound.
    public var isAtLeast: Bool
    /// The upper bound, where one is given: `up to 12`, `between 20 and 30`.
    public var atMost: Int?
    /// Who they are, as the article puts it: `fighters`, `a service member`.
    public var of: ByteRange?
    /// Whether it is a part of a total: `including three children`, `two of them`.
    public var isPart = false
    /// The earlier figure that this one replaces.
    public var was: Int?
    /// Whether it is an earlier figure that the article itself replaces: `up from nine`.
    public var isSuperseded = false
    /// Whether the article says that someone denies it.
    public var isDenied = false
    /// Where, as an entity of the article.
    public var place: Event.Participant?
    /// When, as an index into the article's dates.
    public var date: Int?
    /// The quotation it stands in, as an index into the article's quotes.
    public var attributedTo: Int?

    /// Makes a count.
    public init(range: ByteRange, kind: Kind, value: Int?, isAtLeast: Bool = false, of: ByteRange? = nil) {
        self.range = range
        self.kind = kind
        self.value = value
        self.isAtLeast = isAtLeast
        self.of = of
    }
}

/// Who did what to whom.
public struct Event: Sendable, Equatable {
    /// The root types of PLOVER (Open Event Data Alliance).
    public enum Code: String, Sendable, CaseIterable {
        case agree = "AGREE", consult = "CONSULT", support = "SUPPORT", concede = "CONCEDE", cooperate = "COOPERATE"
        case aid = "AID", retreat = "RETREAT", request = "REQUEST", accuse = "ACCUSE", reject = "REJECT"
        case threaten = "THREATEN", protest = "PROTEST", sanction = "SANCTION", mobilize = "MOBILIZE"
        case coerce = "COERCE", assault = "ASSAULT"
    }
    /// What an event is if it did not take place, as far as the article says.
    public enum Status: String, Sendable, CaseIterable {
        /// Said not to have taken place.
        case denied
        /// Announced or intended.
        case planned
        /// Demanded, feared, alleged as a possibility or made to depend on something.
        case hypothetical
    }
    /// Someone or something that takes part: what the article says, and the entity it is where that is known.
    public struct Participant: Sendable, Equatable {
        /// Where it is named beside the event.
        public var range: ByteRange
        /// The entity, as an index into the article's entities.
        public var entity: Int?
        /// Makes a participant.
        public init(range: ByteRange, entity: Int? = nil) {
            self.range = range
            self.entity = entity
        }
    }

    /// The word or words that first name the event.
    public var trigger: ByteRange
    /// All words that name it, the first too.
    public var mentions: [ByteRange]
    /// The finer type: `airstrike`, `arrest`, `talks`.
    public var type: String
    /// The PLOVER root type.
    public var code: Code
    /// Who did it.
    public var actor: Participant?
    /// Whom it was done to.
    public var target: Participant?
    /// Where, as an entity of the article.
    public var place: Participant?
    /// When, as an index into the article's dates.
    public var date: Int?
    /// The quotation it stands in, as an index into the article's quotes.
    public var attributedTo: Int?
    /// Whether it is denied, planned or hypothetical; nil if it took place.
    public var status: Status?

    /// Makes an event.
    public init(trigger: ByteRange, type: String, code: Code) {
        self.trigger = trigger
        mentions = [trigger]
        self.type = type
        self.code = code
    }
}

/// All that the extractors found in one article.
///
/// A list whose extractor is off stays empty.
public struct Annotations: Sendable, Equatable {
    /// By first mention.
    public var entities: [Entity] = []
    /// By the start of their first range.
    public var quotes: [Quote] = []
    /// In text order.
    public var dates: [DateMention] = []
    /// In text order.
    public var counts: [Count] = []
    /// In text order.
    public var events: [Event] = []

    /// Knows nothing.
    public init() {}
}

/// What extract makes of a segmented article; what output and aggregate read.
public struct AnnotatedArticle: Sendable {
    /// The article with its sentences and tokens.
    public var segmented: SegmentedArticle
    /// What was found in it.
    public var annotations: Annotations

    /// Makes an annotated article.
    public init(segmented: SegmentedArticle, annotations: Annotations) {
        self.segmented = segmented
        self.annotations = annotations
    }

    /// The article itself.
    public var article: Article { segmented.article }
}
