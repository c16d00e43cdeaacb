import DubanScreen
import DubanCore

/// How the quarter board is divided: a title of what is left, and as many quarters of a fixed width as there is room for.
struct QuarterLayout {
  /// Whether cells tell shape, word and figure; else shape and figure, or word where there is no figure.
  let isFull: Bool
  /// Whether cells have room for what must stand.
  let tellsText: Bool
  /// The columns of the title, and of a quarter with the gap before it.
  let title: Int
  let slot: Int
  /// How many quarters are on the screen.
  let shown: Int
  /// The lines over the rows, the rows, and the lines that tell the chosen cell in words.
  let above: Int
  let rows: Int
  let foot: Int

  private static let titleBesideFull = 40
  private static let smallestTitle = 22
  /// The columns in which something of a milestone's text can be read, and which none needs more of.
  private static let told = 26...44

  init(_ size: Size, quarters: Int, _ language: Language, hasNote: Bool) {
    let full = 2 + (language == .chinese ? 17 : 18)
    let compact = 2 + (language == .chinese ? 11 : 12)
    isFull = size.columns - 1 - full * min(4, quarters) >= QuarterLayout.titleBesideFull
    let room = (size.columns - 1 - QuarterLayout.titleBesideFull) / max(1, min(4, quarters))
    tellsText = isFull && room >= QuarterLayout.told.lowerBound
    slot = tellsText ? min(room, QuarterLayout.told.upperBound) : isFull ? full : compact
    let smallest = isFull ? QuarterLayout.titleBesideFull : QuarterLayout.smallestTitle
    shown = max(1, min(quarters, (size.columns - smallest - 1) / slot))
    // A column is left free at the right edge.
    title = max(0, size.columns - 1 - shown * slot)
    above = hasNote ? 2 : 1
    foot = size.rows >= above + 8 ? 2 : 0
    rows = max(0, size.rows - above - foot)
  }
}

/// What a cell of the quarter board says.
struct QuarterCellText: Equatable, Sendable {
  private let text: DisplayText
  private let role: ThemeRole

  init(
    _ cell: QuarterBoard.Cell, _ presentation: Presentation, columns: Int, isFull: Bool, tellsText: Bool = false
  ) {
    switch cell {
    case .empty: (text, role) = (.empty, .dim)
    case .milestone(let assessed, let progress, let others) where tellsText:
      let figure = QuarterCellText.figure(assessed, progress, presentation, isLong: true)
      let more: DisplayText = others > 0 ? DisplayText(" +\(others)") : .empty
      let head = QuarterCellText.joined(assessed.light, figure, presentation, false) + more
      text = head + "  " + DisplayText(assessed.milestone.text)
      role = LightStyle(assessed.light).role
    case .milestone(let assessed, let progress, let others):
      let more: DisplayText = others > 0 ? DisplayText(" +\(others)") : .empty
      // A figure is never cut: where it does not fit it stands without its unit, then without what is beside it, then what is reached
      // alone, then the light's word, at last its sign.
      let light = assessed.light
      func told(_ figure: DisplayText?, _ isFull: Bool) -> DisplayText {
        QuarterCellText.joined(light, figure, presentation, isFull)
      }
      let (long, short) = (
        QuarterCellText.figure(assessed, progress, presentation, isLong: true),
        QuarterCellText.figure(assessed, progress, presentation, isLong: false)
      )
      let reached = QuarterCellText.reached(progress, of: short)
      var texts: [DisplayText] = []
      if isFull { texts = [told(long, true) + more, told(short, true) + more, told(long, true), told(short, true)] }
      texts += [told(short, false) + more, told(short, false)]
      if let reached { texts += [told(reached, isFull), told(reached, false)] }
      texts.append(told(nil, false))
      text = texts.first { $0.width(.narrow) <= columns } ?? LightStyle(light).shape(presentation.glyphs)
      role = LightStyle(assessed.light).role
    case .leads(let assessed):
      let last = assessed.milestone.quarters.last?.words(presentation.language) ?? ""
      let face = LightStyle(assessed.light)
      (text, role) = (face.shape(presentation.glyphs) + " " + presentation.pick("至\(last)", "until \(last)"), face.role)
    case .task(let assessment):
      let light = assessment.light ?? .unreported
      (text, role) = (
        QuarterCellText.joined(light, QuarterCellText.figure(assessment, presentation), presentation, isFull),
        LightStyle(light).role
      )
    case .heading(let standing, let count):
      let words =
        isFull ? presentation.pick("已完成 \(standing)/\(count)", "\(standing) of \(count) done") : "\(standing)/\(count)"
      // Dim, so that what is late stands out.
      (text, role) = (words, .dim)
    }
  }

