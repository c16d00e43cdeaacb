import DubanCore
import DubanDiagnostics

extension PlanFileReader {
  /// The declared sections. A part may stand before the section that it belongs to; no section is a part of itself.
  mutating func sections(_ nodes: [SourceNode]) -> [Section] {
    var sections: [Section] = []
    var parents: [(section: String, parent: String, place: SourceLocation)] = []
    for node in nodes {
      var fields = mapping(node)
      let idNode = fields.required("id")
      let id = fields.text("id")
      let title = fields.requiredName("title")
      let parent = fields.text("parent")
      let parentPlace = fields.node("parent")?.place ?? node.place
      diagnostics += fields.finish()
      guard let id, let title, let idNode else { continue }
      guard Identifier.isItemID(id) else {
        diagnostics.append(Diagnostic(idNode.place, .wrongValue(found: id, accepted: .identifier)))
        continue
      }
      if !declared.sections.insert(id).inserted { diagnostics.append(Diagnostic(idNode.place, .duplicate(id))) }
      if let parent { parents.append((id, parent, parentPlace)) }
      places[.section(id)] = node.place
      sections.append(Section(id: id, title: title, parent: parent))
    }
    let parentOf = Dictionary(parents.map { ($0.section, $0.parent) }, uniquingKeysWith: { first, _ in first })
    for (section, parent, place) in parents {
      guard reference(parent, at: place, to: .section) != nil else { continue }
      if isAncestor(section, of: parent, parentOf) {
        diagnostics.append(
          Diagnostic(
            place,
            .inconsistent(
              chinese: "章节“\(section)”不能属于自己", english: "section '\(section)' cannot be a part of itself")))
      }
    }
    return sections
  }

  private func isAncestor(_ section: String, of other: String, _ parentOf: [String: String]) -> Bool {
    var visited: Set<String> = []
    var current: String? = other
    while let id = current, visited.insert(id).inserted {
      if id == section { return true }
      current = parentOf[id]
    }
    return false
  }
}
