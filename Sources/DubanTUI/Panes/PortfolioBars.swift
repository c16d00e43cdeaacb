import DubanCore
import DubanScreen

/// How items stand as a bar of the colours of their lights and as counts in columns that align down a list.
///
/// Invariant 7: every count has its place, so that they add up to the total before the bar; headings, which have no light, stand
/// behind them.
struct PortfolioBars {
  private let presentation: Presentation
  private let name: Int
  private let bar: Int

  /// A slot: a gap, the sign, and three digits.
  private static let slot = 5
  private static let total = 5

  init(_ presentation: Presentation, isWide: Bool) {
    self.presentation = presentation
    name = presentation.language == .chinese ? 4 : isWide ? 10 : 5
    bar = isWide ? 20 : 10
  }

  /// All columns that it takes.
  var width: Int { name + PortfolioBars.total + 1 + bar + (Light.allCases.count + 1) * PortfolioBars.slot }

  func draw(_ counts: LightCounts, _ title: DisplayText, in row: Region) {
    row.put(title, width: name, style: Style(.dim))
    let isEmpty = counts.judged == 0
    row.put(
      isEmpty ? "-" : DisplayText("\(counts.judged)"), column: name, width: PortfolioBars.total, style: Style(.dim),
      align: .right)
    guard !isEmpty else { return }
    var column = name + PortfolioBars.total + 1
    ReversedBar(counts, presentation.glyphs).draw(in: row.columns(from: column, count: bar))
    column += bar
    func put(_ text: DisplayText, _ style: Style) {
      // A count of four digits takes the gap, one of more is told by the header's words.
      row.put(text, column: column, width: PortfolioBars.slot, style: style, align: .right)
      column += PortfolioBars.slot
    }
    for light in Light.byUrgency {
      let face = LightStyle(light)
      let count = counts.shown(light)
      let text = count == 0 ? "-" : face.shape(presentation.glyphs) + DisplayText("\(count)")
      put(text, Style(count == 0 ? .dim : face.role))
    }
    put(counts.headings == 0 ? "-" : DisplayText("+\(counts.headings)"), Style(.dim))
  }
}
