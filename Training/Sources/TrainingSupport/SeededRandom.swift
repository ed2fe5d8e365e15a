/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine.
public struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    /// Makes a generator; the same seed gives the same numbers.
    public init(seed: UInt64) { state = seed }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        return bits ^ bits >> 31
    }

    /// A number from 0 up to but without `bound`.
    public mutating func below(_ bound: Int) -> Int { bound < 2 ? 0 : Int(next() >> 33) % bound }
    /// A number from 0 up to but without 1.
    public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
