import Glibc

/// Standard output and standard error.
enum Terminal {
    /// Writes a line to standard output.
    static func out(_ text: String) { write(Array((text + "\n").utf8), to: STDOUT_FILENO) }

    /// Writes a line to standard error, with the program's name in front.
    static func complain(_ text: String) { write(Array("newsmill: \(text)\n".utf8), to: STDERR_FILENO) }

    /// Writes text to standard error as it stands.
    static func note(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

    /// Whether a person is looking at standard error.
    static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

    /// Whether colours are wanted on standard output: on a terminal, unless `NO_COLOR` is set (https://no-color.org).
    static var isColoured: Bool { isatty(STDOUT_FILENO) == 1 && environment["NO_COLOR"] == nil }

    /// The environment variables.
    static var environment: [String: String] {
        var result: [String: String] = [:]
        var entry = unsafe environ
        while let text = unsafe entry.pointee {
            let pair = unsafe String(cString: text).split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if pair.count == 2 { result[String(pair[0])] = String(pair[1]) }
            unsafe entry += 1
        }
        return result
    }

    /// Writes all bytes; a closed reader ends the program as the shell expects (SIGPIPE).
    static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var written = 0
        unsafe bytes.withUnsafeBytes { raw in
            while written < raw.count, let base = raw.baseAddress {
                let count = unsafe Glibc.write(descriptor, base + written, raw.count - written)
                if count < 0, errno != EINTR { return }
                written += max(0, count)
            }
        }
    }
}

/// Numbers as people read them.
enum Readable {
    /// Digits in groups of three, as in `1,234,567`.
    static func count(_ value: Int) -> String {
        let digits = String(value)
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0, digit.isNumber { result += "," }
            result.append(digit)
        }
        return result
    }

    /// A size in powers of ten, as in `12.3 MB`.
    static func bytes(_ value: Int) -> String {
        var number = Double(value)
        for unit in ["B", "kB", "MB", "GB"] {
            if number < 1000 { return unit == "B" ? "\(value) B" : "\(decimal(number)) \(unit)" }
            number /= 1000
        }
        return "\(decimal(number)) TB"
    }

    /// A time of any length, as in `850 ms`, `12.3 s` or `4 min 05 s`.
    static func duration(_ duration: Duration) -> String {
        let seconds = duration / .seconds(1)
        if seconds < 1 { return "\(Int((seconds * 1000).rounded())) ms" }
        if seconds < 60 { return "\(decimal(seconds)) s" }
        let (minutes, rest) = (Int(seconds) / 60, Int(seconds) % 60)
        if minutes >= 60 { return "\(minutes / 60) h \(minutes % 60) min" }
        return "\(minutes) min \(rest < 10 ? "0" : "")\(rest) s"
    }

    /// A number with one decimal, as in `12.3`.
    static func decimal(_ value: Double) -> String { String((value * 10).rounded() / 10) }

    /// A share as a percentage, as in `12 %`.
    static func share(_ value: Double) -> String { "\(Int((value * 100).rounded())) %" }

    /// A number of things, as in `1 part` or `3 parts`.
    static func plural(_ value: Int, _ noun: String) -> String { "\(count(value)) \(noun)\(value == 1 ? "" : "s")" }
}
