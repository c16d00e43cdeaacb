import DubanCore
import DubanDiagnostics
import DubanDocuments
import Foundation
import SamplePlans
import Testing

import DubanScreen
@testable import DubanTUI

/// The dashboard on the sample plans as of their review days, without a store or a terminal: keys in, screens out.
struct SampleDashboard {
  private(set) var model: DashboardModel
  /// What the interface asked for since the last look, reads aside.
  private(set) var effects: [Effect] = []
  private var entries: [String: [Entry]] = [:]
  private var boards: [String: Board] = [:]
  private var picture: Picture?

  /// The samples in the order of the demonstration.
  static let plans = SamplePlan.ids

  init(
    _ size: String = "140x40", language: Language = .chinese, glyphs: GlyphSet = .unicode,
    plans: [String] = SampleDashboard.plans, hasMouse: Bool = false, copiesToFiles: Bool = false,
    views: [View]? = nil, keymap: Keymap = .standard, reader: WorkReader? = nil, served: Author? = nil,
    isFirstStart: Bool = false,
    edit: (inout Plan) -> Void = { _ in }
  ) throws {
    let numbers = size.split(separator: "x").compactMap { Int($0) }
    let today = try #require(Day(2026, 11, 21))
    let theme = Theme.base
    var setting = ScreenSetting(
      presentation: Presentation(language: language, glyphs: glyphs, today: today), themes: [theme], theme: theme,
      keymap: keymap, size: Size(rows: numbers[1], columns: numbers[0]), hasMouse: hasMouse,
      copiesToFiles: copiesToFiles)
    (setting.ownPart, setting.served) = (reader, served)
    setting.isFirstStart = isFirstStart
    model = DashboardModel(setting: setting, views: try views ?? SampleDashboard.views())
    var loaded: [PlanEntry] = []
    for id in plans {
      let entry = try load(id, on: nil, knownBy: nil, edit)
      loaded.append(entry)
    }
    let lines = loaded.map { PortfolioEntry(id: $0.id, title: $0.board.plan.title, summary: PlanSummary($0.board)) }
    _ = model.update(.plansLoaded(lines))
    for entry in loaded { _ = model.update(.boardLoaded(entry)) }
  }

  /// The views that come with the program.
  static func views() throws -> [View] {
    let folder = root.appending(path: "Sources/duban/Views")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let views = try files.map { file in
      let node = try YAMLReader.read(Array(try Data(contentsOf: file)), file: file.lastPathComponent)
      let (view, diagnostics) = ViewReader.read(node, id: file.deletingPathExtension().lastPathComponent)
      return try #require(view, "\(diagnostics.map { $0.words(.english) })")
    }
    return [View]().replacing(with: views.sorted { $0.id < $1.id })
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Presses keys by their labels: `j`, `enter`, `ctrl-r`; `type:文字` types a text.
  mutating func press(_ labels: String...) throws {
    for label in labels {
      if label.hasPrefix("type:") {
        for character in label.dropFirst(5) { take(model.update(.key(.character(character)))) }
      } else {
        let key = try #require(Key(label), "there is no key \(label)")
        take(model.update(.key(key)))
      }
      checkPicture()
    }
  }

  /// Judges the boards that were asked for on their days, as the store would.
  mutating func answerBoards() throws {
    let asked = effects
    effects = []
    for case .loadBoard(let id, let day?) in asked {
      let usual = try #require(model.entries[id]).defaultAsOf
      send(.boardLoaded(try load(id, on: day, knownBy: day < usual ? day : nil)))
    }
  }

  /// Sends any other message.
  mutating func send(_ message: Message) {
    take(model.update(message))
    checkPicture()
  }

  /// Shows an item that was chosen on another screen.
  mutating func show(_ id: ItemID.Global) -> [Effect] { model.show(id) }

  /// What the interface asks for after a message, without any answer.
  mutating func effectsOf(_ message: Message) -> [Effect] { model.update(message) }

  /// Whatever happened, the picture made from the one before is the one made anew.
  private mutating func checkPicture() {
    let next = model.picture(after: picture)
    #expect(next.grid == model.draw())
    picture = next
  }

  /// Lets the mouse do something on `words` where they stand first, or at their `occurrence`, from 0.
  mutating func mouse(_ kind: Mouse.Kind, on words: String, occurrence: Int = 0) throws {
    let places = screen.enumerated().flatMap { row, line in
      line.ranges(of: words).map { found in
        Position(row: row, column: DisplayText(line[..<found.lowerBound]).width(.narrow))
      }
    }
    let place = try #require(places.dropFirst(occurrence).first, "\(words) is not on the screen:\n\(text)")
    send(.mouse(Mouse(kind, at: place)))
  }

  /// The screen as lines.
  var screen: [String] {
    let grid = model.draw()
    return (0..<grid.size.rows).map { row in
      (0..<grid.size.columns).map { grid.text(row: row, column: $0) }.joined()
    }
  }

  /// The whole screen as one text.
  var text: String { screen.joined(separator: "\n") }

  /// Histories are read at once; everything else is kept for the test to see.
  private mutating func take(_ new: [Effect]) {
    for effect in new {
      if case .loadHistory(let plan, let subject) = effect {
        let found = (entries[plan] ?? []).filter { $0.subject == subject || $0.subject.hasPrefix(subject + "/") }
        take(model.update(.historyLoaded(plan: plan, subject: subject, entries: found)))
      } else if case .loadChanges(let plan, let start, let today) = effect {
        if let changes = changes(of: plan, since: start, today) {
          take(model.update(.changesLoaded(plan: plan, changes)))
        }
      } else {
        effects.append(effect)
      }
    }
  }

  /// When everybody last looked, told as if the plan had been left on the day before its review.
  private func changes(of plan: String, since start: ChangesSpan, _ today: Day) -> LoadedChanges? {
    let from = start.day(today) ?? today.advanced(by: -1)
    let to = start.lastDay(today)
    let told = boards[plan].map { board in
      PlanChanges(
        entries[plan] ?? [], where: { $0.recorded >= from && $0.recorded <= to ?? $0.recorded }, in: board.plan,
        asOf: board.asOf)
    }
    return told.map {
      LoadedChanges(
        start: start, changes: $0, from: start == .lastSeen ? nil : from, to: to,
        lookedAt: start == .lastSeen ? "\(from) 17:30" : nil)
    }
  }

  private mutating func load(
    _ id: String, on asked: Day? = nil, knownBy: Day? = nil, _ edit: (inout Plan) -> Void = { _ in }
  ) throws -> PlanEntry {
    let sample = try SamplePlan(id, edit: edit)
    entries[id] = sample.entries
    let board = sample.board(on: asked, knownBy: knownBy)
    boards[id] = board
    return PlanEntry(
      board: board, defaultAsOf: sample.reviewDay, notice: sample.notice.map(Name.init(notice:)),
      today: model.presentation.today)
  }
}
