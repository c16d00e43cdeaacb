import DubanCore
import DubanDocuments
import DubanReports

/// What the figures of a report would change in a plan, before any is recorded.
struct ReportPreview {
  /// A figure with what it would change.
  private struct Row {
    let proposal: ProposedUpdate
    let preview: Preview?
    /// Why the plan's rules would not take it.
    let refusal: Refusal?
  }

  private let rows: [Row]
  private let known: [ProposedUpdate]
  private let left: [Passage]
  private let day: Day
  private let board: Board
  private let today: Day
  private let document: String
  private let title: String?
  private let actor: String

  /// The preview of `outcome` on `board`, as of `day`, from the report called `title` in the file `document`.
  init(
    _ outcome: ReportMatcher.Outcome, on day: Day, of board: Board, today: Day, document: String, title: String?,
    actor: String
  ) {
    (self.day, self.board, self.today, self.document, self.title, self.actor) = (
      day, board, today, document, title, actor
    )
    rows = outcome.proposals.map { proposal in
      let change = Change.report(status: nil, values: [proposal.measure: proposal.value])
      let draft = Draft(plan: board.plan.id, subject: proposal.subject, on: day, change: change, seen: 0)
      return Row(
        proposal: proposal, preview: board.preview([draft]).first, refusal: board.refusal(of: draft, today: today))
    }
    known = outcome.known
    left = outcome.left
  }

  /// What can be recorded unseen.
  var sure: [ProposedUpdate] { rows.filter { $0.refusal == nil && $0.proposal.isSure }.map(\.proposal) }

  /// What a person must look at first.
  var unsure: [ProposedUpdate] { rows.filter { $0.refusal == nil && !$0.proposal.isSure }.map(\.proposal) }

  private var refused: [Row] { rows.filter { $0.refusal != nil } }

  /// `proposals` as a file of updates would tell them.
  func updates(_ proposals: [ProposedUpdate]) -> UpdatesFile {
    UpdatesFile(
      proposals, of: board.plan, on: day, from: document, titled: title, by: actor, today: today)
  }

  /// What is asked about `proposal`.
  func question(_ proposal: ProposedUpdate, _ language: Language) -> String {
    let row = rows.first { $0.proposal == proposal }
    let lines = row.map { self.lines(of: $0, language) } ?? []
    return lines.map(\.trimmed).joined(separator: language.pick(";", "; ")) + language.pick("。采用?", ". Take it?")
  }

  // MARK: Lines

  /// The lines that people read.
  func lines(_ language: Language) -> [String] {
    let name = title.map { language.pick("《\($0)》", " '\($0)'") } ?? ""
    var lines = [
      "\(document)\(name) -> \(board.plan.id)" + language.pick(",数据截至 \(day)", ", figures as of \(day)")
    ]
    func part(_ chinese: String, _ english: String, _ items: [[String]]) {
      guard !items.isEmpty else { return }
      lines.append("")
      lines.append(language.pick("\(chinese) \(items.count) 项:", "\(english) (\(items.count)):"))
      lines += items.flatMap { $0 }
    }
    let open = rows.filter { $0.refusal == nil }
    part("可填报", "to report", open.filter(\.proposal.isSure).map { self.lines(of: $0, language) })
    part("待核", "uncertain", open.filter { !$0.proposal.isSure }.map { self.lines(of: $0, language) })
    part("不能填报", "not allowed", refused.map { self.lines(of: $0, language) })
    part("已有", "known already", known.map { ["  \(id($0.subject)) \(measure($0)) \($0.value)"] })
    part("未采用", "left aside", left.map { ["  " + $0.excerpt.words(language)] })
    return lines
  }

  private func lines(of row: Row, _ language: Language) -> [String] {
    let proposal = row.proposal
    var first = "  \(id(proposal.subject)) \(row.preview?.title.words(language) ?? "")"
    first += "  " + (row.preview?.facts.map { $0.words(language) }.joined(separator: language.pick("、", ", ")) ?? "")
    if let preview = row.preview, let after = preview.after {
      let before = preview.before?.light.words(language) ?? "-"
      let words = after.words(language, years: board.plan.period.spansYears)
      first += "  \(before) -> \(after.light.words(language)): \(words)"
    }
    var lines = [first, "      " + proposal.passage.excerpt.words(language)]
    let doubts = proposal.doubts.map { $0.words(language) }
    if !doubts.isEmpty {
      lines.append("      " + language.pick("待核:", "uncertain: ") + doubts.joined(separator: language.pick("、", ", ")))
    }
    let others = proposal.others.map { id($0.subject) }
    if !others.isEmpty, !proposal.isSure {
      lines.append("      " + language.pick("也可能是 ", "may be ") + others.joined(separator: language.pick("、", ", ")))
    }
    if let refusal = row.refusal { lines.append("      " + refusal.words(language)) }
    return lines
  }

  private func id(_ subject: String) -> String { ItemID.Global(plan: board.plan.id, item: subject).text }

  private func measure(_ proposal: ProposedUpdate) -> String {
    proposal.measure == IndicatorAssessment.measure ? "" : proposal.measure
  }

  // MARK: For scripts

  /// A row for each figure and each sentence that was left aside.
  func table(_ language: Language) -> Table {
    let columns = [
      ("part", "部分"), ("id", "编号"), ("measure", "目标"), ("before", "原值"), ("after", "现值"), ("lightBefore", "原灯"),
      ("lightAfter", "现灯"), ("on", "截至"), ("place", "位置"), ("text", "原文"), ("doubts", "待核"), ("others", "其他可能"),
    ]
    func cells(_ part: String, _ proposal: ProposedUpdate, _ preview: Preview?, _ notes: [String]) -> [Table.Cell] {
      let before = board.state(of: proposal.subject).values[proposal.measure]?.latest.value
      return [
        .text(part), .text(id(proposal.subject)), .text(proposal.measure), before.map { .figure($0) } ?? .empty,
        .figure(proposal.value), .text(preview?.before?.light.rawValue), .text(preview?.after?.light.rawValue),
        .text(day.description), .record(proposal.passage.excerpt.place.members), .text(proposal.passage.excerpt.text),
        .texts(notes), .texts(proposal.others.map { id($0.subject) }),
      ]
    }
    let figures = rows.map { row in
      let part = row.refusal != nil ? "refused" : row.proposal.isSure ? "sure" : "uncertain"
      let notes = row.proposal.doubts.map { $0.words(language) } + (row.refusal.map { [$0.words(language)] } ?? [])
      return cells(part, row.proposal, row.preview, notes)
    }
    let same = known.map { cells("known", $0, nil, []) }
    let rest = left.map { passage -> [Table.Cell] in
      let empty = [Table.Cell](repeating: .empty, count: 7)
      return [.text("left")] + empty + [
        .record(passage.excerpt.place.members), .text(passage.excerpt.text), .texts([]), .texts([]),
      ]
    }
    return Table(
      title: Name("填报预览", english: "Figures of a report"),
      columns: columns.map { Table.Column($0.0, Name($0.1, english: $0.0)) }, rows: figures + same + rest)
  }
}
