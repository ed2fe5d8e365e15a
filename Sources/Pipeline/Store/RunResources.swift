import NewsAggregate

/// What a run gives the making of tables: tasks for its hands, memory up to a limit and files beyond it, and the shelf.
struct RunResources: TableResources {
    let space: ColumnSpace
    private let shelf: Shelf

    init(_ store: PartStore, memory: Int) {
        space = ScratchFiles.space(limit: memory, in: store.home)
        shelf = store.shelf
    }

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

    func kept(_ name: String) -> [UInt8]? { shelf.read(name) }

    func keep(_ bytes: [UInt8], as name: String) throws { try shelf.write(bytes, as: name) }

    /// Drops what was neither asked for nor kept.
    func tidy() throws(FileError) { try shelf.tidy() }
}
