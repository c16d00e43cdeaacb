import DubanCore
import DubanDocuments
import DubanExports
import DubanReports

// Minutes (会议纪要) held against a plan.
extension ImportCommand {
  /// Tells which matters of the minutes are in the plan that is named, and which are not; nothing is written.
  func reconcileMinutes(at location: StoreLocation, _ clock: PlanClock, _ language: Language) throws {
    let service = PlanService(store: try location.openForReading(), clock: clock)
    let plan = try plan(of: nil, in: service)
    let intake = try readAsOne(try files.map { try InputFile($0) }, isReport: false, clock, language)
    if let refusal = intake.refusal(in: intake.name) { throw Problems([refusal]) }
    let found = MinutesReconciliation(intake.draft, against: plan)
    switch format.format {
    case .table:
      for line in found.lines(of: plan.id, language) { try Output.write(Output.cleaned(line) + "\n") }
    case .json: try Output.write(JSONWriter.text(found.table(of: plan.id, language)))
    case .csv: try Output.write(CommaSeparatedWriter.text(found.table(of: plan.id, language)))
    }
  }
}

extension MinutesReconciliation {
  /// The lines that people read: first what is not in the plan.
  func lines(of plan: String, _ language: Language) -> [String] {
    var lines = [
      language.pick(
        "纪要对账：议定 \(rows.count) 项，已列入 \(found.count) 项，未列入 \(missing.count) 项，待补 \(open.count) 项",
        "minutes: \(English.count(rows.count, "matter")), \(found.count) in \(plan), \(missing.count) not in it, "
          + "\(open.count) with something to be filled in")
    ]
    for row in missing {
      lines.append(language.pick("  未列入 ", "  not in the plan: ") + row.passage.excerpt.words(language))
    }
    for row in found where !row.isSure {
      lines.append(
        language.pick("  可能是 ", "  may be ") + "\(plan)/\(row.item ?? "")" + language.colon
          + row.passage.excerpt.words(language))
    }
    for row in open {
      let gaps = row.open.map { $0.words(language) }.joined(separator: language.pick("、", ", "))
      lines.append("  \(gaps)" + language.colon + row.passage.excerpt.words(language))
    }
    return lines
  }

  /// A row a matter.
  func table(of plan: String, _ language: Language) -> Table {
    Table(
      title: Name("纪要对账", english: "Minutes and plan"),
      columns: [
        Table.Column("id", Name("编号", english: "Id")), Table.Column("sure", Name("确定", english: "Sure")),
        Table.Column("missing", Name("待补", english: "Missing")), Table.Column("place", Name("位置", english: "Place")),
        Table.Column("text", Name("原文", english: "Text")),
      ],
      rows: rows.map { row in
        [
          .text(row.item.map { "\(plan)/\($0)" }), .truth(row.item != nil && row.isSure),
          .texts(row.open.map(\.rawValue)), .record(row.passage.excerpt.place.members), .text(row.passage.excerpt.text),
        ]
      })
  }
}
