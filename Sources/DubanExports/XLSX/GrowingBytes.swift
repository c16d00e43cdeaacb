import Glibc

/// Bytes as they grow, of millions of short pieces. An array asks at each of them whether somebody else holds it, which takes longer
/// than the piece.
struct GrowingBytes: ~Copyable {
  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  /// None yet, with room for so many, more than none, until more is asked for.
  init(capacity: Int) {
    self.capacity = capacity
    memory = .allocate(capacity: capacity)
  }

  deinit { memory.deallocate() }

  /// What was appended.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: memory, count: count) }

  /// Keeps its room and nothing in it.
  mutating func removeAll() { count = 0 }

  mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    memory[count] = byte
    count += 1
  }

  mutating func append(_ other: UnsafeBufferPointer<UInt8>) {
    guard let start = other.baseAddress else { return }
    append(start, other.count)
  }

  /// A text of the program.
  mutating func literal(_ own: StaticString) { append(own.utf8Start, own.utf8CodeUnitCount) }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// `units` divided by ten to the power of `scale`, digit by digit.
  mutating func append(_ units: Int, scale: Int = 0) {
    if units < 0 { append(UInt8(ascii: "-")) }
    // A number of 64 bits has twenty digits at most, and a point.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digits in
      var (rest, start) = (units.magnitude, 32)
      repeat {
        start -= 1
        digits[start] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
        if scale > 0, 32 - start == scale {
          start -= 1
          digits[start] = UInt8(ascii: ".")
        }
      } while rest > 0 || (scale > 0 && start > 32 - scale - 2)
      append(UnsafeBufferPointer(rebasing: digits[start...]))
    }
  }

  private mutating func append(_ start: UnsafePointer<UInt8>, _ added: Int) {
    if capacity - count < added { grow(by: added) }
    memcpy(memory + count, start, added)
    count += added
  }

  private mutating func grow(by added: Int) {
    capacity = max(capacity * 2, count + added)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    memcpy(larger, memory, count)
    memory.deallocate()
    memory = larger
  }
}
