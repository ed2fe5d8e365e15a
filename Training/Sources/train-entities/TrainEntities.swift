import Foundation
import NewsExtract
import NewsModel
import NewsText

/// Trains the model of names and prints what it reaches on the dev parts.
///
///     train-entities FOLDER MODEL [--corpus FOLDER] [--without SET,SET] [--drop TEMPLATE,…] [--epochs 5] [--dropout 0.4] …
///
/// FOLDER holds `NAME.train.jsonl` and `NAME.dev.jsonl`; the same sets give the same model on one kind of machine. An empty MODEL writes none.
@main
struct TrainEntities {
    static func main() throws {
        let options = Options(CommandLine.arguments)
        let sets = try NameSets(folder: options.folder, corpus: options.corpus, without: options.without)
        var trainer = EntityTrainer(options)
        try trainer.read(sets.train)
        let bytes = trainer.train()
        if !options.model.isEmpty { try Data(bytes).write(to: URL(fileURLWithPath: options.model)) }
        let finder = NameFinder(try NameModel(bytes))
        var line = "RESULT " + options.label
        for (name, texts) in sets.dev {
            let score = try score(of: finder, on: texts)
            let three: [Entity.Kind] = [.person, .organization, .place]
            let figures = [score.f1(), score.f1(three), score.precision(three), score.overlap]
            line += " | \(name) " + figures.map { String(format: "%.3f", $0) }.joined(separator: " ")
        }
        print(line)
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
    var without: Set<String> = ["gum-news-derived"]
    var dropped: Set<UInt8> = []
    var epochs = 5
    var rate: Float = 0.1
    var cut = 2
    var dropout = 0.4
    var noise = 0.15
    var buckets = 20_000
    var domains = 1
    var main = "corpus,uner-ewt,wikigold"
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
            case "--drop": dropped = Set(value.split(separator: ",").compactMap { UInt8($0) })
            case "--epochs": epochs = Int(value) ?? epochs
            case "--rate": rate = Float(value) ?? rate
            case "--dropout": dropout = Double(value) ?? 0
            case "--noise": noise = Double(value) ?? 0
            case "--cut": cut = Int(value) ?? cut
            case "--buckets": buckets = Int(value) ?? buckets
            case "--domains": domains = Int(value) ?? 1
            case "--main": main = value
            case "--weights":
                for part in value.split(separator: ",") {
                    let pair = part.split(separator: "=")
                    weights[String(pair[0])] = Float(pair[1])
                }
            default: print("what is \(arguments[index])?")
            }
            index += 2
        }
    }
}
