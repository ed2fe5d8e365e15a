import NewsModel
import NewsText

/// Finds the runs of capitalised words in which names stand.
struct RunFinder {
    let view: NameView
    private var tokens: [Token] { view.tokens }
    private var classes: [WordClass] { view.classes }

    /// The runs of one sentence, in order.
    func runs(in sentence: Sentence, style: NameView.CaseStyle) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var isOpening = true
        var index = sentence.tokens.lowerBound
        while index < sentence.tokens.upperBound {
            let token = tokens[index]
            if token.isWord, canStart(index, isOpening: isOpening, style: style, limit: sentence.tokens.upperBound) {
                let end = runEnd(from: index, limit: sentence.tokens.upperBound, style: style)
                runs.append(index..<end)
                index = end
                isOpening = false
            } else {
                isOpening = token.shape == .mark && (isOpening || NameView.opens(view.article, token))
                index += 1
            }
        }
        return runs
    }

    private func canStart(_ index: Int, isOpening: Bool, style: NameView.CaseStyle, limit: Int) -> Bool {
        guard view.isNameLike(index) else { return false }
        let found = classes[index]
        if listedPhrase(at: index, limit: limit) != nil { return true }
        guard isContent(index) else { return false }
        switch style {
        case .sentence, .lower: return isOpening ? isNameAtOpening(index, limit: limit) : true
        case .title, .capitals:
            if view.capitalised.contains(tokens[index].hash) { return !found.contains(.common) || isNamePart(found) }
            if found.contains(.title), index + 1 < limit {
                return view.isNameLike(index + 1) || tokens[index + 1].shape == .mark
            }
            return found.contains(.given) && !found.contains(.common) && index + 1 < limit && view.isNameLike(index + 1)
        }
    }

    /// Whether a word that would have a capital anyway is likely to be a name, or to begin one.
    private func isNameAtOpening(_ index: Int, limit: Int) -> Bool {
        let token = tokens[index]
        let found = classes[index]
        if view.isForeign, !view.capitalised.contains(token.hash) {
            return isNamePart(found) && index + 1 < limit && view.isNameLike(index + 1)
        }
        if token.shape == .capitals || token.shape == .initial || token.shape == .mixed { return true }
        if view.capitalised.contains(token.hash) && !view.lowered.contains(token.hash) { return true }
        if !found.contains(.common) { return !view.lowered.contains(token.hash) || isNamePart(found) }
        if found.contains(.opener) { return false }
        if !view.lowered.contains(token.hash), isListedAtOpening(index, limit: limit) { return true }
        let isAlone = index + 1 >= limit || tokens[index + 1].shape == .mark && !tokens[index + 1].spaceBefore
        if found.contains(.given), isAlone, !view.lowered.contains(token.hash) { return true }
        guard index + 1 < limit else { return false }
        if !found.isDisjoint(with: [.title, .role]) { return true }
        if found.contains(.surname), classes[index + 1].contains(.personVerb), !view.lowered.contains(token.hash) {
            return true
        }
        let next = index + 1
        guard view.isNameLike(next), isContent(next) else {
            return found.contains(.beginsOrganization) && isOf(next)
        }
        if isNamePart(found) || !found.isDisjoint(with: WordClass.kindWord) { return true }
        if !classes[next].isDisjoint(with: [.title, .role]) { return true }
        let end = runEnd(from: next, limit: limit, style: .sentence)
        return end > next && !classes[end - 1].isDisjoint(with: [.endsOrganization, .endsPlace, .endsOther])
            && !view.lowered.contains(token.hash)
    }

    /// "China said", "Congress passed": listed names that are words of every day too.
    private func isListedAtOpening(_ index: Int, limit: Int) -> Bool {
        if !classes[index].isDisjoint(with: [.place, .strongCity]) { return true }
        guard classes[index].contains(.organization), index + 1 < limit else { return false }
        return tokens[index + 1].shape == .lower && !classes[index + 1].contains(.function)
    }

    private func isNamePart(_ found: WordClass) -> Bool {
        !found.isDisjoint(with: WordClass.listed.union([.given, .surname]))
    }

    /// Whether the token may be part of a name at all: no closed-class word, day or month, and not "I".
    private func isContent(_ index: Int) -> Bool {
        let found = classes[index]
        if found.contains(.calendar) { return false }
        if found.contains(.function) {
            // NO and IT are words, but WHO, US and IS in capitals are names where the rest is not
            return tokens[index].shape == .capitals && (!found.isDisjoint(with: WordClass.listed) || isBracketed(index))
        }
        if tokens[index].shape == .capitals, tokens[index].range.count > 4, found.contains(.common) {
            return isNamePart(found) || !found.isDisjoint(with: WordClass.kindWord)
        }
        return tokens[index].shape != .initial || tokens[index].range.count > 1 || classes[index].contains(.common)
            || index + 1 < tokens.count && view.isNameLike(index + 1)
    }

    private func isBracketed(_ index: Int) -> Bool {
        index > 0 && index + 1 < tokens.count && tokens[index - 1].hash == Words.openBracket
            && tokens[index + 1].hash == Words.closeBracket
    }

    private func listedPhrase(at index: Int, limit: Int) -> Int? {
        guard let match = view.gazetteer.longestMatch(in: tokens, at: index, before: limit, wanted: WordClass.listed)
        else { return nil }
        let found = classes[index]
        if match.length == 1 {
            // a word of every day needs more than a list; "Nice", "Reading", "us"
            if found.contains(.calendar) || found.contains(.function) && tokens[index].shape != .capitals { return nil }
            return found.isDisjoint(with: [.common, .weakCity]) ? 1 : nil
        }
        for position in index..<index + match.length
        where tokens[position].isWord && !view.isNameLike(position) && !isSmallInside(position) { return nil }
        return match.length
    }

    private func isSmallInside(_ index: Int) -> Bool {
        !classes[index].isDisjoint(with: [.function, .particle]) || isPossessive(index)
            || tokens[index].shape == .number
            || tokens[index].range.count > 3 && !classes[index].isDisjoint(with: WordClass.kindWord)
    }

    private func isPossessive(_ index: Int) -> Bool {
        let range = tokens[index].range
        let text = view.article.article.text
        return text[range.end - 1] == 0x73 && (text[range.start] == 0x27 || text[range.start] == 0xE2)
    }
}

