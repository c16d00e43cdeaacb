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
  /// Those that lead it, or answer for it where nobody leads.
  let units: [String]
  /// Whether the plan says that they lead.
  let isLed: Bool
  /// Those whom the plan names as responsible beside who leads it.
  let responsible: [String]
  let cooperating: [String]
  let due: Day
  /// The day before an extension; nil without one.
  let originalDue: Day?
  let light: Light
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
  /// Days past the oldest day of what is open in it; 0 when nothing is overdue.
  let overdueDays: Int
  /// Its milestones that stood after their day, with how late.
  let madeUp: [(milestone: MilestoneAssessment, late: Int)]
  /// What was last said of how far it is, and in what words.
  let status: Status?
  let wording: String?
  /// How far below what is expected it is, for the order of what is behind; points.
  let gap: Fraction

  init(
    place: Int, id: ItemID.Global, kind: ItemKind, number: String, title: String, section: String?, units: [String],
    isLed: Bool,
    responsible: [String], cooperating: [String], due: Day, originalDue: Day?, light: Light, standing: Standing,
    standingBefore: Standing?, reason: String, lead: String, expected: String, actual: String, overdueDays: Int,
    madeUp: [(milestone: MilestoneAssessment, late: Int)], status: Status?, wording: String?,
    gap: Fraction
  ) {
    self.place = Int32(place)
    self.id = id
    self.kind = kind
    self.number = number
    self.title = title
    self.section = section
    self.units = units
    self.isLed = isLed
    self.responsible = responsible
    self.cooperating = cooperating
    self.due = due
    self.originalDue = originalDue
    self.light = light
    self.standing = standing
    self.standingBefore = standingBefore
    self.reason = reason
    self.lead = lead
    self.expected = expected
    self.actual = actual
    self.overdueDays = overdueDays
    self.madeUp = madeUp
    self.status = status
    self.wording = wording
    self.gap = gap
  }

  /// All items of `part` that are judged, in the order of the document: tasks, then indicators; the first stands at `start` among
  /// the items of the report.
  static func all(
    of part: Circular.Part, from start: Int, _ settings: Circular.Settings, isAmongOthers: Bool, _ language: Language
  ) -> [CircularItem] {
    let board = part.board
    let period = board.plan.period
    let ahead = Fraction(0) - settings.aheadPoints.fraction
    /// Where an item of `light` with these targets stands, and how far below what is expected it is.
    func standing(_ light: Light, _ targets: [TargetAssessment]) -> (standing: Standing, gap: Fraction) {
      var (isAhead, isBelow) = (false, false)
      var most: Fraction?
      for place in targets.indices {
        guard let gap = targets[place].gap else { continue }
        if most.map({ $0 < gap }) ?? true { most = gap }
        guard targets[place].target.isMeasured else { continue }
        if gap <= ahead { isAhead = true }
        if gap > .zero { isBelow = true }
      }
      return (Standing(light, isAhead: isAhead && !isBelow), most ?? .zero)
    }
    func name(_ number: String, _ id: String) -> String {
      let plain = !number.isEmpty && number.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E }
      let shown = plain ? number.trimmingSuffix(".") : id
      return language.pick("第\(shown)项", "item \(shown)")
    }
    /// Which milestone was the latest, where all that is told is by how many days.
    func latest(_ assessed: TaskAssessment, _ language: Language) -> String {
      guard case .allDone(let count, _, _, let late)? = assessed.judgement?.reason, late > 0, count > 1,
        let milestone = assessed.milestones.first(where: { $0.judgement.reason.lateDays == late })
      else { return "" }
      return language.pick("（\(milestone.milestone.id)节点）", " (milestone \(milestone.milestone.id))")
    }
    func id(_ item: String) -> ItemID.Global { ItemID.Global(plan: board.plan.id, item: item) }
    func title(_ title: Name) -> String {
      guard isAmongOthers else { return title.words(language) }
      return title.words(language)
        + language.pick("（\(board.plan.title.chinese)）", " (\(board.plan.title.words(.english)))")
    }
    var items: [CircularItem] = []
    items.reserveCapacity(board.tasks.count + board.indicators.count)
    for entry in board.tasks {
      let (task, assessed) = (entry.task, entry.assessment)
      guard let judgement = assessed.judgement else { continue }
      let before = part.before?.task(task.id)?.assessment
      let cause = assessed.cause
      let shown = assessed.shownTarget(where: cause)
      let criterion = CircularItem.criterion(cause, assessed)
      let (stands, gap) = standing(judgement.light, assessed.targets)
      let item = CircularItem(
        place: start + items.count, id: id(task.id), kind: .task, number: name(task.number, task.id),
        title: title(task.title),
        section: entry.section, units: task.answering, isLed: !task.leads.isEmpty,
        responsible: task.leads.isEmpty ? [] : task.responsible, cooperating: task.cooperating,
        due: assessed.due, originalDue: assessed.originalDue, light: judgement.light,
        standing: stands,
        standingBefore: before.flatMap { before in before.light.map { standing($0, before.targets).standing } },
        reason: language.official(judgement.words(language, in: period)) + latest(assessed, language),
        // Only what is ahead is told so.
        lead: stands == .ahead ? CircularItem.lead(assessed.targets, language, period) : "",
        expected: shown == nil ? CircularItem.demanded(criterion, language) : CircularItem.expected(shown, language),
        actual: shown == nil ? CircularItem.told(criterion, assessed) : CircularItem.actual(shown),
        overdueDays: board.overdueDays(of: entry),
        madeUp: CircularItem.madeUp(assessed.milestones), status: assessed.state.status,
        wording: assessed.state.wording, gap: gap)
      items.append(item)
    }
    for entry in board.indicators {
      let (indicator, assessed) = (entry.indicator, entry.assessment)
      let before = part.before?.indicator(indicator.id)?.assessment
      let (stands, gap) = standing(assessed.light, [assessed.target])
      let item = CircularItem(
        place: start + items.count, id: id(indicator.id), kind: .indicator,
        number: name(indicator.number, indicator.id),
        title: title(indicator.name), section: nil, units: indicator.owners, isLed: false, responsible: [],
        cooperating: [],
        due: assessed.due, originalDue: assessed.state.extendedDue.map { _ in indicator.due(in: board.plan) },
        light: assessed.light, standing: stands,
        standingBefore: before.map { standing($0.light, [$0.target]).standing },
        reason: language.official(assessed.judgement.words(language, in: period)),
        lead: CircularItem.lead([assessed.target], language, period),
        expected: CircularItem.expected(assessed.target, language), actual: CircularItem.actual(assessed.target),
        overdueDays: board.overdueDays(of: entry), madeUp: [], status: assessed.state.status,
        wording: assessed.state.wording, gap: gap)
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
    let first = targets.filter { $0.gap.map { $0 < .zero } ?? false }.min { ($0.gap ?? .zero) < ($1.gap ?? .zero) }
    guard let first else { return "" }
    let name = targets.count > 1 ? first.target.name.words(language) + language.pick("：", ": ") : ""
    return language.official(name + first.judgement.words(language, in: period))
  }

  private static func expected(_ target: TargetAssessment?, _ language: Language) -> String {
    guard let target, target.target.isMeasured else { return "" }
    let whole = target.target.words(language)
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
  private static func demanded(_ progress: CriterionProgress?, _ language: Language) -> String {
    guard let criterion = progress?.criterion else { return "" }
    return criterion.name + language.pick("", " ") + Target.joined(criterion.value, criterion.unit)
  }

  /// What is reported where a milestone makes the light: of the figure that it demands, else of the task's only target.
  private static func told(_ progress: CriterionProgress?, _ task: TaskAssessment) -> String {
    if let progress { return progress.reached.map { Target.joined($0, progress.criterion.unit) } ?? "" }
    let measured = task.targets.filter(\.target.isMeasured)
    return measured.count == 1 ? actual(measured.first) : ""
  }

  private static func actual(_ target: TargetAssessment?) -> String {
    guard let target, let latest = target.latest else { return "" }
    return Target.joined(latest.value, target.target.unit)
  }
}

extension String {
  /// Without `suffix` at its end.
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
