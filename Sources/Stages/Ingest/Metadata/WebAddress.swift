import NewsModel
import NewsText

/// Parts of URLs.
enum WebAddress {
    /// The host of an absolute URL in lower case, without `www.` and port.
    static func host(_ url: String) -> String? {
        guard let scheme = Array(url.utf8).firstRange(of: Array("://".utf8)) else { return nil }
        let rest = Array(url.utf8)[scheme.upperBound...].prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
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

    /// The date in a URL's path: `/2025/10/14/`, `/2025-10-14-`, `-20251014`.
    static func date(_ url: String) -> String? {
        let path = Array(url.utf8.prefix { $0 != 0x3F && $0 != 0x23 })
        var runs: [(value: Int, digits: Int, start: Int)] = []
        var offset = 0
        while offset < path.count {
            let start = offset
            while offset < path.count, path[offset].isASCIIDigit { offset += 1 }
            if offset > start, offset - start <= 8 {
                runs.append((path[start..<offset].reduce(0) { $0 * 10 + Int($1 & 15) }, offset - start, start))
            }
            offset += offset == start ? 1 : 0
        }
        for (index, run) in runs.enumerated() {
            if run.digits == 8, let found = iso(run.value / 10_000, run.value / 100 % 100, run.value % 100) {
                return found
            }
            guard run.digits == 4, index + 2 < runs.count else { continue }
            let (month, day) = (runs[index + 1], runs[index + 2])
            guard month.digits <= 2, day.digits <= 2, month.start == run.start + 5,
                day.start == month.start + month.digits + 1
            else { continue }
            if let found = iso(run.value, month.value, day.value) { return found }
        }
        return nil
    }

    private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
        guard 1990...2100 ~= year else { return nil }
        return CalendarDate(year: year, month: month, day: day)?.iso
    }
}
