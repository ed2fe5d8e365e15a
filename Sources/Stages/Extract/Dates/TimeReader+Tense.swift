import NewsModel
import NewsText

/// What a word shows of the time that its clause speaks of.
enum Tense: Int8 {
    case past, future
    /// A present: of a weekday close by it is that of a plan ("the funeral is on Friday").
    case present
    case none
}

/// Which way from the day of publication an expression points.
extension TimeReader {
    /// Whether a sentence has capitals where others have none: a headline, or a report of some agencies.
    static func isShouted(_ sentence: ArraySlice<Token>) -> Bool {
        let words = sentence.count { $0.isWord }
        return words > 3 && sentence.count { $0.shape == .lower } * 3 <= words
    }

    /// What one token shows.
    static func tense(
        of token: Token, behind previous: UInt64, in text: Span<UInt8>, _ vocabulary: TimeVocabulary, isShouted: Bool
    ) -> Tense {
        guard token.shape == .lower || token.shape == .mark || isShouted else { return .none }
        if token.hash == Mark.to { return TenseWord.bound.contains(previous) ? .future : .none }
        if token.hash == Mark.be { return previous == Mark.to ? .future : .none }
        // "CONVOY TO LEAVE THURSDAY": what headlines have for "is to"
        if isShouted, previous == Mark.to, vocabulary.headlineVerbs.value(of: token.hash) != nil { return .future }
        // "be signed", "is scheduled" have their tense before them
        let isParticiple = previous == Mark.be || TenseWord.present.contains(previous)
        if let listed = vocabulary.tenses.value(of: token.hash) {
            return listed == 1 ? .future : listed == 0 ? isParticiple ? .none : .past : .present
        }
        if isParticiple { return .none }
        let end = token.range.end
        // bit 5 makes an ASCII capital small
        return token.range.count > 4 && text[end - 1] | 0x20 == 0x64 && text[end - 2] | 0x20 == 0x65 ? .past : .none
    }

    /// Whether the sentence speaks of what is to come around `index`: the nearest tense before it decides, or else behind it.
    func speaksOfFuture(at index: Int, end: Int) -> Bool? {
        let before = nearestTense(before: index)
        if let planned = isPlanned(index) { return planned }
        if index > 0, isBound(index) { return !isOver(at: index, end: end, nearestTense(before: index - 1)) }
        let isOpening = opensClause(index)
        if isOpening, let behind = tenseBehind(end) { return behind }
        if let before, before.tense != .present {
            return before.tense == .future || startsPlan(index, end, before.at) || isAsked(before.at, index)
        }
        // "is on Friday", "are back before Monday", but "there is anger over Monday's vote"
        if let before, index - before.at <= 5 { return isPossessive(end) ? nil : true }
        return tenseBehind(end) ?? (isStart(index, end) ? true : nil)
    }

    /// Whether something is bounded by the expression: `by Friday`, `until Friday`, `before Friday`, but not `by Friday's storm`.
    private func isBound(_ index: Int) -> Bool {
        guard words[index - 1].kind != .until else { return true }
        if TenseWord.bounding.contains(tokens[index - 1].hash) { return words[index].kind == .weekday }
        return tokens[index - 1].hash == Mark.by && !(words[index].kind == .weekday && isPossessive(index + 1))
    }

    func isPossessive(_ index: Int) -> Bool {
        isMark(index, Mark.possessive) || isMark(index, Mark.curlyPossessive)
    }

    private func tenseBehind(_ end: Int) -> Bool? {
        for position in end..<max(end, min(sentence.upperBound, end + 14)) {
            switch tenses[position] {
            case .past: return false
            case .future: return true
            case .present: if position == end { return true }
            case .none: break
            }
        }
        return nil
    }

    /// Whether a clause begins with the expression: `and on Friday the club receives …`.
    private func opensClause(_ index: Int) -> Bool {
        let first = index > 0 && words[index - 1].kind == .on ? index - 1 : index
        guard first > sentence.lowerBound else { return true }
        return words[first - 1].kind == .and || TenseWord.opening.contains(tokens[first - 1].hash)
    }

