import Logging
import NewsPipeline
import Synchronization

/// Shows how a run goes on: one line that is repainted on a terminal, a log line every ten seconds elsewhere.
final class Progress: Sendable {
    private struct State {
        var meters: Meters?
        var documents = 0
        var bytes = 0
        var begun = ContinuousClock.now
        var message: String?
        var isAssembling = false
    }

    private let state = Mutex(State())
    private let quiet: Bool
    private let logger: Logger
    private let isLive: Bool

    init(quiet: Bool, format: LogFormat) {
        self.quiet = quiet
        logger = format.logger()
        isLive = Terminal.isInteractive && format == .text
    }

    /// Takes what the run tells.
    func receive(_ event: Run.Event) {
        switch event {
        case .planned(let plan):
            let pending = plan.pendingParts
            state.withLock {
                $0.documents = pending.reduce(0) { $0 + $1.documents }
                $0.bytes = pending.reduce(0) { $0 + $1.bytes }
            }
            guard !quiet, !isLive else { return }
            logger.info(
                "\(Readable.plural(plan.documents, "document")) in \(Readable.plural(plan.parts.count, "part")), \(pending.count) to be made"
            )
        case .started(let meters):
            state.withLock {
                $0.meters = meters
                $0.begun = .now
            }
        case .assembling:
            state.withLock { $0.isAssembling = true }
        }
    }

    /// Shows the state until the task is cancelled.
    func paint() async {
        guard !quiet else { return }
        let pause: Duration = isLive ? .milliseconds(200) : .seconds(10)
        while (try? await Task.sleep(for: pause)) != nil {
            guard let line else { continue }
            if isLive {
                // Return, the line, and "erase to the end of the line" (ECMA-48 EL).
                Terminal.note("\r\(line)\u{1B}[K")
            } else {
                logger.info("\(line)")
            }
        }
        if isLive { Terminal.note("\r\u{1B}[K") }
    }

    /// Documents, bytes, rate, time left by bytes, failures, and the busiest stage.
    private var line: String? {
        let state = state.withLock { $0 }
        if state.isAssembling { return "putting the results together" }
        guard let meters = state.meters, state.documents > 0 else { return nil }
        let books = meters.books
        let elapsed = ContinuousClock.now - state.begun
        let seconds = max(0.001, elapsed / .seconds(1))
        var fields = [
            "\(Readable.count(books.delivered)) of \(Readable.plural(state.documents, "document"))",
            "\(Readable.bytes(books.bytes)) of \(Readable.bytes(state.bytes))",
            "\(Readable.bytes(Int(Double(books.bytes) / seconds)))/s",
        ]
        if books.bytes > 0 {
            let left = Double(max(0, state.bytes - books.bytes)) / Double(books.bytes) * seconds
            fields.append("\(Readable.duration(.seconds(left))) left")
        }
        if books.quarantined > 0 { fields.append("\(Readable.count(books.quarantined)) failed") }
        let busiest = meters.stages.max { $0.figures.load < $1.figures.load }
        if let busiest, busiest.figures.taken > 0 { fields.append("busiest: \(busiest.name)") }
        return fields.joined(separator: " · ")
    }
}

extension StageFigures {
    /// The time that each of the workers was busy on average.
    fileprivate var load: Duration { busy / max(1, workers) }
}
