package import DubanCore

/// A field of a part of a draft, as a person reads and changes it.
package enum DraftField: Hashable, Sendable {
  /// The whole, where a part is one text: a line of the head, a section, a unit's name.
  case value
  case number, title, text
  case leads, responsible, cooperating, leaders, areas
  case start, due
  /// A target, from 0; one behind the last is a new one.
  case target(Int)
  /// A milestone, from 0; one behind the last is a new one.
  case milestone(Int)
  case category, owners, sources
  /// Other spellings of a unit.
  case aliases
  /// Whose unit it is, and for which units or areas a group stands.
  case jurisdiction, members
  /// The further parts that units have in a task: 指导：甲局；考核：乙局.
  case roles
  /// Who hands in, how often and by which day, and to whom; of a report duty.
  case reporters, rhythm, receiver
  /// A piece of a target, from 0.
  case targetPart(Int, TargetPart)
  /// A piece of a milestone, from 0.
  case milestonePart(Int, MilestonePart)
  /// Money that is set aside, from 0; one behind the last is new.
  case funding(Int)
  /// A piece of it, from 0.
  case fundingPart(Int, FundingPart)
  /// A report duty of a task, from 0; one behind the last is a new one.
  case duty(Int)
  /// A piece of it, from 0.
  case dutyPart(Int, DutyPart)
  /// A remark, from 0; one behind the last is a new one.
  case note(Int)

  /// What a target is made of.
  package enum TargetPart: String, CaseIterable, Sendable {
    case name, kind, figure, from, upper, text, reference, basis, each, parts, shares, areas, years, start, due
  }

  /// What a milestone is made of.
  package enum MilestonePart: String, CaseIterable, Sendable {
    case due, text, criteria
  }

  /// What money is made of.
  package enum FundingPart: String, CaseIterable, Sendable {
    case name, total, kind, each, sources, uses, shares
  }

  /// What a report duty is made of.
  package enum DutyPart: String, CaseIterable, Sendable {
    case title, reporters, rhythm, count, receiver
  }

  /// The target, milestone, money or duty of which it is a piece, and that one itself: what is shown together.
  package var whole: DraftField {
    switch self {
    case .targetPart(let index, _): .target(index)
    case .milestonePart(let index, _): .milestone(index)
    case .fundingPart(let index, _): .funding(index)
    case .dutyPart(let index, _): .duty(index)
    case .value, .number, .title, .text, .leads, .responsible, .cooperating, .leaders, .areas, .start, .due, .target,
      .milestone, .category, .owners, .sources, .aliases, .jurisdiction, .members, .roles, .reporters, .rhythm,
      .receiver, .funding, .duty, .note:
      self
    }
  }

  /// Whether it is shown only together with the whole of which it is a piece.
  package var isPiece: Bool { whole != self }
}

extension DraftField {
  /// One word, read back by `init(word:)`: `target.2`.
  package var word: String {
    switch self {
    case .value: "value"
    case .number: "number"
    case .title: "title"
    case .text: "text"
    case .leads: "leads"
    case .responsible: "responsible"
    case .cooperating: "cooperating"
    case .leaders: "leaders"
    case .areas: "areas"
    case .start: "start"
    case .due: "due"
    case .target(let index): "target.\(index)"
    case .milestone(let index): "milestone.\(index)"
    case .category: "category"
    case .owners: "owners"
    case .sources: "sources"
    case .aliases: "aliases"
    case .jurisdiction: "jurisdiction"
    case .members: "members"
    case .roles: "roles"
    case .reporters: "reporters"
    case .rhythm: "rhythm"
    case .receiver: "receiver"
    case .targetPart(let index, let part): "target.\(index).\(part.rawValue)"
    case .milestonePart(let index, let part): "milestone.\(index).\(part.rawValue)"
    case .funding(let index): "funding.\(index)"
    case .fundingPart(let index, let part): "funding.\(index).\(part.rawValue)"
    case .duty(let index): "duty.\(index)"
    case .dutyPart(let index, let part): "duty.\(index).\(part.rawValue)"
    case .note(let index): "note.\(index)"
    }
  }

