import DubanCore

/// A task or an indicator as a circular tells it. Known by reference, since a circular sorts and groups its items many times.
final class CircularItem: Sendable {
  /// Its place among the items of its report.
  let place: Int32
  let id: ItemID.Global
  let kind: ItemKind
  /// `第1-3项`.
  let number: String
  let title: String
  let section: String?
  /// Those that lead it, or answer for it where nobody leads, as the plan names them.
  let units: [String]
  /// The same with the members of each group in its place: what is counted by unit.
  let members: [String]
  /// Whether the plan says that they lead.
  let isLed: Bool
  /// Those whom the plan names as responsible beside who leads it.
  let responsible: [String]
  let cooperating: [String]
  let due: Day
  /// What of it has a later day than the plan says, by an approved extension.
  let extensions: [Extension]
  /// Its light, 终止 apart from 暂缓.
  let told: ToldLight
  /// What it showed in the report before; nil where there was none, or the item was not in it.
  let lightBefore: ToldLight?
  let standing: Standing
  /// Where it stood in the circular before; nil where there was none, or the item was not in it.
  let standingBefore: Standing?
  /// The sentence behind the light.
  let reason: String
  /// How far ahead its most advanced target is; empty where none is.
  let lead: String
  /// What a report must reach by now, and what it reaches; empty where nothing is measured.
  let expected: String
  let actual: String
  /// The day for which that was reported, where it is so long ago that it has to be told.
  let staleSince: Day?
  /// Days past the oldest day of what is open in it; 0 when nothing is overdue.
  let overdueDays: Int
  /// Its milestones that stood after their day, with how late.
  let madeUp: [(milestone: MilestoneAssessment, late: Int)]
  /// What was last said of how far it is, and in what words.
  let status: Status?
  let wording: String?
  /// Whose words those are; nil where there are none.
  let spoken: Spoken?
  /// Whether anything was ever reported of it.
  let isReported: Bool
  /// The most urgent slip that stands on it; nil where none does.
  let strongestSlip: Slip.Colour?
  /// How far below what is expected it is, for the order of what is behind; points.
  let gap: Fraction

  init(
    place: Int, id: ItemID.Global, kind: ItemKind, number: String, title: String, section: String?, units: [String],
    members: [String], isLed: Bool, responsible: [String], cooperating: [String], due: Day, extensions: [Extension],
    told: ToldLight, lightBefore: ToldLight?, standing: Standing, standingBefore: Standing?, reason: String,
    lead: String,
    expected: String, actual: String, staleSince: Day?, overdueDays: Int,
    madeUp: [(milestone: MilestoneAssessment, late: Int)], status: Status?, wording: String?, spoken: Spoken?,
    isReported: Bool,
    strongestSlip: Slip.Colour?, gap: Fraction
  ) {
    self.place = Int32(place)
    self.id = id
    self.kind = kind
    self.number = number
    self.title = title
    self.section = section
    self.units = units
    self.members = members
    self.isLed = isLed
    self.responsible = responsible
    self.cooperating = cooperating
    self.due = due
    self.extensions = extensions
    self.told = told
    self.lightBefore = lightBefore
    self.standing = standing
    self.standingBefore = standingBefore
    self.reason = reason
    self.lead = lead
    self.expected = expected
    self.actual = actual
    self.staleSince = staleSince
    self.overdueDays = overdueDays
    self.madeUp = madeUp
    self.status = status
    self.wording = wording
    self.spoken = spoken
    self.isReported = isReported
    self.strongestSlip = strongestSlip
    self.gap = gap
  }

  var light: Light { told.light }

  /// What became of it since the circular before, by its light; circulars call it by where it stands: `当日到期待确认`, then
  /// `正常推进`.
  var movement: Movement {
    Movement(from: lightBefore, to: told, isCalledOtherwise: standingBefore.map { $0 != standing } ?? false)
  }

