/// Documents of any length by rule, for measuring the pace of reading: the sorts that are published, and what nobody would publish.
///
/// Every item differs from the others in its words, its figures and its units, so that nothing is gained by remembering texts.
package enum LongDocument: String, CaseIterable, Sendable {
  /// Chapters, headings and items with figures, a schedule and units in brackets.
  case prose
  /// The same without a line end.
  case oneLine
  /// A table of tasks with columns of units, quarters and limits.
  case table
  /// The same table as a copy leaves it: a cell a line.
  case flattened
  /// Brackets within brackets, of which half are never closed.
  case brackets
  /// Words between commas without end.
  case commas
  /// A line without any mark.
  case bareLine
  /// Headings without anything under them.
  case headings

  /// The file's ending.
  package var ending: String { self == .table ? "csv" : "txt" }

  /// A document of `count` items: tasks, rows, brackets, words or headings.
  package func text(_ count: Int) -> String {
    var text = ""
    switch self {
    case .prose, .oneLine:
      text = LongDocument.head
      for item in 0..<count { for line in LongDocument.lines(item) { text += line + "\n" } }
      if self == .oneLine { text = String(text.map { $0 == "\n" ? " " : $0 }) }
    case .table:
      text = LongDocument.columnHeadings.joined(separator: ",") + "\n"
      for item in 0..<count { text += LongDocument.cells(item).joined(separator: ",") + "\n" }
    case .flattened:
      text = LongDocument.head + LongDocument.columnHeadings.joined(separator: "\n") + "\n"
      for item in 0..<count { text += LongDocument.cells(item).joined(separator: "\n") + "\n" }
    case .brackets:
      text = LongDocument.head + "1.完成改造"
      for item in 0..<count { text += item % 2 == 0 ? "(" : "(县财政局" }
      for item in 0..<(count / 2) { text += item % 7 == 0 ? "）。" : ")" }
    case .commas:
      text = LongDocument.head + "1."
      for item in 0..<count { text += "项目\(item % 90 + 1)个，" }
    case .bareLine:
      for item in 0..<count { text += LongDocument.field(item) + "水平持续提升县" }
    case .headings:
      text = LongDocument.head
      for item in 0..<count { text += "\(LongDocument.han(item % 99 + 1))、\(LongDocument.field(item))\n" }
    }
    return text
  }

  // MARK: The words

  private static let head = "青田县2026年重点工作任务分解方案\n青政发〔2026〕3号\n2026年1月15日\n为做好今年工作，制定本方案。\n"

  /// The item `number` of running text, with the heading of its chapter where it is the first of one.
  package static func lines(_ number: Int) -> [String] {
    let heading = number % 40 == 0 ? ["\(han(number / 40 + 1))、\(field(number / 40))工作"] : []
    return heading + ["\(number % 40 + 1).\(item(number))"]
  }

  private static func item(_ number: Int) -> String {
    """
    加快\(field(number))建设。新建改造\(field(number / 7))项目\(number % 90 + 3)个，完成投资\(number % 37 + 2).\(number % 9 + 1)亿元，\
    \(month(number))月底前完成主体工程，\(field(number + 3))覆盖率达到\(number % 60 + 40)%以上。力争\(field(number / 3))达标\(number % 20 + 1)处。\
    （牵头单位：县\(unit(number))；责任单位：县\(unit(number + 1))、县\(unit(number + 5))，\(place(number))镇；完成时限：\(month(number))月底前）
    """
  }

  /// The headings of the columns of `cells`.
  package static let columnHeadings = ["序号", "工作任务", "牵头单位", "配合单位", "一季度", "二季度", "完成时限"]

  /// The row `number` of a table of tasks.
  package static func cells(_ number: Int) -> [String] {
    [
      "\(number + 1)", "新建\(field(number))\(number % 90 + 3)个", "县\(unit(number))",
      "县\(unit(number + 1))、\(place(number))镇", "完成\(number % 3 + 1)个", "完成\(number % 5 + 4)个",
      "\(month(number))月底前",
    ]
  }

  private static func month(_ number: Int) -> Int { number % 10 + 3 }
  private static func unit(_ number: Int) -> String { units[number % units.count] }
  private static func place(_ number: Int) -> String {
    places[number % places.count] + places[number / 7 % places.count]
  }
  private static func field(_ number: Int) -> String {
    places[number / 31 % places.count] + places[number % places.count] + fields[number % fields.count]
  }

  private static let units = [
    "财政局", "住建局", "农业农村局", "教育局", "民政局", "水利局", "交通运输局", "卫生健康委", "发改委", "文广旅局", "应急局", "商务局", "工信局", "林业局",
    "生态环境局", "自然资源局", "人社局", "市场监管局", "公安局", "司法局",
  ]
  private static let places = ["东", "西", "南", "北", "青", "白", "石", "柳", "桥", "河", "安", "平", "丰", "溪", "岭", "田", "塘"]
  private static let fields = ["农贸市场", "污水管网", "养老中心", "停车泊位", "口袋公园", "产业园区", "道路", "灌区", "学校", "卫生室", "仓储基地"]

  private static func han(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let number = (number - 1) % 99 + 1
    return (number >= 20 ? digits[number / 10] : "") + (number >= 10 ? "十" : "") + digits[number % 10]
  }
}
