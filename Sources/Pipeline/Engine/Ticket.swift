import NewsModel

/// A document's place in the run, which it keeps through all stages.
struct Ticket<Value: Sendable>: Sendable {
    /// Its number in path order, counted over the parts that this run makes.
    let sequence: Int
    /// What failures of it are reported under.
    let name: DocumentName
    /// What the last stage made of it.
    let value: Value
}

/// How a document is named in `failures.jsonl`.
struct DocumentName: Sendable, Equatable {
    let id: String
    let path: String
}

/// How a document left the pipeline.
enum Outcome: Sendable {
    /// It became a record and a digest.
    case written(record: [UInt8], digest: [UInt8])
    /// It failed.
    case failed(DocumentFailure)
    /// It was not to be processed.
    case skipped(reason: String)
}
