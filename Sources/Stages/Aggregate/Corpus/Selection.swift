/// Finds what is largest without sorting all (Hoare, "Algorithm 65: Find", 1961).
enum Selection {
    /// The smallest of the `count` largest numbers, which are all different.
    ///
    /// The others are moved about. Linear on average.
    static func largest(_ count: Int, of numbers: inout [UInt64]) -> UInt64 {
        precondition(count > 0 && count <= numbers.count, "there are not so many numbers")
        var (low, high) = (0, numbers.count - 1)
        let wanted = count - 1
        while low < high {
            let pivot = median(numbers[low], numbers[(low + high) / 2], numbers[high])
            var (left, right) = (low, high)
            while left <= right {
                while numbers[left] > pivot { left += 1 }
                while numbers[right] < pivot { right -= 1 }
                guard left <= right else { break }
                numbers.swapAt(left, right)
                left += 1
                right -= 1
            }
            if wanted <= right {
                high = right
            } else if wanted >= left {
                low = left
            } else {
                break
            }
        }
        return numbers[wanted]
    }

    private static func median(_ one: UInt64, _ two: UInt64, _ three: UInt64) -> UInt64 {
        max(min(one, two), min(max(one, two), three))
    }
}
