import DubanCore
import DubanDiagnostics

extension PlanFileReader {
  /// The funding of `item`, a task's id or `plan`; each is named by its place in the list: `1-1/f1`.
  mutating func funding(_ nodes: [SourceNode], item: String) -> [Funding] {
    nodes.enumerated().compactMap { index, node in
      let id = Funding.id(item: item, index: index)
      places[.funding(id)] = node.place
      return funding(node, id: id)
    }
  }

  private mutating func funding(_ node: SourceNode, id: String) -> Funding? {
    var fields = mapping(node)
    defer { diagnostics += fields.finish() }
    let name = fields.requiredName("name")
    var funding = Funding(id: id, name: name ?? Name(""), total: fields.quantity("total"))
    fields.word("kind", Binding.self).map { funding.kind = $0.kind }
    funding.each = fields.word("each", Target.Each.self)
    funding.sources = fields.list("sources").compactMap { source($0) }
    funding.parts = fields.list("parts").compactMap { part($0) }
    funding.shares = shares(fields.list("shares"))
    funding.notes = fields.notes()
    funding.origin = origin(&fields)
    return name == nil ? nil : funding
  }

  private mutating func source(_ node: SourceNode) -> Funding.Source? {
    var fields = mapping(node)
    defer { diagnostics += fields.finish() }
    let name = fields.requiredName("name")
    let unit = fields.text("unit") ?? fields.unitBehind("value")
    let value = fields.figure("value", unit: unit)
    let note = fields.text("note")
    return name.map { Funding.Source($0, value: value, unit: unit, note: note) }
  }

  /// How a total may bind: the kinds of target that make sense for money.
  private enum Binding: String, CaseIterable {
    case exactly, about, atLeast

    var kind: Target.Kind {
      switch self {
      case .exactly: .exactly
      case .about: .about
      case .atLeast: .atLeast
      }
    }
  }
}

extension Funding {
  /// The id of the funding number `index`, from 0, of `item`.
  static func id(item: String, index: Int) -> String { "\(item)/f\(index + 1)" }
}
