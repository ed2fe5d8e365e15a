import Foundation
import NewsExtract
import NewsModel
import NewsText

/// Trains the model of names and prints what it reaches on the dev parts.
///
///     train-entities FOLDER MODEL [--texts FILE] [--corpus FOLDER] [--without SET,SET] [--drop TEMPLATE,…] [--epochs 5] [--rounds 4] …
///
/// FOLDER holds `NAME.train.jsonl` and `NAME.dev.jsonl`; the same sets give the same model on one kind of machine. An empty MODEL writes none;
/// with `--epochs 0` it is read and measured.
@main
struct TrainEntities {
    static func main() throws {
        let options = Options(CommandLine.arguments)
        let annotations = StandoffNames(marks: options.annotations, file: options.texts)
        let sets = try NameSets(
            folder: options.folder, corpus: options.corpus, annotations: annotations, without: options.without)
        let bytes: [UInt8]
        if options.epochs > 0 {
            var trainer = EntityTrainer(options)
            try trainer.read(sets.train)
            bytes = trainer.train()
            if !options.model.isEmpty { try Data(bytes).write(to: URL(fileURLWithPath: options.model)) }
        } else {
            bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: options.model)))
        }
        let model = try NameModel(bytes)
        let (finder, extractor) = (NameFinder(model), EntitiesExtractor(model: model))
        var line = "RESULT " + options.label
        for (name, texts) in sets.dev {
            let three: [Entity.Kind] = [.person, .organization, .place]
            let tagged = try score(of: finder, on: texts)
            let linked = try score(of: extractor, on: texts)
            let figures = [
                tagged.f1(), tagged.f1(three), linked.f1(), linked.f1(three), linked.precision(three), linked.overlap,
            ]
            line += "\n\(name) " + figures.map { String(format: "%.3f", $0) }.joined(separator: " ")
        }
        print(line)
    }

    /// What the program says of the texts, after names have been linked over the whole of each.
    private static func score(of extractor: EntitiesExtractor, on texts: [AnnotatedText]) throws -> Score {
        var score = Score()
        for text in texts {
            var annotations = Annotations()
            extractor.annotate(try text.segmented(), &annotations)
            let names = annotations.entities.flatMap { entity in
                entity.mentions.map { AnnotatedText.Name(range: $0, kind: entity.kind) }
            }
            score.add(names, gold: text.names)
        }
        return score
    }

    private static func score(of finder: NameFinder, on texts: [AnnotatedText]) throws -> Score {
        var score = Score()
        for text in texts {
            let features = NameFeatures(try text.segmented())
            let tokens = features.article.tokens
            let names = finder.names(in: features).map { name in
                let (first, last) = (tokens[name.tokens.lowerBound], tokens[name.tokens.upperBound - 1])
                return AnnotatedText.Name(range: ByteRange(first.range.start, last.range.end), kind: name.kind)
            }
            score.add(names, gold: text.names)
        }
        return score
    }
}

/// What the command line asks for.
struct Options {
    var folder = ""
    var model = ""
    var label = ""
    var corpus = "Training/corpus"
    var annotations = "Training/annotations/wikinews.tsv"
    var texts = ""
    var without: Set<String> = ["gum-news-derived", "wikinews-ours"]
    var dropped: Set<UInt8> = []
    var epochs = 5
    var rate: Float = 0.1
    var cut = 2
    var dropout = 0.4
    var noise = 0.2
    var buckets = 17_500
    var seed = 1
    /// How often the weights are fitted, each time in another order; the mean counts.
    var rounds = 4
    var domains = 1
    /// The sets whose copies of the features the model takes in, and in which proportion.
    var main: [String: Float] = ["corpus": 1, "wikinews": 1, "uner-ewt": 1, "wikigold": 0.5]
    var weights: [String: Float] = [:]

    init(_ arguments: [String]) {
        guard arguments.count >= 3 else { return }
        folder = arguments[1]
        model = arguments[2]
        label = arguments.dropFirst(3).joined(separator: " ")
        var index = 3
        while index + 1 < arguments.count {
            let value = arguments[index + 1]
            switch arguments[index] {
            case "--without": without = Set(value.split(separator: ",").map(String.init))
            case "--corpus": corpus = value
            case "--texts": texts = value
            case "--drop": dropped = Set(value.split(separator: ",").compactMap { UInt8($0) })
            case "--epochs": epochs = Int(value) ?? epochs
            case "--rate": rate = Float(value) ?? rate
            case "--dropout": dropout = Double(value) ?? 0
            case "--noise": noise = Double(value) ?? 0
            case "--cut": cut = Int(value) ?? cut
            case "--rounds": rounds = Int(value) ?? rounds
            case "--seed": seed = Int(value) ?? 1
            case "--buckets": buckets = Int(value) ?? buckets
            case "--domains": domains = Int(value) ?? 1
            case "--main": main = Self.numbers(value)
            case "--weights": weights = Self.numbers(value)
            default: print("what is \(arguments[index])?")
            }
            index += 2
        }
    }

    /// Of `corpus=1,wikigold=0.5`; 1 where no number stands.
    private static func numbers(_ list: String) -> [String: Float] {
        var numbers: [String: Float] = [:]
        for part in list.split(separator: ",") {
            let pair = part.split(separator: "=")
            numbers[String(pair[0])] = pair.count > 1 ? Float(pair[1]) ?? 1 : 1
        }
        return numbers
    }
}
