import Foundation
import TrainingSupport

/// Finds how much the scores may be trusted, on lines that training does not see.
enum Calibration {
    /// The factor for scores under which those lines are most probable, and the share of them that come out right.
    static func sharpness(of trainer: Trainer, _ pools: [EncodedPool]) -> (factor: Float, right: Double) {
        var random = SeededRandom(seed: 7)
        var texts: [(EncodedText, Int)] = []
        for language in pools.indices {
            for length in [15, 40, 120, 400] {
                for _ in 0..<25 {
                    if let text = pools.heldText(in: language, letters: length, &random) {
                        texts.append((text, language))
                    }
                }
            }
        }
        var best: (factor: Float, loss: Double) = (1, .infinity)
        for step in 0..<24 {
            let factor = 0.2 * Float(pow(1.15, Double(step)))
            var loss = 0.0
            for (text, language) in texts {
                let probability = trainer.probabilities(text, sharpness: factor)[language / 16][language % 16]
                loss -= log(max(Double(probability), 1e-9))
            }
            if loss < best.loss { best = (factor, loss) }
        }
        let right = texts.count { text, language in
            let found = trainer.probabilities(text)
            let own = found[language / 16][language % 16]
            return found.allSatisfy { $0.max() <= own }
        }
        return (best.factor, Double(right) / Double(max(texts.count, 1)))
    }
}
