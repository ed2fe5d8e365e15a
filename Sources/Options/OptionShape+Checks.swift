public import NewsJSON

extension OptionShape {
    /// What is wrong with a value, or nil.
    ///
    /// Lower case, says what is allowed.
    func problem(with value: JSONValue) -> String? {
        switch (self, value) {
        case (.flag, .boolean), (.text, .string): return nil
        case (.integer(let bounds), _):
            guard let number = value.integer else { return "must be \(expectation), not \(value.kindName)" }
            return bounds.contains(number) ? nil : "must be \(expectation), not \(number)"
        case (.number(let bounds), _):
            guard let number = value.decimal else { return "must be \(expectation), not \(value.kindName)" }
            return bounds.contains(number) ? nil : "must be \(expectation), not \(number)"
        case (.choice(let known), .string(let text)):
            return known.contains(text) ? nil : "unknown value \"\(text)\"" + hint(text, known)
        case (.texts, .array(let elements)):
            return elements.first { $0.string == nil }.map { "must be \(expectation), but one is \($0.kindName)" }
        case (.choices(let known), .array(let elements)): return problem(with: elements, known)
        case (.map(let known), .object(let members)): return problem(with: members, known)
        default: return "must be \(expectation), not \(value.kindName)"
        }
    }

    private func problem(with elements: [JSONValue], _ known: [String]) -> String? {
        var seen: Set<String> = []
        for element in elements {
            guard let text = element.string else { return "must be \(expectation), but one is \(element.kindName)" }
            guard known.contains(text) else { return "unknown value \"\(text)\"" + hint(text, known) }
            guard seen.insert(text).inserted else { return "lists \"\(text)\" twice" }
        }
        return nil
    }

    private func problem(with members: [JSONValue.Member], _ known: [String]) -> String? {
        var seen: Set<String> = []
        for member in members {
            guard member.value.string != nil else {
                return "must be \(expectation), but \(member.key) is \(member.value.kindName)"
            }
            guard known.isEmpty || known.contains(member.key) else {
                return "unknown key \"\(member.key)\"" + hint(member.key, known, "keys")
            }
            guard seen.insert(member.key).inserted else { return "has \"\(member.key)\" twice" }
        }
        return nil
    }

    private func hint(_ text: String, _ known: [String], _ kind: String = "values") -> String {
        if let near = Spelling.nearest(to: text, in: known) { return "; did you mean \"\(near)\"?" }
        return "; known \(kind) are " + known.joined(separator: ", ")
    }

    /// What a value must be, in words.
    public var expectation: String {
        switch self {
        case .flag: "true or false"
        case .integer(let bounds): "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
        case .number(let bounds): "a number from \(bounds.lowerBound) to \(bounds.upperBound)"
        case .text: "a string"
        case .choice(let known): "one of " + known.joined(separator: ", ")
        case .texts: "a list of strings"
        case .choices(let known): "a list of " + known.joined(separator: ", ")
        case .map: "an object of strings"
        }
    }

    /// The JSON Schema (draft 2020-12) members that describe the values.
    public var schema: [JSONValue.Member] {
        let texts = { (known: [String]) in JSONValue.array(known.map(JSONValue.string)) }
        let string = JSONValue.object([.init("type", .string("string"))])
        switch self {
        case .flag: return [.init("type", .string("boolean"))]
        case .integer(let bounds):
            return [
                .init("type", .string("integer")), .init("minimum", .integer(bounds.lowerBound)),
                .init("maximum", .integer(bounds.upperBound)),
            ]
        case .number(let bounds):
            return [
                .init("type", .string("number")), .init("minimum", .number(bounds.lowerBound)),
                .init("maximum", .number(bounds.upperBound)),
            ]
        case .text: return [.init("type", .string("string"))]
        case .choice(let known): return [.init("type", .string("string")), .init("enum", texts(known))]
        case .texts: return [.init("type", .string("array")), .init("items", string)]
        case .choices(let known):
            return [
                .init("type", .string("array")), .init("uniqueItems", .boolean(true)),
                .init("items", .object([.init("type", .string("string")), .init("enum", texts(known))])),
            ]
        case .map(let known) where known.isEmpty:
            return [.init("type", .string("object")), .init("additionalProperties", string)]
        case .map(let known):
            return [
                .init("type", .string("object")), .init("additionalProperties", .boolean(false)),
                .init("properties", .object(known.map { .init($0, string) })),
            ]
        }
    }
}

/// Suggestions for misspelt keys and values.
public enum Spelling {
    /// The known word that a misspelt one was probably meant to be: at most a third of its letters differ
    /// (edits and swaps of neighbours, case ignored), the first of equals.
    public static func nearest(to word: String, in known: [String]) -> String? {
        let limit = max(1, word.count / 3)
        let ranked = known.map { (name: $0, distance: distance(word.lowercased(), $0.lowercased())) }
        return ranked.filter { $0.distance <= limit }.min { $0.distance < $1.distance }?.name
    }

    /// The optimal string alignment distance (Damerau–Levenshtein without repeated edits).
    static func distance(_ left: String, _ right: String) -> Int {
        let (a, b) = (Array(left), Array(right))
        var rows = [Array(0...b.count)]
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, rows[i - 1][j - 1] + 1) }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }
}
