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
  /// Whether the headings have a slot of their own, under their word; else whoever draws it tells them elsewhere.
  let tellsHeadings: Bool

  /// A slot: a gap, the sign, and three digits.
  private static let slot = 5
  private static let total = 5

  /// - Parameter columns: how many there are for it; nil where there are enough.
  init(_ presentation: Presentation, isWide: Bool, columns: Int? = nil) {
    self.presentation = presentation
    name = presentation.language == .chinese ? 4 : isWide ? 10 : 5
    bar = isWide ? 20 : 10
    let lights = name + PortfolioBars.total + 1 + bar + Light.allCases.count * PortfolioBars.slot
    tellsHeadings = columns.map { lights + PortfolioBars.headings(presentation.language) <= $0 } ?? true
    width = lights + (tellsHeadings ? PortfolioBars.headings(presentation.language) : 0)
  }

  /// All columns that it takes.
  let width: Int

  /// The columns of `  标题 123`.
  private static func headings(_ language: Language) -> Int { language == .chinese ? 9 : 13 }

  /// `标题 10`: a count without a light is told by its word.
  static func headings(_ count: Int, _ presentation: Presentation) -> DisplayText {
    presentation.pick("标题 \(count)", "\(count) heading\(count == 1 ? "" : "s")")
  }

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
    for light in Light.byUrgency {
      let face = LightStyle(light)
      let count = counts.shown(light)
      let text = count == 0 ? "-" : face.shape(presentation.glyphs) + DisplayText("\(count)")
      // A count of four digits takes the gap, one of more is told by the header's words.
      row.put(
        text, column: column, width: PortfolioBars.slot, style: Style(count == 0 ? .dim : face.role), align: .right)
      column += PortfolioBars.slot
    }
    guard tellsHeadings, counts.headings > 0 else { return }
    row.put(
      PortfolioBars.headings(counts.headings, presentation), column: column,
      width: PortfolioBars.headings(presentation.language), style: Style(.dim), align: .right)
  }
}
