import NewsText

/// Turns SAX events into the flat tree.
///
/// Lives on the reader's stack; the C callbacks reach it through one pointer.
@safe struct TreeBuilder {
    private(set) var tree = PageTree()
    /// What the parser was only shown marks of.
    var withheld = Withheld()
    private let source: UnsafeBufferPointer<UInt8>
    private let limits: HTMLReader.Limits
    private var tags = TagCache()
    private var values = ValueTable()
    /// The open elements that are kept, as node indices; the page is the first.
    private var open: [Int32] = [0]
    /// Open elements beyond the depth limit, which are counted instead of kept.
    private var tooDeep = 0
    /// How many elements are open inside a dropped one, itself included.
    private var dropping = 0

    /// Builds the tree of a page whose bytes are `source`, which must outlive the builder.
    init(limits: HTMLReader.Limits, source: UnsafeBufferPointer<UInt8>) {
        self.limits = limits
        unsafe self.source = unsafe source
        tree.bytes.reserveCapacity(source.count / 2)
        tree.nodes.reserveCapacity(source.count / 40)
    }

    var isFull: Bool { tree.nodes.count >= limits.nodes || tree.bytes.count >= limits.bytes }

    /// The tree; `isWhole` tells whether the page was read to its end.
    consuming func finished(isWhole: Bool) -> PageTree {
        for node in open { tree.nodes[Int(node)].subtreeEnd = Int32(tree.nodes.count) }
        // The parser keeps text back until its end is told.
        tree.isTruncated = !isWhole || isFull
        return tree
    }
}

extension TreeBuilder {
    /// An element begins; `attributes` are pairs of name and value, ended by a null, or the mark of those that are withheld.
    mutating func start(_ name: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        let held = unsafe takeHeld(attributes)
        if dropping > 0 || isFull {
            dropping += 1
            return
        }
        let tag = unsafe tags.tag(name)
        if unsafe isDropped(tag) || tag == .script && !isLinkedData(held, attributes) {
            dropping = 1
            return
        }
        if open.count > limits.depth {
            tooDeep += 1
            return
        }
        let first = tree.attributes.count
        if let held { keep(held) } else { unsafe keep(attributes) }
        let node = PageTree.Node(
            tag: tag, attributeCount: UInt8(tree.attributes.count - first), parent: open[open.count - 1],
            subtreeEnd: 0, firstAttribute: Int32(first), text: ByteRange(0, 0))
        open.append(Int32(tree.nodes.count))
        tree.nodes.append(node)
    }

    /// The innermost element ends.
    mutating func end() {
        if dropping > 0 {
            dropping -= 1
        } else if tooDeep > 0 {
            tooDeep -= 1
        } else if open.count > 1 {
            // libxml2 reports every start and end in balance, implied ones too.
            tree.nodes[Int(open.removeLast())].subtreeEnd = Int32(tree.nodes.count)
        }
    }

    /// Leaves so many of the innermost open elements, whose ends the parser will not report.
    mutating func forget(_ count: Int) {
        let dropped = min(count, dropping)
        dropping -= dropped
        tooDeep -= min(count - dropped, tooDeep)
    }

    /// Text, or the marks of texts that are withheld.
    mutating func text(_ characters: UnsafeBufferPointer<UInt8>) {
        guard withheld.hasText else { return addText { unsafe $0.append(contentsOf: characters) } }
        let source = unsafe source
        for index in characters.indices {
            // What begins no tag is shown as it stands.
            if unsafe characters[index] == 0x3C {
                addText { $0.append(0x3C) }
                continue
            }
            guard withheld.hasText else {
                // From here on the page is shown as it stands.
                return addText { unsafe $0.append(contentsOf: characters[index...]) }
            }
            let text = withheld.takeText()
            let range = Int(text.start)..<Int(text.end)
            addText { unsafe CharacterReferences.append(range, of: source, as: text.isRaw ? .script : .text, to: &$0) }
        }
    }

    private mutating func addText(_ append: (inout [UInt8]) -> Void) {
        guard dropping == 0, !isFull else { return }
        let start = tree.bytes.count
        append(&tree.bytes)
        guard tree.bytes.count > start else { return }
        let last = tree.nodes.count - 1
        // Texts come in several pieces; joined, no word falls apart.
        if tree.nodes[last].tag == .text, tree.nodes[last].parent == open[open.count - 1],
            tree.nodes[last].text.end == start
        {
            tree.nodes[last].text = ByteRange(tree.nodes[last].text.start, tree.bytes.count)
            return
        }
        tree.nodes.append(
            PageTree.Node(
                tag: .text, attributeCount: 0, parent: open[open.count - 1], subtreeEnd: Int32(tree.nodes.count + 1),
                firstAttribute: Int32(tree.attributes.count), text: ByteRange(start, tree.bytes.count)))
    }

