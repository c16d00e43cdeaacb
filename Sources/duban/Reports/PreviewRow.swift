import DubanCore
import DubanReports

/// One line of a preview: a change that is not recorded yet, with what it makes of its item, or why it would be refused. Previews of
/// circulars and of returned sheets are made of these.
struct PreviewRow {
  let subject: String
  let day: Day
  let preview: Preview?
  /// Why the plan's rules would not take it.
  let refusal: Refusal?
  private let board: Board

  /// The line of `change` to `subject`, for `day`, on `board`, were it recorded `today`.
  init(_ change: Change, to subject: String, on day: Day, note: String? = nil, of board: Board, today: Day) {
    let draft = Draft(
      plan: board.plan.id, subject: subject, on: day, change: change, note: note, seen: board.state(of: subject).version
    )
    (self.subject, self.day, self.board) = (subject, day, board)
    preview = board.preview([draft]).first
    refusal = board.refusal(of: draft, today: today)
  }

  /// The id among all plans.
  var id: String { ItemID.Global(plan: board.plan.id, item: subject).text }

  /// Item, what changes of it, and its light before and after.
  func line(_ language: Language) -> String {
    var line = "  \(id) \(preview?.title.words(language) ?? "")"
    line += "  " + (preview?.facts.map { $0.words(language) }.joined(separator: language.pick("、", ", ")) ?? "")
    if let preview, let after = preview.after {
      let before = preview.before?.light.words(language) ?? "-"
      let words = after.words(language, in: board.plan.period)
      line += "  \(before) → \(after.light.words(language)): \(words)"
    }
    return line
  }

  /// Why it would be refused, below its line; nothing where it would not.
  func refusalLines(_ language: Language) -> [String] {
    refusal.map { ["      " + $0.words(language) + meantWords($0.question, language)] } ?? []
  }

  /// How it is taken all the same where the rules only ask; nothing where they forbid it. Who takes in many files means nobody's
  /// figure in particular, so that one is reported by itself.
  private func meantWords(_ question: Refusal.Question?, _ language: Language) -> String {
    guard let question else { return "" }
    let (option, key) = ("--" + question.option, question.fileKey + ": true")
    return language.pick(
      "；核实无误的，单独填报：duban update \(id) 加 \(option)，或在更新文件里写 \(key)",
      "; if it is right, report it by itself: duban update \(id) with \(option), or \(key) in a file of updates")
  }

  // MARK: For scripts

  /// The columns that all previews have.
  static let columns = [
    ("part", "部分"), ("id", "编号"), ("measure", "目标"), ("before", "原值"), ("after", "现值"), ("lightBefore", "原灯"),
    ("lightAfter", "现灯"), ("on", "截至"), ("place", "位置"), ("text", "原文"), ("doubts", "待核"), ("others", "其他可能"),
  ].map { Table.Column($0.0, Name($0.1, english: $0.0)) }

  /// A part of a preview: under its heading with how many there are; nothing where there are none.
  static func part(_ chinese: String, _ english: String, _ items: [[String]], _ language: Language) -> [String] {
    guard !items.isEmpty else { return [] }
    return ["", language.pick("\(chinese) \(items.count) 项：", "\(english) (\(items.count)):")] + items.flatMap { $0 }
  }
}
