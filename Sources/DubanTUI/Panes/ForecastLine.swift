import DubanCore
import DubanScreen

/// How one thing that will be late is drawn.
struct ForecastLine {
  private let entry: ForecastItem
  private let layout: ForecastLayout
  private let context: PaneContext

  /// What is told of something that is counted.
  enum Figure { case missing, aWeek, pace }

  init(_ entry: ForecastItem, _ layout: ForecastLayout, _ context: PaneContext) {
    (self.entry, self.layout, self.context) = (entry, layout, context)
  }

  private var presentation: Presentation { context.presentation }

  /// How many days are left.
  static func days(_ item: AgendaItem, _ presentation: Presentation) -> DisplayText {
    item.days == 0 ? presentation.pick("今天", "today") : presentation.pick("\(item.days)天", "\(item.days)d")
  }

  /// The heads of the columns of figures.
  static func heads(
    _ presentation: Presentation
  ) -> (days: DisplayText, missing: DisplayText, aWeek: DisplayText, pace: DisplayText) {
    (
      presentation.pick("剩余", "Left"), presentation.pick("尚缺", "Missing"), presentation.pick("每周需", "A week"),
      presentation.pick("近期每周", "Lately")
    )
  }

  static func drawHeads(_ layout: ForecastLayout, _ context: PaneContext, in row: Region) {
    let (presentation, heads) = (context.presentation, ForecastLine.heads(context.presentation))
    let places = layout.columns(row.columns - 4, presentation)
    let inside = row.columns(from: 3, count: row.columns - 4)
    let left = [
      heads.days, presentation.pick("编号", "Id"), presentation.pick("事项", "Item"), presentation.pick("单位", "Unit"),
    ]
    let right = layout.figures.map { column in
      switch column.figure {
      case .missing: heads.missing
      case .aWeek: heads.aWeek
      case .pace: heads.pace
      }
    }
    for (index, head) in (left + right).enumerated() { places.put(head, index, in: inside, style: Style(.dim)) }
  }

  private func text(_ figure: Figure) -> DisplayText? {
    switch figure {
    case .missing: entry.need.map { DisplayText($0.missingWords(context.language)) }
    case .aWeek: entry.need?.aWeek.map { DisplayText($0.description) }
    case .pace: entry.need?.pace.map { DisplayText($0.description) }
    }
  }

  func draw(in region: Region, on ground: Ground) {
    let item = entry.item
    context.drawMark(item.subject, in: region, on: ground)
    let face = LightStyle(item.shownLight)
    region.put(face.shape(presentation.glyphs), column: 1, width: 1, style: Style(face.role, on: ground))
    let (dim, strong) = (Style(.dim, on: ground), Style(.strong, on: ground))
    let days = ForecastLine.days(item, presentation)
    let title = presentation.words(entry.title)
    let unit = item.units.first.map(context.unit) ?? presentation.pick("单位缺失", "no unit")
    if region.rows == 1 {
      let places = layout.columns(region.columns - 4, presentation)
      let row = region.columns(from: 3, count: region.columns - 4)
      places.put(days, 0, in: row, style: Style(.text, on: ground))
      places.put(DisplayText(item.subject), 1, in: row, style: dim)
      places.put(title, 2, in: row, style: Style(.text, on: ground))
      places.put(unit, 3, in: row, style: strong)
      for (index, column) in layout.figures.enumerated() {
        let text = text(column.figure)
        let style =
          switch column.figure {
          case .missing: Style(.text, on: ground)
          case .aWeek: strong
          case .pace: dim
          }
        places.put(text ?? "-", 4 + index, in: row, style: text == nil ? dim : style)
      }
    } else {
      region.put(days, column: 3, width: layout.widths.days, style: Style(.text, on: ground), align: .right)
      let start = 5 + layout.widths.days
      let column = region.write(DisplayText(item.subject), column: start, style: dim) + 1
      region.put(title, column: column, width: max(0, region.columns - 1 - column), style: Style(.text, on: ground))
      // What is needed is why one looks here; whose it is follows where there is room.
      var next = start
      if let need {
        next =
          region.put(
            need, row: 1, column: start, width: max(0, min(region.width(need), region.columns - 1 - start)),
            style: Style(.text, on: ground)) + 2
      }
      region.put(
        unit, row: 1, column: next, width: max(0, region.columns - 1 - next), style: strong, clip: presentation.nameClip
      )
    }
  }

  /// What is missing and what is needed a week, in words.
  private var need: DisplayText? {
    guard let need = entry.need else { return nil }
    let missing = need.missingWords(context.language)
    guard let aWeek = need.aWeek else { return DisplayText(missing) }
    return presentation.pick("缺 \(missing)，每周需 \(aWeek)", "\(missing) missing, \(aWeek) a week")
  }
}
