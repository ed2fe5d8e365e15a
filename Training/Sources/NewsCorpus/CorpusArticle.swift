/// An article of the corpus: its text, and everything that is marked in it.
public struct CorpusArticle: Sendable {
    /// What a paragraph is, by the sign before it.
    public enum ParagraphKind: Character, Sendable, CaseIterable {
        case headline = "#"
        /// Written with two signs: `## `.
        case heading = "H"
        case listItem = "-", blockQuotation = ">", caption = "^", byline = "@"
        /// Navigation, teasers, notices: no part of the article.
        case furniture = "~"
        /// Says again what stands elsewhere in the article.
        case repeated = "="
        /// Text without a sign.
        case text = " "
    }
    /// A run of sentences between blank lines.
    public struct Paragraph: Equatable, Sendable {
        /// What it is.
        public var kind: ParagraphKind
        /// In code points of the article's text.
        public var range: Range<Int>
        /// Its first line in the file, from 1.
        public var line: Int
    }

    /// Which part of the corpus it is in: `train`, `dev` or `test`.
    public var part: String
    /// The folder of its story.
    public var story: String
    /// The file's name without its ending.
    public var name: String
    /// The lines above the text: `published`, `outlet`, `country`, `topic`, `manner`, `copies`.
    public var header: [String: String]
    /// The text without marks: paragraphs parted by a blank line, headline first; all spans count its code points.
    public var text: [Unicode.Scalar]
    /// The paragraphs, in order.
    public var paragraphs: [Paragraph]
    /// Ranges of the sentences, in order.
    public var sentences: [Range<Int>]
    /// The marks by where they begin, outer before inner.
    public var marks: [Mark]

    /// Unique in the corpus: story and name.
    public var id: String { "\(story)/\(name)" }

    /// The text of a range.
    public func string(_ range: Range<Int>) -> String {
        var string = String.UnicodeScalarView()
        string.append(contentsOf: text[range])
        return String(string)
    }

    /// The marks of some kinds, in order.
    public func marks(_ wanted: (Mark.Kind) -> Bool) -> [Mark] { marks.filter { wanted($0.kind) } }

    /// The same article without its furniture, as one that has been cleaned.
    public func withoutFurniture() -> CorpusArticle {
        var result = self
        (result.text, result.paragraphs, result.sentences, result.marks) = ([], [], [], [])
        for (number, paragraph) in paragraphs.enumerated() where paragraph.kind != .furniture {
            if !result.text.isEmpty { result.text += ["\n", "\n"] }
            let shift = result.text.count - paragraph.range.lowerBound
            func moved(_ range: Range<Int>) -> Range<Int> { range.lowerBound + shift..<range.upperBound + shift }
            result.sentences += sentences.filter { paragraph.range.overlaps($0) }.map(moved)
            for var mark in marks where mark.paragraph == number {
                mark.range = moved(mark.range)
                mark.paragraph = result.paragraphs.count
                result.marks.append(mark)
            }
            result.text += text[paragraph.range]
            result.paragraphs.append(
                Paragraph(kind: paragraph.kind, range: moved(paragraph.range), line: paragraph.line))
        }
        return result
    }
}
