/// By what rules a plan assesses its units (考核): off unless the plan tells them.
///
/// Sources of the common shape: fifteen published rules, whose figures the tests of `Scoring` name. Units are assessed, never
/// persons; rules of the centre against formalism ban ranking unless somebody entitled asks for it, so it is off by itself.
package struct ScoringRules: Hashable, Sendable {
  /// With how many points each unit begins; nil where the plan tells none, which begins at nothing.
  package var base: Points?
  /// Over what the points run: each such stretch of the calendar by itself; nil for the plan's whole period.
  package var every: ReportDuty.Rhythm?
  /// What gives or takes points. None where the plan says that it assesses and leaves the points to others.
  package var rules: [ScoringRule] = []
  /// The most that is taken from a unit in all, without the sign; nil where no limit is told.
  package var mostDeducted: Points?
  /// The most that is given to a unit in all; nil where no limit is told.
  package var mostAdded: Points?
  /// Whether units are ranked within their groups.
  package var isRanked = false
  /// What is recorded more than so many days after the day for which it is said to hold counts from the day on which it was
  /// recorded; nil: it always counts from the day for which it holds.
  package var graceDays: Int?
  /// The names of further parts in tasks (实施主体) whose units answer for them too, as far as points go.
  package var roles: [String] = []
  /// Who is compared with whom; empty: every single unit with every other.
  package var groups: [Group] = []
  /// The money that is awarded by it, by the ids of the plan's own funding: `plan/f1`.
  package var awards: [String] = []
  /// What the document says of it besides.
  package var notes: [String] = []

  /// No rules.
  package init() {}

  /// Units that are compared with each other.
  package struct Group: Hashable, Sendable {
    /// Unique among the groups.
    package var name: Name
    /// By name: units, areas, and groups of units, which stand for their members.
    package var units: [String]

    /// `units`, compared under `name`.
    package init(_ name: Name, units: [String]) {
      self.name = name
      self.units = units
    }
  }

  /// Whether it counts points, and not only says who is assessed.
  package var countsPoints: Bool { base != nil || !rules.isEmpty }
}

/// What gives or takes points.
package struct ScoringRule: Hashable, Sendable {
  package var when: When
  /// What it gives each time; less than nothing where it takes.
  package var points: Points
  /// How the plan calls it; of what the office notes by hand the word by which it does.
  package var name: String?
  /// From how many days on: of what is late so many days after its day, of what is early so many before. At least 1.
  package var days = 1
  /// The most that it gives to or takes from one unit, without the sign.
  package var most: Points?
  /// The same for one unit and one task or indicator.
  package var mostPerItem: Points?

  /// `points` each time that `when`.
  package init(_ when: When, _ points: Points) {
    self.when = when
    self.points = points
  }

  /// When a rule applies.
  package enum When: String, CaseIterable, Sendable {
    /// 逾期: a milestone, a target or a task was still overdue so many days after its day.
    case late
    /// 退回: the office sent a report back.
    case returned
    /// 未报: nothing was reported of an open item in a month or a quarter in which the plan wants it reported.
    case unreported
    /// 迟报: a piece of a report duty came in after its day.
    case dutyLate
    /// 缺报: the day of a piece of a report duty passed without it.
    case dutyMissing
    /// 逾期签收: what was given to a unit was not acknowledged by its limit.
    case unacknowledged
    /// 完成: what was due is done, or struck off.
    case done
    /// 提前: the same, so many days before its day.
    case early
    /// 登记: what the office notes by hand under a name that the plan tells, such as a commendation or a criticism.
    case noted

    /// The word for it.
    package func words(_ language: Language) -> String {
      switch self {
      case .late: language.pick("逾期", "late")
      case .returned: language.pick("退回", "returned")
      case .unreported: language.pick("未报", "unreported")
      case .dutyLate: language.pick("迟报", "handed in late")
      case .dutyMissing: language.pick("缺报", "not handed in")
      case .unacknowledged: language.pick("逾期签收", "acknowledged late")
      case .done: language.pick("完成", "done")
      case .early: language.pick("提前完成", "done early")
      case .noted: language.pick("登记", "noted")
      }
    }
  }

  /// What it is called: by the plan, else by its case.
  package func title(_ language: Language) -> String { name ?? when.words(language) }
}
