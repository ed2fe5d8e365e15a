import CLibXML2
import NewsText

/// Why a page could not be read at all.
public enum MarkupError: Error, Equatable, Sendable {
    /// libxml2 could not make a parser (memory).
    case noParser
    /// The page is larger than libxml2 can address.
    case tooLarge(bytes: Int)
}

/// Reads HTML into a flat tree through libxml2's SAX interface.
///
/// The only file that talks to libxml2; no pointer leaves it.
///
/// The page goes in in chunks through the push parser, so that limits hold between chunks. libxml2 never fails on content: it
/// repairs what it can and goes on.
public struct HTMLReader: Sendable {
    /// What reading a page may cost.
    public struct Limits: Sendable {
        /// The most nodes a page may have; what lies behind is not read.
        public var nodes = 2_000_000
        /// The most text and attributes that a page may have, in bytes; what lies behind is not read.
        public var bytes = 8 * 1024 * 1024
        /// The deepest nesting that is kept; deeper elements are flattened into their ancestor at that depth.
        public var depth = 512
        /// Asked between chunks of 64 KiB; true stops the reading there.
        public var isOver: @Sendable () -> Bool = { false }
        /// The usual limits.
        public init() {}
    }

    /// The usual size of the pieces that the parser is given, in bytes; limits hold between them.
    private static let chunk = 64 * 1024
    /// How many open elements the parser goes on with behind a piece.
    ///
    /// It looks through all of them at every end tag that has no start.
    private static let openElements = 768
    private let limits: Limits

    /// Makes a reader.
    public init(limits: Limits = Limits()) {
        self.limits = limits
        // libxml2 asks to be initialised once before it is used from several threads.
        xmlInitParser()
    }

    /// Reads a page that is valid UTF-8 without NUL bytes.
    ///
    /// - Throws: `MarkupError` where libxml2 cannot even start.
    public func read(_ html: Span<UInt8>) throws(MarkupError) -> PageTree {
        guard html.count <= Int(CInt.max) else { throw .tooLarge(bytes: html.count) }
        var builder = TreeBuilder(limits: limits, capacity: html.count)
        let started = unsafe withUnsafeMutablePointer(to: &builder) { builder in
            guard let parser = unsafe PushParser(reporting: builder) else { return false }
            var sieve = MarkupSieve()
            var buffer: [UInt8] = []
            buffer.reserveCapacity(Self.chunk)
            while sieve.fill(&buffer, from: html, upTo: Self.chunk) {
                unsafe buffer.withUnsafeBufferPointer { unsafe parser.push($0) }
                unsafe builder.pointee.forget(parser.forgetOpen(beyond: Self.openElements))
                if unsafe builder.pointee.isFull || limits.isOver() {
                    unsafe builder.pointee.tree.isTruncated = true
                    break
                }
            }
            parser.finish()
            return true
        }
        guard started else { throw .noParser }
        return builder.finished()
    }
}

/// Owns one libxml2 push parser; freed exactly once.
///
/// The builder it reports to must outlive it.
@safe private struct PushParser: ~Copyable {
    private let context: htmlParserCtxtPtr

    init?(reporting builder: UnsafeMutablePointer<TreeBuilder>) {
        var handler = unsafe htmlSAXHandler()
        unsafe handler.startElement = { user, name, attributes in
            guard let user = unsafe user, let name = unsafe name else { return }
            unsafe user.assumingMemoryBound(to: TreeBuilder.self).pointee.start(name, attributes)
        }
        unsafe handler.endElement = { user, name in
            guard let user = unsafe user, let name = unsafe name else { return }
            unsafe user.assumingMemoryBound(to: TreeBuilder.self).pointee.end(name)
        }
        unsafe handler.characters = { user, text, count in
            guard let user = unsafe user, let text = unsafe text else { return }
            unsafe user.assumingMemoryBound(to: TreeBuilder.self).pointee
                .text(UnsafeBufferPointer(start: text, count: Int(count)))
        }
        unsafe handler.ignorableWhitespace = unsafe handler.characters
        unsafe handler.cdataBlock = unsafe handler.characters
        guard let made = unsafe htmlCreatePushParserCtxt(&handler, builder, nil, 0, nil, XML_CHAR_ENCODING_UTF8) else {
            return nil
        }
        unsafe context = made
        // The bytes are UTF-8 already, whatever the page's meta says.
        let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        let more = HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_COMPACT.rawValue
        _ = unsafe htmlCtxtUseOptions(context, CInt(options | more))
    }

    deinit { unsafe htmlFreeParserCtxt(context) }

