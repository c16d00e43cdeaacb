import DubanCore
import DubanDocuments
import DubanTUI

/// A window over the review.
enum ReviewWindow: Sendable {
  case edit(EditWindow)
  case split(SplitWindow)
  case publish(PublishWindow)
  case help

  /// What a key made of a window.
  enum Outcome: Sendable {
    case stay, leave
    case take(ReviewStep)
    case publish
  }

  mutating func handle(_ key: Key, _ presentation: Presentation) -> Outcome {
    switch self {
    case .edit(var window):
      let outcome = window.handle(key)
      self = .edit(window)
      return outcome
    case .split(var window):
      let outcome = window.handle(key)
      self = .split(window)
      return outcome
    case .publish(let window): return window.handle(key)
    case .help: return .leave
    }
  }

  func draw(_ presentation: Presentation, in region: Region) {
    switch self {
    case .edit(let window): window.draw(presentation, in: region)
    case .split(let window): window.draw(presentation, in: region)
    case .publish(let window): window.draw(presentation, in: region)
    case .help: ReviewHelp.draw(presentation, in: region)
    }
  }
}

/// One field, typed anew.
struct EditWindow: Sendable {
  let path: DraftPath
  let field: DraftField
  private let label: String
  private let passage: Passage?
  private var input: TextField
  /// Why it was not taken.
  var problem: DisplayText?

  init(_ path: DraftPath, _ field: ReviewField, _ language: Language) {
    self.path = path
    self.field = field.field
    label = field.field.label(language)
    passage = field.passage
    switch field.field {
    // Targets and milestones are typed in the words of plans, so what the document says is the best to start from.
    case .target, .milestone: input = TextField(field.passage.map { String($0.text.prefix(200)) } ?? "", limit: 400)
    default: input = TextField(field.value, limit: 4_000)
    }
  }

  mutating func handle(_ key: Key) -> ReviewWindow.Outcome {
    switch key {
    case .escape: return .leave
    case .enter: return .take(.edit(path, field, input.text))
    default:
      if input.handle(key) { problem = nil }
      return .stay
    }
  }

  func draw(_ presentation: Presentation, in region: Region) {
    let width = min(100, max(30, region.columns - 8))
    let quoted = passage.map { DisplayText($0.text).wrapped(to: width, region.ambiguous).prefix(4) } ?? []
    let window = Window(DisplayText(label), size: Size(rows: 4 + quoted.count, columns: width))
    let inside = window.draw(in: region)
    for (row, line) in quoted.enumerated() { inside.write(line, row: row, style: Style(.dim, on: .overlay)) }
    input.draw(
      in: inside.row(quoted.count + 1), isFocused: true,
      placeholder: presentation.pick("空 = 没有", "empty = none"))
    let hints: [Keymap.Hint] = [
      .fixed("enter", presentation.pick("改", "takes it")), .fixed("esc", presentation.pick("不改", "leaves it")),
    ]
    KeyLine(hints, diagnostic: problem).draw(in: inside.row(inside.rows - 1))
  }
}

/// Where a task is to be split, by its sentences.
struct SplitWindow: Sendable {
  let path: DraftPath
  private let pieces: [(text: String, start: Int)]
  private var index = 1

  /// Nil where the text has only one sentence.
  init?(_ path: DraftPath, text: String) {
    self.path = path
    var pieces: [(text: String, start: Int)] = []
    var piece = ""
    var start = 0
    for (place, character) in text.enumerated() {
      if piece.isEmpty { start = place }
      piece.append(character)
      if "。；;！\n".contains(character) {
        pieces.append((piece, start))
        piece = ""
      }
    }
    if !piece.isEmpty { pieces.append((piece, start)) }
    if pieces.count < 2 {
      // One sentence is split at its commas.
      pieces = []
      piece = ""
      for (place, character) in text.enumerated() {
        if piece.isEmpty { start = place }
        piece.append(character)
        if "，,、".contains(character) {
          pieces.append((piece, start))
          piece = ""
        }
      }
      if !piece.isEmpty { pieces.append((piece, start)) }
    }
    guard pieces.count > 1 else { return nil }
    self.pieces = pieces
  }

