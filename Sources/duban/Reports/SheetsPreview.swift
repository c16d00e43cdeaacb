import DubanCore
import DubanDiagnostics
import DubanDocuments
import DubanReports

/// What sheets that units sent back would change, before any of it is recorded.
struct SheetsPreview {
  /// A plan that they tell of.
  struct Told {
    let board: Board
    /// The day on which it would be recorded.
    let today: Day
    let reading: ReturnedReading
  }

  private struct Row {
    let update: ReturnedUpdate
    /// Under which it is recorded.
    let note: String
    let told: PreviewRow
  }

  private let rows: [Row]
  private let plans: [Told]
  private let findings: [ReturnedFinding]
  private let intake: SheetIntake

  /// The preview of `plans`, whose sheets came in `intake` and are taken in by `clerk`; `others` are what is wrong beside them.
  init(_ plans: [Told], _ others: [ReturnedFinding], from intake: SheetIntake, takenInBy clerk: String) {
    (self.plans, self.intake) = (plans, intake)
    findings = others + plans.flatMap(\.reading.findings)
    rows = plans.flatMap { told in
      told.reading.updates.map { update in
        let note = UnitSheet.note(update.wording, from: update.place.file, takenInBy: clerk)
        return Row(
          update: update, note: note,
          told: PreviewRow(
            update.change, to: update.subject, on: update.on, note: note, of: told.board, today: told.today))
      }
    }
  }

  private var open: [Row] { rows.filter { $0.told.refusal == nil } }
  private var refused: [Row] { rows.filter { $0.told.refusal != nil } }
  private var known: [ReturnedUpdate] { plans.flatMap(\.reading.known) }

  /// How many items would be recorded.
  var count: Int { open.count }

  /// How much there is for a person to look at.
  var looked: Int { refused.count + findings.count { $0.weight != .told } + intake.problems.count }

  /// What would be recorded, with the unit as its author, by the version that it has seen.
  var signed: [(draft: Draft, author: Author)] {
    open.map { row in
      let update = row.update
      let draft = Draft(
        plan: update.plan, subject: update.subject, on: update.on, change: update.change,
        note: row.note, seen: update.seen)
      return (draft, Author(update.sender.chinese, capacity: .unit, unit: update.unit))
    }
  }

  // MARK: Lines

  /// The lines that people read: by unit what would be reported, then what would not and why.
  func lines(_ language: Language) -> [String] {
    let files = Set(intake.sheets.map(\.place.file)).count
    let ids = plans.map(\.board.plan.id).joined(separator: language.pick("、", ", "))
    var lines = [
      language.pick("\(files) 个填报表文件", English.count(files, "file") + " of sheets") + (ids.isEmpty ? "" : " → \(ids)")
    ]
    func part(_ chinese: String, _ english: String, _ items: [[String]]) {
      lines += PreviewRow.part(chinese, english, items, language)
    }
    for unit in units {
      let own = open.filter { $0.update.plan == unit.plan && $0.update.sender == unit.name }
      let name = unit.name.words(language)
      part("\(name)可填报", "\(name): to report", own.map { self.lines(of: $0, language) })
    }
    part("不能填报", "not allowed", refused.map { self.lines(of: $0, language) })
    part("已有", "known already", known.map { ["  \(id($0)) " + source($0, language)] })
    func tell(_ chinese: String, _ english: String, _ wanted: (ReturnedFinding) -> Bool) {
      part(chinese, english, findings.filter(wanted).map { ["  " + $0.words(language)] })
    }
    tell("冲突，不填报", "conflicts, not reported") { $0.isConflict }
    tell("有误，不填报", "faulty, not reported") { $0.weight == .left && !$0.isConflict }
    part("读不了", "cannot be read", intake.problems.map { [$0].told(language, withSeverity: false).map { "  " + $0 } })
    tell("要看一下", "to be looked at") { $0.weight == .looked }
    tell("说明", "remarks") { $0.weight == .told }
    part("不是填报表", "no sheets", intake.strangers.map { ["  " + $0] })
    part("子文件夹，没有读", "folders inside, not read", intake.folders.map { ["  " + $0] })
    let unchanged = plans.reduce(0) { $0 + $1.reading.unchanged }
    if unchanged > 0 { lines += ["", language.pick("没有变化 \(unchanged) 项", "unchanged: \(unchanged)")] }
    return lines
  }

