import DubanCore

/// 变更: one row an entry, the newest first.
enum ChangesSheet {
  private struct Row {
    let change: PlanChanges.EventChange
    let title: Name
    let before: Light?
    let after: Light?
  }

  static func sheet(_ changes: PlanChanges, _ words: SheetWords) -> Workbook.Sheet? {
    let rows = changes.days.flatMap(\.groups).flatMap(rows)
    guard !rows.isEmpty else { return nil }
    return Workbook.Sheet(
      "changes", words.language.pick("变更", "Changes"), frozenColumns: 2, columns(words, changes.words),
      groups: rows.count
    ) { [rows[$0]] }
  }

  private static func rows(_ group: PlanChanges.Group) -> [Row] {
    switch group {
    case .act(let act):
      return act.entries.map { part in
        Row(change: part.change, title: part.title, before: part.change.before, after: part.change.after)
      }
    case .item(let item):
      // The item's own light is known before its oldest entry of the day and after its newest.
      return item.entries.enumerated().map { index, change in
        Row(
          change: change, title: item.title,
          before: change.before ?? (index == item.entries.count - 1 ? item.before : nil),
          after: change.after ?? (index == 0 ? item.after : nil))
      }
    }
  }

  private static func columns(_ words: SheetWords, _ told: EntryWords) -> [SheetColumn<Row>] {
    let language = words.language
    return [
      SheetColumn("recorded", "记录日", "Recorded", width: 12, .day) { .day($0.change.entry.recorded) },
      SheetColumn("subject", "编号", "Id", width: 12) { .text($0.change.entry.subject) },
      SheetColumn("title", "事项", "Item", width: 32, .wrapped) { .text($0.title.words(language)) },
      SheetColumn("on", "数据日", "Holds for", width: 12, .day) { .day($0.change.entry.on) },
      SheetColumn("kind", "动作", "Act", width: 12) { .text(told.kind($0.change.entry, language)) },
      SheetColumn("change", "内容", "What changed", width: 30, .wrapped) { row in
        .text(told.addition(row.change.entry, language).map(language.official))
      },
      SheetColumn("note", "说明", "Wording", width: 34, .wrapped) { .text($0.change.entry.note) },
      SheetColumn("before", "此前", "Before", width: 9, .light) { .light($0.before) },
      SheetColumn("after", "此后", "After", width: 9, .light) { .light($0.after) },
      SheetColumn("actor", "记录人", "By", width: 12) { .text($0.change.entry.actor) },
      SheetColumn("undone", "已撤销", "Taken back", width: 11) { row in
        row.change.isUndone ? .text(language.pick("已撤销", "taken back")) : .empty
      },
      SheetColumn("simulated", "演示", "Simulated", width: 10) { row in
        row.change.entry.simulated ? .text(language.pick("演示", "simulated")) : .empty
      },
    ]
  }
}
