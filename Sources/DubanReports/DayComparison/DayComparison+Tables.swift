import DubanCore

/// What changed, by unit, and from which light to which.
extension DayComparison {
  /// The changes by those who answer for them, in the order in which they first come; without a unit last.
  func units(_ changes: [Change]) -> [UnitGroup<Change>] {
    UnitGroup.all(of: changes, language) { Circular.unique($0.item.members) }
  }

  /// The changes by the first of those who answer for each, so that none is told twice.
  func movedByUnit(_ changes: [Change]) -> [UnitGroup<Change>] {
    UnitGroup.all(of: changes.filter(\.movement.isChange), language) { Array($0.item.members.prefix(1)) }
  }

  /// A section for each unit of which anything changed.
  func byUnit(_ changes: [Change], _ outline: inout Outline) -> [Report.Block] {
    var blocks: [Report.Block] = []
    for unit in movedByUnit(changes) {
      let total = counted(unit.members, unit.name)
      blocks.append(outline.section(language.pick("\(unit.name)：\(total)项", "\(unit.name): \(total)")))
      blocks.append(.table(table(unit.members)))
    }
    return blocks.isEmpty
      ? [.paragraph(language.pick("各单位事项的状态没有变化。", "No light is otherwise than then."))] : blocks
  }

  private func table(_ changes: [Change]) -> ReportTable {
    let columns: [ReportTable.Column] = [
      .init(language.pick("编号", "Id"), width: 8), .init(language.pick("事项", "Item"), width: 24),
      .init(language.pick("共同负责", "Also answer"), width: 16),
      .init(language.pick("变化", "What became of it"), width: 8, .centre),
      .init(language.pick("此前", "Before"), width: 6, .centre), .init(language.pick("现在", "Now"), width: 6, .centre),
      .init(language.pick("依据", "Reason"), width: 26),
    ]
    let rows = changes.map { change in
      ReportTable.Row(
        change.item.id,
        [
          .text(change.item.id.item ?? ""), .text(change.item.title),
          .text(language.list(Array(change.item.members.dropFirst()))), .text(change.movement.words(language)),
          change.before.map { .light($0) } ?? .empty, change.after.map { .light($0) } ?? .empty,
          change.after == nil ? .empty : .text(change.item.reason),
        ])
    }
    return ReportTable(columns: columns, rows: rows)
  }

  /// How many went from each light to each: rows are the earlier day, columns the later one.
  func movements(_ changes: [Change]) -> ReportTable {
    func shown(_ lights: [ToldLight?]) -> [ToldLight?] {
      let present = Set(lights)
      let all: [ToldLight?] = ToldLight.byUrgency + [nil]
      return all.filter(present.contains)
    }
    let (rows, columns) = (shown(changes.map(\.before)), shown(changes.map(\.after)))
    let total = language.pick("合计", "Total")
    func count(_ changes: [Change]) -> ReportTable.Cell { changes.isEmpty ? .empty : .count(counted(changes, total)) }
    func line(_ name: String, _ those: [Change], isTotal: Bool) -> ReportTable.Row {
      let cells = columns.map { after in count(those.filter { $0.after == after }) }
      return .init(nil, [.text(name)] + cells + [count(those)], isTotal: isTotal)
    }
    let lines = rows.map { before in
      line(
        before?.words(language) ?? Movement.added.words(language), changes.filter { $0.before == before },
        isTotal: false)
    }
    return ReportTable(
      columns: [.init(language.pick("此前＼现在", "Before, now"), width: 12)]
        + columns.map { .init($0?.words(language) ?? Movement.gone.words(language), width: 8, .trailing) }
        + [.init(total, width: 6, .trailing)],
      rows: lines + (changes.isEmpty ? [] : [line(total, changes, isTotal: true)]))
  }

  func unitTable(_ changes: [Change]) -> ReportTable {
    // What became of none has no column, but for what is always told.
    let present = Set(changes.map(\.movement)).union([.better, .worse, .same])
    let shown = Movement.allCases.filter(present.contains)
    let columns =
      [
        ReportTable.Column(language.pick("单位", "Unit"), width: 20),
        .init(language.pick("事项数", "Items"), width: 6, .trailing),
      ] + shown.map { .init($0.words(language), width: 8, .trailing) }
    let rows = units(changes).map { unit in
      ReportTable.Row(
        nil,
        [.text(unit.name), .count(counted(unit.members, unit.name))]
          + grouped(unit.members).filter { shown.contains($0.movement) }
          .map { $0.counted.count > 0 ? .count($0.counted) : .empty })
    }
    return ReportTable(columns: columns, rows: rows)
  }
}
