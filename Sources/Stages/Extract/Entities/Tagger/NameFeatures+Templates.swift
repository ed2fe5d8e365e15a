import NewsModel
import NewsText

extension NameFeatures {
    /// Calls `body` with each feature of a token: the number of its template, and its hash.
    @inline(__always)
    func forEach(_ index: Int, in sentence: Int, _ body: (UInt8, UInt64) -> Void) {
        let bounds = view.article.sentences[sentence].tokens
        let style = view.styles[sentence].code
        words(index, bounds, body)
        shapes(index, bounds, style, body)
        affixes(index, body)
        lists(index, bounds, body)
        rules(index, bounds, style, body)
        document(index, style, body)
        run(index, bounds, body)
        dateline(index, sentence, body)
        clusters(index, bounds, body)
    }

    @inline(__always) private func emit(_ template: UInt8, _ value: UInt64, _ body: (UInt8, UInt64) -> Void) {
        body(template, ByteHash.mixed(value &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(template) &* 0xD6E8_FEB8_6659_FD93))
    }

    @inline(__always) private func word(_ index: Int, _ bounds: Range<Int>) -> UInt64 {
        if index < bounds.lowerBound { return 1 }
        return index < bounds.upperBound ? atoms[index].word : 2
    }

    @inline(__always) private func words(_ index: Int, _ bounds: Range<Int>, _ body: (UInt8, UInt64) -> Void) {
        let here = word(index, bounds)
        let (before, behind) = (word(index - 1, bounds), word(index + 1, bounds))
        emit(0, 0, body)
        emit(1, here, body)
        emit(2, here &+ UInt64(atoms[index].shape), body)
        emit(3, before, body)
        emit(4, behind, body)
        emit(5, word(index - 2, bounds), body)
        emit(6, word(index + 2, bounds), body)
        emit(7, ByteHash.joined(before, here), body)
        emit(8, ByteHash.joined(here, behind), body)
        emit(9, ByteHash.joined(word(index - 2, bounds), before), body)
        emit(10, ByteHash.joined(behind, word(index + 2, bounds)), body)
    }

    @inline(__always) private func shape(_ index: Int, _ bounds: Range<Int>) -> UInt64 {
        if index < bounds.lowerBound { return 8 }
        guard index < bounds.upperBound else { return 9 }
        return atoms[index].shape == 6 ? 16 + (atoms[index].word & 0xFFFF) : UInt64(atoms[index].shape)
    }

    @inline(__always)
    private func shapes(_ index: Int, _ bounds: Range<Int>, _ style: UInt64, _ body: (UInt8, UInt64) -> Void) {
        let atom = atoms[index]
        let length = UInt64(min(view.tokens[index].range.count, 8))
        let (before, here, behind) = (shape(index - 1, bounds), shape(index, bounds), shape(index + 1, bounds))
        emit(11, atom.pattern, body)
        emit(12, atom.pattern &* 31 &+ style &* 2 &+ (atom.isOpening ? 1 : 0), body)
        emit(13, (before << 32 | here << 16 | behind) &* 2 &+ (atom.isOpening ? 1 : 0), body)
        emit(14, here << 8 | length, body)
        let outer = shape(index - 2, bounds) << 48 | before << 32 | here << 16
        emit(15, outer, body)
        emit(16, here << 48 | behind << 32 | shape(index + 2, bounds) << 16, body)
        if before == 16 + (Words.openBracket & 0xFFFF) || behind == 16 + (Words.closeBracket & 0xFFFF) {
            emit(17, here << 2 | (before > 16 ? 1 : 0) | (behind > 16 ? 2 : 0), body)
        }
    }

    @inline(__always) private func affixes(_ index: Int, _ body: (UInt8, UInt64) -> Void) {
        let range = view.tokens[index].range
        guard atoms[index].shape < 3 else { return }
        let text = view.article.article.text
        var hash = ByteHash()
        for offset in 0..<min(4, range.count) {
            hash.add(text[range.start + offset].asciiLowered)
            if offset >= 1 { emit(18, hash.value, body) }
        }
        hash = ByteHash()
        for offset in 0..<min(5, range.count) {
            hash.add(text[range.end - 1 - offset].asciiLowered)
            if offset >= 1 { emit(19, hash.value &+ UInt64(atoms[index].shape), body) }
        }
    }