    func push(_ bytes: UnsafeBufferPointer<UInt8>) {
        unsafe bytes.withMemoryRebound(to: CChar.self) { chars in
            _ = unsafe htmlParseChunk(context, chars.baseAddress, CInt(chars.count), 0)
        }
    }

    /// Makes the parser forget the innermost of too many open elements; gives back how many.
    ///
    /// A SAX parser has nothing but their names, which belong to its dictionary.
    func forgetOpen(beyond limit: Int) -> Int {
        let count = Int(unsafe context.pointee.nameNr)
        guard count > limit else { return 0 }
        unsafe context.pointee.nameNr = CInt(limit)
        unsafe context.pointee.name = unsafe context.pointee.nameTab[limit - 1]
        return count - limit
    }

    func finish() { _ = unsafe htmlParseChunk(context, nil, 0, 1) }
}

/// Turns SAX events into the flat tree.
///
/// Lives on the reader's stack; the C callbacks reach it through one pointer.
private struct TreeBuilder {
    var tree = PageTree()
    private let limits: HTMLReader.Limits
    /// The open elements that are kept, as node indices; the page is the first.
    private var open: [Int32] = [0]
    /// Open elements beyond the depth limit, which are counted instead of kept.
    private var tooDeep = 0
    /// How many elements are open inside a dropped one, itself included.
    private var dropping = 0

    init(limits: HTMLReader.Limits, capacity: Int) {
        self.limits = limits
        tree.bytes.reserveCapacity(capacity / 2)
        tree.nodes.reserveCapacity(capacity / 40)
    }

    var isFull: Bool { tree.nodes.count >= limits.nodes || tree.bytes.count >= limits.bytes }

    mutating func start(_ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        if dropping > 0 || isFull {
            dropping += 1
            return
        }
        let tag = unsafe TagNames.shared[NameHash.of(name)] ?? .other
        if unsafe isDropped(tag, unsafe attributes) {
            dropping = 1
            return
        }
        if open.count > limits.depth {
            tooDeep += 1
            return
        }
        let first = Int32(tree.attributes.count)
        unsafe keep(attributes)
        let node = PageTree.Node(
            tag: tag, attributeCount: UInt8(tree.attributes.count - Int(first)), parent: open[open.count - 1],
            subtreeEnd: 0, firstAttribute: first, text: ByteRange(0, 0))
        open.append(Int32(tree.nodes.count))
        tree.nodes.append(node)
    }

    mutating func end(_ name: UnsafePointer<xmlChar>) {
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

    mutating func text(_ characters: UnsafeBufferPointer<UInt8>) {
        guard dropping == 0, !isFull else { return }
        let start = tree.bytes.count
        unsafe tree.bytes.append(contentsOf: characters)
        let last = tree.nodes.count - 1
        // libxml2 cuts long runs and entities into several calls; joined, no word falls apart.
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

    consuming func finished() -> PageTree {
        // The parser keeps text back until its end is told.
        if isFull { tree.isTruncated = true }
        for node in open { tree.nodes[Int(node)].subtreeEnd = Int32(tree.nodes.count) }
        return tree
    }

    private func isDropped(_ tag: Tag, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> Bool {
        switch tag {
        case .style, .svg, .template, .canvas: true
        case .script: unsafe !isLinkedData(attributes)
        default: false
        }
    }

    /// Whether a script is JSON-LD: the only kind whose content is kept.
    private func isLinkedData(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> Bool {
        guard var pair = unsafe attributes else { return false }
        while let name = unsafe pair[0] {
            if unsafe AttributeNames.shared[NameHash.of(name)] == .type, let value = unsafe pair[1] {
                return unsafe String(cString: value).lowercased().contains("ld+json")
            }
            unsafe pair += 2
        }
        return false
    }

    private mutating func keep(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        guard var pair = unsafe attributes else { return }
        var kept = 0
        while let name = unsafe pair[0], kept < 255 {
            if let known = unsafe AttributeNames.shared[NameHash.of(name)] {
                let start = tree.bytes.count
                if let value = unsafe pair[1] {
                    unsafe tree.bytes.append(
                        contentsOf: UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
                }
                tree.attributes.append(.init(name: known, value: ByteRange(start, tree.bytes.count)))
                kept += 1
            }
            unsafe pair += 2
        }
    }
}

/// The hash by which names are looked up; libxml2 gives names that end in a zero byte.
private enum NameHash {
    static func of(_ name: UnsafePointer<xmlChar>) -> UInt64 {
        var hash = ByteHash()
        var cursor = unsafe name
        while unsafe cursor.pointee != 0 {
            hash.add(unsafe cursor.pointee.asciiLowered)
            unsafe cursor += 1
        }
        return hash.value
    }
}
