import DequeModule
import Synchronization

/// A first-in first-out channel between tasks with room for a fixed number of elements.
///
/// Any number of tasks may send and receive. `send` waits while the channel is full, `next` while it is empty; so a slow
/// stage holds the ones before it back. `next` gives nil once the channel was finished and everything in it was taken.
/// A cancelled task that waits is woken with `CancellationError`.
final class BoundedChannel<Element: Sendable>: Sendable {
    private let machine: Mutex<Machine>

    init(capacity: Int) {
        precondition(capacity > 0, "a channel has room for something")
        machine = Mutex(Machine(capacity: capacity))
    }

    /// How many elements wait in the channel, and how many have at most.
    var depth: (now: Int, most: Int) { machine.withLock { ($0.elements.count, $0.most) } }

    /// Adds an element, waiting for room.
    func send(_ element: Element) async throws {
        let identity = machine.withLock { $0.newIdentity() }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                let action = machine.withLock { $0.send(element, identity, continuation) }
                action.run()
            }
        } onCancel: {
            machine.withLock { $0.cancel(identity) }.run()
        }
    }

    /// Takes the first element, waiting for one; nil once the channel is finished and empty.
    func next() async throws -> Element? {
        let identity = machine.withLock { $0.newIdentity() }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Element?, any Error>) in
                let action = machine.withLock { $0.receive(identity, continuation) }
                action.run()
            }
        } onCancel: {
            machine.withLock { $0.cancel(identity) }.run()
        }
    }

    /// Says that nothing more will be sent; what is in the channel can still be taken.
    func finish() { for action in machine.withLock({ $0.finish() }) { action.run() } }
}

extension BoundedChannel {
    /// What is to be done outside the lock.
    fileprivate enum Action {
        case nothing
        case resumeSender(CheckedContinuation<Void, any Error>)
        case deliver(Element?, to: CheckedContinuation<Element?, any Error>)
        case handOver(Element, to: CheckedContinuation<Element?, any Error>, from: CheckedContinuation<Void, any Error>)
        case cancelSender(CheckedContinuation<Void, any Error>)
        case cancelReceiver(CheckedContinuation<Element?, any Error>)

        func run() {
            switch self {
            case .nothing: break
            case .resumeSender(let sender): sender.resume()
            case .deliver(let element, let receiver): receiver.resume(returning: element)
            case .handOver(let element, let receiver, let sender):
                receiver.resume(returning: element)
                sender.resume()
            case .cancelSender(let sender): sender.resume(throwing: CancellationError())
            case .cancelReceiver(let receiver): receiver.resume(throwing: CancellationError())
            }
        }
    }

    /// The channel's state: a pure value whose methods say what to do.
    fileprivate struct Machine {
        let capacity: Int
        var elements = Deque<Element>()
        var most = 0
        private var senders = Deque<
            (identity: Int, element: Element, continuation: CheckedContinuation<Void, any Error>)
        >()
        private var receivers = Deque<(identity: Int, continuation: CheckedContinuation<Element?, any Error>)>()
        private var isFinished = false
        private var identities = 0
        /// Cancelled before they began to wait.
        private var cancelled: Set<Int> = []

        init(capacity: Int) { self.capacity = capacity }

        mutating func newIdentity() -> Int {
            identities += 1
            return identities
        }

        mutating func send(
            _ element: Element, _ identity: Int, _ continuation: CheckedContinuation<Void, any Error>
        ) -> Action {
            if cancelled.remove(identity) != nil { return .cancelSender(continuation) }
            precondition(!isFinished, "nothing is sent into a finished channel")
            if let receiver = receivers.popFirst() {
                return .handOver(element, to: receiver.continuation, from: continuation)
            }
            if elements.count < capacity {
                elements.append(element)
                most = max(most, elements.count)
                return .resumeSender(continuation)
            }
            senders.append((identity, element, continuation))
            return .nothing
        }

        mutating func receive(_ identity: Int, _ continuation: CheckedContinuation<Element?, any Error>) -> Action {
            if cancelled.remove(identity) != nil { return .cancelReceiver(continuation) }
            if let element = elements.popFirst() {
                guard let sender = senders.popFirst() else { return .deliver(element, to: continuation) }
                elements.append(sender.element)
                return .handOver(element, to: continuation, from: sender.continuation)
            }
            if isFinished { return .deliver(nil, to: continuation) }
            receivers.append((identity, continuation))
            return .nothing
        }

        mutating func finish() -> [Action] {
            isFinished = true
            defer { receivers.removeAll() }
            return receivers.map { .deliver(nil, to: $0.continuation) }
        }

        /// Cancellation may come before the task waits, while it waits, or after it was served: only then nothing is to be done.
        mutating func cancel(_ identity: Int) -> Action {
            if let index = senders.firstIndex(where: { $0.identity == identity }) {
                return .cancelSender(senders.remove(at: index).continuation)
            }
            if let index = receivers.firstIndex(where: { $0.identity == identity }) {
                return .cancelReceiver(receivers.remove(at: index).continuation)
            }
            cancelled.insert(identity)
            return .nothing
        }
    }
}
