import DubanCore
import DubanDiagnostics

/// Changes of units (机构调整): those that the plan has behind it, and those that are to come.
extension PlanFileReader {
  /// The changes of `plan`, of which all else is read already.
  ///
  /// Those that are to come must apply on their day; whether they do is looked at where nothing else is wrong, as what is missing
  /// may be what could not be read.
  mutating func unitChanges(_ nodes: [SourceNode], of plan: Plan) -> [UnitChange] {
    var whole = plan
    var places: [SourceLocation] = []
    for node in nodes {
      var fields = mapping(node)
      let change = UnitChangeReader.change(&fields, on: nil)
      let isDone = fields.truth("done") ?? false
      diagnostics += fields.finish()
      guard var change else { continue }
      change.isDone = isDone
      whole.unitChanges.append(change)
      places.append(node.place)
    }
    guard diagnostics.isEmpty else { return whole.unitChanges }
    do throws(UnitChangeProblem) {
      try whole.checkComingUnitChanges()
    } catch {
      guard case .coming(let change, _) = error else { return whole.unitChanges }
      let index = whole.unitChanges.firstIndex(of: change) ?? 0
      diagnostics.append(
        Diagnostic(places[index], .inconsistent(chinese: error.words(.chinese), english: error.words(.english))))
    }
    return whole.unitChanges
  }
}

/// Reads one change of units, of plan files and of amendments alike.
enum UnitChangeReader {
  /// The change that `fields` tell.
  ///
  /// - Parameter day: the day where none is told; nil where one must be.
  /// - Returns: nil where something is wrong, which `fields` hold.
  static func change(_ fields: inout MappingReader, on day: Day?) -> UnitChange? {
    let from = fields.texts("from").map(\.text)
    let into = fields.texts("into").map(\.text)
    let items = fields.node("items").map { itemsByUnit($0, &fields) } ?? [:]
    let rest = fields.text("rest")
    let told = day == nil ? fields.requiredDay("on") : fields.day("on")
    // A day that cannot be read is no reason to take today's.
    guard let day = told ?? (fields.node("on") == nil ? day : nil) else { return nil }
    guard !from.isEmpty, !into.isEmpty else {
      let problem = UnitChangeProblem.nobody
      fields.report(
        Diagnostic(fields.place, .inconsistent(chinese: problem.words(.chinese), english: problem.words(.english))))
      return nil
    }
    var change = UnitChange(from: from, into: into, on: day)
    (change.items, change.rest) = (items, rest)
    return change
  }

  /// The ids of items by the name of who takes them.
  private static func itemsByUnit(_ node: SourceNode, _ fields: inout MappingReader) -> [String: [String]] {
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