extension RunFinder {
    /// Where the run that starts at `start` ends.
    func runEnd(from start: Int, limit: Int, style: NameView.CaseStyle) -> Int {
        var end = start
        while end < limit {
            if let length = listedPhrase(at: end, limit: limit), length > 1 {
                end += length
                continue
            }
            if tokens[end].isWord, view.isNameLike(end), end == start || isContent(end) {
                if style == .title || style == .capitals, end > start, !continuesInTitle(end) { break }
                end += 1
                continue
            }
            guard end > start, let next = joined(from: start, at: end, limit: limit) else { break }
            end = next
        }
        return end
    }

    private func continuesInTitle(_ index: Int) -> Bool {
        let found = classes[index]
        return !found.contains(.common) || view.capitalised.contains(tokens[index].hash)
            || found.contains(.surname) && classes[index - 1].contains(.given)
    }

    /// The index behind a connector that joins the run before it to a name behind it.
    private func joined(from start: Int, at index: Int, limit: Int) -> Int? {
        guard index + 1 < limit else { return nil }
        let found = classes[index]
        if tokens[index].shape == .mark { return joinedByMark(from: start, at: index, limit: limit) }
        if found.contains(.particle), tokens[index].shape == .lower {
            var next = index + 1
            while next < limit, classes[next].contains(.particle), tokens[next].shape == .lower { next += 1 }
            return next < limit && next - index <= 3 && view.isNameLike(next) && isContent(next) ? next : nil
        }
        if isOf(index) { return joinedByOf(from: start, at: index, limit: limit) }
        return isAnd(index) ? joinedByAnd(from: start, at: index, limit: limit) : nil
    }

