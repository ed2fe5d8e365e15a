import Foundation
import NewsCorpus
import NewsExtract

/// Fits the model of events to annotated articles.
@main
enum TrainEvents {
    static let usage = """
        train-events CORPUS PLOVER MODEL      fit to the train part of the corpus and to PLOVER's, write the model
        """
    /// How often PLOVER's sentences are learnt from: they are few beside the corpus.
    private static let repetitions = 4
    /// The weights are the mean of so many fits in other orders: single ones differ by a point on dev.
    private static let fits = 4

    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count == 3 else {
            FileHandle.standardError.write(Data((usage + "\n").utf8))
            exit(2)
        }
        let corpus = URL(filePath: arguments[0])
        let reader = Examples()
        let train = try reader.corpus(corpus, part: "train")
        let plover = try reader.plover(URL(filePath: arguments[1]))
        let examples = train + Array(repeatElement(plover, count: repetitions).joined())
        let weights = Fit.mean(of: (0..<fits).map { seed in Fit(examples, seed: UInt64(seed)).weights })
        for (name, examples) in [("train", train), ("dev", try reader.corpus(corpus, part: "dev"))] {
            print("\(name)\n\(Report.text(weights, examples))")
        }
        try Data(EventModel(weights).bytes).write(to: URL(filePath: arguments[2]))
    }
}
