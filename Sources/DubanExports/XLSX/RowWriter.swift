import DubanCore
import Glibc

/// Writes the rows of one sheet as the format has them. The library does everything else: in bounded memory it writes each text whole
/// into its cell, and takes 11 s of a processor for 420,000 rows of 19 cells to write and pack; this takes a third.
struct RowWriter {
  /// What a cell of a column begins with, up to its row.
  private let starts: [[UInt8]]
  /// The last shared text of each column, which mostly stands in the next row again.
  private var known: [(text: String, number: Int)?]
  /// The number of a row, and what stands between it and a style.
  private var place: [UInt8] = []
  private var bytes: [UInt8] = []
  private let file: XLSXFile

  /// How many bytes are gathered before they are written.
  private static let block = 1 << 18

  /// For a sheet of so many columns in `file`.
  init(_ columns: Int, in file: XLSXFile) {
    self.file = file
    starts = (0..<columns).map { Array("<c r=\"\(SheetWriter.letters($0))".utf8) }
    known = Array(repeating: nil, count: columns)
    bytes.reserveCapacity(RowWriter.block * 2)
  }

  /// Begins the row `number`, from 1, which is so many half points high.
  mutating func begin(_ number: Int, halfPoints: Int) {
    place.removeAll(keepingCapacity: true)
    RowWriter.append(number, to: &place)
    bytes.append(contentsOf: "<row r=\"".utf8)
    bytes.append(contentsOf: place)
    bytes.append(contentsOf: "\" ht=\"".utf8)
    RowWriter.append(halfPoints / 2, to: &bytes)
    if halfPoints % 2 == 1 { bytes.append(contentsOf: ".5".utf8) }
    bytes.append(contentsOf: "\" customHeight=\"1\">".utf8)
    place.append(contentsOf: "\" s=\"".utf8)
  }

  /// Ends the row.
  mutating func end() throws(XLSXProblem) {
    bytes.append(contentsOf: "</row>".utf8)
    if bytes.count >= RowWriter.block { try flush() }
  }

  /// Writes what is left.
  mutating func flush() throws(XLSXProblem) {
    try file.rows.append(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func text(_ text: String, _ column: Int, _ style: SheetStyle) throws(XLSXProblem) {
    try begin(column, style)
    if let shared = number(of: text, column) {
      bytes.append(contentsOf: "\" t=\"s\"><v>".utf8)
      RowWriter.append(shared, to: &bytes)
      bytes.append(contentsOf: "</v></c>".utf8)
    } else {
      bytes.append(contentsOf: "\" t=\"inlineStr\"><is>".utf8)
      CellText.append(XLSXText.clean(text, file.language), to: &bytes)
      bytes.append(contentsOf: "</is></c>".utf8)
    }
  }

  /// `units` divided by ten to the power of `scale`, digit by digit.
  mutating func number(_ units: Int, scale: Int = 0, _ column: Int, _ style: SheetStyle) throws(XLSXProblem) {
    try begin(column, style)
    bytes.append(contentsOf: "\"><v>".utf8)
    RowWriter.append(units, scale: scale, to: &bytes)
    bytes.append(contentsOf: "</v></c>".utf8)
  }

  mutating func blank(_ column: Int, _ style: SheetStyle) throws(XLSXProblem) {
    try begin(column, style)
    bytes.append(contentsOf: "\"/>".utf8)
  }

  private mutating func begin(_ column: Int, _ style: SheetStyle) throws(XLSXProblem) {
    bytes.append(contentsOf: starts[column])
    bytes.append(contentsOf: place)
    RowWriter.append(try file.index(style), to: &bytes)
  }

  private mutating func number(of text: String, _ column: Int) -> Int? {
    if let last = known[column], RowWriter.isSame(last.text, text) {
      file.texts.use()
      return last.number
    }
    var bytes = text
    guard let number = bytes.withUTF8({ file.texts.number(of: $0, text) }) else { return nil }
    known[column] = (text, number)
    return number
  }

  /// By bytes: of strings, two ways of writing one character are the same.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    var (left, right) = (left, right)
    return left.withUTF8 { left in
      right.withUTF8 { right in
        guard left.count == right.count, let one = left.baseAddress, let other = right.baseAddress else { return false }
        return memcmp(one, other, left.count) == 0
      }
    }
  }

  private static func append(_ units: Int, scale: Int = 0, to bytes: inout [UInt8]) {
    if units < 0 { bytes.append(UInt8(ascii: "-")) }
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
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
    }
  }
}
