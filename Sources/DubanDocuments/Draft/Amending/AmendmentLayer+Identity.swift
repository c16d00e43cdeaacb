import DubanCore
import DubanDiagnostics

/// Which element of a list is meant.
extension AmendmentLayer {
  /// By what an element of a list is known.
  func identity(of node: SourceNode, in list: String) -> String? {
    switch list {
    case "areas", "units", "leaders":
      let name = node.scalar ?? AmendmentLayer.scalar("name", in: node) ?? AmendmentLayer.chineseName(of: node)
      return name.map { renamed[list]?[$0] ?? $0 }
    case "targets": return AmendmentLayer.scalar("name", in: node) ?? AmendmentLayer.chineseName(of: node)
    case "milestones": return AmendmentLayer.scalar("id", in: node) ?? usualID(ofMilestone: node)
    default: return AmendmentLayer.scalar("id", in: node)
    }
  }

  /// Another name by which it may be meant: the key of a target, the quarter of a milestone with an id of its own.
  func alias(of node: SourceNode, in list: String) -> String? {
    switch list {
    case "targets", "areas", "units": AmendmentLayer.scalar("key", in: node)
    case "milestones": usualID(ofMilestone: node)
    default: nil
    }
  }

  /// The id that a milestone has of its quarters or its day, in whatever words the file tells them: 一季度, 上半年, 10月底, 2026-6-30.
  /// What is neither is left to the reader, who says so.
  private func usualID(ofMilestone node: SourceNode) -> String? {
    guard let told = AmendmentLayer.value("quarter", in: node) else {
      return AmendmentLayer.scalar("due", in: node).map { text in (try? days.day(text))?.description ?? text }
    }
    var parts = [told]
    if case .list(let quarters) = told.content { parts = quarters }
    let reader = QuarterReader(firstYear: firstYear)
    let quarters = parts.compactMap { $0.scalar.flatMap(reader.quarters) }.joined()
    guard let last = quarters.last else { return told.scalar }
    return Milestone.id(quarters: Array(quarters), due: last.end, firstYear: firstYear)
  }

  /// The elements of a list that `node` tells: itself, or milestones behind their quarters and days, of which an empty one is taken
  /// away (`{一季度: 完成立项, 10月底: ~}`); nil where it is neither.
  func changes(_ node: SourceNode, of list: String) -> [SourceNode]? {
    switch node.content {
    case .list(let changes): return changes
    case .mapping(let pairs) where list == "milestones":
      return zip(PlanFileReader.milestoneNodes(pairs, firstYear: firstYear), pairs).map { milestone, pair in
        guard case .scalar = pair.value.content, pair.value.scalar == nil,
          case .mapping(let members) = milestone.content, let place = members.first
        else { return milestone }
        let remove = SourceNode(pair.key.place, .scalar(Word.remove, quoted: false))
        return SourceNode(
          milestone.place, .mapping([place, (remove, SourceNode(pair.key.place, .scalar("true", quoted: false)))]))
      }
    default: return nil
    }
  }
}
