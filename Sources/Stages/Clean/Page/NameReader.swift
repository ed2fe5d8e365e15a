import NewsText

/// Reads the hints in the names of elements: `class="story-body__inner relatedLinks"`.
///
/// A name is cut into words at marks, digits' edges and capitals; each word and each run of two or three neighbouring
/// words (joined) is looked up. Names with a word for furniture in them say nothing about the body: `article-body-
/// footer`. Names that only style (`md:hidden`, `bg-secondary-50`) say nothing at all (`UtilityName`).
struct NameReader: Sendable {
    private let words: Lexicon

    init() {
        words = Lexicon(file: DataFile("clean/class-words.txt")) { Int(Hint(name: $0)?.rawValue ?? 0) }
    }

    /// The hints of all names in an attribute's value.
    func hints(in bytes: Span<UInt8>, _ range: ByteRange) -> Hint {
        var all: Hint = []
        var isShown = false
        var cursor = range.start
        // Machine-made values can be megabytes long; names stand in front.
        let end = min(range.end, range.start + 2000)
        while cursor < end {
            while cursor < end, bytes[cursor].isASCIISpace { cursor += 1 }
            let start = cursor
            while cursor < end, !bytes[cursor].isASCIISpace { cursor += 1 }
            guard cursor > start else { continue }
            let name = bytes.extracting(start..<cursor)
            switch UtilityName(name) {
            case .none: all.formUnion(hints(ofName: name))
            case .shows: isShown = true
            case .other: break
            }
        }
        // Hidden on small screens only: `hidden md:block`, `d-none d-lg-flex`.
        if isShown { all.remove(.hidden) }
        return all
    }

    private func hints(ofName name: Span<UInt8>) -> Hint {
        var found: Hint = []
        // The hashes of the words that end here: the word, the last two joined, the last three joined.
        var one = ByteHash()
        var two = ByteHash()
        var three = ByteHash()
        var length = 0
        var count = 0
        var previousIsLower = false
        for offset in name.indices {
            let byte = name[offset]
            let isWordByte = byte.isASCIILetter || byte.isASCIIDigit
            if length > 0, !isWordByte || (previousIsLower && byte.isASCIIUpper) {
                lookUp(one, two, three, &found)
                (three, two, one) = (two, one, ByteHash())
                length = 0
                count += 1
            }
            previousIsLower = byte.isASCIILower
            guard isWordByte else { continue }
            let lower = byte.asciiLowered
            one.add(lower)
            two.add(lower)
            three.add(lower)
            length += 1
        }
        if length > 0 {
            lookUp(one, two, three, &found)
            count += 1
        }
        // Only the whole name says it of the element; `field--label-hidden` and `hide-on-mobile` say other things.
        if count == 1, name.starts(with: "hidden", at: 0) || name.starts(with: "hide", at: 0) && length == 4 {
            found.insert(.hidden)
        }
        if !found.isDisjoint(with: .furniture) { found.subtract([.body, .article, .main]) }
        return found
    }

    private func lookUp(_ one: ByteHash, _ two: ByteHash, _ three: ByteHash, _ found: inout Hint) {
        lookUp(one, &found)
        // Near the beginning of a name there are no two or three words yet.
        if two != one { lookUp(two, &found) }
        if three != two { lookUp(three, &found) }
    }

    private func lookUp(_ hash: ByteHash, _ found: inout Hint) {
        if let value = words.value(of: hash.value) { found.formUnion(Hint(rawValue: UInt32(value))) }
    }
}
