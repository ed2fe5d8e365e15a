import NewsJSON

extension JSONWriter {
    /// Writes a string or `null`.
    mutating func optional(_ text: String?) {
        if let text { string(text) } else { null() }
    }

    /// Writes a number or `null`.
    mutating func optional(_ value: Int?) {
        if let value { integer(value) } else { null() }
    }

    /// Writes a list of strings.
    mutating func strings(_ texts: [String]) {
        array { writer in for text in texts { writer.string(text) } }
    }
}
