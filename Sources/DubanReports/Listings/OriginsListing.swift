package import DubanCore

/// Where items stand in the document from which the plan was read: the place and the sentence of each.
package enum OriginsListing {
  /// An item with its place; nil where it was not read from a document.
  private struct Row {
    let id: String
    let name: String
    let origin: Excerpt?
  }

  /// The item `subject` with its parts, or all of the plan; nil where the plan has no such item.
  package static func answer(of subject: String?, in open: OpenPlan, _ language: Language) -> Answer? {
    guard let rows = rows(of: subject ?? "", in: open.plan, language) else { return nil }
    let document = open.plan.document
    let columns = [
      Table.Column("id", Name("编号", english: "Id")), Table.Column("name", Name("名称", english: "Name")),
      Table.Column("document", Name("文件", english: "Document")), Table.Column("place", Name("位置", english: "Place")),
      Table.Column("text", Name("原文", english: "Text")),
    ]
    let table = Table(
      title: Name("出处", english: "Source"), columns: columns,
      rows: rows.map { row in
        [
          .text(open.id(row.id)), .text(row.name), .text(row.origin.flatMap { $0.file ?? document }),
          row.origin.map { .record($0.place.members) } ?? .empty, .text(row.origin?.text),
        ]
      })
    let shown = rows.map { row in
      [
        open.id(row.id), row.name, row.origin.flatMap { $0.file ?? document } ?? "",
        row.origin?.place.parted.place.words(language) ?? language.pick("（未记录）", "(not recorded)"),
        row.origin?.text ?? "",
      ].map { TextTable.Shown($0) }
    }
    let fits: [TextTable.Fit] = [.left, .flexible, .left, .left, .flexible]
    let text = TextTable(
      columns: zip(columns, fits).map { TextTable.Column(title: $0.title.words(language), fit: $1) }, rows: shown)
    return Answer(table: table, text: text)
  }

  private static func rows(of subject: String, in plan: Plan, _ language: Language) -> [Row]? {
    guard let item = plan.item(subject) else { return nil }
    switch item {
    case .plan:
      return plan.indicators.map { self.row($0, language) } + plan.allTasks.flatMap { rows(of: $0, language) }
        + plan.funding.map { Row(id: $0.id, name: $0.name.words(language), origin: $0.origin) }
        + plan.duties.map { Row(id: $0.id, name: $0.title.words(language), origin: $0.origin) }
    case .task(let task): return rows(of: task, language)
    case .milestone(let milestone, let task):
      return [Row(id: subject, name: milestone.text, origin: milestone.origin ?? task.origin)]
    case .indicator(let indicator): return [row(indicator, language)]
    case .duty(let duty): return [Row(id: subject, name: duty.title.words(language), origin: duty.origin)]
    case .funding(let funding):
      let task = plan.task(ItemID(subject).owner)
      return [Row(id: subject, name: funding.name.words(language), origin: funding.origin ?? task?.origin)]
    }
  }

  private static func row(_ indicator: Indicator, _ language: Language) -> Row {
    Row(id: indicator.id, name: indicator.name.words(language), origin: indicator.origin ?? indicator.target.origin)
  }

  /// A task with its targets, milestones and funding; what has no place of its own stands where the task does.
  private static func rows(of task: Task, _ language: Language) -> [Row] {
    [Row(id: task.id, name: task.title.words(language), origin: task.origin)]
      + task.targets.map {
        Row(id: task.id, name: $0.name.words(language) + " " + $0.words(language), origin: $0.origin ?? task.origin)
      }
      + task.milestones.map {
        Row(id: task.subject(of: $0), name: $0.text, origin: $0.origin ?? task.origin)
      }
      + task.funding.map { Row(id: $0.id, name: $0.name.words(language), origin: $0.origin ?? task.origin) }
  }
}
