extension StoryLedger.Page {
    private static let format: UInt8 = 1

    /// The page as bytes, to be kept.
    func encoded() -> [UInt8] {
        var encoder = ByteEncoder()
        encoder.byte(Self.format)
        encoder.list(entries) { encoder, entry in
            encoder.list(entry.earlier) { $0.number($1) }
            encoder.list(entry.members) { $0.hash($1) }
            encoder.number(entry.typical)
        }
        encoder.list(open) { encoder, story in
            encoder.number(story.number)
            encoder.signed(story.days.lowerBound)
            encoder.number(story.days.count - 1)
            encoder.list(story.features) { encoder, feature in
                encoder.word(feature.hash)
                encoder.word(feature.weight.bitPattern)
                encoder.byte(feature.isTelling ? 1 : 0)
            }
        }
        return encoder.bytes
    }

    /// Reads what `encoded` wrote.
    ///
    /// - Throws: `DigestError` where bytes are anything else.
    init(_ bytes: Span<UInt8>) throws(DigestError) {
        var place = ByteDecoder(from: 0, to: bytes.count)
        guard try place.byte(bytes) == Self.format else { throw place.damaged("another format") }
        entries = try place.list(bytes) { place throws(DigestError) in
            StoryLedger.Entry(
                earlier: try place.list(bytes) { place throws(DigestError) in try place.number(bytes) },
                members: try place.list(bytes) { place throws(DigestError) in try place.hash(bytes) },
                typical: try place.number(bytes))
        }
        open = try place.list(bytes) { place throws(DigestError) in
            let (number, first, more) = (try place.number(bytes), try place.signed(bytes), try place.number(bytes))
            guard Self.days.contains(first), more <= Self.days.count else {
                throw place.damaged("a day out of all bounds")
            }
            let features = try place.list(bytes) { place throws(DigestError) in
                let (hash, bits) = (try place.word(bytes), try place.word(bytes))
                return StoryLedger.Open.Feature(
                    hash: hash, weight: Float(bitPattern: bits), isTelling: try place.byte(bytes) == 1)
            }
            guard features.allSatisfy({ $0.weight.isFinite && $0.weight > 0 }) else {
                throw place.damaged("a weight out of all bounds")
            }
            return StoryLedger.Open(number: number, days: first...(first + more), features: features)
        }
        guard place.isAtEnd else { throw place.damaged("more bytes than are read") }
    }

    /// The years 0 to 9999.
    private static let days = -719_528...2_932_896
}

extension ByteEncoder {
    fileprivate mutating func hash(_ value: UInt64) {
        word(UInt32(truncatingIfNeeded: value))
        word(UInt32(truncatingIfNeeded: value >> 32))
    }
}

extension ByteDecoder {
    fileprivate mutating func hash(_ bytes: Span<UInt8>) throws(DigestError) -> UInt64 {
        let low = try word(bytes)
        return UInt64(try word(bytes)) << 32 | UInt64(low)
    }
}
