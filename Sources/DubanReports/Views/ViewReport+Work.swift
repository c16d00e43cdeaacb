import DubanCore

/// What waits for somebody, a chapter for each need.
extension ViewReport {
  func work(_ list: WorkList) -> [Report.Block] {
    var outline = Outline(language)
    return WorkItem.Need.allCases.flatMap { need -> [Report.Block] in
      let items = list.items(need)
      guard !items.isEmpty else { return [] }
      let name = need.words(language)
      let counted = Counted(items.map { id($0.key) }, name)
      let title: Report.Text = language.pick("\(name)\(counted)项", "\(name): \(counted)")
      return [outline.chapter(title), .table(table(of: items))]
    }
  }

  private func table(of items: [WorkItem]) -> ReportTable {
    let columns = [
      column("编号", "Id", 8), column("事项", "Item", 28), column("单位", "Unit", 16), column("自", "Since", 11, .centre),
      column("限", "By", 11, .centre), lightColumn, column("最近说法", "What was said last", 24),
    ]
    let names = units
    let rows = items.map { item in
      ReportTable.Row(
        id(item.subject),
        [
          .text(item.subject), .text(item.title.words(language)), .text(names.list(item.units)),
          (item.span ?? item.since).map { .day($0) } ?? .empty, item.by.map { .day($0) } ?? .empty,
          item.light.map { .light($0) } ?? .empty,
          item.remark.map { .text($0.words(in: board.plan, language)) } ?? item.wording.map { .quoted($0) } ?? .empty,
        ])
    }
    return ReportTable(columns: columns, rows: rows)
  }
}
