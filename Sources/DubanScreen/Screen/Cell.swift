/// One cell of a grid: eight bytes, nothing on the heap.
package struct Cell: Hashable, Sendable {
  /// What it shows.
  package var glyph: Glyph
  /// How it looks.
  package var style: Style

  /// An empty cell.
  package static let blank = Cell(glyph: .space, style: Style())

  /// A scalar, the right half of the wide character before it, or a cluster kept in the grid's own table.
  package struct Glyph: Hashable, Sendable {
    let value: UInt32

    static let space = Glyph(value: 0x20)
    /// The right half of the wide character in the cell before.
    static let continuation = Glyph(value: 0xFFFF_FFFF)
    static let firstCluster: UInt32 = 0x8000_0000

    init(value: UInt32) { self.value = value }
    init(_ scalar: Unicode.Scalar) { value = scalar.value }
    init(cluster index: Int) { value = Glyph.firstCluster + UInt32(index) }

    /// Whether it fills much of its cell: blocks.
    var isSurface: Bool { (0x2580...0x259F).contains(value) }

    var clusterIndex: Int? {
      value >= Glyph.firstCluster && self != .continuation ? Int(value - Glyph.firstCluster) : nil
    }
  }
}