  /// `（据2020年6月30日填报）` behind what is told of a figure that is old; nothing else.
  func staleTold(_ language: Language) -> String {
    guard let day = staleSince?.official(language) else { return "" }
    return language.pick("（据\(day)填报）", " (by the report of \(day))")
  }

  /// That the item, or a milestone of it, has a later day than the plan says.
  struct Extension {
    /// The milestone; nil for the item as a whole.
    let milestone: Milestone?
    let from: Day
    let to: Day
  }

  /// Of fewer items a thread of its own costs more than it saves.
  static let fewItems = 4_000

  /// All items of `part` that are judged, in the order of the document: tasks, then indicators; the first stands at `start` among
  /// the items of the report.
  static func all(
    of part: Circular.Part, from start: Int, _ settings: Circular.Settings, isAmongOthers: Bool, _ language: Language
  ) -> [CircularItem] {
    let board = part.board
    let period = board.plan.period
    let ahead = Fraction(0) - settings.aheadPoints.fraction
    let (names, groups) = (UnitNames(board.plan, language), UnitGroups(board.plan))
    /// Where an item with these targets stands that is judged so, and how far below what is expected it is.
    @Sendable func standing(
      _ judgement: Judgement, _ targets: [TargetAssessment], isDueToday: Bool
    ) -> (standing: Standing, gap: Fraction) {
      var (isAhead, isBelow) = (false, false)
      var most: Fraction?
      for place in targets.indices {
        guard let gap = targets[place].gap else { continue }
        if most.map({ $0 < gap }) ?? true { most = gap }
        // Only where a figure was due can it be exceeded.
        guard targets[place].isDue else { continue }
        if gap <= ahead { isAhead = true }
        if gap > .zero { isBelow = true }
      }
      return (Standing(judgement, isAhead: isAhead && !isBelow, isDueToday: isDueToday), most ?? .zero)
    }
    let dayBefore = part.before?.asOf ?? board.asOf
    /// Which milestone was the latest, where all that is told is by how many days.
    @Sendable func latest(_ assessed: TaskAssessment, _ language: Language) -> String {
      guard case .allDone(let count, _, _, let late)? = assessed.judgement?.reason, late > 0, count > 1,
        let milestone = assessed.milestones.first(where: { $0.judgement.reason.lateDays == late })
      else { return "" }
      return language.pick(
        "（\(language.official("\(milestone.milestone.id)节点"))）", " (milestone \(milestone.milestone.id))")
    }
    @Sendable func id(_ item: String) -> ItemID.Global { ItemID.Global(plan: board.plan.id, item: item) }
    @Sendable func title(_ title: Name) -> String {
      guard isAmongOthers else { return title.words(language) }
      return title.words(language)
        + language.pick("（\(board.plan.title.chinese)）", " (\(board.plan.title.words(.english)))")
    }
    // Of a large plan this is most of the work of a report, and no task needs another.
    let judged = board.tasks.indices.filter { board.tasks[$0].assessment.judgement != nil }
    @Sendable func item(_ position: Int) -> CircularItem? {
      let entry = board.tasks[judged[position]]
      let (task, assessed) = (entry.task, entry.assessment)
      guard let judgement = assessed.judgement else { return nil }
      let before = part.before?.task(task.id)?.assessment
      let cause = assessed.cause
      let shown = assessed.shownTarget(where: cause)
      let criterion = CircularItem.criterion(cause, assessed)
      let (stands, gap) = standing(judgement, assessed.targets, isDueToday: assessed.isDue(on: board.asOf))
      let figure = shown ?? (criterion == nil ? CircularItem.onlyMeasured(assessed) : nil)
      return CircularItem(
        place: start + position, id: id(task.id), kind: .task, number: ItemNumber.words(task, language),
        title: title(task.title),
        section: entry.section, units: names.all(task.answering),
        members: names.all(groups.members(of: task.answering)), isLed: !task.leads.isEmpty,
        responsible: task.leads.isEmpty ? [] : names.all(task.responsible), cooperating: names.all(task.cooperating),
        due: assessed.due, extensions: CircularItem.extensions(of: assessed), told: judgement.told,
        lightBefore: before?.judgement?.told, standing: stands,
        standingBefore: before.flatMap { before in
          before.judgement.map { standing($0, before.targets, isDueToday: before.isDue(on: dayBefore)).standing }
        },
        reason: CircularItem.reason(judgement, language, period) + latest(assessed, language),
        // Only what is ahead is told so.
        lead: stands == .ahead ? CircularItem.lead(assessed.targets, language, period) : "",
        expected: shown == nil ? CircularItem.demanded(criterion, language) : CircularItem.expected(shown, language),
        actual: shown == nil ? CircularItem.told(criterion, assessed, language) : CircularItem.actual(shown, language),
        staleSince: figure?.latest?.staleDay(on: board.asOf), overdueDays: board.overdueDays(of: entry),
        madeUp: CircularItem.madeUp(assessed.milestones), status: assessed.state.status,
        wording: UnitSheet.wording(in: assessed.state.wording),
        spoken: Spoken(assessed.state, task.answering, board.plan, names),
        isReported: assessed.state.reported != nil, strongestSlip: assessed.state.handling.strongestSlip, gap: gap)
    }
    var items = Cores.map(judged.count, least: fewItems) { $0.compactMap(item) }.flatMap(\.self)
    items.reserveCapacity(items.count + board.indicators.count)
    for entry in board.indicators {
      let (indicator, assessed) = (entry.indicator, entry.assessment)
      let before = part.before?.indicator(indicator.id)?.assessment
      let (stands, gap) = standing(
        assessed.judgement, [assessed.target], isDueToday: assessed.due == board.asOf)
      let item = CircularItem(
        place: start + items.count, id: id(indicator.id), kind: .indicator,
        number: ItemNumber.words(indicator, language),
        title: title(indicator.name), section: nil, units: names.all(indicator.owners),
        members: names.all(groups.members(of: indicator.owners)), isLed: false, responsible: [], cooperating: [],
        due: assessed.due,
        extensions: assessed.state.extendedDue.map {
          [Extension(milestone: nil, from: indicator.due(in: board.plan), to: $0)]
        } ?? [],
        told: assessed.judgement.told, lightBefore: before?.judgement.told, standing: stands,
        standingBefore: before.map {
          standing($0.judgement, [$0.target], isDueToday: $0.due == dayBefore).standing
        },
        reason: CircularItem.reason(assessed.judgement, language, period),
        lead: CircularItem.lead([assessed.target], language, period),
        expected: CircularItem.expected(assessed.target, language),
        actual: CircularItem.actual(assessed.target, language),
        staleSince: assessed.target.latest?.staleDay(on: board.asOf), overdueDays: board.overdueDays(of: entry),
        madeUp: [], status: assessed.state.status, wording: UnitSheet.wording(in: assessed.state.wording),
        spoken: Spoken(assessed.state, indicator.owners, board.plan, names),
        isReported: assessed.state.reported != nil, strongestSlip: assessed.state.handling.strongestSlip, gap: gap)
      items.append(item)
    }
    return items
  }

