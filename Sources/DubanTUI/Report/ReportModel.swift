package import DubanCore
package import DubanReports
import DubanScreen

/// The reports about plans as a value, before they leave the office: what is shown, what a key makes of it, and what must then happen
/// outside. Every number in it leads to the items that it counts.
package struct ReportModel: Sendable {
  /// What it shares with other screens: how everything is told and drawn, the keys, the terminal's size.
  package internal(set) var setting: ScreenSetting
  /// What they tell of; one at least.
  private(set) var plans: [ReportedPlan]
  /// What the office decides about the circular, its number once it went out.
  private(set) var settings: Circular.Settings
  /// The series of circulars, as far as it went before this one.
  package private(set) var series: CircularSeries
  /// Why this one cannot go out.
  private var issuingObstacle: IssuingObstacle?
  /// Which report is shown.
  package private(set) var kind = ReportKind.circular
  /// What is shown, and is written when it is exported.
  package private(set) var report: Report
  private(set) var layout: ReportLayout
  /// The first line on the screen.
  private(set) var top = 0
  /// The number that is selected; nil while none is.
  private(set) var number: Int?
  var window: ReportWindow?
  /// The line at the bottom; stays until the next key.
  var notice: Footer.Message?

  /// What must happen outside.
  package enum Effect: Equatable, Sendable {
    /// The board is to show the item.
    case show(ItemID.Global)
    /// The report is to be written; answered by `take`.
    case export(ExportRequest)
    /// The circular is to go out: the series is to be looked at anew; answered by `askIssue`.
    case prepareIssue
    /// The circular is to go out under a number and into a file; answered by `takeIssued`, or by `take` where it does not.
    case issue(number: Int, ExportRequest)
    /// The person goes back to where it was opened.
    case leave
    /// Paint the whole screen anew.
    case repaint
  }

  /// The reports about `plans`, of which there is one at least, `series` being that of their circulars.
  ///
  /// - Parameters:
  ///   - obstacle: why no circular goes out now.
  ///   - office: who issues them; empty where nobody is named.
  package init(
    _ plans: [ReportedPlan], _ series: CircularSeries, _ obstacle: IssuingObstacle? = nil, office: String = "",
    setting: ScreenSetting
  ) {
    self.plans = plans
    self.series = series
    issuingObstacle = obstacle
    self.setting = setting
    settings = Circular.Settings(day: plans.map(\.board.asOf).max() ?? setting.presentation.today)
    settings.office = office
    settings.today = setting.presentation.today
    settings.numberBefore = series.last?.number
    report = Report(title: "", day: settings.day, asOf: settings.day, language: setting.presentation.language)
    layout = ReportLayout(
      report, columns: 20, widest: 20, glyphs: setting.presentation.glyphs, ambiguous: setting.ambiguous)
    write()
  }

  /// Writes the report of the kind that is wanted, in the language of the screen.
  private mutating func write() {
    report = kind.report(parts, settings, presentation.language, scored: plans.compactMap(\.scored))
    layOut()
  }

  /// Breaks it into the lines of the screen.
  private mutating func layOut() {
    layout = ReportLayout(
      report, columns: min(ReportModel.longestLine, room), widest: room, glyphs: presentation.glyphs,
      ambiguous: ambiguous)
    if let number, !layout.numbers.indices.contains(number) { self.number = nil }
    top = max(0, min(top, layout.lines.count - bodyRows))
  }

  /// What the report that is shown is made of.
  package var parts: [Circular.Part] { plans.map { $0.part(for: kind) } }

  var presentation: Presentation { setting.presentation }
  var ambiguous: AmbiguousWidth { setting.ambiguous }
  var keymap: Keymap { setting.keymap }

  /// The rows for the report: below the header and the line of kinds, above the footer.
  var bodyRows: Int { max(1, setting.size.rows - 3) }

  /// The longest line that is read with ease. Cells.
  private static let longestLine = 100

  /// What is free at either side. Cells.
  static let margin = 2

  /// The cells that tables may take.
  private var room: Int { setting.size.columns - 2 * ReportModel.margin }

  // MARK: What is asked of it

  package mutating func take(_ setting: ScreenSetting) {
    let before = self.setting
    self.setting = setting
    if setting.presentation.language != before.presentation.language { write() } else { layOut() }
  }

  /// Shows the report of another kind, from its top.
  mutating func show(_ kind: ReportKind) {
    self.kind = kind
    (top, number) = (0, nil)
    write()
  }

  /// Why nobody is assessed; nil where somebody is.
  var obstacleToAssessment: DisplayText? {
    plans.allSatisfy { $0.scored == nil }
      ? presentation.pick("方案没有写考核规则", "the plan tells no rules of an assessment") : nil
  }

  /// Shows how units are assessed, or says that none is.
  mutating func showAssessment() {
    guard let obstacle = obstacleToAssessment else { return show(.assessment) }
    notice = Footer.Message(obstacle, isError: true)
  }

  /// Tells it in the other language, at the same number.
  mutating func changeLanguage() {
    setting.presentation.language = presentation.language == .chinese ? .english : .chinese
    write()
    if number != nil { reveal() }
  }

  mutating func move(_ motion: Motion) { top = motion.scrolled(top, of: layout.lines.count, shown: bodyRows) }

  /// Selects the number after the one that is selected, or before; from what is on the screen where that one is not.
  mutating func step(_ direction: Int) {
    let count = layout.numbers.count
    guard count > 0 else {
      notice = Footer.Message(presentation.pick("没有可列出的数", "no number here counts anything"))
      return
    }
    if let number, shown.contains(layout.lineOfNumber[number]) {
      self.number = (number + direction + count) % count
    } else if direction > 0 {
      number = layout.lineOfNumber.firstIndex { $0 >= top } ?? 0
    } else {
      number = layout.lineOfNumber.lastIndex { $0 < top + bodyRows } ?? count - 1
    }
    reveal()
  }

  mutating func select(_ number: Int) {
    if layout.numbers.indices.contains(number) { self.number = number }
  }

  /// The lines on the screen.
  var shown: Range<Int> { top..<min(top + bodyRows, max(top, layout.lines.count)) }

  /// Scrolls as little as brings the number on the screen, with a line to spare.
  private mutating func reveal() {
    guard let number else { return }
    let line = layout.lineOfNumber[number]
    let margin = bodyRows > 4 ? 1 : 0
    if line < top + margin { top = line - margin }
    if line > top + bodyRows - 1 - margin { top = line - bodyRows + 1 + margin }
    top = max(0, min(top, layout.lines.count - bodyRows))
  }

  /// Lists the items behind the number that is selected.
  mutating func listRows() {
    guard let number else {
      let key = keymap.label(.report(.nextNumber), in: [.report])
      notice = Footer.Message(presentation.pick("先按 \(key) 选一个数", "select a number with \(key) first"))
      return
    }
    window = .rows(RowsWindow(layout.numbers[number], in: parts))
  }

  /// Asks into which file it is written.
  mutating func startExport() {
    if let obstacle = setting.filesObstacle {
      notice = Footer.Message(obstacle, isError: true)
      return
    }
    let day = report.asOf
    let what = DisplayText(kind.words(presentation.language)) + presentation.pick(" 截至 \(day)", " as of \(day)")
    window = .export(ExportWindow(what, stem: FileName.stem([stem, kind.rawValue], on: day), ExportEnding.ofReport))
  }

  // MARK: Issuing

  /// What the office decides about the circular that goes out under `number`.
  package func settings(numbered number: Int) -> Circular.Settings {
    var settings = settings
    settings.number = number
    return settings
  }

  /// Why the circular cannot go out now; nil when it can.
  var obstacleToIssue: DisplayText? {
    // What goes out is a paper in a file.
    if let obstacle = setting.filesObstacle { return obstacle }
    if let issuingObstacle { return issuingObstacle.words(presentation) }
    if let number = settings.number {
      return presentation.pick("已印发第\(number)期", "it went out as No. \(number)")
    }
    guard kind == .circular else {
      let key = keymap.label(.report(.circular), in: [.report])
      return presentation.pick("只有通报可以印发：按 \(key)", "only the circular goes out: press \(key)")
    }
    if let last = series.last, last.asOf > report.asOf {
      return presentation.pick(
        "第\(last.number)期已截至 \(last.asOf)，不能再印发更早的",
        "No. \(last.number) tells as of \(last.asOf): none goes out before it")
    }
    return nil
  }

  /// Wants the series looked at before anything is asked.
  mutating func startIssue() -> [Effect] {
    guard let obstacle = obstacleToIssue else { return [.prepareIssue] }
    notice = Footer.Message(obstacle, isError: true)
    return []
  }

  /// Somebody else has issued one meanwhile: what changed since is told anew.
  package mutating func reload(_ plans: [ReportedPlan], _ series: CircularSeries, _ obstacle: IssuingObstacle?) {
    (self.plans, self.series, issuingObstacle) = (plans, series, obstacle)
    settings.numberBefore = series.last?.number
    write()
  }

  /// Asks once: the number, the span, the file.
  package mutating func askIssue() {
    if let obstacle = obstacleToIssue {
      notice = Footer.Message(obstacle, isError: true)
      return
    }
    window = .issue(IssueWindow(series, asOf: settings.day, about: about, plan: stem, office: settings.office))
  }

  /// The circular is recorded as issued, and only its file is missing: says why, and how the same one is written.
  package mutating func takeIssuedUnwritten(_ number: Int, because reason: String) {
    (window, settings.number) = (nil, number)
    write()
    let key = keymap.label(.program(.export), in: [.report])
    notice = Footer.Message(
      presentation.pick(
        "第\(number)期已印发，文件没有写成，按 \(key) 再写：", "No. \(number) is issued without its file, \(key) writes it: ")
        + DisplayText(reason), isError: true)
  }

  /// The circular is recorded as issued, and written into the file at `path`.
  package mutating func takeIssued(_ number: Int, as path: String) {
    (window, settings.number) = (nil, number)
    write()
    let since = presentation.pick("下期的变化从 \(report.asOf) 算起", "the next one begins at \(report.asOf)")
    notice = Footer.Message(
      presentation.pick("已印发第\(number)期，写入 ", "issued as No. \(number), written to ") + DisplayText(path)
        + presentation.pick("；", "; ") + since
    )
  }

  /// Of what it tells, in a few words.
  var about: DisplayText {
    plans.count == 1
      ? plans.first.map { presentation.words($0.board.plan.title) } ?? .empty
      : presentation.pick("\(plans.count) 个方案", "\(plans.count) plans")
  }

  /// What the names of its files begin with.
  private var stem: String { plans.count == 1 ? plans.first.map { $0.board.plan.id } ?? "" : "plans" }

  /// Takes what became of a file, or says a sentence at the bottom.
  package mutating func take(_ answer: Message) {
    switch answer {
    case .saved(let path):
      window = nil
      notice = Footer.Message(presentation.pick("已写入 ", "written to ") + DisplayText(path))
    case .fileExists:
      let presentation = presentation
      window?.ask(presentation)
    case .notSaved(let reason): window?.refuse(DisplayText(reason))
    case .noticed(let text): notice = Footer.Message(DisplayText(text))
    case .failed(let text): notice = Footer.Message(DisplayText(text), isError: true)
    default: break
    }
  }
}
