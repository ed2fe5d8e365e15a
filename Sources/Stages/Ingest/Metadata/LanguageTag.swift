import NewsText

/// Language tags as pages write them.
enum LanguageTag {
    /// The tag in lower case with hyphens (`pt_BR` → `pt-br`), or nil where it is none.
    ///
    /// Source: BCP 47; only its shape is checked.
    static func normalised(_ text: String) -> String? {
        let tag = Inline.tidied(text).utf8.map { $0 == 0x5F ? 0x2D : $0.asciiLowered }.prefix {
            $0 != 0x2C && $0 != 0x20
        }
        let parts = tag.split(separator: 0x2D, omittingEmptySubsequences: false)
        guard let first = parts.first, 2...3 ~= first.count, first.allSatisfy(\.isASCIILetter) else { return nil }
        guard parts.allSatisfy({ 1...8 ~= $0.count && $0.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit } }) else {
            return String(decoding: first, as: UTF8.self)
        }
        let name = String(decoding: tag, as: UTF8.self)
        return ["und", "mul", "zxx"].contains(name) ? nil : name
    }
}
