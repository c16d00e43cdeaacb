import DubanCore
import DubanDiagnostics

/// Units that are merged, split or called otherwise from a day on (机构调整), before anything else of the file is laid over the plan.
extension AmendmentLayer {
  /// `base` with the changes of units that the file tells, in their order: what holds by `today` is done, the others are kept for
  /// their day.
  mutating func reorganised(_ base: Plan, on today: Day) -> Plan {
    var plan = base
    for element in unitChangeNodes() + datedRenamings() {
      var fields = MappingReader(element, MappingReader.Manner(days: days))
      let change = UnitChangeReader.change(&fields, on: today)
      let isRemoved = AmendmentLayer.isTrue(Word.remove, in: element)
      _ = fields.node(Word.remove)
      let found = fields.finish()
      diagnostics += found
      guard found.isEmpty, let change else { continue }
      do throws(UnitChangeProblem) {
        plan = try isRemoved ? plan.withdrawing(change) : plan.taking(change, on: today)
      } catch {
        refuse(element, error.words(.chinese), error.words(.english))
      }
    }
    return plan
  }

  private mutating func unitChangeNodes() -> [SourceNode] {
    guard let node = AmendmentLayer.value(AmendmentFile.unitChanges, in: patch) else { return [] }
    guard case .list(let elements) = node.content else {
      diagnostics.append(Diagnostic(node.place, .wrongValue(found: node.shown, accepted: .list)))
      return []
    }
    return elements
  }

  /// Units that are called otherwise from a day on, as changes of one unit into another; the elements themselves are taken out.
  private mutating func datedRenamings() -> [SourceNode] {
    guard case .mapping(var pairs) = patch.content,
      let index = pairs.firstIndex(where: { $0.key.scalar == "units" }),
      case .list(var elements) = pairs[index].value.content
    else { return [] }
    var changes: [SourceNode] = []
    elements.removeAll { element in
      guard case .mapping(let members) = element.content, let day = AmendmentLayer.value("on", in: element) else {
        return false
      }
      guard let old = AmendmentLayer.value("name", in: element),
        let new = AmendmentLayer.value(Word.rename, in: element), members.count == 3
      else {
        refuse(
          element, "带日期的单位改名只写 name、rename 和 on；其他改动请另写",
          "a unit that is renamed from a day on has name, rename and on; tell what else changes of it elsewhere")
        return true
      }
      func member(_ key: String, _ value: SourceNode) -> (key: SourceNode, value: SourceNode) {
        (SourceNode(element.place, .scalar(key, quoted: false)), value)
      }
      changes.append(
        SourceNode(
          element.place,
          .mapping([
            member("from", SourceNode(old.place, .list([old]))), member("into", SourceNode(new.place, .list([new]))),
            member("on", day),
          ])))
      return true
    }
    pairs[index].value = SourceNode(pairs[index].value.place, .list(elements))
    patch = SourceNode(patch.place, .mapping(pairs))
    return changes
  }
}
