import Foundation
import NewsCorpus
import NewsExtract
import NewsModel
import NewsSegment
import NewsText

/// Trains the model that says what a speaker does: asserts, denies, promises.
///
///     train-stances CORPUS MODEL
///
/// It learns from the quotations that the program finds in the corpus's train part and that are marked there. Four
/// folds by story, and then the dev part, show what it is worth; the same corpus gives the same bytes.
@main
enum TrainStances {
    static func main() throws {
        guard CommandLine.arguments.count == 3 else {
            print("usage: train-stances CORPUS MODEL")
            return
        }
        let folder = URL(filePath: CommandLine.arguments[1])
        let train = try examples(folder, part: "train")
        let dev = try examples(folder, part: "dev")
        let stories = Set(train.map(\.story)).sorted()
        var right = 0
        for fold in 0..<4 {
            let held = Set(stories.enumerated().filter { $0.offset % 4 == fold }.map(\.element))
            let classifier = LinearClassifier(trainedOn: train.filter { !held.contains($0.story) })
            right += train.count { held.contains($0.story) && classifier.choice($0.features) == $0.stance }
        }
        print("\(train.count) quotations; folds \(Double(right) / Double(train.count))")
        let classifier = LinearClassifier(trainedOn: train)
        let devRight = dev.count { classifier.choice($0.features) == $0.stance }
        print("dev \(Double(devRight) / Double(max(dev.count, 1))) of \(dev.count)")
        try Data(classifier.bytes).write(to: URL(filePath: CommandLine.arguments[2]))
    }

    private static func examples(_ folder: URL, part: String) throws -> [StanceExample] {
        try CorpusFolder(folder, parts: [part]).articles.flatMap { try StanceExample.all(in: $0.withoutFurniture()) }
    }
}
