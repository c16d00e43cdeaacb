import DubanCore
import DubanDiagnostics

extension PlanFileReader {
  /// An indicator. Its target has no name of its own: it is the indicator's.
  mutating func indicator(_ node: SourceNode) -> Indicator? {
    var fields = mapping(node)
    defer { diagnostics += fields.finish() }
    let idNode = fields.required("id")
    let id = fields.text("id")
    if let id, let idNode { takeID(id, at: idNode.place) }
    let number = fields.text("number") ?? ""
    let name = fields.requiredName("name")
    let category = fields.name("category")
    var keys: Set<String> = []
    let target = fields.required("target").flatMap {
      self.target($0, namedBy: name ?? Name(""), item: id ?? "", index: 0, keys: &keys)
    }
    let owners = references(&fields, "owners", to: .unit)
    let sources = references(&fields, "sources", to: .unit)
    let due = fields.day("due")
    let notes = fields.notes()
    let origin = origin(&fields)
    guard let id, let name, let target else { return nil }
    places[.indicator(id)] = node.place
    var indicator = Indicator(id: id, number: number, name: name, target: target)
    indicator.category = category
    indicator.owners = owners
    indicator.sources = sources
    indicator.due = due
    indicator.notes = notes
    indicator.origin = origin
    return indicator
  }

  /// A report duty.
  mutating func duty(_ node: SourceNode) -> ReportDuty? {
    var fields = mapping(node)
    defer { diagnostics += fields.finish() }
    let idNode = fields.required("id")
    let id = fields.text("id")
    if let id, let idNode { takeID(id, at: idNode.place) }
    let title = fields.requiredName("title")
    let every = fields.requiredWord("every", ReportDuty.Rhythm.self)
    let count = fields.wholeNumber("count", anyOf: ["次", "篇", "份", "期"]) ?? 1
    if count < 1 { fields.refuse("count", accepted: .atLeast(1)) }
    let units = references(&fields, "units", to: .unit)
    let receiver = fields.text("receiver")
    let start = fields.day("start")
    let monthDay = fields.text("dueDay").flatMap { MonthDayReader($0) }
    if monthDay == nil { fields.refuse("dueDay", accepted: .dayOfMonth) }
    let dueDay = monthDay?.day
    let toldMonth = fields.word("dueMonth", ReportDuty.DueMonth.self)
    if let toldMonth, let month = monthDay?.month, toldMonth != month {
      fields.refuse("dueMonth", accepted: .oneOf([fields.written(month.rawValue, under: "dueMonth")]))
    }
    let dueMonth = toldMonth ?? monthDay?.month
    if toldMonth != nil { _ = fields.required("dueDay") }
    let taskNode = fields.node("task")
    let task = fields.text("task")
    if let task, let taskNode { pending.tasks.append((task, taskNode.place)) }
    let notes = fields.notes()
    let origin = origin(&fields)
    guard let id, let title, let every else { return nil }
    places[.duty(id)] = node.place
    var duty = ReportDuty(id: id, title: title, every: every, count: count, units: units)
    duty.receiver = receiver
    duty.start = start
    duty.dueDay = dueDay
    duty.dueMonth = dueMonth ?? .same
    duty.task = task
    duty.notes = notes
    duty.origin = origin
    return duty
  }
}
