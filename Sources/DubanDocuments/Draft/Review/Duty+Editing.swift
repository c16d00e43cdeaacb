import DubanCore

extension ReportDuty {
  /// Who hands in, in words: the units, or that all do.
  func reporters(_ language: Language) -> String {
    units.isEmpty ? ReportDuty.everybody(language) : units.joined(separator: "、")
  }

  /// What stands where no unit is named.
  static func everybody(_ language: Language) -> String { language.pick("各单位", "every unit") }

  /// How often and by which day: `每季度 次月10日前`.
  func rhythm(_ language: Language) -> String {
    [every.words(language), dayWords(language)].compactMap { $0 }.joined(separator: " ")
  }

  /// One line of it for a list: `每月 当月25日前 12个单位 进展情况`.
  func line(_ language: Language) -> String {
    let few = units.count <= 3
    let who = few ? reporters(language) : language.pick("\(units.count)个单位", "\(units.count) units")
    return [rhythm(language), who, title.chinese].joined(separator: " ")
  }
}

extension Guess<ReportDuty> {
  /// The fields in which a person sees and changes it.
  func fields(_ language: Language) -> [ReviewField] {
    [
      ReviewField(.title, plain: value.title.chinese, at: passage),
      ReviewField(.reporters, plain: value.reporters(language), at: passage, confidence: confidence),
      // It is typed in the words of plans, in whatever language the rest is told.
      ReviewField(.rhythm, plain: value.rhythm(.chinese), at: passage),
      ReviewField(.receiver, plain: value.receiver ?? "", at: passage),
      ReviewField(.text, plain: passage.text, at: passage),
    ]
  }

  /// A field reads `typed`; no reporters are all units.
  mutating func edit(_ field: DraftField, _ typed: String) throws(ReviewProblem) {
    var duty = value
    switch field {
    case .title:
      guard !typed.isEmpty else { throw .empty }
      duty.title = Name(typed)
    case .reporters:
      let isAll = Language.allCases.contains { ReportDuty.everybody($0) == typed }
      duty.units = isAll ? [] : typed.names
    case .rhythm:
      guard let time = DutyReader.time(typed) else { throw .notARhythm(typed) }
      (duty.every, duty.dueDay, duty.dueMonth) = time
    case .receiver: duty.receiver = typed.isEmpty ? nil : typed
    case .value, .number, .text, .leads, .responsible, .cooperating, .leaders, .areas, .start, .due, .target,
      .milestone,
      .category, .owners, .sources, .aliases, .jurisdiction, .members, .roles, .targetPart, .milestonePart, .note:
      throw .doesNotApply
    }
    set(duty)
  }
}
