package import DubanCore
package import DubanDiagnostics

/// A file that tells only what changes of a published plan (调整): the form of a plan file, with `amend:` and the plan's id in its
/// head, and of each item its id and what reads otherwise.
///
/// It is laid over the plan file of the version in force, and the whole is read by the one reader of plan files, so that both have
/// the same keys, the same rules and the same errors with their places.
package struct AmendmentFile: Sendable {
  /// The id of the plan that it changes.
  package let plan: String
  /// Why, and who approved it, where the file says so.
  package let reason: String?
  package let approver: String?
  private let node: SourceNode

  /// The key that tells such a file.
  package static let key = "amend"
  /// What changes of units themselves: merged, split, gone over, today or from a day on.
  static let unitChanges = "unitChanges"

  /// The amendment that `node` describes; nil where it is none, but perhaps a whole plan file.
  package init?(_ node: SourceNode) {
    let node = AmendmentWords.translated(node)
    guard case .mapping(let pairs) = node.content,
      let plan = pairs.first(where: { $0.key.scalar == AmendmentFile.key })?.value.scalar
    else { return nil }
    func text(_ key: String) -> String? { pairs.first { $0.key.scalar == key }?.value.scalar }
    self.plan = plan
    reason = text("reason")
    approver = text("approver")
    self.node = node
  }

  /// The next version of `base`, the version in force on `today`, the day on which it is recorded.
  package func read(amending base: Plan, on today: Day) -> Reading<PlanSource> {
    var layer = AmendmentLayer(node, in: base.period)
    let changed = layer.reorganised(base, on: today)
    let renamed = changed.renaming(
      units: layer.renamings("units"), areas: layer.renamings("areas"), leaders: layer.renamings("leaders"))
    do throws(Diagnostic) {
      let published = try YAMLReader.read(Array(PlanFileWriter.text(renamed).utf8), file: node.place.file)
      // What is to come of units may no longer fit, which is told of this file: nobody sees the text of the published plan.
      let whole = layer.laid(over: published.placing(AmendmentFile.unitChanges, at: node.place))
      guard layer.diagnostics.isEmpty else { return Reading(nil, diagnostics: layer.diagnostics) }
      return PlanFileReader.read(whole)
    } catch {
      return Reading(nil, diagnostics: [error])
    }
  }
}

extension SourceNode {
  /// The mapping with what stands under `key`, and all below it, placed at `place`.
  fileprivate func placing(_ key: String, at place: SourceLocation) -> SourceNode {
    guard case .mapping(let pairs) = content else { return self }
    return SourceNode(
      self.place,
      .mapping(pairs.map { $0.key.scalar == key ? ($0.key.placed(at: place), $0.value.placed(at: place)) : $0 }))
  }

  private func placed(at place: SourceLocation) -> SourceNode {
    switch content {
    case .scalar: SourceNode(place, content)
    case .list(let nodes): SourceNode(place, .list(nodes.map { $0.placed(at: place) }))
    case .mapping(let pairs):
      SourceNode(place, .mapping(pairs.map { ($0.key.placed(at: place), $0.value.placed(at: place)) }))
    }
  }
}
