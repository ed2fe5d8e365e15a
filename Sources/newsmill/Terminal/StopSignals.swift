import Glibc
import Synchronization

/// Turns SIGINT and SIGTERM into one graceful stop; a second signal ends the process at once.
enum StopSignals {
    /// How many signals came in.
    ///
    /// An atomic integer is the little that a signal handler may touch.
    private static let received = Atomic<Int>(0)

    /// Calls `stop` once after the first signal; returns when the task is cancelled or the signal came.
    static func watch(_ stop: @Sendable () -> Void) async {
        for number in [SIGINT, SIGTERM] {
            signal(number) { _ in
                if StopSignals.received.add(1, ordering: .relaxed).oldValue > 0 {
                    _exit(ExitStatus.interrupted.rawValue)
                }
            }
        }
        while (try? await Task.sleep(for: .milliseconds(20))) != nil {
            if received.load(ordering: .relaxed) > 0 { return stop() }
        }
    }
}
