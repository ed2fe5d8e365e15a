extension Array {
    /// The index of the first element that does not belong to the front, by binary search; `count` where all do.
    ///
    /// All elements that belong to the front must stand before those that do not.
    @inlinable public func partitionIndex(where belongsToFront: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if belongsToFront(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
