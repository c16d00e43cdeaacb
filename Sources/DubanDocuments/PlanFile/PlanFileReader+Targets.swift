import DubanCore
import DubanDiagnostics

extension PlanFileReader {
  /// The targets of a task; their names are unique among them.
  mutating func targets(_ nodes: [SourceNode], item: String) -> [Target] {
    var names: Set<String> = []
    var keys: Set<String> = []
    return nodes.enumerated().compactMap { index, node in
      guard let target = target(node, namedBy: nil, item: item, index: index, keys: &keys) else { return nil }
      if !names.insert(target.name.chinese).inserted {
        diagnostics.append(Diagnostic(node.place, .duplicate(target.name.chinese)))
      }
      return target
    }
  }

  /// A target, under its own name or that of the indicator it belongs to. An indicator's figures hang on its id.
  mutating func target(
    _ node: SourceNode, namedBy indicator: Name?, item: String, index: Int, keys: inout Set<String>
  ) -> Target? {
    var fields = mapping(node)
    defer { diagnostics += fields.finish() }
    places[.target(item: item, index: index)] = node.place
    let name = indicator ?? fields.requiredName("name")
    let kind = fields.requiredWord("kind", Target.Kind.self)
    let basis = fields.requiredWord("basis", Target.Basis.self)
    var target = Target(name ?? Name(""), kind: kind ?? .exactly, basis: basis ?? .amount)
    if indicator == nil, let name { target.key = key(&fields, of: name, at: node.place, among: &keys) }
    target.unit = fields.text("unit") ?? (kind == .ratioAtMost ? nil : unitTold(in: fields))
    let reader = kind == .ratioAtMost ? FigureReader(target) : FigureReader(unit: target.unit)
    target.value = fields.figure("value", reader)
    target.from = fields.figure("from", reader)
    target.upper = fields.figure("upper", reader)
    target.text = fields.text("text")
    target.reference = fields.text("reference")
    fields.word("relation", Target.Relation.self).map { target.relation = $0 }
    if target.relation != .above, kind != .relative { refuseRelation(&fields, at: node.place) }
    target.each = fields.word("each", Target.Each.self)
    target.areas = references(&fields, "areas", to: .area)
    target.alternative = fields.quantity("alternative")
    target.parts = fields.list("parts").compactMap { part($0, unit: target.unit) }
    target.shares = shares(fields.list("shares"), unit: target.unit)
    target.years = years(fields.list("years"), unit: target.unit)
    target.sameAs = link(&fields, from: item, key: target.key)
    target.start = fields.day("start")
    target.due = fields.day("due")
    target.notes = fields.notes()
    target.origin = origin(&fields)
    kind?.neededKeys.forEach { _ = fields.required($0) }
    if kind == .stretch, target.value == nil, target.text == nil { _ = fields.required("value") }
    return name == nil || kind == nil || basis == nil ? nil : target
  }

  /// The unit that stands behind one of the figures, where none is told by itself.
  private func unitTold(in fields: MappingReader) -> String? {
    fields.unitBehind("value") ?? fields.unitBehind("upper") ?? fields.unitBehind("from")
  }

  private mutating func refuseRelation(_ fields: inout MappingReader, at place: SourceLocation) {
    diagnostics.append(
      Diagnostic(
        fields.node("relation")?.place ?? place,
        .inconsistent(
          chinese: "relation 只用于 kind: relative", english: "only a target of kind relative has a relation")))
  }

  /// What falls to each year; a year has one share.
  private mutating func years(_ nodes: [SourceNode], unit: String?) -> [Target.YearShare] {
    var years: Set<Int> = []
    return nodes.compactMap { node in
      var fields = mapping(node)
      defer { diagnostics += fields.finish() }
      let place = fields.required("year")?.place ?? node.place
      let year = fields.wholeNumber("year", anyOf: ["年"])
      let value = fields.requiredFigure("value", unit: unit)
      guard let year, let value else { return nil }
      if !(1...9999).contains(year) { fields.refuse("year", accepted: .wholeNumber) }
      if !years.insert(year).inserted { diagnostics.append(Diagnostic(place, .duplicate(String(year)))) }
      return Target.YearShare(year: year, value: value)
    }
  }

  /// A named amount within a larger one, which is counted in `unit`.
  mutating func part(_ node: SourceNode, unit whole: String? = nil) -> Target.Part? {
    var fields = mapping(node)
    defer { diagnostics += fields.finish() }
    let name = fields.requiredName("name")
    let unit = fields.text("unit") ?? (whole == nil ? fields.unitBehind("value") : nil)
    let value = fields.requiredFigure("value", unit: unit ?? whole)
    guard let name, let value else { return nil }
    return Target.Part(name, value: value, unit: unit)
  }

  /// What falls to each area, counted in `unit`; an area has one share.
  mutating func shares(_ nodes: [SourceNode], unit: String? = nil) -> [Target.Share] {
    var areas: Set<String> = []
    return nodes.compactMap { node in
      var fields = mapping(node)
      defer { diagnostics += fields.finish() }
      let areaNode = fields.required("area")
      let area = fields.text("area").flatMap { reference($0, at: areaNode?.place ?? node.place, to: .area) }
      let value = fields.requiredFigure("value", unit: unit)
      let parts = fields.list("parts").compactMap { part($0, unit: unit) }
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
    // A figure or words: 力争2家, 争取入省级清单.
    case .stretch: []
    }
  }
}
