import DubanCore
import DubanDiagnostics

/// Units that are merged or split (机构调整), before anything else of the file is laid over the plan.
extension AmendmentLayer {
  /// `base` with the changes of units that the file tells, in their order.
  mutating func reorganised(_ base: Plan) -> Plan {
    guard let node = AmendmentLayer.value(AmendmentFile.unitChanges, in: patch) else { return base }
    guard case .list(let elements) = node.content else {
      diagnostics.append(Diagnostic(node.place, .wrongValue(found: node.shown, accepted: .list)))
      return base
    }
    var plan = base
    for element in elements {
      guard let change = unitChange(element) else { continue }
      do throws(UnitChangeProblem) {
        plan = try plan.reorganising(change)
      } catch {
        refuse(element, error.words(.chinese), error.words(.english))
      }
    }
    return plan
  }

  private mutating func unitChange(_ node: SourceNode) -> UnitChange? {
    var fields = MappingReader(node)
    let from = fields.texts("from").map(\.text)
    let into = fields.texts("into").map(\.text)
    var change = UnitChange(from: from, into: into)
    if let items = fields.node("items") { change.items = itemsByUnit(items, &fields) }
    change.rest = fields.text("rest")
    let found = fields.finish()
    diagnostics += found
    return found.isEmpty ? change : nil
  }

  /// The ids of items by the name of who takes them.
  private func itemsByUnit(_ node: SourceNode, _ fields: inout MappingReader) -> [String: [String]] {
    guard case .mapping(let pairs) = node.content else {
      fields.report(Diagnostic(node.place, .wrongValue(found: node.shown, accepted: .mapping)))
      return [:]
    }
    var items: [String: [String]] = [:]
    for (key, value) in pairs {
      guard let name = key.scalar, case .list(let ids) = value.content else {
        fields.report(Diagnostic(value.place, .wrongValue(found: value.shown, accepted: .list)))
        continue
      }
      items[name, default: []] += ids.compactMap(\.scalar)
    }
    return items
  }
}
