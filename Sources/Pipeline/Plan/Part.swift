import NewsIngest
import NewsText

/// Neighbouring documents that are processed, committed, resumed and redone together.
public struct Part: Sendable {
    /// What the part is made of, in path order; never empty.
    public let members: [Member]
    /// The name of its results: a hash of all that shapes them.
    public let key: String

    /// How many documents it has.
    public var documents: Int { members.reduce(0) { $0 + $1.documents } }
    /// How many bytes are to be read for it.
    public var bytes: Int { members.reduce(0) { $0 + $1.bytes } }

    /// Makes a part; `shape` stands for the options and revisions of the stages.
    init(members: [Member], shape: String) {
        precondition(!members.isEmpty, "a part has members")
        self.members = members
        var text = Array("newsmill part 1\n\(shape)\n".utf8)
        for member in members {
            // The length first: paths may hold any byte, line feeds among them.
            text += Array("\(member.path.bytes.count) ".utf8) + member.path.bytes
            text += Array(" \(member.fingerprint)\n".utf8)
        }
        key = String(SHA256Digest.hexadecimal(of: text.span).prefix(40))
    }
}

/// Cuts members into parts at places that depend on the content: behind a path whose hash says so.
///
/// Adding, changing or deleting a member moves no other cut, but for those that the bounds on a part's size force in its neighbourhood
/// (content-defined chunking, Muthitacharoen et al., LBFS, SOSP 2001).
struct PartCutter {
    private let average: Int
    private let shape: String
    private var open: [Member] = []
    private var openDocuments = 0
    private(set) var parts: [Part] = []

    init(average: Int, shape: String) {
        self.average = average
        self.shape = shape
    }

    /// Adds the next member in path order.
    mutating func add(_ member: Member) {
        if case .records = member.content {
            // Runs of records were cut by content already; they share no part with other files.
            close()
            parts.append(Part(members: [member], shape: shape))
            return
        }
        open.append(member)
        openDocuments += member.documents
        if Self.cuts(after: ByteHash.of(member.path.bytes.span), having: openDocuments, average: average) { close() }
    }

    /// Ends the last part.
    mutating func close() {
        guard !open.isEmpty else { return }
        parts.append(Part(members: open, shape: shape))
        open.removeAll()
        openDocuments = 0
    }

    /// Whether a part that has `count` documents ends behind the one with this hash.
    static func cuts(after hash: UInt64, having count: Int, average: Int) -> Bool {
        if count >= average * 4 { return true }
        // The lower bound lengthens parts by its own size less one; the modulus makes up for it, so that the average holds.
        let least = max(1, average / 4)
        return count >= least && ByteHash.mixed(hash) % UInt64(max(1, average - least + 1)) == 0
    }
}
