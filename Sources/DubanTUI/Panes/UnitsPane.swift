import DubanScreen
import DubanCore
import DubanReports

/// The units in the order of the plan: what each answers for and helps with, how much of it is overdue, and what it owes next.
///
/// The order is the plan's and never one of merit: people are not ranked.
struct UnitsPane: ChoosingPane {
  private var rows: [UnitStanding] = []
  /// How often the board was taken: what a month shows may change where nothing else of a row does.
  private var revision = 0
  /// How many units have a part in the plan, whatever the filter hides.
  private var total = 0
  /// What is to come of the units, in sentences.
  private var coming: [String] = []
  private var list = ListView<String>()

  /// The key of the tasks without a unit.
  private static let noUnit = "-"

  mutating func reload(_ context: PaneContext) {
    let agenda = context.board.agenda
    let all = context.board.standings(of: agenda).filter(\.hasPart)
    total = all.count
    coming = context.plan.comingWords(context.presentation.language)
    rows = context.shown == nil ? all : context.board.standings(of: agenda, where: context.shows).filter(\.hasPart)
    revision += 1
    list.reload(rows.map { $0.summary.unit?.name.chinese ?? UnitsPane.noUnit })
  }

  var hints: [Command] { [.go(.open)] }

  /// A unit is no item: nothing can be reported of it.
  func selected(_ board: Board) -> String? { nil }

  func listed(_ board: Board) -> [String] { [] }

  func choice(_ board: Board) -> PaneChoice? {
    guard rows.indices.contains(list.index) else { return nil }
    let unit = rows[list.index].summary.unit
    let term = unit.map { Filter.Term(.unit, [.text($0.name.chinese)]) }
    let missing = Filter.Term(.property, [.choice(FilterProperty.missingUnit.rawValue)])
    return .narrowing(Filter([term ?? missing]).description)
  }

  mutating func select(_ subject: String, on board: Board) -> Bool { false }

  mutating func move(_ motion: Motion, _ context: PaneContext, _ size: Size) {
    list.move(motion, height: size.rows - 1 - told(height: size.rows - 1).count)
  }

  // MARK: Drawing

  func draw(_ context: PaneContext, in region: Region, isFocused: Bool, since previous: Self?) {
    let previous = previous.flatMap { $0.revision == revision && $0.rows == rows ? $0 : nil }
    if previous == nil { region.fill(style: Style()) }
    let presentation = context.presentation
    let inside = Frame(
      presentation.pick("责任单位", "Responsible units"), count: context.count(rows.count, of: total), isFocused: isFocused
    ).draw(in: region)
    guard !rows.isEmpty else {
      context.drawEmpty(presentation.pick("本方案没有责任单位", "this plan names no units"), of: total, in: inside)
      return
    }
    let layout = UnitsPane.layout(
      presentation, inside.columns, hasIndicators: rows.contains { $0.indicators > 0 })
    drawHead(layout, presentation, inside.row(0))
    let below = inside.droppingRows(1)
    let told = told(height: below.rows)
    for (index, sentence) in told.enumerated() {
      let row = below.row(below.rows - told.count + index)
      row.columns(from: 1, count: row.columns - 2).put(DisplayText(sentence), style: Style(.dim))
    }
    list.draw(in: below.droppingLastRows(told.count), isFocused: isFocused, since: previous?.list) {
      region, index, ground in
      draw(rows[index], layout, context, region, ground)
    }
  }

  /// The most changes of units that are told below the list, each in a line.
  private static let mostComing = 3

  /// What is to come of the units, where `height` lines leave room for them below the list.
  private func told(height: Int) -> [String] {
    Array(coming.prefix(max(0, min(UnitsPane.mostComing, height / 3))))
  }

  /// - Parameter hasIndicators: whether any of the units owns some; else a column of dashes gives its room to the names.
  private static func layout(_ presentation: Presentation, _ columns: Int, hasIndicators: Bool) -> ColumnLayout {
    let language = presentation.language
    let count = language == .chinese ? 4 : 5
    return ColumnLayout(
      [
        Column(.flexible(minimum: 16), clip: presentation.nameClip), Column(.fixed(count), align: .right),
        Column(.fixed(count), align: .right), Column(.fixed(count), align: .right),
        Column(
          .fixed(!hasIndicators ? columns : language == .chinese ? 4 : 10), align: .right,
          priority: hasIndicators ? 3 : 9),
        Column(.fixed(language == .chinese ? 4 : 7), align: .right), Column(.fixed(22), priority: 2),
        Column(.fixed(12), priority: 4),
        Column(.flexible(minimum: 24, weight: 3), priority: 1),
      ], width: columns - 2)
  }

