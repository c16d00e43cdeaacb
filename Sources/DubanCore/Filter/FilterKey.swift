/// What a term can ask for. Each key is declared once, here: reading, completion, help and matching rest on it.
package enum FilterKey: CaseIterable, Sendable {
  // In the order in which they are offered.
  case unit, light, quarter, due, status, leader, area, section, value, gap, overdue, lead, responsible, cooperating,
    source, reported, by, what
  case note, kind, plan, property

  /// Whether it asks what somebody recorded and not how an item stands: lists of items leave such a term aside.
  package var isOfEntries: Bool { self == .by || self == .what }

  /// The keys that ask how an item stands.
  package static let ofItems = Set(allCases.filter { !$0.isOfEntries })

  /// What stands behind a key.
  package enum Takes: Sendable {
    /// A name of the plan, or a part of one.
    case name
    /// Words that occur.
    case words
    /// One of a few words.
    case choice
    case quarter, day
    /// A figure: per cent, points, days.
    case number
  }

  /// The canonical name: what `description` writes.
  package var name: String { declaration.name }

  /// The Chinese word for it.
  package var chinese: String { declaration.chinese }

  /// All that it may be called, the canonical name first.
  package var spellings: [String] { [declaration.name, declaration.chinese] + declaration.others }

  package var takes: Takes { declaration.takes }

  /// What it asks, in a few words.
  package func help(_ language: Language) -> String { declaration.help.words(language) }

  /// The key that is called so; capitals, widths and traditional characters make no difference.
  package static func called(_ text: String) -> FilterKey? {
    let wanted = Folding.standard.text(text)
    return allCases.first { $0.spellings.contains(wanted) }
  }

  private struct Declaration {
    let name: String
    let chinese: String
    let others: [String]
    let takes: Takes
    let help: Name

    init(_ name: String, _ chinese: String, _ others: [String] = [], _ takes: Takes, _ help: (String, String)) {
      self.name = name
      self.chinese = chinese
      self.others = others
      self.takes = takes
      self.help = Name(help.0, english: help.1)
    }
  }

  private var declaration: Declaration {
    switch self {
    case .unit: Declaration("unit", "单位", [], .name, ("牵头、责任、配合等单位", "a unit in any part"))
    case .lead: Declaration("lead", "牵头", ["牵头单位"], .name, ("牵头单位", "a unit that leads"))
    case .responsible:
      Declaration(
        "responsible", "责任", ["责任单位"], .name, ("责任单位（原文没有写谁牵头）", "a unit responsible where none leads"))
    case .cooperating:
      Declaration("cooperating", "配合", ["coop", "配合单位", "协办"], .name, ("配合单位", "a unit that helps"))
    case .source: Declaration("source", "来源", ["数据来源"], .name, ("指标的数据来源单位", "a unit that supplies figures"))
    case .leader: Declaration("leader", "领导", ["分管领导"], .name, ("分管领导", "a leader in charge"))
    case .area: Declaration("area", "地区", ["县区", "区县"], .name, ("县区、镇、小城市", "a place"))
    case .section: Declaration("section", "章节", ["章"], .name, ("章节编号或标题", "a section by id or title"))
    case .plan: Declaration("plan", "方案", [], .name, ("方案编号或标题", "a plan by id or title"))
    case .kind: Declaration("kind", "类别", [], .choice, ("任务、节点、指标等", "task, milestone, indicator"))
    case .light: Declaration("light", "灯", [], .choice, ("灯的状态", "what the light shows"))
    case .status: Declaration("status", "状态", ["state"], .choice, ("填报或处理的状态", "what was reported or decided"))
    case .quarter: Declaration("q", "季度", ["quarter", "季"], .quarter, ("季度，如 Q3、2020Q3", "a quarter: Q3, 2020Q3"))
    case .due: Declaration("due", "期限", ["到期"], .day, ("期限，如 <2020-10-01、本月", "due day: <2020-10-01, this-month"))
    case .overdue:
      Declaration("overdue", "逾期", ["逾期天数"], .number, ("逾期天数，如 >30", "days overdue: >30"))
    case .value:
      Declaration("value", "完成率", ["进度"], .number, ("量化目标完成率，如 <50%", "per cent of the target: <50%"))
    case .gap: Declaration("gap", "差距", [], .number, ("落后序时进度的百分点，如 >10", "points below expected: >10"))
    case .reported:
      Declaration("reported", "填报", ["填报日"], .day, ("最近填报日，如 <-30d", "day of the last report: <-30d"))
    case .by: Declaration("by", "操作人", ["谁", "经办"], .words, ("记录的操作人", "who recorded it"))
    case .what:
      Declaration("what", "类型", ["操作", "步骤"], .choice, ("记录的类型，如 填报、退回", "what was recorded: report, returned"))
    case .note: Declaration("note", "说明", [], .words, ("最新说明中的文字", "words of the latest note"))
    case .property: Declaration("is", "是", [], .choice, ("缺责任单位、演示、延期等", "missing-unit, simulated, extended"))
    }
  }
}
