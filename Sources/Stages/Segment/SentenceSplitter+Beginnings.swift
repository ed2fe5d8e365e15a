import NewsText

extension SentenceSplitter {
    /// Whether a sentence begins at `index` though no stop stands before it: an item of a list, a sentence behind a heading or an
    /// address.
    func begins(at index: Int, _ state: inout State) -> Bool {
        let token = tokens[index]
        if index == state.start {
            if let item = item(at: index, limit: state.limit) { state.item = item }
            return false
        }
        guard token.spaceBefore else { return false }
        switch token.shape {
        case .capitalised:
            return isBehindHeading(index, state) || isOpener(index) && isBehindAddress(index) || isBehindStamp(index)
                || isRule(index - 1)
        case .number: return beginsItem(index, &state) || beginsStamp(index, state.limit) || isRule(index - 1)
        case .initial, .mark: return beginsItem(index, &state) || isRule(index) != isRule(index - 1)
        case .lower where token.range.count == 1: return beginsItem(index, &state)
        case .lower where token.range.count <= 5: return isBehindAddress(index) && isAddress(from: index)
        case .capitals: return isBehindStamp(index) || isRule(index - 1)
        default: return isRule(index - 1)
        }
    }

    /// The next item of the list, or the first one behind a colon.
    private func beginsItem(_ index: Int, _ state: inout State) -> Bool {
        if state.list == .dashes, isHyphen(index) { return true }
        if tokens[index].shape == .mark, !isBullet(index), first(index) != 0x28 { return false }
        let isBulleted = isBullet(index) && !isBullet(index - 1)
        guard let item = item(at: index, limit: state.limit) else { return isBulleted }
        let isNext = isBulleted || state.item.map { item.isNeighbour(of: $0) } ?? false
        // "the following: 1. Open …" but not "either: (a) open …", which is one sentence
        let isFirst = item.style == .stop && item.value == 1 && first(index - 1) == 0x3A
        guard !language.openers.contains(tokens[index - 1].hash)
        else { return false }
        guard isNext || isFirst, tokens[item.end].isCapitalised, tokens[item.end].shape != .initial else {
            return false
        }
        // "J. Smith, K. Jones": initials
        if !isBulleted, item.style.contains(.capital), !isFirst {
            let before = tokens[index - 1]
            guard before.isWord, before.shape != .lower, item.value > 1 else { return false }
        }
        state.item = item
        return true
    }

    /// "Early life She was born …": a capital that only the beginning of a sentence explains.
    private func isBehindHeading(_ index: Int, _ state: State) -> Bool {
        guard let strength = language.openers.value(of: tokens[index].hash), index + 1 < state.limit else {
            return false
        }
        let next = tokens[index + 1]
        guard next.shape == .lower || next.hash == words.pronounI else { return false }
        let before = tokens[index - 1]
        if strength == 2, first(index - 1) == 0x2C { return isSalutation(state.start..<index - 1) }
        guard before.isWord && stop(at: index - 1) == .none || mark(index - 1) == .closingBracket,
            index != state.item?.end
        else { return false }
        if language.openers.contains(before.hash) { return false }
        // "1.2 What is …" and "3.45pm The …" are headings of their own
        let isNumber = before.shape == .number || before.shape == .mixed
        return strength == 2 && (!isNumber || index - 1 > state.start)
    }

    /// "Dear Ken," and "Ana, Tom,": names in front of a letter.
    private func isSalutation(_ range: Range<Int>) -> Bool {
        guard range.count <= 4 else { return false }
        return range.allSatisfy {
            tokens[$0].shape == .capitalised && !language.openers.contains(tokens[$0].hash) || first($0) == 0x2C
        }
    }

    /// A line of dashes or stars that parts what stands above from what stands below.
    private func isRule(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.shape == .mark, token.range.count >= 8 else { return false }
        return first(index) == 0x2D || first(index) == 0x2A
    }

    /// Whether a paragraph is short, on one line and without a stop at its end: "Goal! Port Salama wins the cup".
    func isHeadline(_ paragraph: Range<Int>) -> Bool {
        guard let last = paragraph.last, paragraph.count <= 25, tokens[last].isWord, stop(at: last) == .none else {
            return false
        }
        return !paragraph.dropFirst().contains { startsLine($0) }
    }

    /// Whether a line feed stands before the token.
    func startsLine(_ index: Int) -> Bool {
        guard index > 0, index < tokens.count, tokens[index].spaceBefore else { return false }
        for offset in tokens[index - 1].range.end..<tokens[index].range.start where text[offset] == 0x0A { return true }
        return false
    }

    /// Whether a line that ends with this token, without a stop, is a sentence: a headline or an item rather than a wrapped line.
    func endsLine(_ index: Int, _ state: State) -> Bool {
        if state.list == .lines { return true }
        let last = first(index)
        if last == 0x2C || language.openers.contains(tokens[index].hash) { return false }
        return tokens[index + 1].shape != .lower
    }

    /// Whether a line ends with an abbreviation rather than a sentence.
    func isWrapped(_ index: Int, _ state: State) -> Bool {
        guard state.list != .lines, index > state.start else { return false }
        return stop(at: index) == .inWord || language.manner(of: tokens[index - 1].hash) != nil
    }
}
