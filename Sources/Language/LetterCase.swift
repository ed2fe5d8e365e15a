import NewsText

/// Lower case of letters as the model's sequences have them; cheaper than Unicode's tables, and one letter for one.
enum LetterCase {
    static func lowered(_ value: UInt32) -> UInt32 {
        if value < 0x80 { return UInt32(UInt8(truncatingIfNeeded: value).asciiLowered) }
        return value < 0x530 ? loweredBeyondASCII(value) : value >= 0x1E00 && value < 0x1F00 ? value | 1 : value
    }

    static func loweredBeyondASCII(_ value: UInt32) -> UInt32 {
        switch value {
        case 0xC0...0xDE: value + 32
        case 0x130: 0x69
        // Romanian writes ț; many of its pages hold the cedilla's ţ of older fonts.
        case 0x162, 0x163: 0x21B
        case 0x139...0x148, 0x179...0x17E: value + (value & 1)
        case 0x178: 0xFF
        case 0x100...0x177: value | 1
        case 0x18F: 0x259
        case 0x1A0...0x1A5, 0x1DE...0x1EF, 0x1F8...0x233: value | 1
        case 0x1AF: 0x1B0
        case 0x400...0x40F: value + 80
        case 0x410...0x42F: value + 32
        case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: value | 1
        case 0x4C1...0x4CE: value + (value & 1)
        default: value
        }
    }
}
