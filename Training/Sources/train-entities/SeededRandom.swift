/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        return bits ^ bits >> 31
    }

    /// A number from 0 up to but without `bound`.
    mutating func below(_ bound: Int) -> Int { bound < 2 ? 0 : Int(next() >> 33) % bound }
    /// A number from 0 up to but without 1.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
