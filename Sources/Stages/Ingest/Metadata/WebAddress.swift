import NewsText

/// Parts of URLs.
enum WebAddress {
    /// The host of an absolute URL in lower case, without `www.` and port.
    static func host(_ url: String) -> String? {
        let bytes = Array(url.utf8)
        guard let scheme = ByteSearch.find("://", in: bytes.span) else { return nil }
        let rest = bytes[(scheme + 3)...].prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
        guard let bare = rest.split(separator: 0x40).last?.prefix(while: { $0 != 0x3A }) else { return nil }
        let host = String(decoding: bare.map(\.asciiLowered), as: UTF8.self)
        guard host.utf8.contains(0x2E) else { return nil }
        return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    }
}

extension WebAddress {
    /// The part of a host that names the site: `theguardian` of `theguardian.com`, `bbc` of `bbc.co.uk`.
    static func label(_ host: String) -> String {
        let parts = host.split(separator: ".")
        guard parts.count > 1 else { return host }
        let named = parts.dropLast()
        // "co.uk", "com.au": a second level that is no name.
        if named.count > 1, let last = named.last, last.utf8.count <= 3 { return String(named[named.count - 2]) }
        return named.last.map { String($0) } ?? host
    }
}
