import NewsMarkup
import NewsText

extension Bylines {
    /// How many texts behind, and how many before, the headline are read for "By …".
    private static let reach = (behind: 40, before: 12)
    /// A longer line, in bytes, is no date.
    private static let longestDated = 80
    /// What a Chinese credit begins with.
    private static let credits: Set<Substring> = [
        "作者", "记者", "記者", "文", "撰文", "责编", "责任编辑", "責編", "責任編輯", "编辑", "編輯",
    ]

    /// The persons of a text near the headline that begins as a byline does, or of one that stands with the date.
    func written() -> [String] {
        let start = headline ?? 0
        let behind = texts(in: start..<tree.nodes.count, most: Self.reach.behind)
        let before = Array(texts(in: max(0, start - 60)..<start, most: .max).suffix(Self.reach.before))
        for lines in [behind, before] {
            let found = introduced(in: lines)
            if !found.isEmpty { return found }
        }
        let credited = credited()
        if !credited.isEmpty { return credited }
        let dated = dated(in: behind.prefix(16).dropFirst())
        return dated.isEmpty ? self.dated(in: before[...]) : dated
    }

    /// The names behind a Chinese credit with a colon, which stands before or behind the text.
    private func credited() -> [String] {
        for node in tree.nodes.indices where tree.nodes[node].tag == .text {
            let range = tree.nodes[node].text
            guard 9...120 ~= range.count, tree.bytes[range.indices].contains(where: { $0 >= 0xE4 }) else { continue }
            let line = Inline.tidied(tree.string(range)).trimmed { "()（）[]【】 ".contains($0) }
            guard let mark = line.firstIndex(where: { $0 == "：" || $0 == ":" }), Self.credits.contains(line[..<mark])
            else {
                continue
            }
            let names = AuthorNames.shared.names(in: String(line[mark...].dropFirst()))
            if !names.isEmpty, names.count <= 4, names.allSatisfy(PersonName.isLikely) { return names }
        }
        return []
    }

    /// The persons whom a text right behind the headline names in so many words, with known given names.
    func said() -> [String] {
        let start = headline ?? 0
        let found = introduced(in: texts(in: start..<tree.nodes.count, most: 12))
        return found.allSatisfy { PersonName.isLikely($0) && PersonName.isGiven($0) } ? found : []
    }

    private func introduced(in lines: [String]) -> [String] {
        for (index, line) in lines.enumerated() where AuthorNames.shared.beginsByline(line) {
            let names = AuthorNames.shared.names(in: line)
            let next = names.isEmpty && index + 1 < lines.count && line.utf8.count <= 20 ? lines[index + 1] : nil
            // "By AFP": who signs is said, and is no person.
            if index < 12, names.isEmpty, next == nil, !AuthorNames.shared.signatures(in: line).isEmpty { return [] }
            let found = next.map { AuthorNames.shared.names(in: $0) } ?? names
            guard !found.isEmpty, found.count <= 4 else { continue }
            if found.allSatisfy(PersonName.isLikely) { return found }
            if found.count == 1, PersonName.isFirst(found[0]), PersonName.isGiven(found[0]) { return found }
        }
        return []
    }

    /// A name that begins with a known given name, on one line with the date or on the line before or behind it.
    private func dated(in lines: ArraySlice<String>) -> [String] {
        let years = lines.map(Self.hasYear)
        for (line, index) in zip(lines, years.indices) where line.utf8.count <= Self.longestDated {
            let around = years[max(0, index - 1)..<min(years.count, index + 2)]
            guard around.contains(true) else { continue }
            let names = AuthorNames.shared.names(in: line)
            guard 1...3 ~= names.count, names.allSatisfy({ PersonName.isLikely($0) && PersonName.isGiven($0) }) else {
                continue
            }
            let isAlone = names.count == 1 && line.utf8.count <= names[0].utf8.count + 3
            if isAlone || years[index] { return names }
        }
        return []
    }

    /// Whether a short line holds a year of our time.
    private static func hasYear(_ line: String) -> Bool {
        guard line.utf8.count <= longestDated else { return false }
        return line.utf8.split { !$0.isASCIIDigit }.contains {
            $0.count == 4 && ($0.starts(with: "20".utf8) || $0.starts(with: "19".utf8))
        }
    }

    /// The texts in a range of nodes, long ones as "…".
    func texts(in nodes: Range<Int>, most: Int) -> [String] {
        var result: [String] = []
        for node in nodes where tree.nodes[node].tag == .text && result.count < most {
            let text = Inline.tidied(tree.string(tree.nodes[node].text))
            if !text.isEmpty { result.append(text.utf8.count <= Self.longest ? text : "…") }
        }
        return result
    }
}
