import Foundation
import NewsCorpus
import NewsModel
import NewsText

/// The sets of texts: files of JSON Lines in a folder, and our own corpus.
struct NameSets {
    /// A set's texts by name, sets in the order of their names.
    private(set) var train: [(name: String, texts: [AnnotatedText])] = []
    private(set) var dev: [(name: String, texts: [AnnotatedText])] = []

    /// Reads `NAME.train.jsonl` and `NAME.dev.jsonl` of a folder, the parts of the same names of a corpus, and our marks of others' texts.
    init(folder: String, corpus: String, annotations: StandoffNames, without: Set<String>) throws {
        if !corpus.isEmpty {
            let texts = try Self.texts(of: corpus, part: "train")
            if !without.contains("corpus") { train.append(("corpus", texts)) }
            dev.append(("corpus", try Self.texts(of: corpus, part: "dev")))
        }
        for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            let parts = file.split(separator: ".").map(String.init)
            guard parts.count == 3, parts[2] == "jsonl" else { continue }
            if parts[1] == "train", !without.contains(parts[0]) {
                train.append((parts[0], try AnnotatedText.read(folder + "/" + file)))
            } else if parts[1] == "dev" {
                dev.append((parts[0], try AnnotatedText.read(folder + "/" + file)))
            }
        }
        if !without.contains(annotations.name), let texts = try annotations.texts() {
            train.append((annotations.name, texts))
        }
    }

    private static func texts(of corpus: String, part: String) throws -> [AnnotatedText] {
        let folder = try CorpusFolder(URL(fileURLWithPath: corpus), parts: [part])
        return folder.articles.map { AnnotatedText($0.withoutFurniture()) }
    }
}

extension AnnotatedText {
    init(_ article: CorpusArticle) {
        var bytes: [UInt8] = []
        var offsets: [Int] = []
        for scalar in article.text {
            offsets.append(bytes.count)
            bytes += Array(String(scalar).utf8)
        }
        offsets.append(bytes.count)
        let names = article.marks.compactMap { mark in
            mark.kind.entityKind.map {
                Name(range: ByteRange(offsets[mark.range.lowerBound], offsets[mark.range.upperBound]), kind: $0)
            }
        }
        self.init(id: article.id, text: bytes, names: names)
    }
}

extension Mark.Kind {
    fileprivate var entityKind: Entity.Kind? {
        switch self {
        case .person: .person
        case .organization: .organization
        case .place: .place
        case .other, .demonym: .other
        default: nil
        }
    }
}
