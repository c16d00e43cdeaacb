/// Puts rows and shared texts into the file in which the library wrote everything else.
enum XLSXPackage {
  /// A part that rows or texts are put into, of which the library wrote what stands before and after.
  private struct Part {
    let name: String
    var head: [UInt8]
    let tail: ArraySlice<UInt8>

    /// `bytes`, parted before the first `mark`; nil where it is not in it.
    init?(_ name: String, _ bytes: [UInt8], before mark: String) {
      guard let place = bytes.firstRange(of: Array(mark.utf8))?.lowerBound else { return nil }
      self.name = name
      (head, tail) = (Array(bytes[..<place]), bytes[place...])
    }

    /// Sets an attribute of the head, which stands there already, to `value`.
    mutating func set(_ attribute: String, _ value: String) -> Bool {
      guard let start = head.firstRange(of: Array((attribute + "=\"").utf8))?.upperBound,
        let end = head[start...].firstIndex(of: UInt8(ascii: "\""))
      else { return false }
      head.replaceSubrange(start..<end, with: value.utf8)
      return true
    }
  }

  /// How many bytes of rows are held at once while they are packed.
  private static let block = 1 << 20

  /// The parts of `frame`, those of sheets with their `rows`, each sheet's up to one of `ends`; `areas` tells from where to where
  /// each sheet has cells.
  static func packed(
    frame: [UInt8], _ rows: NamelessFile, ends: [Int], areas: [String], _ texts: borrowing SharedTexts
  ) throws(XLSXProblem) -> [UInt8] {
    let writer = try packing { () throws(ExportProblem) in try ZipWriter(.quick) }
    for (name, bytes) in try packing({ () throws(ExportProblem) in try ZipReader.parts(of: frame) }) {
      if let sheet = areas.indices.first(where: { name == "xl/worksheets/sheet\($0 + 1).xml" }) {
        var part = Part(name, bytes, before: "</sheetData>")
        guard part?.set("<dimension ref", areas[sheet]) == true, let part else { throw .packing(.packing(name)) }
        try add(part, rows, (sheet == 0 ? 0 : ends[sheet - 1])..<ends[sheet], to: writer)
      } else if name == "xl/sharedStrings.xml", texts.uses > 0 {
        var part = Part(name, bytes, before: "</sst>")
        guard part?.set(" count", String(texts.first + texts.uses)) == true,
          part?.set(" uniqueCount", String(texts.first + texts.count)) == true, let part
        else { throw .packing(.packing(name)) }
        try add(name, part.head + Array(texts.elements.bytes) + part.tail, to: writer)
      } else {
        try add(name, bytes, to: writer)
      }
    }
    return try packing { () throws(ExportProblem) in try writer.close() }
  }

  private static func add(_ name: String, _ bytes: [UInt8], to writer: ZipWriter) throws(XLSXProblem) {
    try packing { () throws(ExportProblem) in
      try writer.begin(name, size: bytes.count)
      try writer.put(bytes)
    }
  }

  /// Adds a sheet with the rows that lie in `range` of `rows`.
  private static func add(
    _ part: Part, _ rows: NamelessFile, _ range: Range<Int>, to writer: ZipWriter
  ) throws(XLSXProblem) {
    try packing { () throws(ExportProblem) in
      try writer.begin(part.name, size: part.head.count + range.count + part.tail.count)
      try writer.put(part.head)
    }
    var offset = range.lowerBound
    while offset < range.upperBound {
      let next = try rows.bytes(from: offset, atMost: min(block, range.upperBound - offset))
      try packing { () throws(ExportProblem) in try writer.put(next) }
      offset += next.count
    }
    try packing { () throws(ExportProblem) in try writer.put(Array(part.tail)) }
  }

  private static func packing<Result>(_ act: () throws(ExportProblem) -> Result) throws(XLSXProblem) -> Result {
    do throws(ExportProblem) { return try act() } catch { throw .packing(error) }
  }
}
