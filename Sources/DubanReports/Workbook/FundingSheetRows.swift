import DubanCore

/// 资金: a row for each sum that the plan sets aside, then one for each of its sources, uses and areas; at the end the sums, one
/// for each unit of money, since units are never mixed.
enum FundingSheetRows {
  private struct Row {
    var id: String?
    var task: String?
    let name: String
    let part: Part
    var value: Figure?
    var whole: Figure?
    var unit: String?
    var paid: Figure?
    var paidOn: Day?
    var paidShare: Fraction?
    var binding: String?
    var note: String?
  }

  /// What a row tells.
  private enum Part {
    case total, source, use, area, sum

    func words(_ language: Language) -> String {
      switch self {
      case .total: language.pick("总额", "total")
      case .source: language.pick("来源", "source")
      case .use: language.pick("用途", "use")
      case .area: language.pick("县区", "area")
      case .sum: language.pick("合计", "sum")
      }
    }
  }

  static func sheet(_ words: SheetWords) -> Workbook.Sheet? {
    let money = FundingSheet(words.board)
    guard !money.lines.isEmpty else { return nil }
    let language = words.language
    let sums = money.sums.map { sum in
      Row(
        name: language.pick("合计", "Sum"), part: .sum, whole: sum.stated > 0 ? sum.whole : nil, unit: sum.unit,
        paid: sum.paid, paidShare: sum.paidShare,
        note: sum.open > 0
          ? language.pick("另有\(sum.open)笔未列总额", "\(sum.open) more without a stated total") : nil)
    }
    return Workbook.Sheet(
      "funding", language.pick("资金", "Funding"), frozenColumns: 2, columns(words), groups: money.lines.count + 1
    ) { $0 < money.lines.count ? rows(money.lines[$0], words) : sums }
  }

  private static func rows(_ line: FundingLine, _ words: SheetWords) -> [Row] {
    let (funding, language) = (line.funding, words.language)
    let title = line.entry.task.flatMap { words.board.task($0)?.task.title.words(language) }
    func row(_ name: Name, _ part: Part, _ value: Figure?, _ unit: String?, note: String? = nil) -> Row {
      Row(
        id: funding.id, task: title, name: name.words(language), part: part, value: value, unit: unit ?? line.unit,
        note: note)
    }
    var total = row(funding.name, .total, funding.total?.value, funding.total?.unit)
    total.whole = line.whole
    total.paid = line.entry.paid
    total.paidOn = words.board.state(of: funding.id).paidOn
    total.paidShare = line.paidShare
    total.binding = binding(funding, language)
    total.note = funding.notes.isEmpty ? nil : funding.notes.joined(separator: "\n")
    return [total] + funding.sources.map { row($0.name, .source, $0.value, $0.unit, note: $0.note) }
      + funding.parts.map { row($0.name, .use, $0.value, $0.unit) }
      + funding.shares.map { row(Name($0.area), .area, $0.value, nil) }
  }

  /// How the total binds and for what it holds: `约`, `每年`.
  static func binding(_ funding: Funding, _ language: Language) -> String? {
    let kind: String? =
      switch funding.kind {
      case .about: language.pick("约", "about")
      case .atLeast: language.pick("不少于", "at least")
      case .atMost: language.pick("不超过", "at most")
      case .exactly, .ratioAtMost, .fromTo, .text, .relative, .floorWithStretch, .grade, .frequency, .responseTime,
        .stretch:
        nil
      }
    let parts = [funding.each?.words(language), kind].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: language.pick("", ", "))
  }

  private static func columns(_ words: SheetWords) -> [SheetColumn<Row>] {
    let language = words.language
    return [
      SheetColumn("id", "编号", "Id", width: 10) { .text($0.id) },
      SheetColumn("task", "任务", "Task", width: 34, .wrapped) { .text($0.task) },
      SheetColumn("part", "类别", "Kind", width: 9) { .text($0.part.words(language)) },
      SheetColumn("name", "名称", "Name", width: 26, .wrapped) { .text($0.name) },
      SheetColumn("value", "列明金额", "Stated", width: 13, .number) { .figure($0.value) },
      SheetColumn("binding", "约束", "Holds", width: 10) { .text($0.binding) },
      SheetColumn("whole", "总额合计", "In all", width: 13, .number) { .figure($0.whole) },
      SheetColumn("paid", "累计已付", "Paid in all", width: 13, .number) { .figure($0.paid) },
      SheetColumn("unit", "计量单位", "Unit", width: 10) { .text($0.unit) },
      SheetColumn("paidPercent", "支付率%", "Paid %", width: 10, .number) { row in
        .figure(row.paidShare.flatMap { ($0 * Fraction(100)).rounded(places: 1) })
      },
      SheetColumn("paidOn", "截止日", "Paid by", width: 12, .day) { .day($0.paidOn) },
      SheetColumn("note", "备注", "Note", width: 30, .wrapped) { .text($0.note) },
    ]
  }
}
