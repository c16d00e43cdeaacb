import Glibc

/// A number of a workbook, as digits: exact, as it is shown, and never in powers of ten.
struct DecimalText {
  private var isNegative: Bool
  /// Without zeros at either end; empty for 0.
  private var digits: [UInt8]
  /// How many of them stand before the point.
  private var point: Int

  /// The number that `text` writes, to the fifteen digits that spreadsheets know (6811.4399999999996 is 6811.44); nil when it
  /// is none.
  init?(_ text: String) {
    var end: UnsafeMutablePointer<CChar>?
    let parsed = text.withCString { start -> Double? in
      let value = strtod(start, &end)
      guard let end, end.pointee == 0, end > UnsafeMutablePointer(mutating: start), value.isFinite else { return nil }
      return value
    }
    guard let value = parsed else { return nil }
    var buffer = [CChar](repeating: 0, count: 64)
    _ = withVaList([value]) { vsnprintf(&buffer, buffer.count, "%.14e", $0) }
    let written = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let parts = written.split(separator: UInt8(ascii: "e"))
    guard parts.count == 2, let exponent = Int(String(decoding: parts[1], as: UTF8.self)) else { return nil }
    isNegative = written.first == UInt8(ascii: "-")
    digits = parts[0].filter { (0x30...0x39).contains($0) }
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    point = digits.isEmpty ? 0 : exponent + 1
  }

  /// A hundred times as much.
  mutating func shiftByTwo() { if !digits.isEmpty { point += 2 } }

  /// As people write it; nil for one that is too large or too small for that.
  var plain: String? {
    guard !digits.isEmpty else { return "0" }
    guard (-12...24).contains(point) else { return nil }
    var bytes: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    if point <= 0 {
      bytes += "0.".utf8
      bytes += [UInt8](repeating: UInt8(ascii: "0"), count: -point)
      bytes += digits
    } else if digits.count <= point {
      bytes += digits
      bytes += [UInt8](repeating: UInt8(ascii: "0"), count: point - digits.count)
    } else {
      bytes += digits[..<point]
      bytes.append(UInt8(ascii: "."))
      bytes += digits[point...]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
