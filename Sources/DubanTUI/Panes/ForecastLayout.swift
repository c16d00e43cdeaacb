import DubanCore
import DubanScreen

/// How wide the texts of a forecast are, which the size of the screen does not change.
struct ForecastWidths: Equatable {
  /// How much will be late, in a sentence.
  var sentence = DisplayText.empty
  var days = 0
  var id = 0
  /// What is missing, needed a week, and came a week; 0 for a column that would be empty all the way down.
  var missing = 0
  var aWeek = 0
  var pace = 0

  private static let widest = 16

  init() {}

  init(_ forecast: Forecast, _ context: PaneContext) {
    func widest(_ texts: some Sequence<DisplayText>, _ heading: DisplayText?) -> Int {
      let widest = texts.map { $0.width(.narrow) }.max() ?? 0
      guard let heading else { return min(ForecastWidths.widest, widest) }
      return widest == 0 ? 0 : min(ForecastWidths.widest, max(heading.width(.narrow), widest))
    }
    let (items, presentation) = (forecast.items, context.presentation)
    let heads = ForecastLine.heads(presentation)
    sentence = DisplayText(forecast.words(context.language, in: context.plan.period))
    days = widest(items.lazy.map { ForecastLine.days($0.item, presentation) }, heads.days)
    id = widest(items.lazy.map { DisplayText($0.item.subject) }, nil)
    let needs = items.compactMap(\.need)
    missing = widest(needs.map { DisplayText($0.missingWords(context.language)) }, heads.missing)
    aWeek = widest(needs.compactMap { $0.aWeek.map { DisplayText($0.description) } }, heads.aWeek)
    pace = widest(needs.compactMap { $0.pace.map { DisplayText($0.description) } }, heads.pace)
  }
}

/// How a forecast is divided: the sentence, the heads of the columns, and the rows, on one line or on two.
struct ForecastLayout {
  let sentence: [DisplayText]
  /// Whether the heads of the columns stand above them.
  let hasHeads: Bool
  /// The lines of a row.
  let lines: Int
  /// How many lines stand above the rows, and how many rows there is room for below.
  let above: Int
  let rows: Int
  let widths: ForecastWidths

  /// From this many columns a row is one line; else it is two.
  private static let wide = 76
  /// Below so many columns an id that ends in a day is cut, so that there is room for what it is.
  private static let roomy = 96
  private static let shortID = 9

  init(_ size: Size, _ widths: ForecastWidths) {
    self.widths = widths
    let isWide = size.columns >= ForecastLayout.wide
    lines = isWide ? 1 : 2
    hasHeads = isWide && size.rows >= 3
    let heads = hasHeads ? 1 : 0
    let told = widths.sentence.wrapped(to: max(2, size.columns - 2), .narrow)
    // On the smallest place the rows go before the sentence.
    sentence = size.rows >= told.count + heads + 2 * lines ? told : []
    above = sentence.count + heads
    rows = max(0, size.rows - above) / lines
  }

  /// The columns of a row of one line, from the third on.
  func columns(_ width: Int, _ presentation: Presentation) -> ColumnLayout {
    let isRoomy = width >= ForecastLayout.roomy
    let id = isRoomy ? widths.id : min(ForecastLayout.shortID, widths.id)
    let unit = isRoomy ? Column.Width.flexible(minimum: 14) : .fixed(12)
    return ColumnLayout(
      [
        Column(.fixed(widths.days), align: .right), Column(.fixed(id), clip: .middle),
        // English names are longer: where there is little room, what it is goes before whose.
        Column(.flexible(minimum: presentation.language == .chinese ? 16 : 28, weight: 3)),
        Column(unit, clip: presentation.nameClip, priority: 2),
      ] + figures.map { Column(.fixed($0.width), align: .right, priority: $0.priority) }, width: width)
  }

  /// The columns of figures that there are, what is needed first; the pace goes first where the room is short.
  var figures: [(figure: ForecastLine.Figure, width: Int, priority: Int)] {
    [(.missing, widths.missing, 0), (.aWeek, widths.aWeek, 0), (.pace, widths.pace, 3)].filter { $0.width > 0 }
  }
}
