import NewsAggregate

/// Does pieces of work as tasks.
struct TaskSharing: WorkSharing {
    func share<Result: Sendable>(
        _ count: Int, _ piece: @escaping @Sendable (Int) throws -> Result
    ) async throws -> [Result] {
        try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            for number in 0..<count {
                group.addTask {
                    try Task.checkCancellation()
                    return (number, try piece(number))
                }
            }
            var results: [Int: Result] = [:]
            for try await (number, result) in group { results[number] = result }
            return (0..<count).compactMap { results[$0] }
        }
    }
}