    @inline(__always) private func lists(_ index: Int, _ bounds: Range<Int>, _ body: (UInt8, UInt64) -> Void) {
        let shape = UInt64(atoms[index].shape)
        var bits = atoms[index].classes & 0x7FFF_FFFF
        emit(20, UInt64(bits) << 4 | shape, body)
        while bits != 0 {
            emit(21, UInt64(bits.trailingZeroBitCount) << 4 | shape, body)
            bits &= bits &- 1
        }
        neighbour(index - 1, bounds, 22, body)
        neighbour(index + 1, bounds, 23, body)
        neighbour(index - 2, bounds, 24, body)
        neighbour(index + 2, bounds, 25, body)
        if index + 2 < bounds.upperBound, Words.possessives.contains(atoms[index + 1].word) {
            emit(45, UInt64(atoms[index + 2].classes & 0xFFFF), body)
        }
        if phrases[index] != 0 {
            emit(26, phrases[index] << 4 | shape, body)
        }
        let before = index > bounds.lowerBound ? phrases[index - 1] : 0
        let behind = index + 1 < bounds.upperBound ? phrases[index + 1] : 0
        emit(27, ByteHash.joined(before, phrases[index]), body)
        emit(28, ByteHash.joined(phrases[index], behind), body)
    }

    @inline(__always)
    private func neighbour(_ index: Int, _ bounds: Range<Int>, _ template: UInt8, _ body: (UInt8, UInt64) -> Void) {
        guard bounds.contains(index) else { return }
        var bits = atoms[index].classes & 0x7FFF_FFFF
        let shape = UInt64(atoms[index].shape)
        while bits != 0 {
            emit(template, UInt64(bits.trailingZeroBitCount) << 4 | shape, body)
            bits &= bits &- 1
        }
    }

    @inline(__always)
    private func rules(_ index: Int, _ bounds: Range<Int>, _ style: UInt64, _ body: (UInt8, UInt64) -> Void) {
        let here = UInt64(ruleLabels[index])
        let before = index > bounds.lowerBound ? UInt64(ruleLabels[index - 1]) : 31
        let behind = index + 1 < bounds.upperBound ? UInt64(ruleLabels[index + 1]) : 31
        emit(29, here, body)
        emit(44, here << 2 | UInt64(ruleStrengths[index]), body)
        emit(30, before << 10 | here << 5 | behind, body)
        emit(31, here << 8 | style << 4 | UInt64(atoms[index].shape), body)
    }

    @inline(__always) private func document(_ index: Int, _ style: UInt64, _ body: (UInt8, UInt64) -> Void) {
        let token = view.tokens[index]
        guard token.shape != .lower, token.shape != .mark, token.shape != .number else { return }
        let isLowered: UInt64 = view.lowered.contains(token.hash) ? 1 : 0
        let isCapitalised: UInt64 = view.capitalised.contains(token.hash) ? 2 : 0
        let opening: UInt64 = atoms[index].isOpening ? 4 : 0
        let common: UInt64 = view.classes[index].contains(.common) ? 8 : 0
        let shape = UInt64(token.shape.rawValue) << 8
        emit(32, isLowered | isCapitalised | opening | common | style << 4 | shape, body)
        var found = elsewhere[token.hash] ?? 0
        while found != 0 {
            emit(33, UInt64(found.trailingZeroBitCount), body)
            found &= found &- 1
        }
        var kinds = ruleKinds[token.hash] ?? 0
        emit(34, UInt64(kinds) << 5 | UInt64(ruleLabels[index]), body)
        while kinds != 0 {
            emit(35, UInt64(kinds.trailingZeroBitCount), body)
            kinds &= kinds &- 1
        }
    }