  /// Draws it; `isDim` takes its colour away.
  func draw(in region: Region, on ground: Ground, isDim: Bool) {
    region.put(text, style: Style(isDim ? .dim : role, on: ground))
  }

  private static func joined(_ light: Light, _ figure: DisplayText?, _ presentation: Presentation, _ isFull: Bool)
    -> DisplayText
  {
    let face = LightStyle(light)
    if isFull {
      let label = face.label(presentation.language, presentation.glyphs)
      return figure.map { label + " " + $0 } ?? label
    }
    return face.shape(presentation.glyphs) + " " + (figure ?? face.words(presentation.language))
  }

  /// What counts most of a milestone: how late it is or was, its new day, what is reached of its figure, when it stood.
  private static func figure(
    _ assessed: MilestoneAssessment, _ progress: CriterionProgress?, _ presentation: Presentation, isLong: Bool
  ) -> DisplayText? {
    switch assessed.judgement.reason {
    case .passed(_, let days, _): return presentation.pick("\(days)天", "\(days)d")
    case .confirmed(_, let late) where late > 0: return presentation.pick("迟\(late)天", "\(late)d late")
    case .confirmed(let day, _): return DisplayText(day.words(presentation.language))
    case .awaited(let due, let days, _):
      if assessed.light == .dueSoon {
        return days == 0 ? presentation.pick("今天到期", "today") : presentation.pick("还有\(days)天", "in \(days)d")
      }
      if due != assessed.milestone.due {
        let (_, month, day) = due.parts
        return presentation.pick(isLong ? "延\(due.words(.chinese))" : "延\(month).\(day)", "to \(due.words(.english))")
      }
      return progress.map { words($0, isLong) }
    default: return nil
    }
  }

  /// What is reached alone, `42` of `42/70`, where the figure of a cell is that.
  private static func reached(_ progress: CriterionProgress?, of figure: DisplayText?) -> DisplayText? {
    guard let progress, let reached = progress.reached, figure == words(progress, false) else { return nil }
    let isPercent = progress.criterion.unit?.hasPrefix("%") == true
    return DisplayText("\(reached)" + (isPercent ? "%" : ""))
  }

  /// `42/70`, reached of what is due; what is due alone where nothing is reported; `+15` for an increment.
  private static func words(_ progress: CriterionProgress, _ hasUnit: Bool) -> DisplayText {
    let criterion = progress.criterion
    let isPercent = criterion.unit?.hasPrefix("%") == true
    let due = hasUnit || isPercent ? Target.joined(criterion.value, criterion.unit) : criterion.value.description
    if criterion.basis == .increment { return DisplayText("+" + due) }
    return DisplayText(progress.reached.map { "\($0)/\(due)" } ?? due)
  }

  /// A task without milestones: how late it is, else how much of its only amount is reached.
  private static func figure(_ assessment: TaskAssessment, _ presentation: Presentation) -> DisplayText? {
    if assessment.light == .overdue, let days = assessment.judgement?.reason.overdueDays, days > 0 {
      return presentation.pick("\(days)天", "\(days)d")
    }
    let amounts = assessment.targets.compactMap(\.actual)
    guard assessment.targets.count == 1, let share = amounts.first else { return nil }
    return DisplayText(share.percent() + "%")
  }
}