  /// Those that stood after their day, by their places, since copying each costs more than looking at it.
  private static func madeUp(_ milestones: [MilestoneAssessment]) -> [(milestone: MilestoneAssessment, late: Int)] {
    milestones.indices.filter { milestones[$0].state == .madeUp }
      .map { (milestones[$0], milestones[$0].judgement.reason.lateDays) }
  }

  private static func lead(_ targets: [TargetAssessment], _ language: Language, _ period: Period) -> String {
    let first = targets.filter { $0.isDue && $0.gap.map { $0 < .zero } ?? false }.min {
      ($0.gap ?? .zero) < ($1.gap ?? .zero)
    }
    guard let first else { return "" }
    let name = targets.count > 1 ? first.target.name.words(language) + language.pick("：", ": ") : ""
    return language.wholes(language.official(name + first.judgement.words(language, in: period)))
  }

  static func expected(_ target: TargetAssessment?, _ language: Language) -> String {
    guard let target, target.target.isMeasured else { return "" }
    let whole = language.official(target.target.words(language))
    guard let expected = target.expected, expected.share < .one else { return whole }
    let percent = (expected.share * Fraction(100)).decimal(atMost: 1)
    return language.pick("\(whole)的\(percent)%", "\(percent)% of \(whole)")
  }

  /// The figure that makes the light where a milestone does: the one that it demands.
  private static func criterion(_ cause: TaskAssessment.Cause, _ task: TaskAssessment) -> CriterionProgress? {
    guard case .milestone(let milestone) = cause else { return nil }
    return CriterionProgress(of: milestone, task)
  }