    @inline(__always) private func run(_ index: Int, _ bounds: Range<Int>, _ body: (UInt8, UInt64) -> Void) {
        let run = Int(runs[index].lowerBound)..<Int(runs[index].upperBound)
        guard !run.isEmpty else { return }
        let place: UInt64 = index == run.lowerBound ? 1 : 0
        let end: UInt64 = index + 1 == run.upperBound ? 2 : 0
        let position = place | end
        emit(36, UInt64(atoms[run.lowerBound].classes & 0x7FFF_FFFF) << 2 | position, body)
        emit(37, word(run.upperBound - 1, bounds) &+ position, body)
        emit(38, UInt64(atoms[run.upperBound - 1].classes & 0x7FFF_FFFF) << 2 | position, body)
        emit(39, word(run.lowerBound - 1, bounds) &+ position, body)
        emit(40, word(run.upperBound, bounds) &+ position, body)
        emit(41, UInt64(min(run.count, 7)) << 8 | UInt64(min(index - run.lowerBound, 7)), body)
        apposition(run.upperBound, bounds, body)
        emit(42, word(run.lowerBound, bounds) &+ position, body)
        var found = contexts.ofWord(view.tokens[index].hash)
        while found != 0 {
            emit(48, UInt64(found.trailingZeroBitCount), body)
            found &= found &- 1
        }
        found = contexts.ofRuns[index]
        while found != 0 {
            emit(49, UInt64(found.trailingZeroBitCount) << 2 | position, body)
            found &= found &- 1
        }
    }

    /// What the noun of an apposition behind the run says: "Saraya al-Fajr, an armed group".
    @inline(__always)
    private func apposition(_ end: Int, _ bounds: Range<Int>, _ body: (UInt8, UInt64) -> Void) {
        guard end + 2 < bounds.upperBound, atoms[end].word == Words.comma,
            Words.determiners.contains(atoms[end + 1].word)
        else { return }
        var index = end + 2
        let limit = min(end + 8, bounds.upperBound)
        while index < limit, view.tokens[index].isWord, !view.classes[index].contains(.function) {
            let isLast =
                index + 1 >= limit || view.tokens[index + 1].shape != .lower
                || view.classes[index + 1].contains(.function)
            if isLast, view.tokens[index].shape == .lower {
                emit(46, UInt64(atoms[index].classes & 0xFF80), body)
                emit(47, atoms[index].word, body)
                return
            }
            index += 1
        }
    }

    /// The class of the word, whole and by its first 6 and 10 branches, and those of its neighbours.
    @inline(__always) private func clusters(_ index: Int, _ bounds: Range<Int>, _ body: (UInt8, UInt64) -> Void) {
        let here = UInt64(paths[index])
        let before: UInt64 = index > bounds.lowerBound ? UInt64(paths[index - 1]) : 0x10000
        let behind: UInt64 = index + 1 < bounds.upperBound ? UInt64(paths[index + 1]) : 0x10000
        let shape = UInt64(atoms[index].shape) << 20
        emit(50, here | shape, body)
        emit(51, here & 0x3F | shape, body)
        emit(52, here & 0x3FF | shape, body)
        emit(53, before | shape, body)
        emit(54, behind | shape, body)
        emit(55, (before & 0x3F) << 32 | (here & 0x3F) << 16 | behind & 0x3F, body)
    }

    /// Whether the token stands where datelines do: among the first of a paragraph, a dash soon behind it.
    @inline(__always) private func dateline(_ index: Int, _ sentence: Int, _ body: (UInt8, UInt64) -> Void) {
        let sentences = view.article.sentences
        let start = sentences[sentence].tokens.lowerBound
        guard index - start < 12, sentence == 0 || sentences[sentence - 1].paragraph != sentences[sentence].paragraph
        else {
            return
        }
        var hasDash = false
        for behind in index + 1..<max(index + 1, min(start + 16, sentences[sentence].tokens.upperBound))
        where view.tokens[behind].spaceBefore && Words.dashes.contains(view.tokens[behind].hash) { hasDash = true }
        guard hasDash else { return }
        emit(43, UInt64(atoms[index].shape) << 1 | UInt64(atoms[start].shape == 2 ? 1 : 0), body)
    }
}

extension NameView.CaseStyle {
    fileprivate var code: UInt64 {
        switch self {
        case .sentence: 0
        case .title: 1
        case .capitals: 2
        case .lower: 3
        }
    }
}
