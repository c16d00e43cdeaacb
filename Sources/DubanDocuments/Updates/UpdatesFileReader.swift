package import DubanCore
package import DubanDiagnostics

/// Reads a file of updates strictly against the plan that it names, and gathers every problem.
///
/// An update that the plan's rules would refuse when it is recorded is refused here already, with its place.
package struct UpdatesFileReader {
  let plan: Plan
  /// What was found wrong so far.
  var diagnostics: [Diagnostic] = []
  /// What there is in the plan, by id.
  let items: [String: ItemKind]
  let tasks: [String: Task]
  let funding: [Funding]
  /// From every spelling of a unit to its key.
  let units: [String: String]

  /// How words and days are read.
  private var manner: MappingReader.Manner

  private init(plan: Plan) {
    self.plan = plan
    manner = MappingReader.Manner(words: PlanFileWords.all, days: DayReader(toldBy: plan.period))
    items = Dictionary(plan.items.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    tasks = Dictionary(plan.allTasks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    funding = plan.funding + plan.allTasks.flatMap(\.funding)
    let spellings = plan.units.flatMap { unit in
      ([unit.name.chinese] + unit.aliases).map { ($0, unit.key) }
    }
    units = Dictionary(spellings, uniquingKeysWith: { first, _ in first })
  }

  /// The version of the format that this reader knows.
  package static let version = 1

  /// The updates in `bytes`, which stood in `file`, of `plan`.
  package static func read(_ bytes: [UInt8], file: String, plan: Plan) -> Reading<UpdatesFile> {
    do throws(Diagnostic) {
      let reading = read(try YAMLReader.read(bytes, file: file), plan: plan)
      return Reading(reading.value, diagnostics: LineCorrector.corrected(reading.diagnostics, in: bytes))
    } catch {
      return Reading(nil, diagnostics: [error])
    }
  }

  /// The updates of `plan` that `node` describes.
  package static func read(_ node: SourceNode, plan: Plan) -> Reading<UpdatesFile> {
    var reader = UpdatesFileReader(plan: plan)
    let file = reader.file(node)
    return Reading(file, diagnostics: reader.diagnostics)
  }

  /// The id of the plan that the updates in `node` are about.
  package static func planID(in node: SourceNode) -> String? {
    var fields = MappingReader(node, MappingReader.Manner(words: PlanFileWords.all))
    return fields.text("plan")
  }

  /// The keys of a mapping of the file.
  func mapping(_ node: SourceNode) -> MappingReader { MappingReader(node, manner) }

  private mutating func file(_ node: SourceNode) -> UpdatesFile? {
    manner.words.isChinese = PlanFileWords.areChinese(in: node)
    var fields = mapping(node)
    defer { diagnostics += fields.finish() }
    if let node = fields.required("updates"), fields.wholeNumber("updates") ?? Self.version != Self.version {
      diagnostics.append(Unreadable.otherVersion(node.shown, known: Self.version).diagnostic(at: node.place))
    }
    if let node = fields.required("plan"), let id = fields.text("plan"), id != plan.id {
      diagnostics.append(Diagnostic(node.place, .undeclared(what: .plan, name: id, nearest: plan.id)))
    }
    let simulated = fields.truth("simulated") ?? false
    let notice = fields.text("notice")
    let reviewDay = fields.day("reviewDay")
    if let reviewDay, let node = fields.node("reviewDay"), !plan.period.contains(reviewDay) {
      diagnostics.append(
        Diagnostic(
          node.place,
          .inconsistent(
            chinese: "演示日\(reviewDay)不在方案期内", english: "the review day \(reviewDay) lies outside the plan's period")))
    }
    // Stable: what was recorded in the same minute keeps the order of the file.
    let updates = fields.list("events").compactMap { update($0) }.enumerated().sorted { left, right in
      (left.element.day, left.element.minute, left.offset) < (right.element.day, right.element.minute, right.offset)
    }.map(\.element)
    diagnostics += refusals(of: updates)
    return UpdatesFile(
      plan: plan.id, simulated: simulated, notice: notice, reviewDay: reviewDay, updates: updates)
  }

  private mutating func update(_ node: SourceNode) -> UpdatesFile.Update? {
    var fields = mapping(node)
    defer { diagnostics += fields.finish() }
    let day = fields.requiredDay("day")
    let minute = minute(&fields)
    let seenFrom = day ?? plan.period.start
    let on = fields.day("on", DayReader(asOf: seenFrom, in: plan.period)) ?? day
    let actor = fields.requiredText("by")
    let subject = subject(&fields)
    let note = fields.text("note")
    let change = change(&fields, of: subject, seenFrom: seenFrom, saysNote: note != nil, whole: node)
    let isMeant = answer(&fields, change)
    let evidence = fields.texts("evidence").compactMap { Evidence($0.text) }
    if let day, let on, on > day {
      fields.report(
        Diagnostic(
          fields.node("on")?.place ?? node.place,
          .inconsistent(chinese: "\(on)晚于记录的日子\(day)", english: "\(on) lies after \(day), when it was recorded")))
    }
    guard let day, let on, let actor, let subject, let change else { return nil }
    return UpdatesFile.Update(
      subject: subject, day: day, minute: minute, on: on, actor: actor, change: change, note: note, evidence: evidence,
      isMeant: isMeant, place: node.place)
  }

  /// The minute of the day under `at`; nine in the morning unless it is said.
  private func minute(_ fields: inout MappingReader) -> Int {
    let usual = 9 * 60
    guard let text = fields.text("at") else { return usual }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else {
      fields.refuse("at", accepted: .timeOfDay)
      return usual
    }
    return hour * 60 + minute
  }

  private mutating func subject(_ fields: inout MappingReader) -> String? {
    guard let node = fields.required("item"), let id = fields.text("item") else { return nil }
    guard items[id] != nil else {
      diagnostics.append(
        Diagnostic(node.place, .undeclared(what: .item, name: id, nearest: nearestName(to: id, among: items.keys))))
      return nil
    }
    return id
  }
}
