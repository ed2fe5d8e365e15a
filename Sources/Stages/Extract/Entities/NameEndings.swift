import NewsModel
import NewsText

/// What the ends of words that no list knows say: `-enko` and `-shvili` are surnames', `-abad` and `-burg` places'.
struct NameEndings: Sendable {
    private let kinds: [UInt64: Entity.Kind]
    private let lengths: [Int]

    static let shared = NameEndings()

    private init() {
        var kinds: [UInt64: Entity.Kind] = [:]
        var lengths: Set<Int> = []
        for (ending, code) in DataFile("entities/endings.txt").entries() {
            kinds[ByteHash.of(ending)] = code == "p" ? .person : .place
            lengths.insert(ending.utf8.count)
        }
        self.kinds = kinds
        self.lengths = lengths.sorted(by: >)
    }

    /// The kind that the longest known ending of the word speaks for.
    func kind(of text: [UInt8], _ word: ByteRange) -> Entity.Kind? {
        for length in lengths where length + 2 < word.count {
            if let kind = kinds[ByteHash.of(text.span.extracting(word.end - length..<word.end))] { return kind }
        }
        return nil
    }
}
