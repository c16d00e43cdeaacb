package import DubanCore
import DubanDiagnostics

/// Writes a plan as the file from which the same plan is read.
///
/// The keys stand in the order of the README of SampleData; what has its default value is left out.
package enum PlanFileWriter {
  /// The text of the plan file, with its keys in `language`. `read(text(plan)) == plan` for every plan that a file can
  /// describe, in both.
  package static func text(_ plan: Plan, keys language: Language = .english) -> String {
    let members: [YAMLValue.Member?] = [
      member("duban", bare: PlanFileReader.version),
      member("id", plan.id),
      member("title", value(plan.title)),
      member("documentNumber", plan.documentNumber),
      member("issuer", plan.issuer),
      member("jurisdiction", plan.jurisdiction),
      member("issued", bare: plan.issued),
      member("published", bare: plan.published),
      member("period", value(plan.period)),
      member("document", plan.document),
      member("notes", plan.notes, .lines),
      member("settings", settings(plan.settings)),
      member("areas", plan.areas.map { declaration($0.name, key: $0.hasOwnKey ? $0.key : nil) }, .lines),
      member("units", plan.units.map { unit($0, jurisdiction: plan.jurisdiction) }),
      member("unitChanges", plan.unitChanges.map(unitChange), .lines),
      member("leaders", plan.leaders.map { declaration($0.name, members: $0.members) }, .lines),
      member("sections", plan.sections.map(section)),
      member("indicators", plan.indicators.map(indicator)),
      member("tasks", plan.tasks.map { task($0, firstYear: plan.period.start.year) }),
      member("funding", plan.funding.map(funding)),
      member("duties", plan.duties.map(duty)),
      member("acknowledged", plan.acknowledged.map(acknowledgement)),
      member("assessment", plan.assessment.map(assessment)),
    ]
    let english = members.compactMap { $0 }
    return YAMLWriter.document(language == .chinese ? english.map(PlanFileWords.chinese) : english)
  }

  /// A name: the Chinese alone, or both.
  static func value(_ name: Name) -> YAMLValue {
    name.english == nil ? .text(name.chinese) : .mapping(member("zh", name.chinese), member("en", name.english))
  }

  private static func value(_ period: Period) -> YAMLValue {
    .mapping(member("start", bare: period.start), member("end", bare: period.end))
  }

  private static func settings(_ settings: PlanSettings) -> YAMLValue? {
    let usual = PlanSettings()
    func changed<Value: Equatable>(_ path: KeyPath<PlanSettings, Value>) -> Value? {
      settings[keyPath: path] == usual[keyPath: path] ? nil : settings[keyPath: path]
    }
    guard settings != usual else { return nil }
    return .lines(
      member("timeZone", changed(\.timeZone)),
      member("dueSoonDays", bare: changed(\.dueSoonDays)),
      member("behindPoints", bare: changed(\.behindPoints)),
      member("farBehindPoints", bare: changed(\.farBehindPoints)),
      member("aboutPercent", bare: changed(\.aboutPercent)),
      member("proRateBesideWords", bare: changed(\.proRateBesideWords)),
      member("proRateFrom", bare: changed(\.proRateFrom)),
      member("reporting", bare: changed(\.reporting)?.rawValue),
      member("acknowledgeDays", bare: changed(\.acknowledgeDays)),
      member("handBackDays", bare: changed(\.handBackDays)),
      member("closingNeedsEvidence", bare: changed(\.closingNeedsEvidence)),
      member("holidays", settings.holidays.map { .bare($0.description) }),
      member("makeUpDays", settings.makeUpDays.map { .bare($0.description) })
    )
  }

  /// An area or a leader: the name alone where there is nothing else to say.
  private static func declaration(_ name: Name, key: String? = nil, members: [String] = []) -> YAMLValue {
    name.english == nil && key == nil && members.isEmpty && JoinedNames.names(in: name.chinese) == nil
      ? value(name) : .lines(member("name", value(name)), member("key", key), member("members", members))
  }

  private static func unit(_ unit: Unit, jurisdiction: String) -> YAMLValue {
    .lines(
      member("name", value(unit.name)),
      member("key", unit.hasOwnKey ? unit.key : nil),
      unit.jurisdiction == jurisdiction ? nil : member("jurisdiction", unit.jurisdiction),
      member("aliases", unit.aliases.map { JoinedNames.names(in: $0) == nil ? .text($0) : .quoted($0) }),
      member("members", unit.members),
      member("formerly", unit.formerly)
    )
  }

  private static func section(_ section: Section) -> YAMLValue {
    .mapping(member("id", section.id), member("parent", section.parent), member("title", value(section.title)))
  }

  private static func indicator(_ indicator: Indicator) -> YAMLValue {
    .lines(
      member("id", indicator.id),
      member("number", indicator.number.nonEmpty),
      member("name", value(indicator.name)),
      member("category", indicator.category.map(value)),
      member("target", target(indicator.target, named: false)),
      member("owners", indicator.owners),
      member("sources", indicator.sources),
      member("due", bare: indicator.due),
      member("notes", indicator.notes, .lines),
      member("origin", indicator.origin.map(origin))
    )
  }

  private static func duty(_ duty: ReportDuty) -> YAMLValue {
    .lines(
      member("id", duty.id),
      member("title", value(duty.title)),
      member("every", bare: duty.every.rawValue),
      duty.count == 1 ? nil : member("count", bare: duty.count),
      member("units", duty.units),
      member("receiver", duty.receiver),
      member("start", bare: duty.start),
      member("dueDay", bare: duty.dueDay),
      duty.dueDay == nil || duty.dueMonth == .same ? nil : member("dueMonth", bare: duty.dueMonth.rawValue),
      member("task", duty.task),
      member("notes", duty.notes, .lines),
      member("origin", duty.origin.map(origin))
    )
  }
}

extension String {
  /// The text, or nil when there is none.
  var nonEmpty: String? { isEmpty ? nil : self }
}
