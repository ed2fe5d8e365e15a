import NewsText

/// Repairs what editing systems and conversions have done to quotation marks, dashes and spaces.
///
/// The writer's style stays: straight quotation marks stay straight, curly ones curly. What is repaired is damage:
/// marks spelt as two characters, spaces where no writer puts them, characters that only steer a layout. French keeps
/// its space before `;`, `:`, `!` and `?`.
struct Typography: Sendable {
    private let keepsSpaceBeforeMarks: Bool

    /// For a text in the language of that tag, if it is known.
    init(language: String? = nil) { keepsSpaceBeforeMarks = language?.utf8.starts(with: "fr".utf8) ?? false }

    /// Appends a paragraph, repaired.
    func append(_ source: Span<UInt8>, to text: inout [UInt8]) {
        var characters: [UInt8] = []
        characters.reserveCapacity(source.count)
        CharacterRepair.append(source, to: &characters)
        MarkRepair(keepsSpaceBeforeMarks: keepsSpaceBeforeMarks).append(characters.span, to: &text)
    }
}
