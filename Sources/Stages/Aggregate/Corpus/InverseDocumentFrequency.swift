/// What a word weighs by how many articles it stands in: the rarer, the more.
///
/// Smoothed so that a word of every article still weighs something. Source: Spärck Jones, "A statistical interpretation of term
/// specificity", 1972.
enum InverseDocumentFrequency {
    /// The weight of a word that stands in `frequency` of so many articles.
    static func weight(frequency: Double, of articles: Double) -> Double {
        Logarithm.natural((articles + 1) / (frequency + 0.5))
    }
}
