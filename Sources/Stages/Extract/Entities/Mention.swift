import NewsModel
import NewsText

/// A name in the text, before it is known whom it names.
struct Mention: Sendable, Equatable {
    /// The bare name, as indices into the article's tokens.
    var tokens: Range<Int>
    /// How much speaks for each kind.
    var evidence: KindEvidence
    /// The words before the name that say what the person is: `Transport Minister`.
    var role: Range<Int>?
    /// The gender that the words before the name show.
    var gender: Entity.Gender?
}

/// How much speaks for each kind of entity; the scale is that of the detector that made it.
struct KindEvidence: Sendable, Equatable {
    var person = 0
    var organization = 0
    var place = 0
    var other = 0

    /// The kind with the most evidence; equal ones in the order of `Entity.Kind`.
    var best: Entity.Kind {
        var kind = Entity.Kind.person
        for candidate in [Entity.Kind.organization, .place, .other] where self[candidate] > self[kind] {
            kind = candidate
        }
        return kind
    }

    /// The most evidence for any kind.
    var strength: Int { max(person, organization, place, other) }

    subscript(kind: Entity.Kind) -> Int {
        get {
            switch kind {
            case .person: person
            case .organization: organization
            case .place: place
            case .other: other
            }
        }
        set {
            switch kind {
            case .person: person = newValue
            case .organization: organization = newValue
            case .place: place = newValue
            case .other: other = newValue
            }
        }
    }

    static func += (left: inout KindEvidence, right: KindEvidence) {
        left.person += right.person
        left.organization += right.organization
        left.place += right.place
        left.other += right.other
    }
}

/// Finds the names of an article.
///
/// What they stand for is settled afterwards, over the whole document, by `EntityLinker`.
protocol MentionDetector: Sendable {
    /// The mentions in text order, without overlaps.
    func mentions(in view: NameView) -> [Mention]
}
