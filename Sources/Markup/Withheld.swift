/// What the skeleton of a page only marks: its texts and attributes, in page order, as places in the page.
///
/// The parser gives the marks back in the same order, so that two queues are enough to find what each stands for.
struct Withheld {
    /// A run of text between two tags.
    struct Text {
        let start: Int32
        let end: Int32
        /// Whether it is the content of a script, where `&` means nothing.
        let isRaw: Bool
    }

    /// An attribute that is kept.
    struct Attribute {
        let name: AttributeName
        let start: Int32
        let end: Int32
    }

    private struct MarkedTag {
        /// The end of its attributes.
        let end: Int32
        /// Whether its mark bears its number, because the parser may leave it out.
        let isNumbered: Bool
    }

    private(set) var attributes: [Attribute] = []
    private var texts: [Text] = []
    private var nextText = 0
    private var tags: [MarkedTag] = []
    private var nextTag = 0
    /// The number of marked tags that were forgotten.
    private var forgotten = 0

    /// Whether there is a text whose mark has not come back.
    var hasText: Bool { nextText < texts.count }
    /// Whether there is a tag whose mark has not come back.
    var hasTag: Bool { nextTag < tags.count }
    /// The number of the tag that was marked last, counted over the page.
    var serial: Int { forgotten + tags.count }

    mutating func add(text: Range<Int>, isRaw: Bool = false) {
        texts.append(Text(start: Int32(text.lowerBound), end: Int32(text.upperBound), isRaw: isRaw))
    }

    /// Adds an attribute of the tag that is being read; of two by one name the first counts.
    mutating func add(_ name: AttributeName, _ value: Range<Int>) {
        for index in (openTag..<attributes.count) where attributes[index].name == name { return }
        attributes.append(Attribute(name: name, start: Int32(value.lowerBound), end: Int32(value.upperBound)))
    }

    /// Ends the tag that is being read; tells whether it has attributes and so needs a mark.
    mutating func closeTag(isNumbered: Bool) -> Bool {
        guard attributes.count > openTag else { return false }
        tags.append(MarkedTag(end: Int32(attributes.count), isNumbered: isNumbered))
        return true
    }

    /// Forgets the attributes of the tag that is being read.
    mutating func dropTag() { attributes.removeLast(attributes.count - openTag) }

    /// Takes the text whose mark came back.
    mutating func takeText() -> Text {
        nextText += 1
        return texts[nextText - 1]
    }

    /// Takes the attributes of the tag whose mark came back, with its number if it bears one.
    ///
    /// Numbered tags before it were left out by the parser.
    mutating func takeTag(serial: Int?) -> Range<Int> {
        if let serial {
            nextTag = max(nextTag, min(serial - forgotten, tags.count) - 1)
        } else {
            while tags[nextTag].isNumbered, nextTag + 1 < tags.count { nextTag += 1 }
        }
        nextTag += 1
        return (nextTag > 1 ? Int(tags[nextTag - 2].end) : 0)..<Int(tags[nextTag - 1].end)
    }

    /// Where the attributes of the tag that is being read begin.
    private var openTag: Int { Int(tags.last?.end ?? 0) }

    /// Gives the memory of what was taken free for what comes.
    mutating func forgetTaken() {
        if !hasText {
            texts.removeAll(keepingCapacity: true)
            nextText = 0
        }
        if !hasTag { forgetTags() }
    }

    /// Forgets all tags, also those that the parser left out.
    mutating func forgetTags() {
        forgotten += tags.count
        tags.removeAll(keepingCapacity: true)
        attributes.removeAll(keepingCapacity: true)
        nextTag = 0
    }
}
