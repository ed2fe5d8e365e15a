/// Does pieces of work beside each other, as far as whoever makes the tables has hands.
///
/// The stages know no tasks: what can be cut into pieces is handed over, and the results come back in the order of the pieces, so that
/// nothing depends on how many hands there are.
public protocol WorkSharing: Sendable {
    /// Does the pieces `0..<count` and gives their results in that order.
    ///
    /// - Throws: What a piece throws.
    func share<Result: Sendable>(
        _ count: Int, _ piece: @escaping @Sendable (Int) throws -> Result
    ) async throws -> [Result]
}

extension WorkSharing {
    /// Cuts a range into about equal pieces and does them.
    func share<Result: Sendable>(
        _ range: Range<Int>, pieces: Int = 16, _ piece: @escaping @Sendable (Range<Int>) throws -> Result
    ) async throws -> [Result] {
        let size = max(1, (range.count + pieces - 1) / pieces)
        let starts = Array(stride(from: range.lowerBound, to: range.upperBound, by: size))
        return try await share(starts.count) { try piece(starts[$0]..<min(starts[$0] + size, range.upperBound)) }
    }
}
