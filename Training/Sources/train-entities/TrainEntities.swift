import Foundation
import NewsExtract
import NewsModel
import NewsText

/// Trains the model of names.
///
///     train-entities FOLDER MODEL [--without SET] [--only SET] …
@main
struct TrainEntities {
    static func main() throws {
        var options = Options(CommandLine.arguments)
        let folder = options.folder
        let sets = try NameSets(folder: folder, corpus: options.corpus, without: options.without)
        let clock = ContinuousClock()
        let begin = clock.now
        var trainer = EntityTrainer(options)
        try trainer.read(sets.train)
        print("read", clock.now - begin)
        let bytes = trainer.train()
        print("trained", clock.now - begin, bytes.count)
        if !options.model.isEmpty { try Data(bytes).write(to: URL(fileURLWithPath: options.model)) }
        let finder = NameFinder(try NameModel(bytes))
        var line = "RESULT " + options.label
        for (name, texts) in sets.dev {
            var score = Score()
            for text in texts {
                let features = NameFeatures(try text.segmented())
                let tokens = features.article.tokens
                let names = finder.names(in: features).map {
                    AnnotatedText.Name(
                        range: ByteRange(tokens[$0.tokens.lowerBound].range.start, tokens[$0.tokens.upperBound - 1].range.end),
                        kind: $0.kind)
                }
                score.add(names, gold: text.names)
            }
            let three: [Entity.Kind] = [.person, .organization, .place]
            line += String(
                format: " | %@ %.3f %.3f p%.3f ov%.3f", name, score.f1(), score.f1(three), score.precision(three), score.overlap)
        }
        print(line)
        options.label = ""
    }
}

/// What the command line asks for.
struct Options {
    var folder = ""
    var model = ""
    var label = ""
    var corpus = ""
    var without: Set<String> = []
    var dropped: Set<UInt8> = []
    var epochs = 8
    var rate: Float = 0.2
    var penalty: Float = 1e-6
    var cut = 2
    var dropout = 0.0
    var noise = 0.0
    var buckets = 20_000
    var domains = 1
    var main = "corpus"
    var weights: [String: Float] = [:]

    init(_ arguments: [String]) {
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
            case "--l1": penalty = Float(value) ?? penalty
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
