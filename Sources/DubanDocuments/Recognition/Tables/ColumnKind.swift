/// What a column of a table holds.
package enum ColumnKind: Hashable, Sendable {
  /// 序号, 编号.
  case number
  /// 类别, 板块: what tasks are grouped by.
  case section
  /// 任务名称, 项目名称, 事项.
  case title
  /// 主要内容, 工作举措, 工作标准.
  case content
  /// 年度目标, 目标值.
  case target
  /// 指标名称.
  case indicator
  /// 计量单位.
  case measure
  /// 基期, 现状值: what was before.
  case baseline
  /// 属性: 约束性, 预期性.
  case attribute
  /// 进度要求: the whole schedule in one cell.
  case schedule
  /// A part of the schedule: 一季度, 1-3月, 上半年.
  case span(MonthSpan)
  /// 2025年: what is due in one year of several.
  case year(Int)
  /// 完成时限.
  case due
  /// 开工时间.
  case start
  /// 牵头单位.
  case lead
  /// 责任单位.
  case responsible
  /// 配合单位, 协办单位.
  case cooperating
  /// 责任单位/数据来源单位: both in one cell, parted by a stroke.
  case ownerAndSource
  /// A part of its own: 指导, 考核, 业主.
  case role(String)
  /// 数据来源.
  case dataSource
  /// 分管领导.
  case leader
  /// 责任人, 联系人, 电话: persons who are no leaders are not taken over.
  case person
  /// A place as a heading: the cells are its shares.
  case area(String)
  /// 县区: the cells name places.
  case areaName
  /// 数量, 任务数.
  case amount
  /// 总投资.
  case funding
  /// 资金来源 in words.
  case fundingSource
  /// An amount of money from one source: 中央 under 资金来源.
  case fundingPart(String)
  /// 完成情况, 进展: how far it has come, which no plan needs.
  case progress
  /// 备注.
  case remarks
  /// A heading that is not known.
  case unknown

  /// Whether its cells name units.
  package var namesUnits: Bool {
    switch self {
    case .lead, .responsible, .cooperating, .ownerAndSource, .role, .dataSource: true
    case .number, .section, .title, .content, .target, .indicator, .measure, .baseline, .attribute, .schedule, .span,
      .year, .due, .start, .leader, .person, .area, .areaName, .amount, .funding, .fundingSource, .fundingPart,
      .progress, .remarks, .unknown:
      false
    }
  }

  /// Whether its cells are figures of tasks: amounts, shares of places and of years.
  var holdsFigures: Bool {
    switch self {
    case .amount, .target, .area, .year: true
    default: false
    }
  }

  /// Whether its cells tell money or where it comes from.
  var holdsMoney: Bool {
    switch self {
    case .funding, .fundingPart, .fundingSource: true
    default: false
    }
  }

  /// Whether its cells say what is to be done.
  package var isWording: Bool { self == .title || self == .content || self == .target || self == .indicator }
}

/// Months of a year, both included: a quarter, a half, a month.
package struct MonthSpan: Hashable, Sendable {
  /// 1 to 12.
  package var first: Int
  /// 1 to 12, not before the first.
  package var last: Int

  /// The months from `first` to `last`; nil where they are no such span.
  package init?(_ first: Int, _ last: Int) {
    guard (1...12).contains(first), (first...12).contains(last) else { return nil }
    self.first = first
    self.last = last
  }

  /// The quarters that it is made of; empty where it is not made of whole ones.
  package var quarters: ClosedRange<Int>? {
    guard first % 3 == 1, last % 3 == 0 else { return nil }
    return (first + 2) / 3...last / 3
  }
}
