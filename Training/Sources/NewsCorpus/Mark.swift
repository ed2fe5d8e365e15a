/// One `{Kind arguments|text}` of an article.
public struct Mark: Equatable, Sendable {
    /// What a mark says of its text; the letter is how it is written.
    public enum Kind: Character, Sendable, CaseIterable {
        case person = "P", organization = "O", place = "L", other = "X", demonym = "N"
        case role = "R"
        case quote = "Q", speaker = "S", cue = "C", addressee = "T"
        case date = "D", count = "#", event = "E"

        /// Whether it is a name with an id.
        public var isName: Bool {
            switch self {
            case .person, .organization, .place, .other, .demonym: true
            default: false
            }
        }
    }

    /// What it says.
    public var kind: Kind
    /// The arguments without a key, in order.
    public var plain: [String]
    /// The arguments `key=value`.
    public var keyed: [String: String]
    /// Where its text stands, in code points of the article's text; without white space at the ends.
    public var range: Range<Int>
    /// The paragraph it stands in, from 0.
    public var paragraph: Int
    /// The line it begins on, from 1.
    public var line: Int

    /// The first argument without a key: an id in most kinds.
    public var id: String { plain.first ?? "" }
}

/// The arguments of a mark as they are written: words and `key=value`, values with a space in quotation marks.
enum MarkArguments {
    /// The arguments, or what is wrong with them.
    static func parse(_ text: Substring) throws(CorpusProblem) -> (plain: [String], keyed: [String: String]) {
        var plain: [String] = []
        var keyed: [String: String] = [:]
        for word in try words(of: text) {
            guard let equals = word.firstIndex(of: "=") else {
                plain.append(word)
                continue
            }
            let key = String(word[..<equals])
            guard keyed[key] == nil else { throw CorpusProblem(0, "\(key)= stands twice") }
            keyed[key] = String(word[word.index(after: equals)...])
        }
        return (plain, keyed)
    }

    private static func words(of text: Substring) throws(CorpusProblem) -> [String] {
        var words: [String] = []
        var word = ""
        var isQuoted = false
        for character in text {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == " ", !isQuoted {
                if !word.isEmpty { words.append(word) }
                word = ""
            } else {
                word.append(character)
            }
        }
        if isQuoted { throw CorpusProblem(0, "an argument's quotation mark is not closed: \(text)") }
        if !word.isEmpty { words.append(word) }
        return words
    }
}
