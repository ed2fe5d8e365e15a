public import NewsJSON

/// What a value in an output file may be: published as JSON Schema, and checked, with the order of keys, by the tests.
public indirect enum RecordSchema: Sendable {
    /// A string; one of a few where a list is given.
    case string([String]? = nil)
    /// A whole number from zero.
    case integer
    /// Any number.
    case number
    /// `true` or `false`.
    case boolean
    /// A pair of code point offsets, start and end.
    case span
    /// An array.
    case array(of: RecordSchema)
    /// An array of so many elements of given kinds.
    case tuple([RecordSchema])
    /// An object with these keys in this order.
    case object([Field])
    /// An object with any keys and values of one kind.
    case map(of: RecordSchema)
    /// `null` or something else.
    case nullable(RecordSchema)
    /// Any value.
    case any

    /// A key of an object.
    public struct Field: Sendable {
        let name: String
        let schema: RecordSchema
        let summary: String
        let isRequired: Bool

        /// A key that is always there.
        public static func required(_ name: String, _ schema: RecordSchema, _ summary: String) -> Field {
            Field(name: name, schema: schema, summary: summary, isRequired: true)
        }
        /// A key that is left out where there is nothing to say.
        public static func optional(_ name: String, _ schema: RecordSchema, _ summary: String) -> Field {
            Field(name: name, schema: schema, summary: summary, isRequired: false)
        }
    }
}

extension RecordSchema {
    /// The JSON Schema (draft 2020-12) of a whole record.
    public func document(titled title: String) -> JSONValue {
        .object(
            [
                .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
                .init("title", .string(title)),
            ] + members)
    }

    private var members: [JSONValue.Member] {
        func type(_ name: String) -> [JSONValue.Member] { [.init("type", .string(name))] }
        switch self {
        case .string(nil): return type("string")
        case .string(.some(let known)): return type("string") + [.init("enum", .array(known.map(JSONValue.string)))]
        case .integer: return type("integer") + [.init("minimum", .integer(0))]
        case .number: return type("number")
        case .boolean: return type("boolean")
        case .span: return RecordSchema.tuple([.integer, .integer]).members
        case .array(let element): return type("array") + [.init("items", .object(element.members))]
        case .tuple(let elements):
            return type("array") + [
                .init("prefixItems", .array(elements.map { .object($0.members) })),
                .init("minItems", .integer(elements.count)), .init("items", .boolean(false)),
            ]
        case .map(let value): return type("object") + [.init("additionalProperties", .object(value.members))]
        case .nullable(let inner):
            return [.init("anyOf", .array([.object(type("null")), .object(inner.members)]))]
        case .any: return []
        case .object(let fields):
            let properties = fields.map { field in
                JSONValue.Member(
                    field.name, .object([.init("description", .string(field.summary))] + field.schema.members))
            }
            let required = fields.filter(\.isRequired).map { JSONValue.string($0.name) }
            return type("object") + [
                .init("additionalProperties", .boolean(false)), .init("required", .array(required)),
                .init("properties", .object(properties)),
            ]
        }
    }

    /// Where a value is not what the schema says, keys out of order among it; empty where all is well.
    public func problems(in value: JSONValue, at place: String = "$") -> [String] {
        switch (self, value) {
        case (.string(nil), .string), (.number, .integer), (.number, .number), (.boolean, .boolean), (.any, _):
            return []
        case (.string(.some(let known)), .string(let text)):
            return known.contains(text) ? [] : ["\(place): \"\(text)\" is not listed"]
        case (.integer, .integer(let number)): return number >= 0 ? [] : ["\(place): \(number) is negative"]
        case (.span, .array(let pair)):
            let offsets = pair.compactMap(\.integer)
            return pair.count == 2 && offsets.count == 2 && 0 <= offsets[0] && offsets[0] <= offsets[1]
                ? [] : ["\(place): no span"]
        case (.array(let element), .array(let elements)):
            return elements.enumerated().flatMap { element.problems(in: $1, at: "\(place)[\($0)]") }
        case (.tuple(let kinds), .array(let elements)) where kinds.count == elements.count:
            return zip(kinds, elements).enumerated().flatMap { $1.0.problems(in: $1.1, at: "\(place)[\($0)]") }
        case (.map(let inner), .object(let members)):
            return members.flatMap { inner.problems(in: $0.value, at: "\(place).\($0.key)") }
        case (.nullable, .null): return []
        case (.nullable(let inner), _): return inner.problems(in: value, at: place)
        case (.object(let fields), .object(let members)): return Self.problems(fields, members, place)
        default: return ["\(place): must not be \(value.kindName)"]
        }
    }

    private static func problems(_ fields: [Field], _ members: [JSONValue.Member], _ place: String) -> [String] {
        var found: [String] = []
        var position = 0
        var seen: Set<String> = []
        for member in members {
            guard let index = fields.firstIndex(where: { $0.name == member.key }) else {
                found.append("\(place).\(member.key): unknown key")
                continue
            }
            if !seen.insert(member.key).inserted { found.append("\(place).\(member.key): stands twice") }
            if index < position { found.append("\(place).\(member.key): out of order") }
            position = index
            found += fields[index].schema.problems(in: member.value, at: "\(place).\(member.key)")
        }
        for field in fields where field.isRequired && !members.contains(where: { $0.key == field.name }) {
            found.append("\(place).\(field.name): missing")
        }
        return found
    }
}