  /// What the milestone demands that makes the light; empty where it speaks in words.
  static func demanded(_ progress: CriterionProgress?, _ language: Language) -> String {
    guard let criterion = progress?.criterion else { return "" }
    return criterion.name + language.pick("", " ") + language.official(Target.joined(criterion.value, criterion.unit))
  }

  /// What is reported where a milestone makes the light: of the figure that it demands, else of the task's only target.
  static func told(
    _ progress: CriterionProgress?, _ task: TaskAssessment, _ language: Language
  ) -> String {
    if let progress {
      return progress.reached.map { language.official(Target.joined($0, progress.criterion.unit)) } ?? ""
    }
    return actual(onlyMeasured(task), language)
  }

  /// Its only measured target; nil where there are several or none.
  private static func onlyMeasured(_ task: TaskAssessment) -> TargetAssessment? {
    let measured = task.targets.filter(\.target.isMeasured)
    return measured.count == 1 ? measured[0] : nil
  }

  /// The sentence behind a light as papers tell it.
  static func reason(_ judgement: Judgement, _ language: Language, _ period: Period) -> String {
    if judgement.reason == .neverReported { return language.pick("至今未报送进展", "nothing was ever reported") }
    return language.wholes(language.official(judgement.words(language, in: period)))
  }

  private static func extensions(of task: TaskAssessment) -> [Extension] {
    // Nearly nothing is extended.
    guard task.isExtended else { return [] }
    let own = task.originalDue.map { [Extension(milestone: nil, from: $0, to: task.due)] } ?? []
    return own
      + task.milestones.compactMap { milestone in
        milestone.originalDue.map { Extension(milestone: milestone.milestone, from: $0, to: milestone.due) }
      }
  }

  static func actual(_ target: TargetAssessment?, _ language: Language) -> String {
    guard let target, let latest = target.latest else { return "" }
    return language.official(Target.joined(latest.value, target.target.unit))
  }
}

extension [CircularItem] {
  /// Those of which that became.
  func moved(_ movement: Movement) -> [CircularItem] { filter { $0.movement == movement } }
}

extension TargetAssessment {
  /// Whether anything of it had to be reached by the day.
  var isDue: Bool { target.isMeasured && expected.map { $0.share > .zero } ?? false }
}

extension TaskAssessment {
  /// Whether something of it that is open is due on the very `day`.
  fileprivate func isDue(on day: Day) -> Bool {
    // By their places, since copying each costs more than looking at it.
    milestones.indices.contains { milestones[$0].due == day && milestones[$0].light.isOpen }
      || targets.indices.contains {
        targets[$0].span.end == day && targets[$0].light.isOpen && targets[$0].target.kind != .stretch
      }
      || due == day && (own.map(\.light.isOpen) ?? (targets.isEmpty && milestones.isEmpty))
  }
}

extension ItemState.Value {
  /// The day for which it was reported, where that is not within the last month before `day`; nil else.
  func staleDay(on day: Day) -> Day? { on.distance(to: day) > Self.fresh ? on : nil }

  /// For how many days a figure is told without its day: the longest month.
  private static let fresh = 31
}