    /// Whether something begins on the day: `threatened to stop work from Sunday`, but not `ran from Monday to Friday`.
    private func startsPlan(_ index: Int, _ end: Int, _ tense: Int) -> Bool {
        isStart(index, end) && !TenseWord.over.contains(tokens[tense].hash)
    }

    /// Whether somebody has been asked to do something on the day: "have told them to report on Monday" cannot mean last Monday.
    private func isAsked(_ verb: Int, _ index: Int) -> Bool {
        guard verb > sentence.lowerBound, TenseWord.perfect.contains(tokens[verb - 1].hash) else { return false }
        return (verb + 1..<index).contains {
            tokens[$0].hash == Mark.to && $0 + 1 < index && tokens[$0 + 1].shape == .lower
        }
    }

    private func isStart(_ index: Int, _ end: Int) -> Bool {
        index > 0 && words[index].kind == .weekday && words[index - 1].kind == .from && kind(end) != .to
            && kind(end) != .until
    }

    /// The last word before `index` that shows a time.
    private func nearestTense(before index: Int) -> (tense: Tense, at: Int)? {
        for position in stride(from: index - 1, through: max(sentence.lowerBound, index - 14), by: -1)
        where tenses[position] != .none {
            return (tenses[position], position)
        }
        return nil
    }

    /// Whether the clause before tells of something that was: `It was sold at Christmas`, `which began on Dec. 12`.
    func tells(before index: Int) -> Bool {
        guard let before = nearestTense(before: index), before.tense == .past else { return false }
        return index - before.at <= (TenseWord.over.contains(tokens[before.at].hash) ? 5 : 2)
    }

    /// What the word right before says: `set for Friday`, `postponed to Monday`, `since Tuesday`.
    private func isPlanned(_ index: Int) -> Bool? {
        guard index > 1, index - 1 >= sentence.lowerBound else { return nil }
        let before = tokens[index - 1].hash
        if TenseWord.since.contains(before) { return false }
        // "set for Friday", but "the figures for May"
        if before == TenseWord.for, words[index].kind == .weekday { return true }
        if before == Mark.to { return TenseWord.moved.contains(tokens[index - 2].hash) ? true : nil }
        return nil
    }

    /// Whether what "by" or "until" bounds is over: `By Sunday the service had counted 12`, `could not land until Friday`.
    private func isOver(at index: Int, end: Int, _ before: (tense: Tense, at: Int)?) -> Bool {
        // "were remanded until Thursday", "had been given until Friday to reply"
        if index > 1, TenseWord.granted.contains(tokens[index - 2].hash) { return false }
        if index - 1 == sentence.lowerBound || words[index - 2].kind == .and
            || TenseWord.opening.contains(tokens[index - 2].hash)
        {
            for position in end..<max(end, min(sentence.upperBound, end + 14)) where tenses[position] != .none {
                return tenses[position] == .past
            }
            return false
        }
        let window = max(sentence.lowerBound, index - 7)..<index
        return before?.tense ?? .past == .past && tokens[window].contains { TenseWord.over.contains($0.hash) }
    }
}

/// Words that show which way a time points.
private enum TenseWord {
    static let `for` = ByteHash.of("for")
    static let present = ByteHash.set(of: "is are am")
    static let since = ByteHash.set(of: "since")
    static let perfect = ByteHash.set(of: "have has 've ’ve")
    /// Behind these, a clause begins.
    static let opening = ByteHash.set(of: "; but : \" “ ‘ — – -")
    /// Words behind which "to" speaks of the future.
    static let bound = ByteHash.set(
        of:
            "is are was were set due going scheduled expected planned plans about slated hopes forecast projected likely"
            + " ready poised")
    /// Words behind which "to" and a day is the new day of something.
    static let moved = ByteHash.set(
        of: "off moved postponed delayed pushed back adjourned deferred brought forward extended")
    /// Besides "by" and "until", words that bound something by a weekday.
    static let bounding = ByteHash.set(of: "before through beyond")
    /// Behind these, "until" names a day to come.
    static let granted = ByteHash.set(
        of: "remanded given adjourned suspended postponed extended delayed deferred prolonged")
    /// Behind these, what lasts until a day has lasted.
    static let over = ByteHash.set(of: "had could did was were")
}
