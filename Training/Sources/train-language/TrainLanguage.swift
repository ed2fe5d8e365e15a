import Foundation
import NewsLanguage

/// Trains the model of the languages.
///
///     train-language CACHE MODEL
///
/// CACHE is the folder that `language/fetch.py` filled; the same folder gives the same model, byte for byte.
@main
enum TrainLanguage {
    private static let candidates = 30_000
    private static let texts = 5_000

    static func main() throws {
        guard CommandLine.arguments.count == 3 else {
            print("usage: train-language CACHE MODEL")
            return
        }
        let parts = try LanguageGroup.all.map { try part($0, cache: CommandLine.arguments[1]) }
        let bytes = ModelWriter.bytes(of: parts)
        try Data(bytes).write(to: URL(fileURLWithPath: CommandLine.arguments[2]))
        print("\(bytes.count) bytes")
    }

    private static func part(_ group: LanguageGroup, cache: String) throws -> ModelWriter.Part {
        let pools = try group.languages.enumerated().map { index, source in
            try WordPool(source, script: group.script, cache: cache, seed: UInt64(index + 1))
        }
        let choice = SequenceChoice(pools, most: min(candidates, group.rows * 6))
        let wide = pools.map { EncodedPool($0, choice) }
        print("\(group.script): \(pools.count) languages, \(choice.hashes.count) sequences")
        var first = Trainer(wide, sequences: choice.hashes.count, seed: 1)
        first.train(texts: texts, rate: 0.5)
        report(first, wide)
        let kept = first.best(group.rows, shares: choice.shares)
        let final = choice.keeping(kept)
        let narrow = pools.map { EncodedPool($0, final) }
        var second = Trainer(narrow, from: first, keeping: kept, seed: 2)
        second.train(texts: texts * 2, rate: 0.4)
        let sharpness = report(second, narrow)
        return ModelWriter.Part(group: group, hashes: final.hashes, trainer: second, sharpness: sharpness)
    }

    @discardableResult
    private static func report(_ trainer: Trainer, _ pools: [EncodedPool]) -> Float {
        let (factor, right) = Calibration.sharpness(of: trainer, pools)
        print("  held lines right \(right), sharpness \(factor)")
        return factor
    }
}
