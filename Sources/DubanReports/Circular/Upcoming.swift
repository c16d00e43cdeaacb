import DubanCore

/// What falls due in the days to come, without the very day of the report, told by items and by their pieces.
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

  /// What of `parts` falls due within `days` days; nil where nothing does.
  init?(of parts: [Circular.Part], within days: Int, _ language: Language) {
    list = parts.due(within: days).filter { $0.item.days > 0 }
      .sorted { $0.item.due < $1.item.due }.map { Piece(part: $0.part, item: $0.item) }
    guard !list.isEmpty else { return nil }
    func id(_ piece: Piece, _ item: String) -> ItemID.Global {
      ItemID.Global(plan: parts[piece.part].board.plan.id, item: item)
    }
    let words = Upcoming.title(language)
    items = Counted(list.map { id($0, $0.item.owner) }, words)
    pieces = Counted(list.map { id($0, $0.item.key) }, words)
    kinds = AgendaItem.Kind.allCases.compactMap { [list] kind in
      let those = list.filter { $0.item.kind == kind }
      guard !those.isEmpty else { return nil }
      let words = Upcoming.words(kind, those.count, language)
      return (words, Counted(those.map { id($0, $0.item.key) }, words))
    }
  }

  static func title(_ language: Language) -> String { language.pick("近期到期事项", "What falls due next") }

  private static func words(_ kind: AgendaItem.Kind, _ count: Int, _ language: Language) -> String {
    guard language == .english, count != 1 else { return kind.words(language) }
    return switch kind {
    case .milestone: "milestones"
    case .target: "targets"
    case .task: "tasks"
    case .indicator: "indicators"
    case .directive: "to be answered"
    }
  }

  /// A row a piece.
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
    return ReportTable(columns: columns, rows: rows)
  }
}
