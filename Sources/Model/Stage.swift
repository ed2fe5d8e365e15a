/// A step of the pipeline: a pure function of its input and its options.
///
/// No clock, no randomness, no shared state.
public protocol Stage<Input, Output>: Sendable {
    /// What the step before makes.
    associatedtype Input: Sendable
    /// What this step makes of it.
    associatedtype Output: Sendable

    /// Raised by hand whenever the same input and options give another result: parts made by an older revision are redone.
    static var revision: Int { get }

    /// Processes one document.
    ///
    /// - Throws: `DocumentFailure` where nothing useful can be made of it.
    func process(_ input: consuming Input) throws(DocumentFailure) -> Output
}

/// Finds one kind of thing in an article.
///
/// Extractors run in the order in which they need each other.
public protocol Extractor: Sendable {
    /// The lists that must be filled before, so that a plan without them is refused; `entities` for `quotes`.
    static var reads: [AnnotationLayer] { get }
    /// The list that it fills.
    static var writes: AnnotationLayer { get }

    /// Adds what it finds in the article to its own list. May also complete entities (a gender, a role), never reorder them.
    func annotate(_ article: borrowing SegmentedArticle, _ annotations: inout Annotations)
}

/// The lists of `Annotations`, by the names they have in the configuration.
public enum AnnotationLayer: String, Sendable, CaseIterable {
    case entities, quotes, dates, counts, events
}
