import NewsModel

extension CorpusRules {
    private static let titles: Set<String> = [
        "president", "minister", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "prof", "prof.", "professor",
        "judge", "senator", "governor", "mayor", "captain", "colonel", "general", "sergeant", "inspector", "sheikh",
        "king", "queen", "prince", "princess", "pope", "sir", "lord", "chief", "chancellor", "ambassador",
    ]

    mutating func checkName(_ mark: Mark) {
        refuseUnknownArguments(mark, keys: [], words: [])
        let text = article.string(mark.range)
        if mark.id.isEmpty || mark.id.contains(where: { !($0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-")) })
        {
            refuse(mark, "an id is lower-case-with-hyphens")
        }
        if !text.unicodeScalars.contains(where: {
            $0.properties.isUppercase || $0.properties.numericType != nil || !$0.properties.isCased
        }) {
            refuse(mark, "a name has a capital")
        }
        if text.lowercased().hasPrefix("the "), !mark.id.hasPrefix("the-") {
            refuse(mark, "\"the\" does not belong to a name unless its id says so")
        }
        if let end = ["'s", "’s", ",", "."].first(where: text.hasSuffix), end != "." || !text.dropLast().contains(".") {
            if !["Jr.", "Sr.", "St.", "Inc.", "Co.", "Ltd.", "Corp.", "Bros."].contains(where: text.hasSuffix),
                !mark.id.hasSuffix("-s")
            {
                refuse(mark, "a name does not end in \(end)")
            }
        }
        if mark.kind == .person, let first = text.lowercased().split(separator: " ").first,
            Self.titles.contains(String(first)), text.contains(" ")
        {
            refuse(mark, "a title is no part of a name")
        }
        if article.marks.contains(where: {
            $0.kind.isName && $0 != mark && mark.range.contains($0.range.lowerBound) && $0.range != mark.range
                && mark.range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= mark.range.upperBound
        }) {
            refuse(mark, "names do not nest")
        }
    }

    mutating func checkRole(_ mark: Mark) {
        refuseUnknownArguments(mark, keys: [], words: [])
        if !persons.contains(mark.id) { refuse(mark, "a role's id is that of a person who is named") }
    }

    /// A name that is marked in one place is marked in all.
    mutating func checkForgottenNames() {
        var covered = [Bool](repeating: false, count: article.text.count)
        for mark in article.marks where mark.kind.isName { for offset in mark.range { covered[offset] = true } }
        for paragraph in article.paragraphs where paragraph.kind == .furniture {
            for offset in paragraph.range { covered[offset] = true }
        }
        var names: [[Unicode.Scalar]: Mark] = [:]
        for mark in article.marks where mark.kind.isName && mark.kind != .other && mark.range.count >= 4 {
            names[Array(article.text[mark.range])] = mark
        }
        var starts: [Unicode.Scalar: [([Unicode.Scalar], Mark)]] = [:]
        for (name, mark) in names { starts[name[0], default: []].append((name, mark)) }
        func isLetter(_ offset: Int) -> Bool {
            article.text.indices.contains(offset)
                && (article.text[offset].properties.isAlphabetic || article.text[offset] == "-")
        }
        for offset in article.text.indices where !covered[offset] && !isLetter(offset - 1) {
            for (name, mark) in starts[article.text[offset]] ?? []
            where article.text[offset...].starts(with: name) && !isLetter(offset + name.count) {
                let line = line(of: offset)
                problems.append(
                    CorpusProblem(
                        line, "\(article.string(mark.range)) is marked elsewhere (line \(mark.line)), not here"))
                break
            }
        }
    }

    /// The line of the file that an offset stands on: its paragraph's first line and the sentences before it.
    private func line(of offset: Int) -> Int {
        guard let paragraph = article.paragraphs.first(where: { $0.range.contains(offset) }) else { return 1 }
        let before = article.sentences.filter { paragraph.range.overlaps($0) && $0.upperBound <= offset }
        return paragraph.line + before.count
    }
}
