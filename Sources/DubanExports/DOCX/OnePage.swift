import DubanCore
import DubanReports

/// How a report that has to stand on one page is set: close together, and in the largest letters with which all of it goes there.
enum OnePage {
  /// `style` for `report`; in the smallest letters where even these are too large.
  static func style(_ style: PaperStyle, for report: Report) -> PaperStyle {
    let steps = steps(style)
    return steps.first { holds(report, $0) } ?? steps.last ?? style.onOnePage
  }

  /// Whether `report` surely goes on one page that is set as `style` says.
  static func holds(_ report: Report, _ style: PaperStyle) -> Bool {
    guard let grid = PaperGrid(style) else { return false }
    // Five lines less than there are: a font that takes the place of another breaks lines where it likes.
    return height(of: report, grid) + 5 * grid.pitch <= grid.height(.upright)
  }

  /// From the house's own letters down to those of small print.
  private static func steps(_ style: PaperStyle) -> [PaperStyle] {
    let usual = style.onOnePage
    return [usual]
      + [(28, 40, 21, 380), (26, 36, 20, 350), (24, 34, 19, 320), (21, 32, 18, 280), (18, 28, 16, 240)].map {
        body, title, table, pitch in
        var style = usual
        style.sizes.body = min(style.sizes.body, body)
        style.sizes.firstLevel = min(style.sizes.firstLevel, body)
        style.sizes.secondLevel = min(style.sizes.secondLevel, body)
        style.sizes.title = min(style.sizes.title, title)
        style.sizes.table = min(style.sizes.table, table)
        style.sizes.note = min(style.sizes.note, table)
        style.pitch = .exactly(twips: pitch)
        style.linesAboveTitle = min(style.linesAboveTitle, 1)
        return style
      }
  }

  /// About how high `report` is, in twips, rather too high: what takes the place of a font that is missing may be wider.
  static func height(of report: Report, _ grid: PaperGrid) -> Int {
    let (style, language, pitch) = (grid.style, report.language, grid.pitch)
    let width = grid.width(.upright)
    func lines(_ text: String, _ halfPoints: Int, indented: Bool = false) -> Int {
      let taken = self.width(of: text, halfPoints) + (indented ? 2 * halfPoints * 10 : 0)
      // A line ends before what would not fit whole.
      return max(1, (taken + width * 9 / 10 - 1) / (width * 9 / 10))
    }
    let title = PaperTitle.lines(report.title, most: width / (style.sizes.title * 5))
    var height = report.isSimulated ? pitch + 120 : 0
    height += report.number.isEmpty ? 0 : pitch
    height += style.linesAboveTitle * pitch
    height += title.reduce(0) { $0 + lines($1, style.sizes.title) } * DOCXStyle.titlePitch(grid)
    height += pitch
    if !report.addressees.isEmpty { height += lines(report.addressees, style.sizes.body) * pitch }
    for block in report.blocks {
      switch block {
      case .heading(_, let text): height += lines(text.plain, style.sizes.firstLevel, indented: true) * pitch
      case .paragraph(let text): height += lines(text.plain, style.sizes.body, indented: true) * pitch
      case .table(let table):
        height += 120
        height += DOCXTable(
          table, language, width: width, height: grid.height(.upright), size: style.sizes.table, isWide: false
        ).height(most: 2 * grid.height(.upright))
      case .bars(let bars): height += (bars.bars.count + 2) * pitch
      }
    }
    if style.hasSignature { height += (report.issuer.isEmpty ? 2 : 3) * pitch }
    return height
  }

  /// Letters of other scripts take a half of a Chinese character, in a wide font a fifth more.
  private static func width(of text: String, _ halfPoints: Int) -> Int {
    let latin = text.utf8.count { $0 < 0x80 }
    return (TypeWidth.halves(text) * 5 + latin) * halfPoints
  }
}
