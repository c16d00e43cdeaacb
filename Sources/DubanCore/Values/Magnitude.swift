/// A whole number of any length, 0 or more: what `Fraction` falls back on where 64 bits do not hold its terms.
///
/// It is rarely needed and small (a few hundred bits), so its operations are the plain ones: shift, compare, subtract.
package struct Magnitude: Hashable, Sendable {
  /// The digits to base 2^64, lowest first, without zeros at the top; none for 0.
  private var limbs: [UInt64]

  /// `value`.
  package init(_ value: UInt128) {
    limbs = [UInt64(truncatingIfNeeded: value), UInt64(truncatingIfNeeded: value >> 64)]
    trim()
  }

  /// The value where 64 bits hold it.
  package var narrow: UInt64? {
    limbs.count > 1 ? nil : limbs.first ?? 0
  }

  /// The value where 128 bits with a sign hold it.
  package var medium: Int128? {
    wide.flatMap { Int128(exactly: $0) }
  }

  private var wide: UInt128? {
    limbs.count > 2 ? nil : limbs.reversed().reduce(UInt128(0)) { $0 << 64 | UInt128($1) }
  }

  /// Whether it is 0.
  package var isZero: Bool { limbs.isEmpty }

  private var bits: Int { limbs.count * 64 - (limbs.last?.leadingZeroBitCount ?? 0) }

  private mutating func trim() {
    while limbs.last == 0 { limbs.removeLast() }
  }
}

extension Magnitude: Comparable {
  package static func < (left: Magnitude, right: Magnitude) -> Bool {
    if left.limbs.count != right.limbs.count { return left.limbs.count < right.limbs.count }
    for (mine, other) in zip(left.limbs.reversed(), right.limbs.reversed()) where mine != other { return mine < other }
    return false
  }
}

extension Magnitude {
  package static func + (left: Magnitude, right: Magnitude) -> Magnitude {
    var sum = left
    var carry: UInt64 = 0
    for index in 0..<max(left.limbs.count, right.limbs.count) {
      if index == sum.limbs.count { sum.limbs.append(0) }
      let (part, first) = sum.limbs[index].addingReportingOverflow(
        index < right.limbs.count ? right.limbs[index] : 0)
      let (whole, second) = part.addingReportingOverflow(carry)
      sum.limbs[index] = whole
      carry = first || second ? 1 : 0
    }
    if carry > 0 { sum.limbs.append(carry) }
    return sum
  }

  /// The difference; `right` must not be the larger.
  package static func - (left: Magnitude, right: Magnitude) -> Magnitude {
    precondition(right <= left, "no magnitude is less than nothing")
    var rest = left
    var borrow: UInt64 = 0
    for index in rest.limbs.indices {
      let (part, first) = rest.limbs[index].subtractingReportingOverflow(
        index < right.limbs.count ? right.limbs[index] : 0)
      let (whole, second) = part.subtractingReportingOverflow(borrow)
      rest.limbs[index] = whole
      borrow = first || second ? 1 : 0
    }
    rest.trim()
    return rest
  }

  package static func * (left: Magnitude, right: Magnitude) -> Magnitude {
    var product = Magnitude(0)
    product.limbs = Array(repeating: 0, count: left.limbs.count + right.limbs.count)
    for (place, mine) in left.limbs.enumerated() {
      var carry: UInt128 = 0
      for (offset, other) in right.limbs.enumerated() {
        // At most (2^64 - 1)^2 + 2 (2^64 - 1), which is 2^128 - 1.
        carry += UInt128(mine) * UInt128(other) + UInt128(product.limbs[place + offset])
        product.limbs[place + offset] = UInt64(truncatingIfNeeded: carry)
        carry >>= 64
      }
      product.limbs[place + right.limbs.count] = UInt64(truncatingIfNeeded: carry)
    }
    product.trim()
    return product
  }

  /// The whole quotient and what is left. The divisor must not be 0.
  package func dividing(by divisor: Magnitude) -> (quotient: Magnitude, rest: Magnitude) {
    precondition(!divisor.isZero, "nothing is divided by nothing")
    if let whole = wide, let part = divisor.wide { return (Magnitude(whole / part), Magnitude(whole % part)) }
    var (quotient, rest) = (Magnitude(0), self)
    guard divisor <= self else { return (quotient, rest) }
    let most = bits - divisor.bits
    quotient.limbs = Array(repeating: 0, count: most / 64 + 1)
    var part = divisor.shiftedUp(by: most)
    for shift in stride(from: most, through: 0, by: -1) {
      if part <= rest {
        rest = rest - part
        quotient.limbs[shift / 64] |= 1 << UInt64(shift % 64)
      }
      part.halve()
    }
    quotient.trim()
    return (quotient, rest)
  }

  /// The greatest number that divides both; 1 when both are 0.
  package static func greatestCommonDivisor(_ a: Magnitude, _ b: Magnitude) -> Magnitude {
    var (a, b) = (a, b)
    while !b.isZero { (a, b) = (b, a.dividing(by: b).rest) }
    return a.isZero ? Magnitude(1) : a
  }

  private func shiftedUp(by count: Int) -> Magnitude {
    var shifted = self
    let (whole, part) = (count / 64, UInt64(count % 64))
    if part > 0 {
      var carry: UInt64 = 0
      for index in shifted.limbs.indices {
        let limb = shifted.limbs[index]
        shifted.limbs[index] = limb << part | carry
        carry = limb >> (64 - part)
      }
      shifted.limbs.append(carry)
    }
    shifted.limbs.insert(contentsOf: Array(repeating: 0, count: whole), at: 0)
    shifted.trim()
    return shifted
  }

  private mutating func halve() {
    var carry: UInt64 = 0
    for index in limbs.indices.reversed() {
      let limb = limbs[index]
      limbs[index] = limb >> 1 | carry << 63
      carry = limb & 1
    }
    trim()
  }
}

extension Magnitude: CustomStringConvertible {
  /// The decimal digits.
  package var description: String {
    var (rest, text) = (self, "")
    // Eighteen digits at a time, the most that 64 bits hold with room for the point of the next.
    let chunk = Magnitude(1_000_000_000_000_000_000)
    while rest.narrow == nil {
      let (quotient, low) = rest.dividing(by: chunk)
      let digits = String(low.narrow ?? 0)
      text = String(repeating: "0", count: 18 - digits.count) + digits + text
      rest = quotient
    }
    return String(rest.narrow ?? 0) + text
  }
}
