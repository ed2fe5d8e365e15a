import NewsModel
import NewsText

/// A word or phrase that attributes words to somebody.
struct Cue: Sendable {
    /// The constructions that a cue stands in; the names are those of `quotes/cues.txt`.
    struct Frames: OptionSet, Sendable {
        let rawValue: UInt16
        /// Beside words in quotation marks.
        static let quote = Frames(rawValue: 1)
        /// Before `that` and a clause.
        static let clause = Frames(rawValue: 2)
        /// Before or behind a clause without `that`.
        static let bare = Frames(rawValue: 4)
        /// With somebody who is told before the content.
        static let told = Frames(rawValue: 8)
        /// Before an infinitive: `promised to`, `urged them to`.
        static let infinitive = Frames(rawValue: 16)
        /// Before a noun phrase that is the content: `denied the allegations`.
        static let object = Frames(rawValue: 32)
        /// Before a question: `asked whether`.
        static let question = Frames(rawValue: 64)
        /// With `of`: `accused him of`.
        static let of = Frames(rawValue: 128)
        /// A passive whose subject is the speaker: `was quoted as saying`.
        static let quoted = Frames(rawValue: 256)
        /// Before a noun phrase and what it is called: `called the plan “a gift”`.
        static let complement = Frames(rawValue: 512)

        /// Before a noun phrase and the number it is put at: `put the toll at 40`.
        static let at = Frames(rawValue: 1024)

        /// Says what somebody thinks rather than what they said.
        static let thought = Frames(rawValue: 2048)

        static let named: [String: Frames] = [
            "quote": .quote, "clause": .clause, "that": .clause, "bare": .bare, "told": .told,
            "infinitive": .infinitive, "object": .object, "question": .question, "of": .of, "quoted": .quoted,
            "complement": .complement, "at": .at, "thought": .thought,
        ]
    }

    /// The forms of a verb that matter for finding its subject.
    struct Forms: OptionSet, Sendable {
        let rawValue: UInt8
        static let base = Forms(rawValue: 1)
        static let third = Forms(rawValue: 2)
        static let past = Forms(rawValue: 4)
        static let participle = Forms(rawValue: 8)
        static let gerund = Forms(rawValue: 16)
        static let order: [Forms] = [.base, .third, .past, .participle, .gerund]
    }

    var stance: Quote.Stance
    var frames: Frames
    var forms: Forms
}

/// The cues of `quotes/cues.txt` in all their forms.
struct CueLexicon: Sendable {
    private let lexicon: Lexicon
    private let cues: [Cue]

    init() {
        var cues: [Cue] = []
        var places: [String: Int] = [:]
        for (forms, value) in DataFile("quotes/cues.txt").entries() {
            let words = value.split(separator: " ").map(String.init)
            let stance = words.first.flatMap(Quote.Stance.init(rawValue:)) ?? .asserts
            let frames = words.dropFirst().compactMap { Cue.Frames.named[$0] }
            for (form, phrase) in zip(Cue.Forms.order, forms.split(separator: ",").map(String.init))
            where phrase != "-" {
                if let place = places[phrase] {
                    cues[place].forms.formUnion(form)
                } else {
                    places[phrase] = cues.count
                    cues.append(Cue(stance: stance, frames: Cue.Frames(frames), forms: form))
                }
            }
        }
        self.cues = cues
        lexicon = Lexicon(places.map { (phrase: $0.key, value: $0.value) })
    }

    /// The longest cue at a position and its number of tokens.
    func match(in tokens: Span<Token>, at position: Int) -> (cue: Cue, length: Int)? {
        lexicon.longestMatch(in: tokens, at: position).map { (cues[$0.value], $0.length) }
    }
}
