import Glibc

/// What something took: by the clock on the wall, and of the thread's processor time.
///
/// Single stages are compared by processor time, which other work on the machine disturbs less; whole runs, which have
/// many threads, by the wall.
struct Timing {
    /// Seconds.
    var wall = 0.0
    /// Seconds.
    var processor = 0.0

    static func += (left: inout Timing, right: Timing) {
        left.wall += right.wall
        left.processor += right.processor
    }

    static func / (timing: Timing, count: Int) -> Timing {
        Timing(wall: timing.wall / Double(count), processor: timing.processor / Double(count))
    }
}

/// Measures what a piece of work takes.
enum Stopwatch {
    /// Does the work and gives its result with what it took.
    static func time<Result>(_ work: () throws -> Result) rethrows -> (result: Result, timing: Timing) {
        let (wall, processor) = (now(CLOCK_MONOTONIC), now(CLOCK_THREAD_CPUTIME_ID))
        let result = try work()
        return (
            result, Timing(wall: now(CLOCK_MONOTONIC) - wall, processor: now(CLOCK_THREAD_CPUTIME_ID) - processor)
        )
    }

    /// The seconds on a clock.
    static func now(_ clock: clockid_t) -> Double {
        var time = timespec()
        unsafe clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
