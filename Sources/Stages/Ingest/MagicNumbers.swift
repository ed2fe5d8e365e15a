import NewsText

/// The first bytes of common formats that hold no text.
enum MagicNumbers {
    /// Magic numbers by the offset at which they stand.
    ///
    /// Source: the formats' own specifications, as the `file` program's database collects them.
    private static let known: [(offset: Int, bytes: [UInt8])] = [
        (0, [0xFF, 0xD8, 0xFF]),  // JPEG
        (0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]),  // PNG
        (0, Array("GIF87a".utf8)), (0, Array("GIF89a".utf8)),
        (0, Array("%PDF-".utf8)), (0, [0x7F, 0x45, 0x4C, 0x46]),  // ELF
        (0, [0x50, 0x4B, 0x03, 0x04]), (0, [0x50, 0x4B, 0x05, 0x06]),  // ZIP and what is built on it
        (4, Array("ftyp".utf8)),  // MP4 and its family
        (0, Array("ID3".utf8) + [0x03]), (0, Array("ID3".utf8) + [0x04]), (0, Array("OggS".utf8)),
        (0, Array("fLaC".utf8)), (0, [0x1A, 0x45, 0xDF, 0xA3]),  // Matroska and WebM
        (8, Array("WEBP".utf8)), (8, Array("WAVE".utf8)), (8, Array("AVI ".utf8)),
        (0, Array("BZh9".utf8)), (0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),  // bzip2, xz
        (0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]), (0, Array("Rar!".utf8) + [0x1A]),  // 7-Zip, RAR
        (0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),  // old Office documents
        (0, Array("SQLite format 3".utf8)), (0, [0x00, 0x61, 0x73, 0x6D]), (0, Array("{\\rtf".utf8)),
        (0, Array("II*".utf8) + [0]), (0, Array("MM".utf8) + [0, 0x2A]),  // TIFF
        (0, Array("wOFF".utf8)), (0, Array("wOF2".utf8)), (257, Array("ustar".utf8)),
    ]

    /// Whether a file begins as one of these.
    static func isBinary(_ head: Span<UInt8>) -> Bool {
        known.contains { magic in
            guard magic.offset + magic.bytes.count <= head.count else { return false }
            return magic.bytes.indices.allSatisfy { head[magic.offset + $0] == magic.bytes[$0] }
        }
    }
}
