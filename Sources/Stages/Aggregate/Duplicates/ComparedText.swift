/// What is compared of an article that may be a copy, its furniture left out.
struct ComparedText {
    /// The 4-grams below `limit`, ascending.
    var grams: [UInt32] = []
    var limit = Shingles.space
    /// The number of 4-grams in the whole text, estimated where only a sample is kept.
    var size = 0.0
    var terms: [ArticleDigest.Term] = []

    init(_ digest: ArticleDigest, furniture: ArraySlice<Bool>) {
        var sampled = 0
        for (paragraph, isFurniture) in zip(digest.paragraphs, furniture) {
            sampled += paragraph.grams.count
            if !isFurniture { grams.append(contentsOf: paragraph.grams) }
        }
        grams.sort()
        limit = digest.gramLimit
        size = sampled == 0 ? 0 : Double(digest.gramCount) * Double(grams.count) / Double(sampled)
        terms = digest.terms
    }
}
