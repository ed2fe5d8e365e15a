import NewsJSON
import NewsText

/// Tells JSON Lines from a single object and both from text that happens to begin with a brace.
enum RecordShape {
    /// The kind of a text that begins with `{`, or nil where it is no JSON.
    ///
    /// Only the first line counts: it may be the only one that is right.
    static func kind(of text: Span<UInt8>, isWhole: Bool) -> Recognition.Kind? {
        guard beginsObject(text) else { return nil }
        guard let lineEnd = text.indices.first(where: { text[$0] == 0x0A }) else {
            // One line without an end: a long record, or the only one.
            return isWhole ? .record : .records
        }
        let line = text.extracting(0..<lineEnd)
        let rest = text.extracting(lineEnd..<text.count)
        guard let next = rest.indices.first(where: { !rest[$0].isASCIISpace }) else {
            return isWhole ? .record : .records
        }
        if (try? JSONParser().parse(line)) != nil { return .records }
        // A broken first line is still a line if the next one begins a record.
        return rest[next] == 0x7B && beginsObject(rest.extracting(next..<rest.count)) ? .records : .record
    }

    /// Whether a brace is followed by a key or by the closing brace.
    private static func beginsObject(_ text: Span<UInt8>) -> Bool {
        for index in 1..<max(1, text.count) where !text[index].isASCIISpace {
            return text[index] == 0x22 || text[index] == 0x7D
        }
        return false
    }
}
