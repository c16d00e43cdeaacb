import DubanCore
import DubanStore

/// What is made up to have happened to a generated plan until its review day: mostly reports, and everything else that an
/// office does now and then. Every entry is one that the rules of change would allow.
struct GeneratedHistory {
  private let generated: GeneratedPlan
  private let start: Day
  private let reviewDay: Day
  private var confirmed: Set<String> = []
  private var extended: Set<String> = []
  private var reported: Set<String> = []
  private var suspended: Set<String> = []

  private init(of generated: GeneratedPlan) {
    self.generated = generated
    start = generated.plan.period.start
    // In the fourth quarter, so that three quarters can be overdue and one is still to come.
    reviewDay = generated.plan.period.end.advanced(by: -70)
  }

  /// The demonstration of `generated`, with exactly `count` entries in the order of time.
  static func demonstration(of generated: GeneratedPlan, entries count: Int, dice: inout Dice) -> Demonstration {
    var history = GeneratedHistory(of: generated)
    let subjects = generated.measures.indices.filter { generated.measures[$0].pace != nil }
    let days = history.start.distance(to: history.reviewDay)
    var entries: [Demonstration.Update] = []
    if !subjects.isEmpty {
      entries = (0..<count).map { number in
        let measure = generated.measures[subjects[Int.random(in: 0..<subjects.count, using: &dice)]]
        let day = history.start.advanced(by: 1 + number * (days - 1) / count)
        let draft = history.draft(on: measure, day: day, dice: &dice)
        // One entry a millisecond, from noon in the plan's zone: later entries have later instants.
        let noon = Int64(day.number) * 86_400_000 + 4 * 3_600_000
        return Demonstration.Update(
          draft, actor: measure.task.answering.first ?? "督查室",
          at: Instant(milliseconds: noon + Int64(number % 3_600_000)),
          recorded: day)
      }
    }
    return Demonstration(
      plan: generated.plan.id, reviewDay: history.reviewDay, notice: "演示数据,为测量而生成", history: entries)
  }

  private mutating func draft(on measure: GeneratedPlan.Measure, day: Day, dice: inout Dice) -> Draft {
    let task = measure.task
    func draft(_ subject: String, _ change: Change, _ note: String? = nil) -> Draft {
      Draft(plan: generated.plan.id, subject: subject, on: day, change: change, note: note, seen: 0)
    }
    func subject(_ milestone: Milestone) -> String { task.subject(of: milestone) }
    if suspended.remove(task.id) != nil { return draft(task.id, .resume, "条件已具备") }
    // The first quarter whose figures stand by now is mostly confirmed at once.
    let standing = task.milestones.first { milestone in
      !confirmed.contains(subject(milestone))
        && milestone.criteria.allSatisfy { $0.basis == .rate || $0.value <= Figure(done(measure, by: day)) }
    }
    if let standing, dice.hit(60) {
      confirmed.insert(subject(standing))
      // Its rates are not reported by then, so it is meant.
      return draft(subject(standing), .confirm).meant
    }
    switch Int.random(in: 1...100, using: &dice) {
    case 1...2:
      let milestone = task.milestones.first { milestone in
        day < milestone.due && !confirmed.contains(subject(milestone)) && !extended.contains(subject(milestone))
      }
      guard let milestone else { break }
      extended.insert(subject(milestone))
      return draft(subject(milestone), .extend(due: milestone.due.advanced(by: 30), approver: "市政府办公室"), "雨季影响施工")
    case 3 where reported.contains(task.id):
      return draft(task.id, .sendBack, "数据与现场不一致,请核实后重报")
    case 4:
      suspended.insert(task.id)
      return draft(task.id, .suspend, "等待上级批复")
    case 5...8:
      return draft(task.id, .remark, "已电话提醒")
    default: break
    }
    reported.insert(task.id)
    let amount = done(measure, by: day)
    return draft(
      task.id,
      .report(
        status: amount >= measure.amount ? .completed : .inProgress,
        values: [GeneratedPlan.amountName: Figure(amount)]),
      "累计完成\(amount)个,其余正在施工")
  }

  /// How much of the measure's amount stands on `day`.
  private func done(_ measure: GeneratedPlan.Measure, by day: Day) -> Int {
    let elapsed = start.distance(to: day)
    let whole = start.distance(to: generated.plan.period.end)
    return min(measure.amount, measure.amount * (measure.pace ?? 0) * elapsed / (100 * whole))
  }
}
