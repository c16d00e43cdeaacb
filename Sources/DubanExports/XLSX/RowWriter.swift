import DubanCore
import Glibc

/// Writes the rows of one sheet as the format has them. The library does everything else: in bounded memory it writes each text whole
/// into its cell, and takes 11 s of a processor for 420,000 rows of 19 cells to write and pack; this takes a third.
struct RowWriter: ~Copyable {
  /// What a cell begins with up to its row, one column behind the other, and where each ends.
  private let (starts, ends): ([UInt8], [Int])
  /// The last shared text of each column, which mostly stands in the next row again.
  private var known: [(text: String, number: Int)?]
  /// The number of a row, and what stands between it and a style.
  private var place = GrowingBytes(capacity: 64)
  private var bytes = GrowingBytes(capacity: RowWriter.block * 2)
  private let file: XLSXFile

  /// How many bytes are gathered before they are written.
  private static let block = 1 << 18

  /// For a sheet of so many columns in `file`.
  init(_ columns: Int, in file: XLSXFile) {
    self.file = file
    var (starts, ends) = ([UInt8](), [Int]())
    for column in 0..<columns {
      starts.append(contentsOf: "<c r=\"\(SheetWriter.letters(column))".utf8)
      ends.append(starts.count)
    }
    (self.starts, self.ends) = (starts, ends)
    known = Array(repeating: nil, count: columns)
  }

  /// Begins the row `number`, from 1, which is so many half points high.
  mutating func begin(_ number: Int, halfPoints: Int) {
    place.removeAll()
    place.append(number)
    bytes.literal("<row r=\"")
    bytes.append(place.bytes)
    bytes.literal("\" ht=\"")
    bytes.append(halfPoints / 2)
    if halfPoints % 2 == 1 { bytes.literal(".5") }
    bytes.literal("\" customHeight=\"1\">")
    place.literal("\" s=\"")
  }

  /// Ends the row.
  mutating func end() throws(XLSXProblem) {
    bytes.literal("</row>")
    if bytes.count >= RowWriter.block { try flush() }
  }

  /// Writes what is left.
  mutating func flush() throws(XLSXProblem) {
    try file.rows.append(bytes.bytes)
    bytes.removeAll()
  }

  mutating func text(_ text: String, _ column: Int, _ style: SheetStyle) throws(XLSXProblem) {
    try begin(column, style)
    if let shared = number(of: text, column) {
      bytes.literal("\" t=\"s\"><v>")
      bytes.append(shared)
      bytes.literal("</v></c>")
    } else {
      bytes.literal("\" t=\"inlineStr\"><is>")
      CellText.append(text, file.language, to: &bytes)
      bytes.literal("</is></c>")
    }
  }

  /// `units` divided by ten to the power of `scale`, digit by digit.
  mutating func number(_ units: Int, scale: Int = 0, _ column: Int, _ style: SheetStyle) throws(XLSXProblem) {
    try begin(column, style)
    bytes.literal("\"><v>")
    bytes.append(units, scale: scale)
    bytes.literal("</v></c>")
  }

  mutating func blank(_ column: Int, _ style: SheetStyle) throws(XLSXProblem) {
    try begin(column, style)
    bytes.literal("\"/>")
  }

  private mutating func begin(_ column: Int, _ style: SheetStyle) throws(XLSXProblem) {
    starts.withUnsafeBufferPointer { starts in
      bytes.append(UnsafeBufferPointer(rebasing: starts[(column == 0 ? 0 : ends[column - 1])..<ends[column]]))
    }
    bytes.append(place.bytes)
    bytes.append(try file.index(style))
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
    guard left.utf8.count == right.utf8.count else { return false }
    var (left, right) = (left, right)
    return left.withUTF8 { left in
      right.withUTF8 { right in
        guard let one = left.baseAddress, let other = right.baseAddress else { return false }
        return one == other || memcmp(one, other, left.count) == 0
      }
    }
  }
}