  private struct UnitOfPlan: Hashable {
    let plan: String
    let name: Name
  }

  /// The units that would report, in the order of the files.
  private var units: [UnitOfPlan] {
    var seen: Set<UnitOfPlan> = []
    return open.map { UnitOfPlan(plan: $0.update.plan, name: $0.update.sender) }
      .filter { seen.insert($0).inserted }
  }

  private func lines(of row: Row, _ language: Language) -> [String] {
    let update = row.update
    let wording = update.isWordingNew ? language.pick("“\(update.wording ?? "")”", "'\(update.wording ?? "")'") : ""
    let below = [wording, source(update, language)].filter { !$0.isEmpty }.joined(separator: " ")
    return [row.told.line(language), "      " + below] + row.told.refusalLines(language)
  }

  /// Where it stands and for which day it holds.
  private func source(_ update: ReturnedUpdate, _ language: Language) -> String {
    let day =
      update.isDayTold
      ? language.pick("截至 \(update.on)", "as of \(update.on)")
      : language.pick("未填数据日，按 \(update.on)", "no day is given, so \(update.on)")
    return update.place.words(language) + language.pick("，", ", ") + day
  }

  private func id(_ update: ReturnedUpdate) -> String { ItemID.Global(plan: update.plan, item: update.subject).text }

  // MARK: For scripts

  /// A row for each figure and each status, and one for whatever a person should know; the columns are those of a circular, with
  /// unit, file, status and wording.
  func table(_ language: Language) -> Table {
    let more = [("unit", "单位"), ("file", "文件"), ("status", "状态"), ("note", "说明")]
    func cells(
      _ part: String, _ update: ReturnedUpdate, _ preview: Preview?, _ notes: [String], _ board: Board?
    ) -> [[Table.Cell]] {
      let report = update.report
      let measures: [String?] = report.values.isEmpty ? [nil] : report.values.keys.sorted().map { $0 }
      return measures.map { measure in
        let before = measure.flatMap { board?.state(of: update.subject).values[$0]?.latest.value }
        let after = measure.flatMap { report.values[$0] }
        return [
          .text(part), .text(id(update)), .text(measure), before.map { .figure($0) } ?? .empty,
          after.map { .figure($0) } ?? .empty, .text(preview?.before?.light.rawValue),
          .text(preview?.after?.light.rawValue), .text(update.on.description), .record(update.place.origin.members),
          .text(update.place.words(language)), .texts(notes), .texts([]), .text(update.unit), .text(update.place.file),
          .text(report.status?.rawValue), .text(update.wording),
        ]
      }
    }
    func board(_ update: ReturnedUpdate) -> Board? { plans.first { $0.board.plan.id == update.plan }?.board }
    let updates = rows.flatMap { row in
      let notes = row.told.refusal.map { [$0.words(language)] } ?? []
      return cells(row.told.refusal == nil ? "sure" : "refused", row.update, row.told.preview, notes, board(row.update))
    }
    let same = known.flatMap { cells("known", $0, nil, [], board($0)) }
    func rest(_ part: String, _ item: String?, _ file: String, _ place: Table.Cell, _ sentence: String) -> [Table.Cell]
    {
      [.text(part), .text(item)] + [Table.Cell](repeating: .empty, count: 6) + [
        place, .text(sentence), .texts([]), .texts([]), .empty, .text(file), .empty, .empty,
      ]
    }
    let told = findings.map { finding in
      let part = finding.isConflict ? "conflict" : finding.part
      return rest(
        part, finding.item, finding.place.file, .record(finding.place.origin.members), finding.words(language))
    }
    let unread = intake.problems.map {
      rest(
        "unreadable", nil, $0.place.file, .empty, [$0].told(language, withSeverity: false).joined(separator: "\n"))
    }
    let strangers = intake.strangers.map { rest("noSheet", nil, $0, .empty, "") }
    let folders = intake.folders.map { rest("folder", nil, $0, .empty, "") }
    return Table(
      title: Name("填报预览", english: "Returned sheets"),
      columns: PreviewRow.columns + more.map { Table.Column($0.0, Name($0.1, english: $0.0)) },
      rows: updates + same + told + unread + strangers + folders)
  }
}

extension ReturnedFinding {
  /// Its part of the preview, as scripts know it.
  fileprivate var part: String {
    switch weight {
    case .left: "left"
    case .looked: "looked"
    case .told: "remark"
    }
  }
}
