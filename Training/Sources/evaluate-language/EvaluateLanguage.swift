import Foundation
import NewsLanguage

/// Identifies the language of every line: prints the tag and the confidence, parted by tabs.
///
///     evaluate-language < LINES
///
/// A line is a text; a declared tag may stand before it, with a tab behind.
@main
enum EvaluateLanguage {
    static func main() {
        let identifier = LanguageIdentifier()
        while let line = readLine() {
            let fields = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
            let declared = fields.count > 1 && !fields[0].isEmpty ? String(fields[0]) : nil
            let text = Array((fields.last ?? "").utf8)
            let found = identifier.identify(text.span, declared: declared)
            print("\(found.tag ?? "-")\t\(found.confidence.map { "\($0)" } ?? "-")")
        }
    }
}