    private func joinedByMark(from start: Int, at index: Int, limit: Int) -> Int? {
        let text = view.article.article.text
        let mark = text[tokens[index].range.start]
        let next = index + 1
        switch mark {
        case 0x2C: return isCompanyForm(next) ? next : nil
        case 0x26: return view.isNameLike(next) ? next : nil
        case 0x2E:
            // the full stop of "St. Louis" or "Gen. Votel"
            guard tokens[index].range.count == 1, !tokens[index].spaceBefore, view.isNameLike(next) else { return nil }
            let before = classes[index - 1]
            let isShort = tokens[index - 1].range.count <= 5
            return isShort && !before.isDisjoint(with: [.title, .beginsPlace]) ? next : nil
        default: return nil
        }
    }

    private func joinedByOf(from start: Int, at index: Int, limit: Int) -> Int? {
        var next = index + 1
        if next + 1 < limit, isThe(next) { next += 1 }
        guard view.isNameLike(next), isContent(next) || classes[next].contains(.beginsOrganization) else { return nil }
        let first = classes[start]
        let last = classes[index - 1]
        guard last.isDisjoint(with: [.title, .role]) || last.contains(.beginsOrganization) else { return nil }
        let heads: WordClass = [
            .beginsOrganization, .endsOrganization, .beginsPlace, .beginsOther, .endsOther,
        ]
        return last.isDisjoint(with: heads) && first.isDisjoint(with: [.beginsOrganization, .beginsOther]) ? nil : next
    }

    /// "Food and Drug Administration", "Ministry of Health and Education" — but not "Iraq and Syria".
    private func joinedByAnd(from start: Int, at index: Int, limit: Int) -> Int? {
        let next = index + 1
        guard view.isNameLike(next), isContent(next) else { return nil }
        let before = classes[index - 1]
        guard before.contains(.common), before.isDisjoint(with: [.endsOrganization, .place, .title, .role]) else {
            return nil
        }
        if classes[start].contains(.beginsOrganization), index - start > 1, classes[next].contains(.common) {
            return next
        }
        var end = next
        while end < limit, view.isNameLike(end), isContent(end) { end += 1 }
        return end - next >= 2 && classes[end - 1].contains(.endsOrganization) ? next : nil
    }

    /// "Inc" and "Ltd" behind a comma.
    private func isCompanyForm(_ index: Int) -> Bool {
        tokens[index].isCapitalised && Words.companyForms.contains(tokens[index].hash)
    }

    private func isOf(_ index: Int) -> Bool {
        tokens[index].hash == Words.of || tokens[index].hash == Words.forWord
    }
    private func isAnd(_ index: Int) -> Bool { tokens[index].hash == Words.and }
    private func isThe(_ index: Int) -> Bool { tokens[index].hash == Words.the }
}

/// The hashes of single words that rules ask for.
enum Words {
    static let of = ByteHash.of("of")
    static let forWord = ByteHash.of("for")
    static let and = ByteHash.of("and")
    static let the = ByteHash.of("the")
    static let a = ByteHash.of("a")
    static let an = ByteHash.of("an")
    static let who = ByteHash.of("who")
    static let he = ByteHash.of("he")
    static let she = ByteHash.of("she")
    static let his = ByteHash.of("his")
    static let her = ByteHash.of("her")
    static let companyForms = Set(["inc", "ltd", "llc", "corp", "plc"].map { ByteHash.of($0) })
    /// Articles and prefixes that are written small before a hyphen or apostrophe inside names.
    static let articles = Set(
        [
            "al", "el", "as", "ash", "at", "an", "ar", "az", "ad", "ul", "ud", "ur", "es", "d", "l", "bin", "abu", "de",
            "os",
        ].map { ByteHash.of($0) })
    static let relatives = Set(["who", "whose", "whom", "which", "that", "where"].map { ByteHash.of($0) })
    static let personPronouns = Set(["he", "she", "his", "her", "him", "himself", "herself"].map { ByteHash.of($0) })
    static let dashes = Set(["-", "--", "–", "—"].map { ByteHash.of($0) })
    /// What stands before a role that somebody or something has: `its mayor`, `the union’s leader`.
    static let owners = Set(["its", "his", "her", "their", "the", "whose", "'s", "’s"].map { ByteHash.of($0) })
    static let comma = ByteHash.of(",")
    static let openBracket = ByteHash.of("(")
    static let closeBracket = ByteHash.of(")")
    static let stop = ByteHash.of(".")
}
