import NewsText

/// The number in front of an item of a list: `1.`, `2)`, `(3)`, `b.`, each with or without a bullet before it.
struct ListItem {
    /// How the number is written: its kind and the marks around it.
    let style: Style
    /// The number, or the letter's place in the alphabet.
    let value: Int
    /// The index behind the number's marks.
    let end: Int

    struct Style: OptionSet {
        let rawValue: UInt8
        static let letter = Style(rawValue: 1)
        static let capital = Style(rawValue: 2)
        static let opened = Style(rawValue: 4)
        static let stop = Style(rawValue: 8)
        static let closed = Style(rawValue: 16)
    }

    /// Whether this is the number before or behind another one of the same list.
    func isNeighbour(of other: ListItem) -> Bool { style == other.style && abs(value - other.value) == 1 }
}

extension SentenceSplitter {
    /// The number of an item that begins at `index`.
    func item(at index: Int, limit: Int) -> ListItem? {
        var next = index
        var style: ListItem.Style = []
        if isBullet(next) { next += 1 }
        if next < limit, tokens[next].shape == .mark, first(next) == 0x28 {
            style.insert(.opened)
            next += 1
        }
        guard next < limit, let number = number(next, &style) else { return nil }
        next += 1
        if !style.contains(.stop), isTouching(next, limit, 0x2E) {
            style.insert(.stop)
            next += 1
        }
        if isTouching(next, limit, 0x29) {
            style.insert(.closed)
            next += 1
        }
        guard !style.isDisjoint(with: [.stop, .closed]), style.contains(.closed) || !style.contains(.opened),
            next < limit, tokens[next].spaceBefore, tokens[next].shape != .mark, tokens[next].shape != .initial
        else { return nil }
        return ListItem(style: style, value: number, end: next)
    }

    private func number(_ index: Int, _ style: inout ListItem.Style) -> Int? {
        let range = tokens[index].range
        switch tokens[index].shape {
        case .number:
            guard range.count <= 3 else { return nil }
            var value = 0
            for offset in range.indices {
                guard text[offset].isASCIIDigit else { return nil }
                value = value * 10 + Int(text[offset] - 0x30)
            }
            return value
        case .lower, .initial:
            let letter = text[range.start]
            guard letter.isASCIILetter, range.count <= 2 else { return nil }
            style.insert(letter.isASCIIUpper ? [.letter, .capital] : .letter)
            if range.count == 2 {
                guard text[range.end - 1] == 0x2E else { return nil }
                style.insert(.stop)
            }
            return Int(letter.asciiLowered - 0x60)
        default: return nil
        }
    }

    private func isTouching(_ index: Int, _ limit: Int, _ byte: UInt8) -> Bool {
        index < limit && !tokens[index].spaceBefore && tokens[index].range.count == 1 && first(index) == byte
    }

    /// How a paragraph that is nothing but a list parts its items.
    enum List { case lines, dashes }

    /// The list that a paragraph without any stop is: lines that begin small, the first among them, are items and not the wrapped lines
    /// of a sentence; and so is what hyphens part more than once.
    func list(_ paragraph: Range<Int>) -> List? {
        guard let start = paragraph.first else { return nil }
        var hyphens = 0
        for index in paragraph where tokens[index].shape == .mark {
            if stop(at: index) != .none { return nil }
            if index > start, isHyphen(index) { hyphens += 1 }
        }
        if hyphens > 1 { return .dashes }
        return tokens[start].shape == .lower && Self.hasCase(first(start)) ? .lines : nil
    }

    /// A hyphen between spaces, but not between the numbers of a score.
    func isHyphen(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.range.count == 1 && first(index) == 0x2D && token.spaceBefore && index + 1 < tokens.count
            && tokens[index + 1].spaceBefore
            && (index == 0 || tokens[index - 1].shape != .number || tokens[index + 1].shape != .number)
    }

    /// • ‣ ⁃ ▪ ● ◦ ■ and their like, which stand before items and nowhere else.
    func isBullet(_ index: Int) -> Bool {
        let range = tokens[index].range
        guard range.count == 3, text[range.start] == 0xE2 else { return false }
        switch (text[range.start + 1], text[range.start + 2]) {
        case (0x80, 0xA2), (0x80, 0xA3), (0x81, 0x83), (0x96, 0xA0), (0x96, 0xAA), (0x97, 0x8F), (0x97, 0xA6):
            return true
        default: return false
        }
    }

    /// Whether the token belongs to the number, or the bullet and the number, that the sentence begins with.
    func isItemNumber(_ index: Int, _ start: Int) -> Bool {
        let number = isBullet(start) ? start + 1 : start
        guard text[tokens[index].range.end - 1] == 0x2E, index - number <= 1, number <= index else { return false }
        let first = tokens[number]
        return first.shape == .number && (first.range.count <= 3 || !isWhole(first.range))
            || first.shape == .initial && first.range.count <= 2 || first.shape == .lower && first.range.count == 1
    }

    /// Whether a number has no point inside: "2007" but not "2.1.4".
    private func isWhole(_ range: ByteRange) -> Bool {
        range.indices.allSatisfy { text[$0] != 0x2E }
    }
}
