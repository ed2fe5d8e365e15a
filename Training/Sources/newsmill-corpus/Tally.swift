/// Right, invented and missed.
struct Tally {
    var right = 0
    var invented = 0
    var missed = 0

    /// Counts one answer among those wanted.
    mutating func count(right: Int, found: Int, wanted: Int) {
        self.right += right
        invented += found - right
        missed += wanted - right
    }

    var precision: Double { right + invented == 0 ? 1 : Double(right) / Double(right + invented) }
    var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }
    var f1: Double {
        let all = 2 * right + invented + missed
        return all == 0 ? 1 : Double(2 * right) / Double(all)
    }
}

extension Range where Bound == Int {
    /// A span of a record.
    init(span: [Int]) { self = span[0]..<Swift.max(span[0], span[1]) }
}
