import DubanCore
import DubanReports
import DubanScreen
import SamplePlans
import Testing

@testable import DubanTUI

/// The reports about sample plans as of their review days, without a store or a terminal: keys in, screens out.
struct SampleReport {
  private(set) var model: ReportModel
  /// What was asked for outside.
  private(set) var effects: [ReportModel.Effect] = []

  /// - Parameter lastCircular: how many days ago the last circular went out; nil where none did.
  init(
    _ size: String = "140x40", language: Language = .chinese, glyphs: GlyphSet = .unicode,
    plans: [String] = ["huaian-2020"], lastCircular: Int? = nil, hasNews: Bool = true, office: String = "",
    obstacle: IssuingObstacle? = nil, assessing: Bool = false,
    opening: DesktopOpening = .noDesktop, hasMouse: Bool = false
  ) throws {
    let numbers = size.split(separator: "x").compactMap { Int($0) }
    let reported = try plans.map { id in
      let sample = try SamplePlan(id) { plan in if assessing { plan.assessment = Self.rules } }
      func board(_ days: Int) -> Board {
        let day = sample.reviewDay.advanced(by: -days)
        return sample.board(on: day, knownBy: day)
      }
      let open = OpenPlan(board: sample.board(), usual: sample.reviewDay, notice: nil)
      return ReportedPlan(
        sample.board(), lastTime: lastCircular.map(board), before: board(7),
        scored: try ScoringReport.Part(open, from: SampleJournal(sample.entries)))
    }
    model = ReportModel(
      reported,
      CircularSeries("督查通报", last: try lastCircular.map { try Self.circular(2, daysAgo: $0) }, hasNews: hasNews),
      obstacle,
      office: office,
      setting: ScreenSetting(
        presentation: Presentation(language: language, glyphs: glyphs, today: try #require(Day(2026, 11, 21))),
        themes: [.base], theme: .base, size: Size(rows: numbers[1], columns: numbers[0]), hasMouse: hasMouse,
        opening: opening))
  }

  /// A point less for whatever is late.
  private static var rules: ScoringRules {
    var rules = ScoringRules()
    rules.base = Points(100)
    rules.rules = [ScoringRule(.late, Points(-1))]
    return rules
  }

  /// The entry of a circular that went out so many days before the sample's day.
  static func circular(_ number: Int, daysAgo days: Int) throws -> Entry {
    let day = try SamplePlan("huaian-2020").reviewDay.advanced(by: -days)
    return Entry(
      seq: 1, batch: 1, at: Instant(milliseconds: 0), recorded: day, on: day, actor: "王芳", plan: "", subject: "",
      change: .circular(series: "督查通报", number: number, plan: nil), note: nil, simulated: false)
  }

  /// Tells the model that nobody has issued one meanwhile.
  mutating func askIssue() { model.askIssue() }

  mutating func takeIssued(_ number: Int, as path: String) { model.takeIssued(number, as: path) }

  mutating func takeIssuedUnwritten(_ number: Int, because reason: String) {
    model.takeIssuedUnwritten(number, because: reason)
  }

  /// Presses keys by their labels; `type:文字` types a text.
  mutating func press(_ labels: String...) throws {
    for label in labels {
      let keys =
        label.hasPrefix("type:")
        ? label.dropFirst(5).map { Key.character($0) } : [try #require(Key(label), "there is no key \(label)")]
      for key in keys { effects += model.handle(.key(key)) }
    }
  }

  /// Lets the mouse do something on `words` where they stand first.
  mutating func mouse(_ kind: Mouse.Kind, on words: String) throws {
    let places = screen.enumerated().flatMap { row, line in
      line.ranges(of: words).map { found in
        Position(row: row, column: DisplayText(line[..<found.lowerBound]).width(.narrow))
      }
    }
    let place = try #require(places.first, "\(words) is not on the screen:\n\(text)")
    mouse(kind, at: place)
  }

  mutating func mouse(_ kind: Mouse.Kind, at place: Position) {
    effects += model.handle(.mouse(Mouse(kind, at: place)))
  }

  mutating func answer(_ message: Message) { model.take(message) }

  mutating func resize(_ size: Size) {
    var setting = model.setting
    setting.size = size
    model.take(setting)
  }

  /// The screen as lines.
  var screen: [String] {
    let grid = model.draw()
    return (0..<grid.size.rows).map { row in
      (0..<grid.size.columns).map { grid.text(row: row, column: $0) }.joined()
    }
  }

  var text: String { screen.joined(separator: "\n") }
}
