import CLibXML2

/// Owns one libxml2 push parser; freed exactly once.
///
/// The only file that talks to libxml2; no pointer leaves the folder. The builder it reports to must outlive it.
@safe struct PushParser: ~Copyable {
    private let context: htmlParserCtxtPtr

    /// libxml2 asks to be initialised once before it is used from several threads.
    static func initialise() { xmlInitParser() }

    init?(reporting builder: UnsafeMutablePointer<TreeBuilder>) {
        var handler = unsafe htmlSAXHandler()
        unsafe handler.startElement = { user, name, attributes in
            guard let user = unsafe user, let name = unsafe name else { return }
            unsafe user.assumingMemoryBound(to: TreeBuilder.self).pointee.start(name, attributes)
        }
        unsafe handler.endElement = { user, name in
            guard let user = unsafe user else { return }
            unsafe user.assumingMemoryBound(to: TreeBuilder.self).pointee.end()
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

/// The characters that have names in HTML 4, as libxml2 lists them.
enum NamedCharacters {
    private static let longest = 32

    /// The code point of that name.
    static func value(of name: UnsafeBufferPointer<UInt8>) -> UInt32? {
        guard name.count <= longest else { return nil }
        return unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest + 1) { copy in
            for index in name.indices { unsafe copy[index] = name[index] }
            unsafe copy[name.count] = 0
            return unsafe htmlEntityLookup(copy.baseAddress).map { UInt32(unsafe $0.pointee.value) }
        }
    }
}
