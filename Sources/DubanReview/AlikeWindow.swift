import DubanCore
import DubanDocuments
import DubanScreen
import DubanTUI

/// Lists everything with one doubt before it is accepted at once: the part, its field, what is taken.
struct AlikeWindow: Window {
  private let step: ReviewStep
  private let title: DisplayText
  private let lines: [DisplayText]
  private var top = 0

  /// - Parameters:
  ///   - doubts: all that `step` accepts.
  ///   - rows: the parts about which they are.
  init(_ step: ReviewStep, _ kind: Question.Kind, _ doubts: [AlikeDoubt], of rows: [ReviewRow], _ language: Language) {
    self.step = step
    let parts = Dictionary(rows.map { ($0.path, $0) }) { first, _ in first }
    title = DisplayText(
      language.pick(
        "同类认可：\(kind.words(language)) \(doubts.count) 条", "Accept alike: \(kind.words(language)), \(doubts.count)"))
    lines = doubts.map { doubt in
      let row = parts[doubt.path]
      let name = [ReviewPartWords(doubt.path).kind(language), row?.number ?? "", String((row?.title ?? "").prefix(16))]
      let taken = doubt.question.readings.first ?? doubt.question.passage.text
      let field = doubt.field.map { $0 == .value ? "" : $0.label(language) } ?? ""
      return DisplayText(
        (name + [field]).filter { !$0.isEmpty }.joined(separator: " ") + language.pick("：", ": ")
          + OpenQuestion.shortened(taken))
    }
  }

  /// The rows that it wants.
  var rows: Int { lines.count + 5 }

  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<ReviewStep> {
    switch context.keymap.menuCommand(for: key) {
    case .cancel: return .leave
    case .accept: return .chose(step)
    case .move(let motion):
      top = motion.scrolled(top, of: lines.count, shown: AlikeWindow.rows(of: lines.count, on: context.bodyRows / 2))
    case .help, nil: break
    }
    return .stay
  }

  /// How many of the lines are shown where there are `rows`.
  private static func rows(of lines: Int, on rows: Int) -> Int { min(lines, max(1, rows - 5)) }

  func draw(_ context: WindowContext, in region: Region) {
    let presentation = context.presentation
    let width = min(100, max(30, region.columns - 8))
    let room = AlikeWindow.rows(of: lines.count, on: region.rows)
    let inside = WindowFrame(title, size: Size(rows: room + 2, columns: width)).draw(in: region)
    let first = max(0, min(top, lines.count - room))
    for (row, line) in lines.dropFirst(first).prefix(room).enumerated() {
      inside.put(line, row: row, width: inside.columns - 2, style: Style(.text, on: .overlay))
    }
    inside.droppingLastRows(inside.rows - room).drawMoreSigns(
      above: first > 0, below: first + room < lines.count, Style(.key, on: .overlay))
    let hints = context.keymap.hints(
      [(.accept, presentation.pick("全部认可", "accept all")), (.cancel, presentation.pick("再看看", "back"))],
      in: .menu)
    KeyLine((lines.count > room ? [.upAndDown(presentation)] : []) + hints).draw(in: inside.row(inside.rows - 1))
  }
}
