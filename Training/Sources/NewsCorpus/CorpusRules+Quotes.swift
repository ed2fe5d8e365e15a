import NewsModel

extension CorpusRules {
    private static let quotationMarks: Set<Unicode.Scalar> = [
        "\"", "“", "”", "„", "«", "»", "‘", "’", "'", "`", "「", "‹", "›",
    ]

    mutating func checkQuote(_ mark: Mark, isFirst: Bool) {
        guard isID(mark.id, "q") else { return refuse(mark, "a quotation's id is q and a number") }
        guard isFirst else {
            if mark.plain.count > 1 || !mark.keyed.isEmpty {
                refuse(mark, "a further piece of a quotation has its id only")
            }
            return
        }
        refuseUnknownArguments(mark, keys: ["by", "when"], words: [], after: 3)
        guard mark.plain.count >= 3 else { return refuse(mark, "a quotation has a kind and a stance") }
        if Quote.Kind(rawValue: mark.plain[1]) == nil { refuse(mark, "\(mark.plain[1]) is no kind of quotation") }
        if Quote.Stance(rawValue: mark.plain[2]) == nil { refuse(mark, "\(mark.plain[2]) is no stance") }
        if let speaker = mark.keyed["by"], !names.contains(speaker) {
            refuse(mark, "by=\(speaker) is not named in the article")
        }
        if let day = mark.keyed["when"], !dates.contains(day) { refuse(mark, "when=\(day) is no date of the article") }
        let parts = article.marks.filter { $0.kind == .speaker && ids(of: $0).contains(mark.id) }
        if mark.keyed["by"] == nil, parts.isEmpty { refuse(mark, "a quotation has a speaker: by= or {S \(mark.id)|…}") }
        let pieces = article.marks.filter { $0.kind == .quote && $0.id == mark.id }
        let hasMarks = pieces.contains { $0.range.contains { Self.quotationMarks.contains(article.text[$0]) } }
        let needsNone =
            ["transcript", "broken-typography", "live-blog"].contains(article.header["manner"])
            || article.paragraphs[mark.paragraph].kind == .blockQuotation
        if mark.plain[1] != "indirect", !hasMarks, !needsNone {
            refuse(mark, "no quotation mark in a \(mark.plain[1]) quotation")
        }
        if mark.plain[1] == "direct" {
            checkDirect(mark)
            checkGoesOn(mark)
        }
    }

    /// What follows the sentence with a cue in its paragraph, without a cue of its own, belongs to the same quotation.
    private mutating func checkGoesOn(_ mark: Mark) {
        let cues = article.marks.filter { $0.kind == .cue }
        guard let speaker = mark.keyed["by"], !cues.contains(where: { ids(of: $0).contains(mark.id) }),
            let own = article.sentences.firstIndex(where: { $0.lowerBound == mark.range.lowerBound }), own > 0
        else { return }
        let before = article.sentences[own - 1]
        for cue in cues where cue.paragraph == mark.paragraph && before.contains(cue.range.lowerBound) {
            for id in ids(of: cue) {
                let first = article.marks.first { $0.kind == .quote && $0.id == id }
                if let first, first.plain.count > 1, first.plain[1] == "direct", first.keyed["by"] == speaker {
                    return refuse(mark, "it goes on from \(id)")
                }
            }
        }
    }

    /// The marks belong to the quotation: none is left just outside.
    private mutating func checkDirect(_ mark: Mark) {
        let before = mark.range.lowerBound - 1
        if article.text.indices.contains(before), ["“", "„", "«"].contains(article.text[before]) {
            refuse(mark, "the opening mark belongs to the quotation")
        }
        // a quotation in a quotation may end where the outer one does
        let isInner = article.marks.contains {
            $0.kind == .quote && $0.id != mark.id && $0.range.upperBound > mark.range.upperBound
                && $0.range.contains(mark.range.lowerBound)
        }
        let after = mark.range.upperBound
        if !isInner, article.text.indices.contains(after), article.text[after] == "”" {
            refuse(mark, "the closing mark belongs to the quotation")
        }
    }

    mutating func checkQuotePart(_ mark: Mark) {
        refuseUnknownArguments(mark, keys: [], words: [])
        for id in ids(of: mark) where !quotes.contains(id) { refuse(mark, "there is no quotation \(id)") }
    }

    /// The quotations that a speaker, cue or addressee belongs to: `q1,q2`.
    func ids(of mark: Mark) -> [String] { mark.id.split(separator: ",").map(String.init) }

    func isID(_ id: String, _ letter: String) -> Bool {
        id.hasPrefix(letter) && id.count > 1 && id.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
    }

    mutating func checkEvent(_ mark: Mark) {
        guard isID(mark.id, "e") else { return refuse(mark, "an event's id is e and a number") }
        refuseUnknownArguments(
            mark, keys: ["actor", "target", "place", "date", "by"], words: ["denied", "planned", "hypothetical"],
            after: 3)
        let known = article.marks.first { $0.kind == .event && $0.id == mark.id && $0.plain.count >= 3 }?.plain
        if mark.plain.count < 3 {
            if known == nil || mark.plain.count == 2 { refuse(mark, "an event has a code and a type") }
        } else if known?[1...2] != mark.plain[1...2] {
            refuse(mark, "a further mention of an event has the same code and type, or its id only")
        } else if !(EventTypes.types[mark.plain[1]] ?? []).contains(mark.plain[2]) {
            refuse(mark, "\(mark.plain[1]) \(mark.plain[2]) is no code with its type")
        }
        for key in ["actor", "target"] {
            if let words = mark.keyed[key], !names.contains(words), !stands(words, besides: mark) {
                refuse(mark, "\(key)=\(words) is no entity, and no words of this paragraph")
            }
        }
        checkPlaceDateAndSource(mark)
    }

    mutating func checkPlaceDateAndSource(_ mark: Mark) {
        if let place = mark.keyed["place"], !names.contains(place) { refuse(mark, "place=\(place) is not named") }
        if let day = mark.keyed["date"], !dates.contains(day) { refuse(mark, "date=\(day) is no date of the article") }
        if let quote = mark.keyed["by"], !quotes.contains(quote) { refuse(mark, "by=\(quote) is no quotation") }
    }
}
