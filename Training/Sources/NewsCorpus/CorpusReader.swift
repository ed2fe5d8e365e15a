/// Reads an article of the corpus from its file's text; the format is described in `GUIDELINES.md`.
public struct CorpusReader {
    private var article: CorpusArticle
    private var open: [Mark] = []
    private var problems: [CorpusProblem] = []

    private init(part: String, story: String, name: String) {
        article = CorpusArticle(
            part: part, story: story, name: name, header: [:], text: [], paragraphs: [], sentences: [], marks: [])
    }

    /// The article, and what does not parse in it, in the order of its lines.
    public static func read(
        _ text: String, part: String, story: String, name: String
    ) -> (article: CorpusArticle, problems: [CorpusProblem]) {
        var reader = CorpusReader(part: part, story: story, name: name)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let body = reader.readHeader(lines)
        var block: [Substring] = []
        for (index, line) in lines.enumerated().dropFirst(body) {
            if line.allSatisfy(\.isWhitespace) {
                reader.readParagraph(block, endingBefore: index + 1)
                block = []
            } else {
                block.append(line)
            }
        }
        reader.readParagraph(block, endingBefore: lines.count + 1)
        reader.article.marks.sort {
            ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
        }
        return (reader.article, reader.problems)
    }

    private mutating func readHeader(_ lines: [Substring]) -> Int {
        for (index, line) in lines.enumerated() {
            if line.isEmpty { return index + 1 }
            guard let colon = line.firstIndex(of: ":") else {
                problems.append(CorpusProblem(index + 1, "a header line is `key: value`; a blank line ends the header"))
                return index
            }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            article.header[String(line[..<colon])] = String(value)
        }
        return lines.count
    }

    private mutating func readParagraph(_ block: [Substring], endingBefore end: Int) {
        guard let first = block.first else { return }
        let line = end - block.count
        if !article.text.isEmpty { article.text += ["\n", "\n"] }
        let (kind, sign) = Self.kind(of: first)
        let start = article.text.count
        for (offset, whole) in block.enumerated() {
            if offset > 0, !block[offset - 1].hasSuffix("\\") { article.text.append(" ") }
            if offset > 0, whole.hasPrefix("- ") {
                problems.append(CorpusProblem(line + offset, "a list item is a paragraph: put a blank line before it"))
            }
            let content = offset == 0 ? whole.dropFirst(sign) : whole
            readSentence(content.hasSuffix("\\") ? content.dropLast() : content, line: line + offset)
        }
        for mark in open {
            problems.append(CorpusProblem(mark.line, "{\(mark.kind.rawValue) \(mark.id) is not closed"))
        }
        open = []
        article.paragraphs.append(
            CorpusArticle.Paragraph(kind: kind, range: start..<article.text.count, line: line))
    }

    private static func kind(of line: Substring) -> (CorpusArticle.ParagraphKind, sign: Int) {
        if line.hasPrefix("## ") { return (.heading, 3) }
        for kind in CorpusArticle.ParagraphKind.allCases where kind != .text && kind != .heading {
            if line.hasPrefix("\(kind.rawValue) ") { return (kind, 2) }
        }
        return (.text, 0)
    }

    private mutating func readSentence(_ line: Substring, line number: Int) {
        let start = article.text.count
        var rest = line
        while let character = rest.first {
            rest = rest.dropFirst()
            switch character {
            case "\\":
                guard let escaped = rest.first else { continue }
                article.text += escaped.unicodeScalars
                rest = rest.dropFirst()
            case "{": rest = openMark(rest, line: number)
            case "}": closeMark(line: number)
            case "|": problems.append(CorpusProblem(number, "a | outside the head of a mark is written \\|"))
            default: article.text += character.unicodeScalars
            }
        }
        let range = trimmed(start..<article.text.count)
        if range.isEmpty {
            problems.append(CorpusProblem(number, "an empty sentence"))
        } else {
            article.sentences.append(range)
        }
    }

    private mutating func openMark(_ rest: Substring, line: Int) -> Substring {
        guard let bar = rest.firstIndex(where: { $0 == "|" || $0 == "{" || $0 == "}" }), rest[bar] == "|" else {
            problems.append(CorpusProblem(line, "a mark has no |: {\(rest.prefix(30))"))
            return rest
        }
        let head = rest[..<bar]
        guard let letter = head.first, let kind = Mark.Kind(rawValue: letter), head.dropFirst().first ?? " " == " "
        else {
            problems.append(CorpusProblem(line, "no kind of mark: {\(head.prefix(20))"))
            return rest[rest.index(after: bar)...]
        }
        var arguments: (plain: [String], keyed: [String: String]) = ([], [:])
        do {
            arguments = try MarkArguments.parse(head.dropFirst())
        } catch {
            problems.append(CorpusProblem(line, error.message))
        }
        let start = article.text.count
        open.append(
            Mark(
                kind: kind, plain: arguments.plain, keyed: arguments.keyed, range: start..<start,
                paragraph: article.paragraphs.count, line: line))
        return rest[rest.index(after: bar)...]
    }

    private mutating func closeMark(line: Int) {
        guard var mark = open.popLast() else {
            problems.append(CorpusProblem(line, "a } closes nothing"))
            return
        }
        mark.range = trimmed(mark.range.lowerBound..<article.text.count)
        if mark.range.isEmpty {
            problems.append(CorpusProblem(line, "{\(mark.kind.rawValue) \(mark.id) holds no text"))
        } else {
            article.marks.append(mark)
        }
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, article.text[start].properties.isWhitespace { start += 1 }
        while end > start, article.text[end - 1].properties.isWhitespace { end -= 1 }
        return start..<end
    }
}
