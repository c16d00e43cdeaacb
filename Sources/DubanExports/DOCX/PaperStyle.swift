/// How a paper is set: the national standard unless the house has a style of its own.
///
/// Source: GB/T 9704-2012 §5 and §6; practice differs in margins (28, 28, 27, 27 mm) and pitch (exactly 30 or 33 points).
package struct PaperStyle: Hashable, Sendable {
  /// The white around the type area of an upright page.
  package var margins = Margins(top: 37, left: 28, right: 26, bottom: 35)
  /// How far lines stand apart.
  package var pitch = Pitch.lines(22)
  /// How many characters of the body a line holds; nil leaves them as wide as the font has them.
  package var charactersPerLine: Int? = 28
  /// Whether left and right change places on even pages, so that the type areas of both sides of a sheet lie upon each other.
  package var isDuplex = true
  /// The body, and headings of the third and fourth level (仿宋).
  package var body = PaperFont("仿宋_GB2312", ["仿宋", "FangSong", "STFangsong", "Noto Serif CJK SC"])
  /// The name of the series and titles (小标宋).
  package var title = PaperFont("方正小标宋简体", ["方正小标宋_GBK", "小标宋体", "SimSun", "宋体", "Noto Serif CJK SC"])
  /// Headings of the first level, heads of tables and the marks of annexes (黑体).
  package var firstLevel = PaperFont("黑体", ["SimHei", "STHeiti", "Noto Sans CJK SC"])
  /// Headings of the second level (楷体).
  package var secondLevel = PaperFont("楷体_GB2312", ["楷体", "KaiTi", "STKaiti", "Noto Serif CJK SC"])
  /// Page numbers (宋体).
  package var pageNumber = PaperFont("宋体", ["SimSun", "STSong", "Noto Serif CJK SC"])
  /// Figures and Latin letters; nil sets them in the font around them.
  package var latin: PaperFont? = PaperFont("Times New Roman", ["Liberation Serif", "Nimbus Roman"])
  /// How large letters are.
  package var sizes = Sizes()
  /// How pages are numbered.
  package var numbering = Numbering()
  /// Whether a series has its name and a line in red above everything; paper that bears them in print has none.
  package var hasRedHead = true
  /// Whether issuer and day stand at its end.
  package var hasSignature = true
  /// How many empty lines stand above the title.
  package var linesAboveTitle = 2
  /// Tables of more columns lie on pages on their side.
  package var mostUprightColumns = 8

  /// The national standard.
  package static let standard = PaperStyle()

  /// The national standard, to be changed.
  package init() {}

  /// It drawn together for what has to stand on one page: narrow margins, close lines, no page beside another, wide tables upright.
  var onOnePage: PaperStyle {
    var style = self
    style.margins = Margins(top: 15, left: 20, right: 20, bottom: 18)
    style.pitch = .exactly(twips: 430)
    style.charactersPerLine = nil
    style.isDuplex = false
    style.linesAboveTitle = 1
    style.mostUprightColumns = 12
    return style
  }

  /// The white around a type area, in millimetres.
  package struct Margins: Hashable, Sendable {
    package var top: Int
    package var left: Int
    package var right: Int
    package var bottom: Int

    /// The four in millimetres.
    package init(top: Int, left: Int, right: Int, bottom: Int) {
      self.top = top
      self.left = left
      self.right = right
      self.bottom = bottom
    }
  }

  /// How far lines stand apart.
  package enum Pitch: Hashable, Sendable {
    /// So many lines on a page.
    case lines(Int)
    /// Exactly so far, in twentieths of a point: 600 is 30 points.
    case exactly(twips: Int)
  }
}

/// A font by its name, and what takes its place where it is missing. Fonts are named and never shipped.
package struct PaperFont: Hashable, Sendable {
  package var name: String
  /// In the order in which they are tried.
  package var fallbacks: [String]

  /// The font called `name`, else the first of `fallbacks` that is there.
  package init(_ name: String, _ fallbacks: [String] = []) {
    self.name = name
    self.fallbacks = fallbacks
  }
}
