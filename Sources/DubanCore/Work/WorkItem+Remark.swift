extension WorkItem {
  /// What was said by whoever made it wait: told beside the item, so that nobody acts without having read it.
  package enum Remark: Hashable, Sendable {
    /// The office sent it back for this reason.
    case returned(String)
    /// It was handed back as the business of a unit, for a reason.
    case handedBack(to: String, reason: String?)
    /// It was handed back as the business of a unit, and until the office decides it is owed all the same.
    case owedMeanwhile(to: String)
    /// Until this day it is to be put off, for a reason; by the unit of this name, where that is to be told.
    case later(Day, by: String? = nil, reason: String?)
    /// The unit says that it is done.
    case done
    /// What the units answered, by their names.
    case answers([Answer])
    /// Whose answers were sent back, by their names, when and why.
    case answersReturned([ReturnedAnswer])
    /// A slip of this colour is called for, for this reason.
    case slip(Slip.Colour, Judgement)

    /// What one unit answered.
    package struct Answer: Hashable, Sendable {
      package let unit: String
      package let words: String

      /// The unit called `unit` answered in `words`.
      package init(unit: String, words: String) { (self.unit, self.words) = (unit, words) }

      /// Who answered what.
      package func words(in plan: Plan, _ language: Language) -> String {
        let name = plan.unit(named: unit)?.name.words(language) ?? unit
        return language.pick("\(name)答复：\(words)", "\(name): \(words)")
      }
    }

    /// That the answer of one unit was sent back.
    package struct ReturnedAnswer: Hashable, Sendable {
      package let unit: String
      package let on: Day
      package let reason: String?

      /// The answer of the unit called `unit` was sent back on `on`, for `reason`.
      package init(unit: String, on: Day, reason: String?) { (self.unit, self.on, self.reason) = (unit, on, reason) }

      /// Whose, when and why.
      package func words(in plan: Plan, _ language: Language) -> String {
        let name = plan.unit(named: unit)?.name.words(language) ?? unit
        let day = on.words(language, in: plan.period)
        let because = reason.map { language.pick("：\($0)", ": \($0)") } ?? ""
        return language.pick("\(name)的答复\(day)退回", "the answer of \(name) was sent back on \(day)") + because
      }
    }

    /// It in words; days as the plan tells them.
    package func words(in plan: Plan, _ language: Language) -> String {
      func because(_ reason: String?) -> String { reason.map { language.pick("：\($0)", ": \($0)") } ?? "" }
      switch self {
      case .returned(let reason): return language.pick("退回原因：\(reason)", "sent back: \(reason)")
      case .handedBack(let to, let reason):
        let name = plan.unit(recorded: to)?.name.words(language) ?? to
        return language.pick("退办，应由\(name)承办", "handed back to \(name)") + because(reason)
      case .owedMeanwhile(let to):
        let name = plan.unit(recorded: to)?.name.words(language) ?? to
        return language.pick(
          "已退办（应由\(name)承办），待督查室决定，决定前仍由本单位办理",
          "handed back to \(name), which waits for the office's decision; until then it is owed")
      case .later(let day, let unit, let reason):
        let until = day.words(language, in: plan.period)
        let name = unit.map { plan.unit(named: $0)?.name.words(language) ?? $0 }
        return (name.map { language.pick("\($0)", "\($0) ") } ?? "")
          + language.pick("申请延至\(until)", "asks for \(until)") + because(reason)
      case .done: return language.pick("申请销号", "asks to close it")
      case .answers(let answers):
        return answers.map { $0.words(in: plan, language) }.joined(separator: language.pick("；", "; "))
      case .answersReturned(let answers):
        return answers.map { $0.words(in: plan, language) }.joined(separator: language.pick("；", "; "))
      case .slip(let colour, let judgement):
        return language.pick(
          "建议\(colour.words(.chinese))：\(judgement.words(.chinese, in: plan.period))",
          "\(colour.words(.english)): \(judgement.words(.english, in: plan.period))")
      }
    }
  }
}
