import DubanCore

/// What falls due on the very day of the report, or in the days after it, told by items and by their pieces.
struct Upcoming {
  /// A piece that falls due.
  struct Piece {
    let part: Int
    let item: AgendaItem
  }

  /// By their days.
  let list: [Piece]
  /// The tasks and indicators to which they belong.
  let items: Counted
  let pieces: Counted
  /// The pieces by what they are.
  let kinds: [(words: String, counted: Counted)]

  /// The report duties that fall due; none where only items are told.
  let duties: [DueDuty]

  /// What it is called.
  let title: String

  /// What of `parts` falls due within `days` days after the day of the report; nil where nothing does. The duties of these days are
  /// told by the day of the next report.
  init?(of parts: [Circular.Part], within days: Int, _ language: Language) {
    self.init(of: parts, in: 1...max(1, days), language.pick("近期到期事项", "What falls due next"), language)
  }

  /// What of `parts` falls due on the day of the report and is not confirmed yet; nil where nothing does.
  init?(ofTheDayOf parts: [Circular.Part], _ language: Language) {
    self.init(of: parts, in: 0...0, language.pick("当日到期内容", "What is due on the day"), language)
  }

  private init?(of parts: [Circular.Part], in days: ClosedRange<Int>, _ title: String, _ language: Language) {
    self.title = title
    duties = days.upperBound == 0 ? parts.dueDuties(within: 0) : []
    list = parts.due(within: days.upperBound).filter { days.contains($0.item.days) }
      .sorted { $0.item.due < $1.item.due }.map { Piece(part: $0.part, item: $0.item) }
    guard !list.isEmpty || !duties.isEmpty else { return nil }
    func id(_ piece: Piece, _ item: String) -> ItemID.Global {
      ItemID.Global(plan: parts[piece.part].board.plan.id, item: item)
    }
    items = Counted(list.map { id($0, $0.item.owner) }, title)
    pieces = Counted(list.map { id($0, $0.item.key) }, title)
    kinds = AgendaItem.Kind.allCases.compactMap { [list] kind in
      let those = list.filter { $0.item.kind == kind }
      guard !those.isEmpty else { return nil }
      let words = Upcoming.words(kind, those.count, language)
      return (words, Counted(those.map { id($0, $0.item.key) }, words))
    }
  }

  /// The pieces by what they are: `2个节点、1个任务`.
  func kindsTold(_ language: Language) -> Report.Text {
    language.join(
      kinds.map { kind -> Report.Text in
        language.pick("\(kind.counted)个\(kind.words)", "\(kind.counted) \(kind.words)")
      }, language.pick("、", ", "))
  }

  /// What `count` of `kind` are called.
  static func words(_ kind: AgendaItem.Kind, _ count: Int, _ language: Language) -> String {
    guard language == .english, count != 1 else { return kind.words(language) }
    return switch kind {
    case .milestone: "milestones"
    case .target: "targets"
    case .task: "tasks"
    case .indicator: "indicators"
    case .directive: "to be answered"
    }
  }

  /// A row a piece, then a row a report duty.
  func table(_ parts: [Circular.Part], _ language: Language) -> ReportTable {
    let columns: [ReportTable.Column] = [
      .init(language.pick("时限", "Due"), width: 10, .centre), .init(language.pick("编号", "Id"), width: 8),
      .init(language.pick("事项", "Item"), width: 24), .init(language.pick("类别", "What"), width: 6, .centre),
      .init(language.pick("到期内容", "What must stand"), width: 24),
      .init(language.pick("牵头（责任）单位", "Lead (responsible)"), width: 18),
    ]
    let names = parts.map { UnitNames($0.board.plan, language) }
    let rows = list.map { piece in
      let (item, plan) = (piece.item, parts[piece.part].board.plan)
      let title = item.ownerTitle.words(language)
      let told =
        parts.count > 1
        ? title + language.pick("（\(plan.title.chinese)）", " (\(plan.title.words(.english)))") : title
      return ReportTable.Row(
        ItemID.Global(plan: plan.id, item: item.owner),
        [
          .day(item.due), .text(item.owner), .text(told), .text(item.kind.words(language)),
          .text(item.isPart ? item.title.words(language) : ""), .text(names[piece.part].list(item.units)),
        ])
    }
    let owed = duties.map { duty -> ReportTable.Row in
      let board = parts[duty.part].board
      return ReportTable.Row(
        ItemID.Global(plan: board.plan.id, item: duty.duty.id),
        [
          .day(duty.due), .text(duty.duty.id), .text(duty.title(among: parts, language)),
          .text(language.pick("报送", "report")), .text(duty.duty.name(of: duty.span, in: board.asOf.year, language)),
          .text(names[duty.part].list(duty.units)),
        ])
    }
    return ReportTable(columns: columns, rows: rows + owed)
  }
}

extension DueDuty {
  /// What it is called, with its plan where there are several.
  fileprivate func title(among parts: [Circular.Part], _ language: Language) -> String {
    let title = duty.title.words(language)
    guard parts.count > 1 else { return title }
    let plan = parts[part].board.plan
    return title + language.pick("（\(plan.title.chinese)）", " (\(plan.title.words(.english)))")
  }
}
