import Foundation
import NewsExtract

/// Packs classes of words for the program: `pack-clusters FILE [BUCKETS]` reads lines of word, tab and path, the most frequent word first.
///
/// A `^` before a word says that it is the capitalised one. Eight words go into a bucket of 32 bytes.
@main
struct PackClusters {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count > 1 else {
            print("pack-clusters FILE [BUCKETS] < LINES")
            return
        }
        var words: [(word: String, isCapitalised: Bool, path: UInt16)] = []
        while let line = readLine() {
            let fields = line.split(separator: "\t")
            guard fields.count == 2, let path = UInt32(fields[1]) else { continue }
            let isCapitalised = fields[0].hasPrefix("^")
            let word = String(isCapitalised ? fields[0].dropFirst() : fields[0])
            words.append((word, isCapitalised, UInt16(truncatingIfNeeded: path)))
        }
        let buckets = arguments.count > 2 ? Int(arguments[2]) ?? 13_000 : 13_000
        let bytes = BrownClusters.packed(words, buckets: buckets)
        try Data(bytes).write(to: URL(fileURLWithPath: arguments[1]))
        print(words.count, "words,", bytes.count, "bytes")
    }
}
