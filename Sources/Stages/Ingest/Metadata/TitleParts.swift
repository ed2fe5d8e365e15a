import NewsText

/// Parts a title from the site's name that pages add to it.
struct TitleParts {
    /// Marks that part a headline from the site's name.
    private static let separators = [
        " | ", "|", "ㅣ", " - ", " – ", " — ", " :: ", " • ", " · ", " » ", " « ", " / ", " ▷ ",
    ]

    private let site: [String]

    /// `site` are the names of the outlet, its host among them.
    init(site: [String]) { self.site = site.map { Inline.comparable($0).filter { $0 != " " } } }

    /// Whether a text is one of the site's names, or as much of one as its host tells.
    func isSite(_ text: String) -> Bool {
        let name = Inline.comparable(text).filter { $0 != " " }
        guard name.utf8.count >= 2 else { return false }
        return site.contains {
            $0 == name || name.utf8.count >= 4 && ($0.hasPrefix(name) || name.hasPrefix($0) && $0.utf8.count >= 4)
        }
    }

    /// The title without the site's name behind or before it.
    func withoutSite(_ title: String) -> String {
        var rest = title
        for _ in 0..<3 {
            guard let shorter = withoutOnePart(rest), !shorter.isEmpty else { break }
            rest = shorter
        }
        return rest
    }

    private func withoutOnePart(_ title: String) -> String? {
        var last: (head: Substring, tail: Substring)?
        for separator in Self.separators {
            guard let range = title.lastRange(of: separator) else { continue }
            if last.map({ range.lowerBound > $0.head.endIndex }) ?? true {
                last = (title[..<range.lowerBound], title[range.upperBound...])
            }
        }
        guard let (head, tail) = last else { return nil }
        // Behind a bar stands the site or a section, never a part of a headline, unless that is the longer part.
        let isBar = title[head.endIndex..<tail.startIndex].contains("|")
        let isShort = tail.split(separator: " ").count <= 3 && head.split(separator: " ").count >= 3
        guard isSite(String(tail)) || isBar && isShort else { return nil }
        return Inline.tidied(String(head))
    }

    /// Whether an address is that of a site's first page: `/`, or a host alone.
    static func isHome(_ address: String) -> Bool {
        guard !address.hasPrefix("/") else { return address == "/" || address == "/index.html" }
        guard let start = address.lastRange(of: "://") else { return false }
        let path = address[start.upperBound...].drop { $0 != "/" }
        return path.isEmpty || path == "/"
    }

    /// What stands behind the last of each of the marks: most often the site's name.
    static func tails(of title: String) -> [String] {
        separators.compactMap { mark in title.lastRange(of: mark).map { Inline.tidied(String(title[$0.upperBound...])) }
        }
    }

    /// What stands behind and before the last of each of the marks.
    static func parts(of title: String, at marks: [String] = separators + [": "]) -> [String] {
        marks.flatMap { mark -> [String] in
            guard let range = title.lastRange(of: mark) else { return [] }
            return [
                Inline.tidied(String(title[range.upperBound...])), Inline.tidied(String(title[..<range.lowerBound])),
            ]
        }
    }
}

extension String {
    /// Where `other` stands last.
    fileprivate func lastRange(of other: String) -> Range<String.Index>? {
        let (own, wanted) = (Array(utf8), Array(other.utf8))
        guard own.count >= wanted.count else { return nil }
        for start in stride(from: own.count - wanted.count, through: 0, by: -1)
        where own[start..<start + wanted.count].elementsEqual(wanted) {
            return utf8.index(startIndex, offsetBy: start)..<utf8.index(startIndex, offsetBy: start + wanted.count)
        }
        return nil
    }
}
