package import DubanCore

/// A figure of a report as it would be recorded of an item of the plan.
package struct ProposedUpdate: Equatable, Sendable {
  /// The id of the item and the measure of it, as entries hold them.
  package var subject: String
  package var measure: String
  package var value: Figure
  /// The sentence or the row that tells it.
  package var passage: Passage
  /// Why it is not sure; empty where it is.
  package var doubts: [Doubt] = []
  /// Other places where it may belong, the likelier first.
  package var others: [Place] = []

  /// An item's measure.
  package struct Place: Hashable, Sendable {
    package var subject: String
    package var measure: String

    /// `measure` of `subject`.
    package init(_ subject: String, _ measure: String) {
      self.subject = subject
      self.measure = measure
    }
  }

  /// `value` of `place`, as `passage` tells it.
  package init(_ place: Place, _ value: Figure, from passage: Passage) {
    subject = place.subject
    measure = place.measure
    self.value = value
    self.passage = passage
  }

  /// Whether nothing speaks against it.
  package var isSure: Bool { doubts.isEmpty }

  /// What speaks against taking a figure over unseen.
  package enum Doubt: Hashable, Sendable {
    /// The names have only some words in common.
    case name
    /// Another item or measure could be meant as well.
    case several
    /// Units are named, and none of them answers for the item.
    case unit
    /// The report's own percentage and the plan's target give another figure.
    case share(told: Figure, computed: Figure)
    /// Less than what is known of an earlier day.
    case falling(from: Figure, on: Day)
    /// Something newer is known.
    case older(known: Figure, on: Day)
    /// The report tells two figures of it.
    case twice(Figure)
    /// 余, 多, a range: not the figure itself.
    case vague
    /// More than half as much again as the whole target.
    case high(target: Figure)
    /// Nothing says for certain for which day it holds.
    case day
  }
}

extension ProposedUpdate.Doubt {
  /// Why it is asked.
  package func words(_ language: Language) -> String {
    switch self {
    case .name: language.pick("名称只是相近", "the names are only alike")
    case .several: language.pick("也可能是另一项", "may be another item")
    case .unit: language.pick("点名的单位不是该项的责任单位", "the units named do not answer for the item")
    case .share(let told, let computed):
      language.pick("原文说完成\(told)%，按目标算是\(computed)%", "the text says \(told)%, by the target it is \(computed)%")
    case .falling(let value, let day):
      language.pick("比\(day)的\(value)少", "less than \(value) of \(day)")
    case .older(let value, let day):
      language.pick("已有\(day)的\(value)", "\(value) of \(day) is known")
    case .twice(let other): language.pick("同一报告另有\(other)", "the same report has \(other) too")
    case .vague: language.pick("原文不是确数", "the text gives no exact figure")
    case .high(let target): language.pick("远超目标\(target)", "far above the target \(target)")
    case .day: language.pick("截止日期不确定", "the data day is not certain")
    }
  }
}