  private func drawHead(_ layout: ColumnLayout, _ presentation: Presentation, _ row: Region) {
    let row = row.columns(from: 1, count: row.columns - 2)
    let names = [
      presentation.pick("单位", "unit"), presentation.pick("牵头", "leads"), presentation.pick("责任", "resp."),
      presentation.pick("配合", "coop"),
      presentation.pick("指标", "indicators"),
      presentation.pick("逾期", "overdue"), presentation.pick("负责任务的灯", "lights it answers for"),
      presentation.pick("1-12月到期", "due, Jan-Dec"),
      presentation.pick("最近到期事项", "due next"),
    ]
    for (index, name) in names.enumerated() { layout.put(name, index, in: row, style: Style(.columnHead)) }
  }

  private func draw(
    _ standing: UnitStanding, _ layout: ColumnLayout, _ context: PaneContext, _ region: Region,
    _ ground: Ground
  ) {
    let presentation = context.presentation
    let summary = standing.summary
    let row = region.columns(from: 1, count: region.columns - 2)
    let name = summary.unit.map { presentation.words($0.name) } ?? presentation.pick("责任单位缺失", "no unit named")
    layout.put(name, 0, in: row, style: Style(.strong, on: ground))
    func count(_ count: Int, _ column: Int) {
      layout.put(
        count == 0 ? "-" : DisplayText("\(count)"), column, in: row, style: Style(count == 0 ? .dim : .text, on: ground)
      )
    }
    count(summary.leads.count, 1)
    count(summary.responsible.count, 2)
    count(summary.cooperates.count, 3)
    count(standing.indicators, 4)
    let late = LightStyle(.overdue)
    layout.put(
      standing.overdue == 0 ? "-" : late.shape(presentation.glyphs) + DisplayText(" \(standing.overdue)"), 5, in: row,
      style: standing.overdue == 0 ? Style(.dim, on: ground) : Style(late.role, on: ground, [.bold]))
    layout.region(6, in: row)?.write(summary.lights.spans(presentation, words: false), on: ground)
    // Made for the rows on the screen alone, where the strip has room.
    if let strip = layout.region(7, in: row) { draw(context.board.months(of: summary), context, strip, ground) }
    guard let place = layout.region(8, in: row) else { return }
    guard let next = standing.next else {
      let words =
        !standing.answers
        ? presentation.pick("只配合", "only cooperates") : presentation.pick("没有未完成的", "nothing open")
      place.put(words, style: Style(.dim, on: ground))
      return
    }
    draw(next, context, place, ground)
  }

  /// A column a month in the colour of its most urgent light, with its sign.
  private func draw(_ months: [Light?], _ context: PaneContext, _ strip: Region, _ ground: Ground) {
    guard months.contains(where: { $0 != nil }) else { return }
    for (month, light) in months.enumerated() {
      guard let light else {
        strip.put("-", column: month, width: 1, style: Style(.dim, on: ground))
        continue
      }
      let face = LightStyle(light)
      strip.put(
        face.shape(context.presentation.glyphs), column: month, width: 1,
        style: Style(face.role, on: .plain, [.reverse]))
    }
  }

  /// From this many columns what is due next stands in columns of its own.
  private static let columnsOfNext = 46

  /// `! 逾期 15 天  1-1/Q3 提标改造老旧小区`
  private func draw(_ next: AgendaItem, _ context: PaneContext, _ place: Region, _ ground: Ground) {
    let presentation = context.presentation
    let face = LightStyle(next.shownLight)
    let days = next.days
    let day = next.due.words(presentation.language, in: context.plan.period)
    let when =
      next.judgement.reason.exceededDays.map(presentation.exceeded)
      ?? presentation.pick("\(day) ", "\(day), ") + presentation.away(days)
    // Where there is room, days, numbers and names stand in columns.
    let isWide = place.columns >= UnitsPane.columnsOfNext
    var column = place.write(
      face.shape(presentation.glyphs) + " " + when, style: Style(face.role, on: ground, days < 0 ? [.bold] : []))
    column = isWide ? max(column + 1, 23) : column + 2
    column = place.write(DisplayText("\(next.subject) "), column: column, style: Style(.dim, on: ground))
    if isWide { column = max(column, 31) }
    place.put(
      presentation.words(next.headline), column: column, width: max(0, place.columns - column),
      style: Style(.text, on: ground))
  }
}

// MARK: For a report

extension UnitsPane {
  func content(_ context: PaneContext) -> ShownContent { .units(rows, shown: context.shown) }
}
