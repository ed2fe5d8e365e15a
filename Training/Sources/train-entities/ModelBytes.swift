import NewsExtract

/// Writes a model as `NameModel` reads it.
enum ModelBytes {
    /// The bytes of the weights, in each bucket the features that say most; only as many features as there are hashes are written.
    static func bytes(of field: ConditionalField, hashes: [UInt64], buckets: Int) -> [UInt8] {
        let unit = self.unit(field, hashes.count)
        var chosen = [[(proof: UInt16, size: Float, feature: Int)]](repeating: [], count: buckets)
        for (feature, hash) in hashes.enumerated() {
            let size = (field.weights(feature) * field.weights(feature)).sum()
            guard size > 0 else { continue }
            chosen[NameModel.bucket(of: hash, among: buckets)].append((NameModel.proof(of: hash), size, feature))
        }
        var bytes = Array("NNER".utf8)
        for number in [NameModel.format, UInt32(buckets), UInt32(unit)] { append(number, to: &bytes) }
        for weight in field.transitions {
            append(UInt16(bitPattern: Int16(max(-32_000, min(32_000, (weight * unit).rounded())))), to: &bytes)
        }
        while bytes.count < NameModel.headSize { bytes.append(0) }
        var rows: [UInt8] = []
        for var bucket in chosen {
            bucket.sort { $0.size != $1.size ? $0.size > $1.size : $0.feature < $1.feature }
            var proofs: Set<UInt16> = []
            let kept = bucket.filter { proofs.insert($0.proof).inserted }.prefix(NameModel.bucketSize)
            for place in 0..<NameModel.bucketSize {
                append(place < kept.count ? kept[place].proof : 0, to: &bytes)
                let row = place < kept.count ? field.weights(kept[place].feature) * unit : .zero
                for lane in 0..<16 {
                    rows.append(UInt8(bitPattern: Int8(max(-127, min(127, row[lane].rounded())))))
                }
            }
        }
        return bytes + rows
    }

    /// Weights mostly lie well below the largest; what is cut off there costs less than coarse steps would.
    private static func unit(_ field: ConditionalField, _ count: Int) -> Float {
        var largest: Float = 1e-3
        for feature in 0..<count {
            let weight = field.weights(feature)
            largest = max(largest, pointwiseMax(weight, -weight).max())
        }
        return (127 / min(largest, 3)).rounded(.down)
    }

    private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
        for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    private static func append(_ number: UInt16, to bytes: inout [UInt8]) {
        bytes.append(UInt8(truncatingIfNeeded: number))
        bytes.append(UInt8(truncatingIfNeeded: number >> 8))
    }
}
