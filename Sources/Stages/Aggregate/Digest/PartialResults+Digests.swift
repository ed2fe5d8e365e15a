extension PartialResults {
    /// Hands over every article's digest in order, with the fields asked for.
    ///
    /// - Throws: `DigestError` where bytes are no digest.
    func forEachDigest(_ fields: DigestFields, _ body: (ArticleDigest) throws -> Void) throws {
        for part in 0..<count { try forEachDigest(in: part, fields, body) }
    }

    /// Hands over the digests of one part.
    ///
    /// - Throws: `DigestError` where bytes are no digest.
    func forEachDigest(in part: Int, _ fields: DigestFields, _ body: (ArticleDigest) throws -> Void) throws {
        try withDigests(of: part) { bytes in
            var place = ByteDecoder(from: 0, to: bytes.count)
            while !place.isAtEnd { try body(ArticleDigest(bytes, at: &place, fields: fields)) }
        }
    }

    /// Hands over the digests of some articles with their numbers; parts without any of them are not read.
    ///
    /// - Throws: `DigestError` where bytes are no digest, or more articles than there were.
    func forEachDigest(
        _ fields: DigestFields, _ heads: CorpusHeads, in stretch: Range<Int>? = nil, where isWanted: (Int) -> Bool,
        _ body: (Int, ArticleDigest) throws -> Void
    ) throws {
        for part in stretch ?? 0..<count {
            let articles = heads.partStarts[part]..<heads.partStarts[part + 1]
            guard articles.contains(where: isWanted) else { continue }
            try withDigests(of: part) { bytes in
                var place = ByteDecoder(from: 0, to: bytes.count)
                for article in articles where !place.isAtEnd {
                    if isWanted(article) {
                        try body(article, ArticleDigest(bytes, at: &place, fields: fields))
                    } else {
                        _ = try place.block(bytes)
                    }
                }
                guard place.isAtEnd else { throw place.damaged("more articles than there were") }
            }
        }
    }

    /// Goes through the digests of some articles, stretches of parts beside each other, and gives what each stretch gathered, in order.
    ///
    /// - Throws: `DigestError` where bytes are no digest, or more articles than there were; what `add` throws.
    func gather<Gathered: Sendable>(
        _ fields: DigestFields, _ heads: CorpusHeads, _ sharing: some WorkSharing,
        where isWanted: @escaping @Sendable (Int) -> Bool, into nothing: @escaping @Sendable () -> Gathered,
        add: @escaping @Sendable (inout Gathered, Int, ArticleDigest) throws -> Void
    ) async throws -> [Gathered] {
        try await sharing.share(0..<count, pieces: 8) { stretch in
            var gathered = nothing()
            try forEachDigest(fields, heads, in: stretch, where: isWanted) { try add(&gathered, $0, $1) }
            return gathered
        }
    }
}
