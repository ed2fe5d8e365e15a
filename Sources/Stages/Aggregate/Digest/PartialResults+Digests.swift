extension PartialResults {
    /// Hands over every article's digest in order, with the fields asked for.
    ///
    /// - Throws: `DigestError` where bytes are no digest.
    func forEachDigest(_ fields: DigestFields, _ body: (ArticleDigest) throws -> Void) throws {
        try forEachPart { bytes in
            var place = ByteDecoder(from: 0, to: bytes.count)
            while !place.isAtEnd { try body(ArticleDigest(bytes, at: &place, fields: fields)) }
        }
    }
}
