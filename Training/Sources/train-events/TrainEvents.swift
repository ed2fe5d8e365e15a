import Foundation
import NewsCorpus
import NewsExtract

/// Fits the model of events to annotated articles.
@main
enum TrainEvents {
    static let usage = """
        train-events CORPUS PLOVER MODEL      fit to the train part of the corpus and to PLOVER's, write the model
        """

    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count == 3, let corpus = arguments.first, let model = arguments.last else {
            FileHandle.standardError.write(Data((usage + "\n").utf8))
            exit(2)
        }
        let reader = Examples()
        let train = try reader.corpus(URL(filePath: corpus), part: "train")
        let plover = try reader.plover(URL(filePath: arguments.dropFirst().first ?? ""))
        var fit = Fit()
        fit.learn(train + Array([[EventExample]](repeating: plover, count: Int(ProcessInfo.processInfo.environment["PLO"] ?? "2") ?? 2).joined()))
        let fitted = fit.weights
        for (name, examples) in [("train", train), ("plover", plover), ("ploverdev", try reader.plover(URL(filePath: "/root/nb/nlp/events/plover.dev.jsonl"))), ("dev", try reader.corpus(URL(filePath: corpus), part: "dev"))] {
            print(name, fit.report(examples))
        }
        try Data(EventModel(fitted).bytes).write(to: URL(filePath: model))
    }
}
