import DubanCore
import DubanDiagnostics

extension PlanFileReader {
  /// The milestones of a task; two of the same quarter would bear one id, unless one says its own: an amended one keeps its.
  mutating func milestones(_ nodes: [SourceNode], task: String) -> [Milestone] {
    var ids: Set<String> = []
    return nodes.compactMap { node in
      guard let milestone = milestone(node, task: task) else { return nil }
      if !ids.insert(milestone.id).inserted {
        diagnostics.append(Diagnostic(node.place, .duplicate(Milestone.subject(task: task, milestone: milestone.id))))
      }
      return milestone
    }
  }

  private mutating func milestone(_ node: SourceNode, task: String) -> Milestone? {
    var fields = mapping(node)
    defer { diagnostics += fields.finish() }
    let quarterNode = fields.node("quarter")
    let quarters = quarterNode.map { self.quarters($0) } ?? []
    let due = fields.day("due")
    let text = fields.requiredText("text")
    if quarterNode == nil, fields.node("due") == nil { _ = fields.required("quarter") }
    let day = due ?? quarters.map(\.end).max()
    let usual = day.map { Milestone.id(quarters: quarters, due: $0, firstYear: firstYear) } ?? ""
    let given = fields.text("id")
    if let given, !Identifier.isItemID(given) { fields.refuse("id", accepted: .identifier) }
    let id = given ?? usual
    let subject = Milestone.subject(task: task, milestone: id)
    places[.milestone(subject)] = node.place
    let criteria = criteria(fields.list("criteria"), milestone: subject)
    let origin = origin(&fields)
    guard let text, let day else { return nil }
    var milestone = Milestone(id: id, quarters: quarters, due: day, text: text, criteria: criteria)
    milestone.origin = origin
    return milestone
  }

  /// The milestones of a task as a list: `{一季度: 完成立项, 10月底: {text: 完工, criteria: [..]}}` is short for one.
  func milestoneNodes(_ fields: inout MappingReader) -> [SourceNode] {
    guard let node = fields.node("milestones"), case .mapping(let pairs) = node.content else {
      return fields.list("milestones")
    }
    return PlanFileReader.milestoneNodes(pairs, firstYear: firstYear)
  }

  /// A milestone for each of `pairs`, which have it behind its quarter or day.
  static func milestoneNodes(_ pairs: [(key: SourceNode, value: SourceNode)], firstYear: Int) -> [SourceNode] {
    pairs.map { key, value in
      let isQuarter = key.scalar.map { text in
        text.contains("季") || text.lowercased().contains("q")
          || QuarterReader(firstYear: firstYear).quarters(text) != nil
      }
      let word = SourceNode(key.place, .scalar(isQuarter == true ? "quarter" : "due", quoted: false))
      guard case .mapping(let more) = value.content else {
        let text = SourceNode(value.place, .scalar("text", quoted: false))
        return SourceNode(key.place, .mapping([(word, key), (text, value)]))
      }
      return SourceNode(key.place, .mapping([(word, key)] + more))
    }
  }

  /// One quarter, or a list of combined ones; `二、三季度` and `上半年` are combined ones too.
  private mutating func quarters(_ node: SourceNode) -> [Quarter] {
    var nodes = [node]
    if case .list(let items) = node.content { nodes = items }
    if nodes.isEmpty { diagnostics.append(Diagnostic(node.place, .wrongValue(found: node.shown, accepted: .quarter))) }
    return nodes.flatMap { node in
      guard let text = node.scalar, let quarters = QuarterReader(firstYear: firstYear).quarters(text) else {
        diagnostics.append(Diagnostic(node.place, .wrongValue(found: node.shown, accepted: .quarter)))
        return [Quarter]()
      }
      return quarters
    }
  }

  /// What a milestone demands in figures; the same measure is not demanded twice.
  private mutating func criteria(_ nodes: [SourceNode], milestone: String) -> [Criterion] {
    var names: Set<String> = []
    return nodes.enumerated().compactMap { index, node in
      var fields = mapping(node)
      defer { diagnostics += fields.finish() }
      places[.criterion(milestone: milestone, index: index)] = node.place
      let name = fields.requiredText("name")
      let unit = fields.text("unit") ?? fields.unitBehind("value")
      let value = fields.requiredFigure("value", unit: unit)
      let basis = fields.requiredWord("basis", Criterion.Basis.self)
      let of = fields.text("of")
      guard let name, let value, let basis else { return nil }
      if name.contains("@") { fields.refuse("name", accepted: .key) }
      if !names.insert(name).inserted { diagnostics.append(Diagnostic(node.place, .duplicate(name))) }
      return Criterion(name, value: value, unit: unit, basis: basis, of: of)
    }
  }
}

extension Milestone {
  /// The id of a milestone, unique within its task: `Q2` in the plan's first year, `2025Q1` later, `Q2-3` for combined
  /// quarters, the day for one that is bound to a day only.
  static func id(quarters: [Quarter], due: Day, firstYear: Int) -> String {
    func label(_ quarter: Quarter) -> String { quarter.year == firstYear ? quarter.short : quarter.description }
    guard let first = quarters.first, let last = quarters.last else { return due.description }
    guard first != last else { return label(first) }
    return label(first) + "-" + (first.year == last.year ? String(last.index) : label(last))
  }
}
