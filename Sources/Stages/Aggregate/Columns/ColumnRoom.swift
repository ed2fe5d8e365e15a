import Glibc

/// The bytes of a column: on the heap, or in a mapped file where the space's limit is reached.
@safe final class ColumnRoom {
    private(set) var base: UnsafeMutableRawPointer
    private(set) var bytes: Int
    private let space: ColumnSpace
    private var isMapped: Bool

    /// Room for so many bytes, which are not set to anything.
    init(_ bytes: Int, in space: ColumnSpace) throws {
        self.space = space
        self.bytes = bytes
        isMapped = !space.takeMemory(bytes)
        unsafe base = isMapped ? try Self.mapped(bytes, space) : Self.allocated(bytes)
    }

    deinit {
        if isMapped {
            unsafe munmap(base, bytes)
        } else {
            unsafe free(base)
            space.giveMemory(bytes)
        }
    }

    /// Makes more room; what is there stays.
    func grow(to larger: Int) throws {
        precondition(larger > bytes, "a room only grows")
        if !isMapped, space.takeMemory(larger - bytes) {
            guard let moved = unsafe realloc(base, larger) else { Self.outOfMemory(larger) }
            unsafe base = unsafe moved
        } else {
            let moved = unsafe try Self.mapped(larger, space)
            unsafe moved.copyMemory(from: base, byteCount: bytes)
            if isMapped {
                unsafe munmap(base, bytes)
            } else {
                unsafe free(base)
                space.giveMemory(bytes)
            }
            unsafe base = unsafe moved
            isMapped = true
        }
        bytes = larger
    }

    /// Takes over the bytes of a smaller room.
    func copy(from other: ColumnRoom) {
        precondition(other.bytes <= bytes, "a room holds no more than it has")
        unsafe base.copyMemory(from: other.base, byteCount: other.bytes)
    }

    private static func allocated(_ bytes: Int) -> UnsafeMutableRawPointer {
        guard let base = unsafe malloc(max(bytes, 1)) else { outOfMemory(bytes) }
        return unsafe base
    }

    private static func mapped(_ bytes: Int, _ space: ColumnSpace) throws -> UnsafeMutableRawPointer {
        let descriptor = try space.file(of: bytes)
        // the mapping keeps the file
        defer { close(descriptor) }
        let base = unsafe mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
        guard let base = unsafe base, unsafe base != MAP_FAILED else { outOfMemory(bytes) }
        return unsafe base
    }

    private static func outOfMemory(_ bytes: Int) -> Never { fatalError("no memory for \(bytes) bytes of a column") }
}
