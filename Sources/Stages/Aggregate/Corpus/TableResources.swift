/// What the making of tables may use: hands, memory, and a shelf for what need not be found out again.
public protocol TableResources: WorkSharing {
    /// Where columns lie.
    var space: ColumnSpace { get }

    /// What was kept under a name; nil where there is nothing.
    func kept(_ name: String) -> [UInt8]?

    /// Keeps bytes under a name, for later runs as well; what is not asked for or kept in a run is dropped.
    ///
    /// - Throws: What goes wrong with it: without a shelf all is found out anew.
    func keep(_ bytes: [UInt8], as name: String) throws
}

/// All in memory, one piece of work after the other, nothing kept.
public struct BareResources: TableResources {
    /// In memory.
    public let space = ColumnSpace.memory

    /// Nothing is needed.
    public init() {}

    /// Does the pieces in order.
    public func share<Result: Sendable>(
        _ count: Int, _ piece: @escaping @Sendable (Int) throws -> Result
    ) async throws -> [Result] { try (0..<count).map(piece) }

    /// Nothing.
    public func kept(_ name: String) -> [UInt8]? { nil }

    /// Does nothing.
    public func keep(_ bytes: [UInt8], as name: String) {}
}
