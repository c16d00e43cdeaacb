import DubanCore
import DubanDiagnostics

extension PlanFileReader {
  /// A task with everything under it. A nested task has no section: it stands under its parent's.
  mutating func task(_ node: SourceNode, nested: Bool) -> Task? {
    var fields = mapping(node)
    defer { diagnostics += fields.finish() }
    let idNode = fields.required("id")
    let id = fields.text("id")
    if let id, let idNode { takeID(id, at: idNode.place) }
    let title = fields.requiredName("title")

    var task = Task(id: id ?? "", number: fields.text("number") ?? "", title: title ?? Name(""))
    places[.task(task.id)] = node.place
    task.text = fields.text("text")
    if !nested, let sectionNode = fields.node("section"), let section = fields.text("section") {
      task.section = reference(section, at: sectionNode.place, to: .section)
    }
    task.leads = references(&fields, "leads", to: .unit)
    task.responsible = references(&fields, "responsible", to: .unit)
    task.cooperating = references(&fields, "cooperating", to: .unit)
    task.roles = roles(fields.list("roles"))
    task.andOthers = fields.truth("andOthers") ?? false
    task.leaders = references(&fields, "leaders", to: .leader)
    task.areas = references(&fields, "areas", to: .area)
    task.start = fields.day("start")
    task.due = fields.day("due")
    task.targets = targets(fields.list("targets"), item: task.id)
    task.milestones = milestones(milestoneNodes(&fields), task: task.id)
    task.funding = funding(fields.list("funding"), item: task.id)
    task.notes = fields.notes()
    task.origin = origin(&fields)
    task.children = fields.list("tasks").compactMap { self.task($0, nested: true) }
    return id == nil || title == nil ? nil : task
  }

  /// The further parts that units have in a task, each named once.
  private mutating func roles(_ nodes: [SourceNode]) -> [Task.NamedRole] {
    var names: Set<String> = []
    return nodes.compactMap { node in
      var fields = mapping(node)
      defer { diagnostics += fields.finish() }
      let name = fields.requiredName("name")
      _ = fields.required("units")
      let units = references(&fields, "units", to: .unit)
      guard let name else { return nil }
      if !names.insert(name.chinese).inserted { diagnostics.append(Diagnostic(node.place, .duplicate(name.chinese))) }
      return Task.NamedRole(name, units: units)
    }
  }
}
