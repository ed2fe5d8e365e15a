/// Names joined to groups, each with the number of documents it stands in.
struct NameGroups {
    private var parents: [Int]
    private(set) var documents: [Int]

    init(_ names: [NameTable.Name]) {
        parents = Array(names.indices)
        documents = names.map(\.documents)
    }

    func root(_ name: Int) -> Int {
        var place = name
        while parents[place] != place { place = parents[place] }
        return place
    }

    /// Joins two groups under the more frequent one, the earlier among equals.
    mutating func join(_ first: Int, _ second: Int) {
        let (left, right) = (root(first), root(second))
        guard left != right else { return }
        let leftLeads = documents[left] != documents[right] ? documents[left] > documents[right] : left < right
        let (leader, follower) = leftLeads ? (left, right) : (right, left)
        parents[follower] = leader
        documents[leader] += documents[follower]
    }
}
