import NewsModel
import NewsText

/// Reads an article in plain text: headline, then byline and date lines in any order, then the text.
struct PlainTextReader {
    /// Lines that stand above the text, at most.
    private static let mostHeaderLines = 8
    /// A first line longer than this, in bytes, is no headline.
    private static let longestHeadline = 300
    /// A first line longer than this that ends as a sentence is no headline either.
    private static let longestSentence = 120

    private let bytes: [UInt8]
    private var offset = 0
    private var metadata = Metadata()

    /// Reads a text that is clean UTF-8.
    static func read(_ bytes: [UInt8]) -> (metadata: Metadata, text: [UInt8]) {
        var reader = PlainTextReader(bytes: bytes)
        reader.readHeader()
        let text = Array(bytes[reader.offset...])
        reader.metadata.dateline = Dateline.find(in: text.span)?.text
        if reader.metadata.published == nil, let dateline = reader.metadata.dateline {
            reader.metadata.published = DateReader(language: nil).first(in: dateline)?.iso
        }
        return (reader.metadata, text)
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func readHeader() {
        skipBlankLines()
        let first = line(from: offset)
        guard !first.isEmpty, isHeadline(first) else { return }
        metadata.title = Inline.nonEmpty(string(first))
        let behindHeadline = first.upperBound
        offset = behindHeadline
        // A document of a single line has a text and no headline.
        skipBlankLines()
        if offset == bytes.count {
            metadata.title = nil
            offset = first.lowerBound
            return
        }
        for _ in 0..<Self.mostHeaderLines {
            let range = line(from: offset)
            guard !range.isEmpty, read(headerLine: range) else { break }
            offset = range.upperBound
            skipBlankLines()
        }
    }

    private func isHeadline(_ range: Range<Int>) -> Bool {
        guard range.count <= Self.longestHeadline else { return false }
        guard let last = bytes[range].last(where: { !$0.isASCIISpace }) else { return false }
        return last != 0x2E || range.count <= Self.longestSentence
    }

    /// Takes a byline or a date line; a line may be both, parted by `|` or `•`.
    private mutating func read(headerLine range: Range<Int>) -> Bool {
        guard range.count <= 160 else { return false }
        let parts = string(range).split(whereSeparator: { "|•·".contains($0) }).map { Inline.tidied(String($0)) }
        var found = metadata
        for part in parts where !part.isEmpty {
            if let line = DateLine(part) {
                if line.isModified {
                    found.modified = found.modified ?? line.timestamp.iso
                } else {
                    found.published = found.published ?? line.timestamp.iso
                }
            } else if let names = Byline.names(in: part) {
                found.authors += names.filter { !found.authors.contains($0) }
            } else {
                return false
            }
        }
        metadata = found
        return true
    }

    private func line(from start: Int) -> Range<Int> {
        start..<(bytes[start...].firstIndex(of: 0x0A) ?? bytes.count)
    }

    private mutating func skipBlankLines() {
        var cursor = offset
        while cursor < bytes.count, bytes[cursor].isASCIISpace { cursor += 1 }
        // The indent of a text's first line belongs to the text.
        offset = cursor
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
