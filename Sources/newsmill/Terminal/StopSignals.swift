import Glibc
import Synchronization

/// Turns SIGINT and SIGTERM into one graceful stop; a second signal, half a second later or more, ends the process at once.
///
/// Some senders signal a process and then its whole group (`timeout` of coreutils does): what comes right behind the first
/// signal is the same wish.
enum StopSignals {
    /// When the first signal came, in milliseconds of the monotonic clock; 0 before that.
    ///
    /// An atomic integer and the clock are the little that a signal handler may touch.
    private static let first = Atomic<Int>(0)
    private static let patience = 500

    /// Begins to listen.
    ///
    /// Until then a signal ends the process without a word.
    static func listen() {
        for number in [SIGINT, SIGTERM] {
            signal(number) { _ in
                let now = StopSignals.milliseconds
                let (isFirst, earlier) = StopSignals.first.compareExchange(
                    expected: 0, desired: now, ordering: .relaxed)
                if !isFirst, now - earlier >= StopSignals.patience { _exit(ExitStatus.interrupted.rawValue) }
            }
        }
    }

    /// Calls `stop` once after the first signal; returns when the task is cancelled or the signal came.
    static func watch(_ stop: @Sendable () -> Void) async {
        while (try? await Task.sleep(for: .milliseconds(20))) != nil {
            if first.load(ordering: .relaxed) > 0 { return stop() }
        }
    }

    private static var milliseconds: Int {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000 + 1
    }
}