  /// Reads what `word` writes.
  package init?(word: some StringProtocol) {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 2, let index = Int(parts[1]), index >= 0 {
      switch parts[0] {
      case "target": self = .target(index)
      case "milestone": self = .milestone(index)
      case "funding": self = .funding(index)
      case "duty": self = .duty(index)
      case "note": self = .note(index)
      default: return nil
      }
      return
    }
    if parts.count == 3, let index = Int(parts[1]), index >= 0 {
      if parts[0] == "target", let part = TargetPart(rawValue: String(parts[2])) {
        self = .targetPart(index, part)
      } else if parts[0] == "milestone", let part = MilestonePart(rawValue: String(parts[2])) {
        self = .milestonePart(index, part)
      } else if parts[0] == "funding", let part = FundingPart(rawValue: String(parts[2])) {
        self = .fundingPart(index, part)
      } else if parts[0] == "duty", let part = DutyPart(rawValue: String(parts[2])) {
        self = .dutyPart(index, part)
      } else {
        return nil
      }
      return
    }
    guard let field = DraftField.single.first(where: { $0.word == word }) else { return nil }
    self = field
  }

  private static let single: [DraftField] = [
    .value, .number, .title, .text, .leads, .responsible, .cooperating, .leaders, .areas, .start, .due, .category,
    .owners,
    .sources, .aliases, .jurisdiction, .members, .roles, .reporters, .rhythm, .receiver,
  ]

  /// Its name before the value.
  package func label(_ language: Language) -> String {
    switch self {
    case .value: language.pick("内容", "Value")
    case .number: language.pick("序号", "Number")
    case .title: language.pick("事项", "Title")
    case .text: language.pick("原文", "Text")
    case .leads: language.pick("牵头", "Leads")
    case .responsible: language.pick("责任", "Responsible")
    case .cooperating: language.pick("配合", "Cooperating")
    case .leaders: language.pick("分管", "Leaders")
    case .areas: language.pick("地区", "Areas")
    case .start: language.pick("开始", "Start")
    case .due: language.pick("期限", "Due")
    case .target: language.pick("目标", "Target")
    case .milestone: language.pick("节点", "Milestone")
    case .category: language.pick("类别", "Category")
    case .owners: language.pick("责任", "Responsible")
    case .sources: language.pick("数据来源", "Data source")
    case .aliases: language.pick("又称", "Also called")
    case .jurisdiction: language.pick("隶属", "Whose")
    case .members: language.pick("包括", "Members")
    case .roles: language.pick("其他分工", "Other parts")
    case .reporters: language.pick("报送单位", "Who reports")
    case .rhythm: language.pick("周期", "How often")
    case .receiver: language.pick("报给", "To whom")
    case .funding: language.pick("资金", "Funding")
    case .fundingPart(_, let part): part.label(language)
    case .duty: language.pick("报送", "Report duty")
    case .dutyPart(_, let part): part.label(language)
    case .note: language.pick("备注", "Note")
    case .targetPart(_, let part): part.label(language)
    case .milestonePart(_, let part): part.label(language)
    }
  }
}

extension DraftField.TargetPart {
  /// Its name before the value.
  package func label(_ language: Language) -> String {
    switch self {
    case .name: language.pick("名称", "Name")
    case .kind: language.pick("约束", "Kind")
    case .figure: language.pick("数值", "Figure")
    case .from: language.pick("由", "From")
    case .upper: language.pick("力争", "Aim")
    case .text: language.pick("文字", "Words")
    case .reference: language.pick("比照", "Reference")
    case .basis: language.pick("口径", "Basis")
    case .each: language.pick("适用", "Each")
    case .parts: language.pick("其中", "Parts")
    case .shares: language.pick("分地区", "Shares")
    case .areas: language.pick("限于", "Only in")
    case .years: language.pick("分年度", "Years")
    case .start: language.pick("开始", "Start")
    case .due: language.pick("期限", "Due")
    }
  }
}

extension DraftField.MilestonePart {
  /// Its name before the value.
  package func label(_ language: Language) -> String {
    switch self {
    case .due: language.pick("期限", "Due")
    case .text: language.pick("要求", "Wording")
    case .criteria: language.pick("数值要求", "Figures")
    }
  }
}

extension DraftField.FundingPart {
  /// Its name before the value.
  package func label(_ language: Language) -> String {
    switch self {
    case .name: language.pick("名称", "Name")
    case .total: language.pick("总额", "Total")
    case .kind: language.pick("约束", "Kind")
    case .each: language.pick("适用", "Each")
    case .sources: language.pick("来源", "Sources")
    case .uses: language.pick("用途", "Uses")
    case .shares: language.pick("分地区", "Shares")
    }
  }
}

extension DraftField.DutyPart {
  /// Its name before the value.
  package func label(_ language: Language) -> String {
    switch self {
    case .title: language.pick("内容", "What")
    case .reporters: language.pick("报送单位", "Who reports")
    case .rhythm: language.pick("周期", "How often")
    case .count: language.pick("份数", "Pieces")
    case .receiver: language.pick("报给", "To whom")
    }
  }
}
