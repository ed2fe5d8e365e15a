/// The natural logarithm without a system library, so that results are the same bits on every platform.
enum Logarithm {
    /// The logarithm of a positive, finite number; by halving into [√½, √2) and the series of the inverse hyperbolic tangent.
    static func natural(_ value: Double) -> Double {
        guard value > 0, value.isFinite else { return 0 }
        var exponent = Double(value.exponent)
        var fraction = value.significand
        if fraction > 1.414_213_562_373_095 {
            fraction /= 2
            exponent += 1
        }
        let ratio = (fraction - 1) / (fraction + 1)
        let square = ratio * ratio
        var sum = 0.0
        for step in stride(from: 21, through: 1, by: -2) { sum = sum * square + 1 / Double(step) }
        return 2 * ratio * sum + exponent * 0.693_147_180_559_945_3
    }
}
