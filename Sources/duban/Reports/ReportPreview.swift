import DubanCore
import DubanDocuments
import DubanReports

/// What the figures of a report would change in a plan, before any is recorded.
struct ReportPreview {
  /// A figure with what it would change.
  private struct Row {
    let proposal: ProposedUpdate
    let told: PreviewRow

    /// Why the plan's rules would not take it.
    var refusal: Refusal? { told.refusal }
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
      return Row(
        proposal: proposal, told: PreviewRow(change, to: proposal.subject, on: day, of: board, today: today))
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
    return lines.map(\.trimmed).joined(separator: language.pick("；", "; ")) + language.pick("。采用？", ". Take it?")
  }

  // MARK: Lines

  /// The lines that people read.
  func lines(_ language: Language) -> [String] {
    let name = title.map { language.pick("《\($0)》", " '\($0)'") } ?? ""
    var lines = [
      "\(document)\(name) → \(board.plan.id)" + language.pick("，数据截至 \(day)", ", figures as of \(day)")
    ]
    func part(_ chinese: String, _ english: String, _ items: [[String]]) {
      lines += PreviewRow.part(chinese, english, items, language)
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
    var lines = [row.told.line(language), "      " + proposal.passage.excerpt.words(language)]
    let doubts = proposal.doubts.map { $0.words(language) }
    if !doubts.isEmpty {
      lines.append("      " + language.pick("待核：", "uncertain: ") + doubts.joined(separator: language.pick("、", ", ")))
    }
    let others = proposal.others.map { id($0.subject) }
    if !others.isEmpty, !proposal.isSure {
      lines.append("      " + language.pick("也可能是 ", "may be ") + others.joined(separator: language.pick("、", ", ")))
    }
    return lines + row.told.refusalLines(language)
  }

  private func id(_ subject: String) -> String { ItemID.Global(plan: board.plan.id, item: subject).text }

  private func measure(_ proposal: ProposedUpdate) -> String {
    proposal.measure == IndicatorAssessment.measure ? "" : proposal.measure
  }

  // MARK: For scripts

  /// A row for each figure and each sentence that was left aside.
  func table(_ language: Language) -> Table {
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
      return cells(part, row.proposal, row.told.preview, notes)
    }
    let same = known.map { cells("known", $0, nil, []) }
    let rest = left.map { passage -> [Table.Cell] in
      let empty = [Table.Cell](repeating: .empty, count: 7)
      return [.text("left")] + empty + [
        .record(passage.excerpt.place.members), .text(passage.excerpt.text), .texts([]), .texts([]),
      ]
    }
    return Table(
      title: Name("填报预览", english: "Figures of a report"), columns: PreviewRow.columns, rows: figures + same + rest)
  }
}
