import NewsJSON

/// A checker of the few words of JSON Schema that our schemas use.
struct JSONSchema {
    private let schema: JSONValue

    init(_ schema: JSONValue) { self.schema = schema }

    func accepts(_ value: JSONValue) -> Bool {
        if let known = schema["enum"]?.array, !known.contains(value) { return false }
        switch schema["type"]?.string {
        case "object": return acceptsMembers(of: value)
        case "array": return acceptsElements(of: value)
        case "string": return value.string != nil
        case "boolean": return value == .boolean(true) || value == .boolean(false)
        case "integer": return value.integer != nil && isWithinBounds(value)
        case "number": return Self.number(value) != nil && isWithinBounds(value)
        default: return false
        }
    }

    private static func number(_ value: JSONValue?) -> Double? {
        switch value {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }

    private func isWithinBounds(_ value: JSONValue) -> Bool {
        guard let number = Self.number(value) else { return false }
        return number >= Self.number(schema["minimum"]) ?? -.infinity
            && number <= Self.number(schema["maximum"]) ?? .infinity
    }

    private func acceptsMembers(of value: JSONValue) -> Bool {
        guard let members = value.members else { return false }
        return members.allSatisfy { member in
            if let inner = schema["properties"]?[member.key] { return JSONSchema(inner).accepts(member.value) }
            switch schema["additionalProperties"] {
            case .boolean(let isAllowed): return isAllowed
            case .some(let inner): return JSONSchema(inner).accepts(member.value)
            case nil: return true
            }
        }
    }

    private func acceptsElements(of value: JSONValue) -> Bool {
        guard let elements = value.array else { return false }
        if schema["uniqueItems"] == .boolean(true) {
            for (index, element) in elements.enumerated() where elements[..<index].contains(element) { return false }
        }
        guard let items = schema["items"] else { return true }
        return elements.allSatisfy(JSONSchema(items).accepts)
    }
}
