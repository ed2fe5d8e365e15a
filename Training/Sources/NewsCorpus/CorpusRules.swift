import NewsModel

/// Holds an article against the rules of `GUIDELINES.md` that a program can check.
public struct CorpusRules {
    let article: CorpusArticle
    var problems: [CorpusProblem] = []
    /// The ids of the names, quotations and events, and the values of the dates, that the article marks.
    let names: Set<String>
    let persons: Set<String>
    let quotes: Set<String>
    let dates: Set<String>

    init(_ article: CorpusArticle) {
        self.article = article
        names = Set(article.marks(\.isName).map(\.id))
        persons = Set(article.marks { $0 == .person }.map(\.id))
        quotes = Set(article.marks { $0 == .quote }.map(\.id))
        dates = Set(article.marks { $0 == .date }.map(\.id))
    }

    /// What breaks a rule, in the order of the lines.
    public static func problems(in article: CorpusArticle) -> [CorpusProblem] {
        var rules = CorpusRules(article)
        rules.checkHeader()
        rules.checkParagraphs()
        var seen: Set<String> = []
        for mark in article.marks {
            switch mark.kind {
            case .person, .organization, .place, .other, .demonym: rules.checkName(mark)
            case .role: rules.checkRole(mark)
            case .quote: rules.checkQuote(mark, isFirst: seen.insert(mark.id).inserted)
            case .speaker, .cue, .addressee: rules.checkQuotePart(mark)
            case .date: rules.checkDate(mark)
            case .count: rules.checkCount(mark)
            case .event: rules.checkEvent(mark)
            }
        }
        rules.checkForgottenNames()
        return rules.problems.sorted { $0.line < $1.line }
    }

    mutating func refuse(_ mark: Mark, _ message: String) {
        problems.append(
            CorpusProblem(
                mark.line, "\(message): {\(mark.kind.rawValue) \(mark.id)|\(article.string(mark.range).prefix(40))}"))
    }

    mutating func refuseUnknownArguments(_ mark: Mark, keys: Set<String>, words: Set<String>, after count: Int = 1) {
        for key in mark.keyed.keys.sorted() where !keys.contains(key) { refuse(mark, "\(key)= is not known here") }
        for word in mark.plain.dropFirst(count) where !words.contains(word) {
            refuse(mark, "\(word) is not known here")
        }
    }

    private mutating func checkHeader() {
        let needed = ["published", "outlet", "country", "topic", "manner"]
        for key in needed where article.header[key, default: ""].isEmpty {
            problems.append(CorpusProblem(1, "the header has no \(key)"))
        }
        for key in article.header.keys.sorted() where !needed.contains(key) && key != "copies" {
            problems.append(CorpusProblem(1, "\(key) is no key of the header"))
        }
        if let day = article.header["published"], CalendarDate(iso: day) == nil {
            problems.append(CorpusProblem(1, "published is no date: \(day)"))
        }
        if let copies = article.header["copies"] {
            let words = copies.split(separator: " ")
            if words.count != 2 || !["reprint", "cut", "expanded", "reworded"].contains(words[1]) {
                problems.append(CorpusProblem(1, "copies is `<file> reprint|cut|expanded|reworded`"))
            }
        }
    }

    private mutating func checkParagraphs() {
        if article.paragraphs.first?.kind != .headline {
            problems.append(CorpusProblem(1, "the first paragraph is no headline (`# `)"))
        }
        for paragraph in article.paragraphs.dropFirst() where paragraph.kind == .headline {
            problems.append(CorpusProblem(paragraph.line, "a second headline; headings between are `## `"))
        }
        for (number, paragraph) in article.paragraphs.enumerated() where paragraph.kind == .furniture {
            if article.marks.contains(where: { $0.paragraph == number }) {
                problems.append(CorpusProblem(paragraph.line, "furniture holds no marks"))
            }
        }
    }

    /// Whether the words stand in the mark's paragraph, in any case.
    func stands(_ words: String, besides mark: Mark) -> Bool {
        article.string(article.paragraphs[mark.paragraph].range).lowercased().contains(words.lowercased())
    }
}
