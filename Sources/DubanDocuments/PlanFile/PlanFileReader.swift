import DubanCore
package import DubanDiagnostics

/// Reads a plan file strictly and gathers every problem instead of stopping at the first.
///
/// Invariant 10: every refused row says file, line, column, what was found and what would be accepted. The format is
/// specified by the README of SampleData; each section of it has its own file beside this one.
package struct PlanFileReader {
  /// What was found wrong so far.
  var diagnostics: [Diagnostic] = []
  /// Where the parts stand.
  var places: [PlanSpot: SourceLocation] = [:]
  /// What the file declares and may be referred to.
  var declared = Declarations()
  /// The ids that items bear already; what happens to an item names it by its id alone.
  var takenIDs: Set<String> = ["plan"]
  /// The year that `Q1` means.
  var firstYear = 1
  /// What is referred to before all is read.
  var pending = PendingLinks()
  /// How words and days are read.
  private(set) var manner = MappingReader.Manner(words: PlanFileWords.all)

  private init() {}

  /// The version of the format that this reader knows.
  package static let version = 1

  /// The plan in `bytes`, which stood in `file`.
  package static func read(_ bytes: [UInt8], file: String) -> Reading<PlanSource> {
    do throws(Diagnostic) {
      let reading = read(try YAMLReader.read(bytes, file: file))
      return Reading(reading.value, diagnostics: LineCorrector.corrected(reading.diagnostics, in: bytes))
    } catch {
      return Reading(nil, diagnostics: [error])
    }
  }

  /// The plan that `node` describes.
  package static func read(_ node: SourceNode) -> Reading<PlanSource> {
    var reader = PlanFileReader()
    let plan = reader.plan(node)
    return Reading(
      plan.map { PlanSource(plan: $0, name: node.place.file, places: reader.places) }, diagnostics: reader.diagnostics)
  }

  /// The keys of a mapping of the file.
  func mapping(_ node: SourceNode) -> MappingReader { MappingReader(node, manner) }

  private mutating func plan(_ node: SourceNode) -> Plan? {
    manner.words.isChinese = PlanFileWords.areChinese(in: node)
    var fields = mapping(node)
    defer { diagnostics += fields.finish() }
    places[.header] = node.place
    version(&fields)
    let id = planID(&fields)
    let title = fields.requiredName("title")
    let jurisdiction = fields.requiredText("jurisdiction")
    let period = period(&fields)
    firstYear = period?.start.year ?? 1
    manner.days = period.map { DayReader(toldBy: $0) }
    fields.manner = manner

    // Everything is read even when the header is broken, so that one run shows all there is to mend.
    var plan = Plan(
      id: id ?? "", title: title ?? Name(""), jurisdiction: jurisdiction ?? "", period: period ?? .placeholder)
    plan.documentNumber = fields.text("documentNumber")
    plan.issuer = fields.text("issuer")
    plan.issued = fields.day("issued")
    plan.published = fields.day("published")
    plan.document = fields.text("document")
    plan.notes = fields.notes()
    if let node = fields.node("settings") { plan.settings = settings(node) }
    plan.areas = areas(fields.list("areas"))
    plan.units = units(fields.list("units"), jurisdiction: plan.jurisdiction)
    plan.leaders = leaders(fields.list("leaders"))
    plan.sections = sections(fields.list("sections"))
    plan.indicators = fields.list("indicators").compactMap { indicator($0) }
    plan.tasks = fields.list("tasks").compactMap { task($0, nested: false) }
    plan.funding = funding(fields.list("funding"), item: "plan")
    plan.duties = fields.list("duties").compactMap { duty($0) }
    plan.acknowledged = acknowledgements(fields.list("acknowledged"))
    if let node = fields.node("assessment") { plan.assessment = assessment(node, of: plan) }
    plan.unitChanges = unitChanges(fields.list("unitChanges"), of: plan)
    resolveLinks(in: plan)
    return id == nil || title == nil || jurisdiction == nil || period == nil ? nil : plan
  }

  private mutating func version(_ fields: inout MappingReader) {
    guard let node = fields.required("duban") else { return }
    if fields.wholeNumber("duban") ?? Self.version != Self.version {
      diagnostics.append(Unreadable.otherVersion(node.shown, known: Self.version).diagnostic(at: node.place))
    }
  }

  private mutating func planID(_ fields: inout MappingReader) -> String? {
    guard let node = fields.required("id"), let id = fields.text("id") else { return nil }
    guard Identifier.isPlanID(id) else {
      diagnostics.append(Diagnostic(node.place, .wrongValue(found: id, accepted: .planIdentifier)))
      return nil
    }
    return id
  }

  private mutating func period(_ fields: inout MappingReader) -> Period? {
    guard let node = fields.required("period") else { return nil }
    if let text = node.scalar {
      guard let period = Period(typed: text) else {
        diagnostics.append(Diagnostic(node.place, .wrongValue(found: node.shown, accepted: .period)))
        return nil
      }
      return period
    }
    var inner = mapping(node)
    defer { diagnostics += inner.finish() }
    let start = bound(&inner, "start", after: nil)
    guard let end = bound(&inner, "end", after: start), let start else { return nil }
    guard let period = Period(start: start, end: end) else {
      diagnostics.append(
        Diagnostic(node.place, .inconsistent(chinese: "结束日期早于开始日期", english: "the end lies before the start")))
      return nil
    }
    return period
  }

  /// The first or the last day of the period. There is no plan yet by which it could be read, so it names its year, but for an
  /// end after `start`.
  private func bound(_ fields: inout MappingReader, _ key: String, after start: Day?) -> Day? {
    guard fields.required(key) != nil, let text = fields.text(key) else { return nil }
    if let day = Day(text) { return day }
    guard let days = Period.days(text, after: start) else {
      fields.refuse(key, accepted: .day)
      return nil
    }
    return key == "start" ? days.lowerBound : days.upperBound
  }

  /// Notes that `id` is borne by an item; a problem at `place` when it is malformed or taken.
  mutating func takeID(_ id: String, at place: SourceLocation) {
    guard Identifier.isItemID(id) else {
      diagnostics.append(Diagnostic(place, .wrongValue(found: id, accepted: .identifier)))
      return
    }
    if !takenIDs.insert(id).inserted { diagnostics.append(Diagnostic(place, .duplicate(id))) }
  }
}

extension Period {
  /// Stands in while the rest of a file without a period is read; such a plan is never handed out.
  fileprivate static var placeholder: Period {
    guard let period = Period(start: Day(number: 0), end: Day(number: 0)) else {
      preconditionFailure("a day is a period")
    }
    return period
  }
}
