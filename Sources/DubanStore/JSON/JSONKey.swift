/// The name of a member of a JSON object, packed into two machine words so that finding the member is two comparisons.
///
/// A plan of 100,000 tasks has millions of members; comparing strings for each would cost more than all the rest.
struct JSONKey: Equatable, ExpressibleByStringLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// The key with the given bytes; nil when they are more than fifteen, which no known key has.
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count <= 15 else { return nil }
    for byte in bytes { push(byte) }
  }

  @inline(__always)
  init(stringLiteral literal: StaticString) {
    precondition(literal.utf8CodeUnitCount <= 15, "keys have at most fifteen bytes")
    for index in 0..<literal.utf8CodeUnitCount { push(literal.utf8Start[index]) }
  }

  @inline(__always)
  private mutating func push(_ byte: UInt8) {
    high = high << 8 | low >> 56
    low = low << 8 | UInt64(byte)
  }
}
