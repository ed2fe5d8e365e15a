public import NewsJSON

/// A line of `terms.jsonl`: a word of which a day tells more than the rest of the corpus.
///
/// Keys in order: `date`, `term`, `articles`, `families`, `stories` (of the day, that have it among their key words), `elsewhere` (stories of all other
/// days that have), `score` (the log-likelihood ratio G² of the day against the other days, by stories: Dunning, "Accurate methods for
/// the statistics of surprise and coincidence", 1993). Lines come by day, the highest score first.
public struct RisingTerm: Sendable, Equatable {
    /// The day of publication.
    public var date: String
    /// The word in its commonest form.
    public var term: String
    /// How many of the day have it.
    public var units: Units
    /// How many different events of other days have it.
    public var elsewhere: Int
    /// G², rounded to hundredths.
    public var score: Double

    /// Writes the line's object.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("date")
            writer.string(date)
            writer.key("term")
            writer.string(term)
            units.write(to: &writer)
            writer.key("elsewhere")
            writer.integer(elsewhere)
            writer.key("score")
            writer.number((score * 100).rounded() / 100)
        }
    }
}
