import DubanCore

extension ReportDuty {
  /// Who hands in, in words: the units, or that all do.
  func reporters(_ language: Language) -> String {
    units.isEmpty ? ReportDuty.everybody(language) : units.joined(separator: "、")
  }

  /// Whether `words` name all units, so that those of one task are not meant.
  static func isOfEverybody(_ words: String) -> Bool { ["各单位", "各部门", "全部单位"].contains(where: words.contains) }

  /// What stands where no unit is named.
  static func everybody(_ language: Language) -> String { language.pick("各单位", "every unit") }

  /// How often and by which day: `每季度 次月10日前`.
  func rhythm(_ language: Language) -> String {
    [every.words(language), dayWords(language)].compactMap { $0 }.joined(separator: " ")
  }

  /// The duty as a plan would tell it: `县城管局每月25日前向县政府督查室报送进展情况`.
  var phrase: String {
    let words = rhythm(.chinese).replacing("当月", with: "").filter { !$0.isWhitespace }
    let pieces = count > 1 ? "\(count)份" : ""
    return units.joined(separator: "、") + words + (receiver.map { "向\($0)" } ?? "") + "报送" + pieces + title.chinese
  }

  /// How a piece reads, as it is typed.
  func words(_ part: DraftField.DutyPart, _ language: Language) -> String {
    switch part {
    case .title: title.chinese
    case .reporters: reporters(language)
    // It is typed in the words of plans, in whatever language the rest is told.
    case .rhythm: rhythm(.chinese)
    case .count: String(count)
    case .receiver: receiver ?? ""
    }
  }

  /// This duty with what a phrase tells of `read`; its id, its remarks and whatever else no phrase tells stay.
  func takingWords(of read: ReportDuty) -> ReportDuty {
    var duty = self
    duty.title = title.called(read.title.chinese)
    duty.count = read.count
    duty.takeTime(of: read)
    duty.receiver = read.receiver ?? receiver
    if !read.units.isEmpty { duty.units = read.units }
    return duty
  }

  /// It falls due as `read` does, and what no duty can hold of that is said in its remarks.
  mutating func takeTime(of read: ReportDuty) {
    (every, dueDay, dueMonth) = (read.every, read.dueDay, read.dueMonth)
    if read.count > 1 { count = read.count }
    notes = notes.filter { !DutyReader.isOfRhythm($0) } + read.notes
  }

  /// What its rhythm does not tell of what was asked for; nil where it tells all of it.
  var untoldRhythm: String? { notes.first(where: DutyReader.isOfRhythm) }

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
      ReviewField(.rhythm, plain: value.rhythm(.chinese), at: passage, told: value.untoldRhythm),
      ReviewField(.receiver, plain: value.receiver ?? "", at: passage),
      ReviewField(.text, plain: passage.text, at: passage),
    ]
  }

  /// A field of a duty that is a part of its own reads `typed`; no reporters are all units.
  mutating func edit(_ field: DraftField, _ typed: String) throws(ReviewProblem) {
    switch field {
    case .title: try edit(piece: .title, typed)
    case .reporters: try edit(piece: .reporters, typed)
    case .rhythm: try edit(piece: .rhythm, typed)
    case .receiver: try edit(piece: .receiver, typed)
    case .value, .number, .text, .leads, .responsible, .cooperating, .leaders, .areas, .start, .due, .target,
      .milestone, .category, .owners, .sources, .aliases, .jurisdiction, .members, .roles, .targetPart, .milestonePart,
      .funding, .fundingPart, .duty, .dutyPart, .note:
      throw .doesNotApply
    }
  }

  /// A piece reads `typed`; no reporters are all units.
  mutating func edit(piece part: DraftField.DutyPart, _ typed: String) throws(ReviewProblem) {
    var duty = value
    switch part {
    case .title:
      guard !typed.isEmpty else { throw .empty }
      duty.title = duty.title.called(typed)
    case .reporters:
      let isAll = Language.allCases.contains { ReportDuty.everybody($0) == typed }
      duty.units = isAll ? [] : typed.names
    case .rhythm:
      guard let time = DutyReader.time(typed), TypedLimit.isRhythm(typed) else { throw .notARhythm(typed) }
      duty.takeTime(of: time)
    case .count:
      let digits = typed.prefix { $0.isASCII && $0.isNumber }
      guard let count = Int(digits), (1...99).contains(count),
        ["", "份", "篇", "次", "个", "项", "件"].contains(typed.dropFirst(digits.count))
      else {
        throw .notACount(typed)
      }
      duty.count = count
    case .receiver: duty.receiver = typed.isEmpty ? nil : typed
    }
    set(duty)
    self.typed = duty.phrase
  }
}