    private func isDropped(_ tag: Tag) -> Bool {
        switch tag {
        case .style, .svg, .template, .canvas: true
        default: false
        }
    }
}

// Attributes
extension TreeBuilder {
    /// The attributes that the mark of a tag stands for; nil where the parser was shown the attributes.
    private mutating func takeHeld(_ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) -> Range<Int>? {
        guard withheld.hasTag, let mark = unsafe attributes else { return nil }
        guard let digits = unsafe mark[1] else { return withheld.takeTag(serial: nil) }
        return withheld.takeTag(serial: unsafe NameHash.bytes(of: digits).reduce(0) { $0 * 10 + Int($1 & 15) })
    }

    private mutating func keep(_ held: Range<Int>) {
        for index in held {
            let attribute = withheld.attributes[index]
            let range = Int(attribute.start)..<Int(attribute.end)
            let hash = unsafe ValueTable.hash(range, in: source)
            let place: ByteRange
            if let known = unsafe values.place(of: range, hash: hash, in: source) {
                place = known
            } else {
                let start = tree.bytes.count
                unsafe CharacterReferences.append(range, of: source, as: .attribute, to: &tree.bytes)
                place = ByteRange(start, tree.bytes.count)
                values.note(range, hash: hash, at: place)
            }
            tree.attributes.append(.init(name: attribute.name, value: place))
        }
    }

    private mutating func keep(_ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        guard var pair = unsafe attributes else { return }
        var kept = 0
        while let name = unsafe pair[0], kept < 255 {
            if let known = unsafe AttributeNames.shared[NameHash.of(name)] {
                let start = tree.bytes.count
                if let value = unsafe pair[1] { unsafe tree.bytes.append(contentsOf: NameHash.bytes(of: value)) }
                tree.attributes.append(.init(name: known, value: ByteRange(start, tree.bytes.count)))
                kept += 1
            }
            unsafe pair += 2
        }
    }

    /// Whether a script is JSON-LD: the only kind whose content is kept.
    private func isLinkedData(
        _ held: Range<Int>?, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) -> Bool {
        var type: [UInt8] = []
        if let held {
            guard let index = held.first(where: { withheld.attributes[$0].name == .type }) else { return false }
            let value = withheld.attributes[index]
            unsafe CharacterReferences.append(Int(value.start)..<Int(value.end), of: source, as: .attribute, to: &type)
        } else {
            guard var pair = unsafe attributes else { return false }
            while let name = unsafe pair[0], unsafe AttributeNames.shared[NameHash.of(name)] != .type {
                unsafe pair += 2
            }
            guard unsafe pair[0] != nil, let value = unsafe pair[1] else { return false }
            unsafe type.append(contentsOf: NameHash.bytes(of: value))
        }
        return String(decoding: type, as: UTF8.self).lowercased().contains("ld+json")
    }
}

/// The hash by which names are looked up; libxml2 gives names that end in a zero byte.
private enum NameHash {
    static func of(_ name: UnsafePointer<UInt8>) -> UInt64 {
        var hash = ByteHash()
        var cursor = unsafe name
        while unsafe cursor.pointee != 0 {
            hash.add(unsafe cursor.pointee.asciiLowered)
            unsafe cursor += 1
        }
        return hash.value
    }

    static func bytes(of name: UnsafePointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var count = 0
        while unsafe name[count] != 0 { count += 1 }
        return unsafe UnsafeBufferPointer(start: name, count: count)
    }
}

/// Which element a name means, by the name's address: libxml2 keeps one copy of each name for a page.
private struct TagCache {
    private static let size = 128
    private var addresses = [UInt](repeating: 0, count: size)
    private var tags = [Tag](repeating: .other, count: size)

    mutating func tag(_ name: UnsafePointer<UInt8>) -> Tag {
        let address = UInt(bitPattern: name)
        let slot = Int(truncatingIfNeeded: address ^ address >> 7) & (Self.size - 1)
        if addresses[slot] == address { return tags[slot] }
        let tag = unsafe TagNames.shared[NameHash.of(name)] ?? .other
        addresses[slot] = address
        tags[slot] = tag
        return tag
    }
}
