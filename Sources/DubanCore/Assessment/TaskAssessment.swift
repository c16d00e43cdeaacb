/// A task judged on a day.
package struct TaskAssessment: Equatable, Sendable {
  /// The due day that holds for the task as a whole.
  package let due: Day
  /// The due day before an extension moved it; nil when none did.
  package let originalDue: Day?
  package let state: ItemState
  package let targets: [TargetAssessment]
  package let milestones: [MilestoneAssessment]
  /// The task by its status on a day of its own on which none of its milestones and targets falls due, before or after an
  /// extension: nothing else would tell that this day has passed. Nil where there is no such day.
  package let own: Judgement?
  /// Nil for a heading, which has nothing of its own to judge.
  package let judgement: Judgement?

  package var light: Light? { judgement?.light }

  /// Its light as it is told and counted, 终止 apart from 暂缓; nil for a heading.
  package var told: ToldLight? { judgement?.told }

  /// Judges `task` of `plan`; `states` knows the item states by id within the plan.
  package init(_ task: Task, in plan: Plan, states: (String) -> ItemState, on day: Day) {
    var state = states(task.id)
    var told = state
    let settings = plan.settings
    let due = state.extendedDue ?? task.due(in: plan)
    var milestones = task.milestones.map { milestone in
      let own = states(task.subject(of: milestone))
      return MilestoneAssessment(
        milestone, task: task.id, state: own, taskState: state, on: day, settings: settings)
    }
    // A confirmed milestone is a report too.
    if let confirmed = milestones.compactMap(\.confirmed).max() {
      state.reported = max(confirmed, state.reported ?? confirmed)
      told = state
      // What has begun to stand is under way, though nobody put it so.
      state.status = state.status ?? .inProgress
    }
    let timetable = TaskAssessment.timetable(milestones)
    let areas = task.areas.isEmpty ? plan.areas : plan.areas.filter { task.areas.contains($0.name.chinese) }
    let targets = task.targets.map { target in
      let (state, measure) = plan.figures(of: target, measure: target.key, known: state, states)
      let start = target.start ?? task.start ?? plan.period.start
      let end = state.extendedDue ?? target.due ?? due
      return TargetAssessment(
        target, measure: measure, total: target.total(areas: areas.count, years: plan.period.years), state: state,
        milestones: timetable, areas: areas, span: Period(start: min(start, end), end: end) ?? plan.period, on: day,
        settings: settings)
    }
    // What is told elsewhere of the same quantity is a report of it.
    for (target, assessed) in zip(task.targets, targets) where target.sameAs != nil {
      if let told = assessed.latest?.on { state.reported = max(told, state.reported ?? told) }
    }
    let judged = targets
    for index in milestones.indices {
      milestones[index].criteria = TaskAssessment.criteria(
        of: milestones[index], judged, state, from: plan.period.start)
    }
    let hasOwnDay = task.due != nil || state.extendedDue != nil
    let isCovered =
      targets.contains { $0.span.end == due } || milestones.contains { $0.due == due || $0.milestone.due == due }
    let own =
      hasOwnDay && !isCovered && !(milestones.isEmpty && targets.isEmpty)
      ? StatusRule.judge(state, due: due, on: day, settings: settings) : nil
    self.due = due
    originalDue = state.extendedDue == nil ? nil : task.due(in: plan)
    self.state = told
    self.targets = targets
    self.milestones = milestones
    self.own = own
    self.judgement =
      task.isHeading
      ? nil
      : TaskAssessment.judge(
        state, milestones: milestones, targets: targets, own: own, due: due, on: day, settings: settings)
  }

  /// Its milestones on the days that hold: after an extension the timetable follows the new due days.
  package var timetable: [Milestone] { TaskAssessment.timetable(milestones) }

  private static func timetable(_ milestones: [MilestoneAssessment]) -> [Milestone] {
    milestones.map { assessed in
      var milestone = assessed.milestone
      milestone.due = assessed.due
      return milestone
    }
  }

  /// The figures that `milestone` demands beside what is reached; of an increment what was added since its first quarter began.
  private static func criteria(
    of milestone: MilestoneAssessment, _ targets: [TargetAssessment], _ state: ItemState, from start: Day
  ) -> [CriterionProgress] {
    let first = milestone.milestone.quarters.first?.start
    return milestone.milestone.criteria.map {
      CriterionProgress($0, targets: targets, state: state, due: milestone.due, from: first, start: start)
    }
  }

  /// The most urgent of its own milestones and targets; what the office has decided comes before them.
  private static func judge(
    _ state: ItemState, milestones: [MilestoneAssessment], targets: [TargetAssessment], own: Judgement?, due: Day,
    on day: Day, settings: PlanSettings
  ) -> Judgement {
    if let decided = StatusRule.decided(state) { return decided }
    if milestones.isEmpty, targets.isEmpty { return StatusRule.judge(state, due: due, on: day, settings: settings) }
    var candidates = milestones.map(\.judgement)
    candidates += targets.map { assessed in
      targets.count == 1
        ? assessed.judgement
        : Judgement(assessed.light, .target(name: assessed.target.name, assessed.judgement.reason))
    }
    if let own { candidates.append(own) }
    // What is only striven for keeps no task open; alone it is all there is to judge.
    let owed = targets.filter { $0.target.kind != .stretch || $0.light == .done }
    let missed = targets.count - owed.count
    if milestones.allSatisfy({ $0.light == .done }), owed.allSatisfy({ $0.light == .done }),
      own.map({ $0.light == .done }) ?? true, !(milestones.isEmpty && owed.isEmpty)
    {
      let done = candidates.filter { $0.light == .done }
      if done.count == 1, missed == 0 { return done[0] }
      return Judgement(
        .done,
        .allDone(
          milestones: milestones.count, targets: owed.count, missed: missed,
          late: done.map(\.reason.lateDays).max() ?? 0))
    }
    let silent = StatusRule.silent(state, on: day, settings)
    if let silent { candidates.insert(silent, at: 0) }
    var worst = candidates[0]
    for candidate in candidates where candidate.precedes(worst) { worst = candidate }
    // A day that is near says nothing of how the work goes: what nobody reported stays unreported until it is overdue.
    if let silent, worst.light == .dueSoon { return silent }
    return worst
  }
}

extension TaskAssessment {
  /// How many days after its day it was done; 0 when it was in time or is not done.
  package var lateDays: Int { light == .done ? judgement?.reason.lateDays ?? 0 : 0 }

  /// What is open in it: the milestones that do not stand and the targets that are not met. For whoever is to close it.
  package var open: (milestones: [MilestoneAssessment], targets: [TargetAssessment]) {
    (
      milestones.filter { $0.confirmed == nil },
      targets.filter { !$0.isSettled }
    )
  }
}

extension TaskAssessment {
  /// Whether it or one of its milestones has a later day than the plan says, by an approved extension (延期).
  package var isExtended: Bool { originalDue != nil || milestones.contains { $0.originalDue != nil } }
}
