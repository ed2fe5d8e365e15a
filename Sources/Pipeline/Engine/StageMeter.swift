import Synchronization

/// What a stage did so far.
public struct StageFigures: Sendable, Equatable {
    /// Documents taken in.
    public var taken = 0
    /// Documents handed on.
    public var passed = 0
    /// Documents that failed here.
    public var failed = 0
    /// The time spent on documents, summed over the workers.
    public var busy = Duration.zero
    /// The time spent waiting for documents, summed over the workers.
    public var starved = Duration.zero
    /// The time spent waiting for room in the next channel, summed over the workers.
    public var blocked = Duration.zero
    /// The number of workers.
    public var workers = 0
    /// The most documents that waited in front of the stage.
    public var mostWaiting = 0

    /// Starts at nothing.
    public init() {}
}

/// Counts what a stage's workers do while they do it.
final class StageMeter: Sendable {
    let name: String
    private let figures = Mutex(StageFigures())

    init(_ name: String, workers: Int) {
        self.name = name
        figures.withLock { $0.workers = workers }
    }

    var current: StageFigures { figures.withLock { $0 } }

    func record(_ body: (inout StageFigures) -> Void) { figures.withLock { body(&$0) } }
}
