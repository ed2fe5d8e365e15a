/// What a run would do: which parts are done, which are to be made, and why.
public struct RunPlan: Sendable {
    /// Why a part is to be made.
    public enum Reason: String, Sendable, CaseIterable {
        /// It has documents that were not there before.
        case added = "new documents"
        /// Documents of it changed.
        case changed = "changed documents"
        /// Documents that stood beside its own are gone.
        case removed = "removed documents"
        /// The options or the program changed.
        case reshaped = "changed options or a newer program"
        /// It has failures that are to be tried again.
        case retried = "failures to be tried again"
        /// It was never made.
        case unmade = "not made yet"
    }

    /// Documents, counted by how they stand against the committed parts.
    public struct Changes: Sendable, Equatable {
        /// Not there before.
        public var new = 0
        /// There before with another content.
        public var changed = 0
        /// There before and gone now.
        public var removed = 0
        /// Unchanged and done.
        public var done = 0
        /// Unchanged, but in a part that is to be made.
        public var redone = 0
    }

    /// All parts, in path order.
    public let parts: [Part]
    /// The parts that are to be made, as indices, with the reason.
    public let pending: [(index: Int, reason: Reason)]
    /// How the documents stand.
    public let changes: Changes
    /// The options and revisions that shape the results.
    public let shape: String

    /// All documents that were found.
    public var documents: Int { parts.reduce(0) { $0 + $1.documents } }
    /// The parts that are to be made.
    public var pendingParts: [Part] { pending.map { parts[$0.index] } }

    /// Compares the input folder with what is committed.
    ///
    /// Nothing is written.
    ///
    /// - Throws: `FileError` where the input folder cannot be read, `StoreError` where the output folder cannot.
    public init(_ configuration: Configuration, store: PartStore, retryFailed: Bool = false) throws {
        let planner = Planner(configuration)
        parts = try planner.parts()
        shape = planner.shape
        let committed = try store.keys()
        let current = Set(parts.map(\.key))
        let earlier = try Earlier(store, keys: committed.subtracting(current).sorted())
        var pending: [(index: Int, reason: Reason)] = []
        var changes = Changes()
        var names: Set<String> = []
        for (index, part) in parts.enumerated() {
            // Names are wanted only to tell what is gone from parts that are of no use any more.
            if !earlier.isEmpty { names.formUnion(part.members.map(\.name)) }
            if committed.contains(part.key) {
                if retryFailed, try store.header(of: part.key).quarantined > 0 {
                    pending.append((index, .retried))
                    changes.redone += part.documents
                } else {
                    changes.done += part.documents
                }
            } else {
                pending.append((index, earlier.reason(for: part, shape: shape, &changes)))
            }
        }
        changes.removed = earlier.removed(except: names)
        self.pending = pending
        self.changes = changes
    }
}

/// What the committed parts that are of no use any more say about documents.
private struct Earlier {
    private var fingerprints: [String: (fingerprint: String, shape: String, documents: Int)] = [:]

    init(_ store: PartStore, keys: [String]) throws {
        for key in keys {
            // A damaged part that is of no use any more explains nothing and matters no more.
            guard let header = try? store.header(of: key), let members = try? store.section(.members, of: key) else {
                continue
            }
            for member in MemberList.read(members) {
                fingerprints[member.name] = (member.fingerprint, header.shape, member.documents)
            }
        }
    }

    var isEmpty: Bool { fingerprints.isEmpty }

    func reason(for part: Part, shape: String, _ changes: inout RunPlan.Changes) -> RunPlan.Reason {
        var reasons: Set<RunPlan.Reason> = []
        for member in part.members {
            guard let before = fingerprints[member.name] else {
                changes.new += member.documents
                reasons.insert(.added)
                continue
            }
            if before.fingerprint != member.fingerprint {
                changes.changed += member.documents
                reasons.insert(.changed)
            } else {
                changes.redone += member.documents
                reasons.insert(before.shape == shape ? .removed : .reshaped)
            }
        }
        if isEmpty { return .unmade }
        for reason in [RunPlan.Reason.reshaped, .changed, .added] where reasons.contains(reason) { return reason }
        return .removed
    }

    func removed(except names: Set<String>) -> Int {
        fingerprints.reduce(0) { $0 + (names.contains($1.key) ? 0 : $1.value.documents) }
    }
}
