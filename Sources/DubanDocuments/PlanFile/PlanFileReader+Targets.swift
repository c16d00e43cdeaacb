import DubanCore

extension PlanFileReader {
  /// The targets of a task; their names are unique among them.
  mutating func targets(_ nodes: [SourceNode], item: String) -> [Target] {
    var names: Set<String> = []
    return nodes.enumerated().compactMap { index, node in
      guard let target = target(node, namedBy: nil, item: item, index: index) else { return nil }
      if !names.insert(target.name.chinese).inserted {
        diagnostics.append(Diagnostic(node.place, .duplicate(target.name.chinese)))
      }
      return target
    }
  }

  /// A target, under its own name or that of the indicator it belongs to.
  mutating func target(_ node: SourceNode, namedBy indicator: Name?, item: String, index: Int) -> Target? {
    var fields = MappingReader(node)
    defer { diagnostics += fields.finish() }
    places[.target(item: item, index: index)] = node.place
    let name = indicator ?? fields.requiredName("name")
    let kind = fields.requiredWord("kind", Target.Kind.self)
    let basis = fields.requiredWord("basis", Target.Basis.self)
    var target = Target(name ?? Name(""), kind: kind ?? .exactly, basis: basis ?? .amount)
    target.value = fields.figure("value")
    target.unit = fields.text("unit")
    target.from = fields.figure("from")
    target.upper = fields.figure("upper")
    target.text = fields.text("text")
    target.reference = fields.text("reference")
    target.each = fields.word("each", Target.Each.self)
    target.areas = references(&fields, "areas", to: .area)
    target.alternative = fields.quantity("alternative")
    target.parts = fields.list("parts").compactMap { part($0) }
    target.shares = shares(fields.list("shares"))
    target.start = fields.day("start")
    target.due = fields.day("due")
    target.notes = fields.notes()
    kind?.neededKeys.forEach { _ = fields.required($0) }
    return name == nil || kind == nil || basis == nil ? nil : target
  }

  /// A named amount within a larger one.
  mutating func part(_ node: SourceNode) -> Target.Part? {
    var fields = MappingReader(node)
    defer { diagnostics += fields.finish() }
    let name = fields.requiredName("name")
    let value = fields.requiredFigure("value")
    let unit = fields.text("unit")
    guard let name, let value else { return nil }
    return Target.Part(name, value: value, unit: unit)
  }

  /// What falls to each area; an area has one share.
  mutating func shares(_ nodes: [SourceNode]) -> [Target.Share] {
    var areas: Set<String> = []
    return nodes.compactMap { node in
      var fields = MappingReader(node)
      defer { diagnostics += fields.finish() }
      let areaNode = fields.required("area")
      let area = fields.text("area").flatMap { reference($0, at: areaNode?.place ?? node.place, to: .area) }
      let value = fields.requiredFigure("value")
      let parts = fields.list("parts").compactMap { part($0) }
      guard let area, let value else { return nil }
      if !areas.insert(area).inserted {
        diagnostics.append(Diagnostic(areaNode?.place ?? node.place, .duplicate(area)))
      }
      return Target.Share(area: area, value: value, parts: parts)
    }
  }
}

extension Target.Kind {
  /// The keys without which such a target says nothing.
  fileprivate var neededKeys: [String] {
    switch self {
    case .exactly, .atLeast, .atMost, .about, .ratioAtMost, .frequency, .responseTime: ["value"]
    case .fromTo: ["from", "value"]
    case .floorWithStretch: ["value", "upper"]
    case .relative: ["reference"]
    case .grade, .text: ["text"]
    }
  }
}
