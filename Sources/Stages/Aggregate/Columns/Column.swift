/// A growing array of plain values that may lie in a file.
///
/// Copies share their elements: a column is filled by one owner, and then read by many. A copy never sees more elements than there were, and
/// keeps them whatever becomes of the other. The order of the elements is that in which they were added.
@safe struct Column<Element: BitwiseCopyable>: @unchecked Sendable {
    private static var least: Int { 4096 }
    private let space: ColumnSpace
    private var room: ColumnRoom?
    private var base: UnsafeMutablePointer<Element>?
    private var capacity = 0
    private(set) var count = 0

    /// An empty column.
    init(in space: ColumnSpace) {
        self.space = space
        unsafe base = nil
    }

    /// A column of equal elements.
    init(in space: ColumnSpace, repeating element: Element, count: Int) throws {
        self.init(in: space)
        try reserve(count)
        if count > 0, let base = unsafe base { unsafe base.update(repeating: element, count: count) }
        self.count = count
    }

    var isEmpty: Bool { count == 0 }
    var indices: Range<Int> { 0..<count }

    subscript(index: Int) -> Element {
        get {
            precondition(index >= 0 && index < count, "beyond the column")
            return unsafe base.unsafelyUnwrapped[index]
        }
        set {
            precondition(index >= 0 && index < count, "beyond the column")
            unsafe base.unsafelyUnwrapped[index] = newValue
        }
    }

    /// Adds an element.
    ///
    /// - Throws: What the space throws where there is no room in its files.
    mutating func append(_ element: Element) throws {
        if count == capacity { try reserve(count + 1) }
        unsafe base.unsafelyUnwrapped[count] = element
        count += 1
    }

    /// Adds several elements.
    mutating func append(contentsOf elements: some Sequence<Element>) throws {
        for element in elements { try append(element) }
    }

    /// Adds the elements of another column.
    mutating func append(contentsOf other: Column) throws {
        guard other.count > 0 else { return }
        try reserve(count + other.count)
        unsafe (base.unsafelyUnwrapped + count).update(from: other.base.unsafelyUnwrapped, count: other.count)
        count += other.count
    }

    /// Makes room for so many elements, and a half more than there is at least.
    private mutating func reserve(_ wanted: Int) throws {
        guard wanted > capacity else { return }
        let larger = max(wanted, capacity + capacity / 2, Self.least / max(1, MemoryLayout<Element>.stride))
        let bytes = larger * MemoryLayout<Element>.stride
        if isKnownUniquelyReferenced(&room) {
            try room?.grow(to: bytes)
        } else {
            // a copy reads the room as it is: to move it would leave the copy without its elements
            let new = try ColumnRoom(bytes, in: space)
            if let room { new.copy(from: room) }
            room = new
        }
        unsafe base = room?.base.bindMemory(to: Element.self, capacity: larger)
        capacity = larger
    }

    /// Lets go of all elements behind the first ones; the room stays.
    mutating func truncate(to kept: Int) {
        precondition(kept <= count, "a column is not made longer by cutting")
        count = kept
    }

    /// Lets go of all elements and their room.
    mutating func release() {
        unsafe base = nil
        (room, capacity, count) = (nil, 0, 0)
    }

    /// Reads some elements in one piece.
    func withSpan<Result>(_ range: Range<Int>, _ body: (Span<Element>) throws -> Result) rethrows -> Result {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "beyond the column")
        let start = unsafe base.map { unsafe UnsafePointer($0 + range.lowerBound) }
        return try body(unsafe UnsafeBufferPointer(start: start, count: range.count).span)
    }

    /// Changes all elements in one piece.
    mutating func withMutableSpan<Result>(_ body: (inout MutableSpan<Element>) throws -> Result) rethrows -> Result {
        var span = unsafe UnsafeMutableBufferPointer(start: base, count: count).mutableSpan
        return try body(&span)
    }
}
