package import DubanCore

/// The ledger (台账) as one table, for a format that has no sheets beside each other: the rows of the spreadsheet's ledger, and with
/// them the money and the report duties that stand in sheets of their own there. Its columns are always the same.
package enum LedgerTable {
  /// The ledger of `open`: a row a target and a milestone, figures with their unit in a column of its own, and in each row the plan,
  /// the day, and whether anything is made up.
  package static func table(of open: OpenPlan, _ language: Language) -> Table {
    let words = SheetWords(open.board, language)
    let columns = LedgerSheet.columns(words)
    let shared: [(column: Table.Column, cell: Table.Cell)] = [
      (Table.Column("plan", Name("方案", english: "Plan")), .text(open.plan.id)),
      (Table.Column("asOf", Name("截至", english: "As of")), .day(open.board.asOf)),
      (
        Table.Column("simulated", Name("演示", english: "Simulated")),
        open.isSimulated ? .text(language.pick("演示", "simulated")) : .empty
      ),
      (Table.Column("notice", Name("声明", english: "Notice")), .text(open.notice?.words(language))),
    ]
    var table = Table(
      title: open.plan.title,
      columns: columns.map { Table.Column($0.column.key, $0.column.heading) } + shared.map(\.column))
    let rest = shared.map(\.cell)
    func add(_ rows: [LedgerSheet.Row]) {
      for row in rows {
        let told = columns.map { column in
          column.column.key == "id" ? .text(open.id(row.id)) : Table.Cell(column.cell(row), language)
        }
        table.rows.append(told + rest)
      }
    }
    let money = Money(words)
    let items = LedgerSheet.Items(words)
    for position in 0..<items.count {
      let item = items.item(position)
      add(item.rows + money.rows(of: item.task, item.owner))
    }
    add(money.rows(of: nil, nil) + duties(words))
    return table
  }

  // MARK: What has no light

  /// The money of a plan, by the task for which it is set aside.
  private struct Money {
    private let words: SheetWords
    private let lines: [String?: [FundingLine]]

    init(_ words: SheetWords) {
      self.words = words
      lines = Dictionary(grouping: FundingSheet(words.board).lines, by: \.entry.task)
    }

    /// That of `task`, whose rows say `owner`; without a task that of the plan as a whole.
    func rows(of task: Task?, _ owner: LedgerSheet.Owner?) -> [LedgerSheet.Row] {
      // An indicator has no money.
      guard (task == nil) == (owner == nil) else { return [] }
      return (lines[task?.id] ?? []).map { row($0, owner) }
    }

    private func row(_ line: FundingLine, _ owner: LedgerSheet.Owner?) -> LedgerSheet.Row {
      let (funding, language) = (line.funding, words.language)
      let state = words.board.state(of: funding.id)
      let demand = funding.total.map { total in
        [FundingSheetRows.binding(funding, language), Target.joined(total.value, total.unit)].compactMap(\.self)
          .joined(separator: language.pick("", " "))
      }
      let paid = line.paidShare.flatMap { ($0 * Fraction(100)).rounded(places: 1) }
      return LedgerSheet.Row(
        id: funding.id, kind: .funding, owner: LedgerSheet.Owner(funding, of: owner, state, words),
        text: funding.name.words(language), percents: (nil, paid, nil),
        counted: LedgerSheet.Counts(
          value: line.whole, latest: line.entry.paid, latestOn: state.paidOn, unit: line.unit, demand: demand))
    }
  }

  /// What units have to hand in: how many pieces were owed by now, and how many came in.
  private static func duties(_ words: SheetWords) -> [LedgerSheet.Row] {
    let (board, language) = (words.board, words.language)
    let owed = Dictionary(grouping: board.duties.filter { $0.state != .due }, by: \.duty.id)
    return board.plan.duties.map { duty in
      let pieces = owed[duty.id] ?? []
      let counted = LedgerSheet.Counts(
        value: pieces.isEmpty ? nil : Figure(pieces.reduce(0) { $0 + $1.duty.count }),
        latest: pieces.isEmpty ? nil : Figure(pieces.reduce(0) { $0 + $1.handedIn }),
        unit: pieces.isEmpty ? nil : language.pick("份", "pieces"), demand: duty.dayWords(language))
      return LedgerSheet.Row(
        id: duty.id, kind: .duty, owner: LedgerSheet.Owner(duty, board.state(of: duty.id), words),
        text: duty.title.words(language), counted: counted)
    }
  }
}

extension Table.Cell {
  /// The value of a sheet in a format without lights and without cells that are filled in.
  fileprivate init(_ cell: Workbook.Cell, _ language: Language) {
    switch cell.content {
    case .text(let text): self = text.isEmpty ? .empty : .text(text)
    case .figure(let figure): self = .figure(figure)
    case .day(let day): self = .day(day)
    case .light(let light): self = .text(light.words(language))
    case .empty, .input: self = .empty
    }
  }
}
