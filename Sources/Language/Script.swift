import NewsText

/// A writing system, as far as it tells languages apart.
public enum Script: UInt8, Sendable, CaseIterable {
    case latin, cyrillic, arabic, devanagari, han
    case greek, armenian, hebrew, bengali, gurmukhi, gujarati, odia, tamil, telugu, kannada, malayalam, sinhala
    case thai, lao, tibetan, burmese, georgian, hangul, ethiopic, khmer, kana, thaana

    /// The script of a letter or of a mark that stands in words; nil for everything else.
    ///
    /// Source: Unicode's Blocks.txt; blocks are enough here.
    public static func of(_ value: UInt32) -> Script? {
        if value < 0x80 { return UInt8(truncatingIfNeeded: value).isASCIILetter ? .latin : nil }
        if value < 0x0250 { return value >= 0xC0 && value != 0xD7 && value != 0xF7 ? .latin : nil }
        return value < 0x1100 ? ofLower(value) : ofUpper(value)
    }

    static func ofLower(_ value: UInt32) -> Script? {
        switch value {
        case 0x0250..<0x02B0, 0x0300..<0x0370: .latin
        case 0x0370..<0x0400: value == 0x037E || value == 0x0387 ? nil : .greek
        case 0x0400..<0x0530: .cyrillic
        case 0x0531..<0x0557, 0x0561..<0x0588: .armenian
        case 0x05B0..<0x05F3: value == 0x05BE || value == 0x05C0 || value == 0x05C3 ? nil : .hebrew
        case 0x0620..<0x0660, 0x066E..<0x06D4, 0x06D5..<0x06DD, 0x06FA..<0x0700, 0x0750..<0x0780: .arabic
        case 0x0780..<0x07C0: .thaana
        case 0x0900..<0x0964, 0x0971..<0x0980: .devanagari
        case 0x0980..<0x09E4, 0x09F0..<0x09F2: .bengali
        case 0x0A00..<0x0A66, 0x0A70..<0x0A80: .gurmukhi
        case 0x0A80..<0x0AE4: .gujarati
        case 0x0B00..<0x0B64, 0x0B71: .odia
        case 0x0B80..<0x0BE6: .tamil
        case 0x0C00..<0x0C64: .telugu
        case 0x0C80..<0x0CE4: .kannada
        case 0x0D00..<0x0D64: .malayalam
        case 0x0D80..<0x0DF4: .sinhala
        case 0x0E01..<0x0E3B, 0x0E40..<0x0E4F: .thai
        case 0x0E80..<0x0ED0: .lao
        case 0x0F40..<0x0FBD: .tibetan
        case 0x1000..<0x1040: .burmese
        case 0x10A0..<0x1100: value == 0x10FB ? nil : .georgian
        default: nil
        }
    }

    static func ofUpper(_ value: UInt32) -> Script? {
        switch value {
        case 0x1E00..<0x1F00: .latin
        case 0x1F00..<0x2000: .greek
        case 0x1100..<0x1200, 0xAC00..<0xD7A4: .hangul
        case 0x1200..<0x1361, 0x1380..<0x1390: .ethiopic
        case 0x1780..<0x17D4: .khmer
        case 0x1C90..<0x1CC0: .georgian
        case 0x3041..<0x30FB, 0x30FC..<0x3100, 0xFF66..<0xFF9E: .kana
        case 0x3400..<0x4DC0, 0x4E00..<0xA000, 0xF900..<0xFB00, 0x20000..<0x30000: .han
        case 0xFB1D..<0xFB50: .hebrew
        case 0xFB50..<0xFE00, 0xFE70..<0xFEFF: .arabic
        default: nil
        }
    }

    /// How much of a text a letter is: a syllable or a word's sign weighs more than a letter of an alphabet.
    var weight: Int {
        switch self {
        case .han, .hangul, .kana, .ethiopic: 3
        default: 1
        }
    }

    /// The language where the script has but one that is in the news.
    var onlyLanguage: String? {
        switch self {
        case .greek: "el"
        case .armenian: "hy"
        case .hebrew: "he"
        case .bengali: "bn"
        case .gurmukhi: "pa"
        case .gujarati: "gu"
        case .odia: "or"
        case .tamil: "ta"
        case .telugu: "te"
        case .kannada: "kn"
        case .malayalam: "ml"
        case .sinhala: "si"
        case .thai: "th"
        case .lao: "lo"
        case .tibetan: "bo"
        case .burmese: "my"
        case .georgian: "ka"
        case .hangul: "ko"
        case .ethiopic: "am"
        case .khmer: "km"
        case .kana: "ja"
        case .thaana: "dv"
        case .latin, .cyrillic, .arabic, .devanagari, .han: nil
        }
    }
}
