import DubanCore
import DubanDiagnostics

/// Rule: a percentage is told in per cent, a difference of two in percentage points, and never one as the other. Remark.
///
/// 提高2个百分点 read as 2 %; a figure in percentage points whose milestones count per cent.
enum PercentagePointCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    source.plan.allTasks.flatMap { task -> [Diagnostic] in
      let ofTargets = task.targets.enumerated().compactMap { index, target -> Diagnostic? in
        guard let unit = Sort(unit: target.unit), let value = target.value else { return nil }
        let text = target.origin?.text ?? task.origin?.text ?? ""
        guard let told = Sort(of: value, in: text), told != unit else { return nil }
        return source.finding(
          .remark, at: .target(item: task.id, index: index),
          "“\(target.name.chinese)”原文是\(value)\(told.rawValue)，读作\(value)\(unit.rawValue)",
          "'\(target.name.chinese)' is \(value) \(told.rawValue) in the text and \(value) \(unit.rawValue) here")
      }
      var units: [String: Sort] = [:]
      for target in task.targets { units[target.name.chinese] = Sort(unit: target.unit) }
      let ofCriteria = task.milestones.flatMap { milestone in
        milestone.criteria.enumerated().compactMap { index, criterion -> Diagnostic? in
          guard let wanted = units[criterion.name], let unit = Sort(unit: criterion.unit), unit != wanted
          else {
            return nil
          }
          return source.finding(
            .remark, at: .criterion(milestone: task.subject(of: milestone), index: index),
            "“\(criterion.name)”的目标以\(wanted.rawValue)计，节点以\(unit.rawValue)计",
            "the target '\(criterion.name)' is told in \(wanted.rawValue), its milestone in \(unit.rawValue)")
        }
      }
      return ofTargets + ofCriteria
    }
  }

  /// The two that are mixed up.
  private enum Sort: String {
    case percent = "%"
    case points = "百分点"

    init?(unit: String?) {
      switch unit {
      case "%", "％": self = .percent
      case "百分点", "个百分点": self = .points
      default: return nil
      }
    }

    /// In what `text` tells `value`; nil where it tells it in neither or in both.
    init?(of value: Figure, in text: String) {
      let isPercent = ["%", "％"].contains { text.contains("\(value)\($0)") }
      let isPoints = ["个百分点", "百分点"].contains { text.contains("\(value)\($0)") }
      guard isPercent != isPoints else { return nil }
      self = isPercent ? .percent : .points
    }
  }
}
