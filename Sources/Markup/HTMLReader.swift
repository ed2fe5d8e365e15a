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
/// The parser is not shown the page but its skeleton (`SkeletonWriter`). It goes in in pieces through the push parser, so
/// that limits hold between them. libxml2 never fails on content: it repairs what it can and goes on.
public struct HTMLReader: Sendable {
    /// What reading a page may cost.
    public struct Limits: Sendable {
        /// The most nodes a page may have; what lies behind is not read.
        public var nodes = 2_000_000
        /// The most text and attributes that a page may have, in bytes; what lies behind is not read.
        public var bytes = 8 * 1024 * 1024
        /// The deepest nesting that is kept; deeper elements are flattened into their ancestor at that depth.
        public var depth = 512
        /// Asked between pieces; true stops the reading there.
        public var isOver: @Sendable () -> Bool = { false }
        /// The usual limits.
        public init() {}
    }

    /// The usual size of the pieces that the parser is given, in bytes; limits hold between them.
    private static let piece = 32 * 1024
    /// How many open elements the parser goes on with behind a piece.
    ///
    /// It looks through all of them at every end tag that has no start.
    private static let openElements = 768
    private let limits: Limits
    private let showsAll: Bool

    /// Makes a reader.
    public init(limits: Limits = Limits()) { self.init(limits: limits, showsAll: false) }

    /// Makes a reader that shows the parser all of the page where `showsAll` says so: slower, and the same tree.
    package init(limits: Limits = Limits(), showsAll: Bool) {
        self.limits = limits
        self.showsAll = showsAll
        PushParser.initialise()
    }

    /// Reads a page that is valid UTF-8 without NUL bytes.
    ///
    /// - Throws: `MarkupError` where libxml2 cannot even start.
    public func read(_ html: Span<UInt8>) throws(MarkupError) -> PageTree {
        guard html.count <= Int(CInt.max) else { throw .tooLarge(bytes: html.count) }
        let tree = unsafe html.withUnsafeBufferPointer { source in
            var builder = unsafe TreeBuilder(limits: limits, source: source)
            var isWhole = true
            let started = unsafe withUnsafeMutablePointer(to: &builder) { builder in
                guard let parser = unsafe PushParser(reporting: builder) else { return false }
                isWhole = unsafe feed(parser, with: html, builder)
                parser.finish()
                return true
            }
            return started ? builder.finished(isWhole: isWhole) : nil
        }
        guard let tree else { throw .noParser }
        return tree
    }

    /// Gives the parser the page piece by piece; tells whether it got all of it.
    private func feed(
        _ parser: borrowing PushParser, with html: Span<UInt8>, _ builder: UnsafeMutablePointer<TreeBuilder>
    ) -> Bool {
        var writer = SkeletonWriter(showsAll: showsAll)
        var buffer: [UInt8] = []
        buffer.reserveCapacity(Self.piece + 256)
        while unsafe writer.fill(&buffer, from: html, upTo: Self.piece, withholding: &builder.pointee.withheld) {
            unsafe buffer.withUnsafeBufferPointer { unsafe parser.push($0) }
            unsafe builder.pointee.forget(parser.forgetOpen(beyond: Self.openElements))
            if unsafe builder.pointee.isFull || limits.isOver() { return false }
        }
        return true
    }
}