  mutating func handle(_ key: Key) -> ReviewWindow.Outcome {
    switch ReviewCommand(key) {
    case .leave: return .leave
    case .accept: return .take(.split(path, at: pieces[index].start))
    case .up: index = max(1, index - 1)
    case .down: index = min(pieces.count - 1, index + 1)
    default: break
    }
    return .stay
  }

  func draw(_ presentation: Presentation, in region: Region) {
    let width = min(100, max(30, region.columns - 8))
    let rows = min(pieces.count + 1, max(3, region.rows - 8))
    let inside = Window(
      presentation.pick("从哪一句起另成一项", "Where the second task begins"), size: Size(rows: rows + 2, columns: width)
    ).draw(in: region)
    let room = max(1, inside.rows - 2)
    let first = max(0, min(index - room / 2, pieces.count - room))
    for (row, place) in (first..<min(pieces.count, first + room)).enumerated() {
      let isSecond = place >= index
      let ground: Ground = place == index ? .selection : .overlay
      inside.put(
        isSecond ? "2 " : "1 ", row: row, width: 2, style: Style(isSecond ? .heading : .dim, on: ground))
      inside.put(
        DisplayText(pieces[place].text), row: row, column: 2, style: Style(isSecond ? .text : .dim, on: ground))
    }
    KeyLine([
      .fixed("j k", presentation.pick("移动", "moves")), .fixed("enter", presentation.pick("拆分", "splits")),
      .fixed("esc", presentation.pick("不拆", "leaves it")),
    ]).draw(in: inside.row(inside.rows - 1))
  }
}

/// Asks once before the plan is written.
struct PublishWindow: Sendable {
  let uncertain: Int
  let tasks: Int

  func handle(_ key: Key) -> ReviewWindow.Outcome {
    switch key {
    case .enter: tasks > 0 ? .publish : .leave
    default: .leave
    }
  }

  func draw(_ presentation: Presentation, in region: Region) {
    let lines: [DisplayText] =
      tasks == 0
      ? [presentation.pick("还没有一项任务,不能入库", "There is no task yet; nothing can be published")]
      : [
        presentation.pick("\(tasks) 项任务一次写入数据文件", "\(tasks) tasks are written into the store at once"),
        uncertain == 0
          ? presentation.pick("没有待核的了", "Nothing is uncertain")
          : presentation.pick(
            "\(uncertain) 处还没核,入库后在看板上标「待核」", "\(uncertain) are uncertain still and are marked so on the board"),
      ]
    let width = max(30, lines.map { region.width($0) }.max() ?? 0)
    let inside = Window(presentation.pick("入库", "Publish"), size: Size(rows: lines.count + 2, columns: width)).draw(
      in: region)
    for (row, line) in lines.enumerated() { inside.write(line, row: row, style: Style(.text, on: .overlay)) }
    KeyLine(
      (tasks == 0 ? [] : [.fixed("enter", presentation.pick("入库", "publishes"))])
        + [.fixed("esc", presentation.pick("再看看", "goes back"))]
    ).draw(in: inside.row(inside.rows - 1))
  }
}

/// What the keys do.
enum ReviewHelp {
  static func draw(_ presentation: Presentation, in region: Region) {
    let commands = ReviewCommand.allCases.filter { $0 != .pageUp && $0 != .pageDown && $0 != .top && $0 != .bottom }
    let rows = commands.map {
      (
        $0.keys.count > 1 && $0 != .reading ? $0.keys.prefix(2).map(\.label).joined(separator: " ") : $0.label,
        $0.summary(presentation.language)
      )
    }
    let width = min(region.columns - 6, 14 + (rows.map { region.width(DisplayText($0.1)) }.max() ?? 0))
    let inside = Window(presentation.pick("审核的按键", "Keys of the review"), size: Size(rows: rows.count, columns: width))
      .draw(in: region)
    for (row, line) in rows.enumerated() {
      inside.put(DisplayText(line.0), row: row, width: 12, style: Style(.key, on: .overlay))
      inside.put(DisplayText(line.1), row: row, column: 13, style: Style(.text, on: .overlay))
    }
  }
}
