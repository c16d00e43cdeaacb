import DubanCore
import Testing

/// How each kind of target and sort of figure is judged: before, at and after its day, with a value below, at and above the
/// figure.
///
/// Sources: the ground rule of every plan that a figure without a sign or with 以上 is a floor; 以内 and 控制在 are ceilings,
/// which no report before their day can say to be kept; Yinchuan 2025 for the colours of what is pro-rated; months elapsed
/// of the period for what should be there (the sources are beside `StraightLineTests`).
@Suite struct `The table of judgements` {
  /// The lights before (30 September), at and after (5 January) its day, each below, at and above the figure of 100.
  struct Row: CustomTestStringConvertible {
    let kind: Target.Kind
    let bases: [Target.Basis]
    /// Where it starts, for what goes from one figure to another.
    var from: String?
    /// The upper end of a range.
    var upper: String?
    var relation = Target.Relation.above
    /// Below, at and above the figure.
    var values = ["50", "100", "150"]
    let before: [Light]
    let at: [Light]
    let after: [Light]
    var testDescription: String { "\(kind) \(bases) \(relation) \(upper ?? "")" }
  }

  static let levels: [Target.Basis] = [.level, .rate, .growth]

  static let rows: [Row] = [
    // What must be reached: done when it is there, whenever that is.
    Row(
      kind: .atLeast, bases: [.amount], before: [.behind, .done, .done], at: [.farBehind, .done, .done],
      after: [.overdue, .done, .done]),
    Row(
      kind: .exactly, bases: [.amount], before: [.behind, .done, .done], at: [.farBehind, .done, .done],
      after: [.overdue, .done, .done]),
    Row(
      kind: .floorWithStretch, bases: [.amount], before: [.behind, .done, .done], at: [.farBehind, .done, .done],
      after: [.overdue, .done, .done]),
    Row(
      kind: .frequency, bases: [.amount], before: [.behind, .done, .done], at: [.farBehind, .done, .done],
      after: [.overdue, .done, .done]),
    // A level is compared with its figure and coloured only near its day.
    Row(
      kind: .atLeast, bases: levels, before: [.onTrack, .done, .done], at: [.dueSoon, .done, .done],
      after: [.overdue, .done, .done]),
    Row(
      kind: .exactly, bases: levels, before: [.onTrack, .done, .done], at: [.dueSoon, .done, .done],
      after: [.overdue, .done, .done]),
    Row(
      kind: .floorWithStretch, bases: levels, before: [.onTrack, .done, .done], at: [.dueSoon, .done, .done],
      after: [.overdue, .done, .done]),
    Row(
      kind: .frequency, bases: levels, before: [.onTrack, .done, .done], at: [.dueSoon, .done, .done],
      after: [.overdue, .done, .done]),
    // A ceiling is kept only when its day has come, and broken the moment it is passed.
    Row(
      kind: .atMost, bases: [.amount] + levels, before: [.onTrack, .onTrack, .overdue], at: [.done, .done, .overdue],
      after: [.done, .done, .overdue]),
    Row(
      kind: .ratioAtMost, bases: [.amount] + levels, before: [.onTrack, .onTrack, .overdue],
      at: [.done, .done, .overdue], after: [.done, .done, .overdue]),
    Row(
      kind: .responseTime, bases: levels, before: [.done, .done, .onTrack], at: [.done, .done, .dueSoon],
      after: [.done, .done, .overdue]),
    // About so much has an end on both sides; of an amount more than that cannot be taken back.
    Row(
      kind: .about, bases: [.amount], before: [.behind, .done, .behind], at: [.farBehind, .done, .behind],
      after: [.overdue, .done, .overdue]),
    Row(
      kind: .about, bases: levels, before: [.onTrack, .done, .onTrack], at: [.dueSoon, .done, .dueSoon],
      after: [.overdue, .done, .overdue]),
    Row(
      kind: .about, bases: [.amount], values: ["94.9", "95", "105"], before: [.onTrack, .done, .done],
      at: [.onTrack, .done, .done].map { $0 == .onTrack ? .dueSoon : $0 }, after: [.overdue, .done, .done]),
    // So has a range.
    Row(
      kind: .exactly, bases: [.amount], upper: "120", values: ["50", "120", "121"], before: [.behind, .done, .behind],
      at: [.farBehind, .done, .behind], after: [.overdue, .done, .overdue]),
    Row(
      kind: .exactly, bases: levels, upper: "120", values: ["50", "120", "121"], before: [.onTrack, .done, .onTrack],
      at: [.dueSoon, .done, .dueSoon], after: [.overdue, .done, .overdue]),
    // From one figure to another it is the way that counts: of 200 down to 100, 150 is half.
    Row(
      kind: .fromTo, bases: [.amount], from: "0", before: [.behind, .done, .done], at: [.farBehind, .done, .done],
      after: [.overdue, .done, .done]),
    Row(
      kind: .fromTo, bases: [.amount], from: "200", values: ["90", "100", "150"],
      before: [.onTrack, .onTrack, .behind],
      at: [.done, .done, .farBehind], after: [.done, .done, .overdue]),
    Row(
      kind: .fromTo, bases: levels, from: "200", values: ["90", "100", "150"], before: [.done, .done, .onTrack],
      at: [.done, .done, .dueSoon], after: [.done, .done, .overdue]),
    Row(
      kind: .fromTo, bases: levels, from: "50", before: [.onTrack, .done, .done], at: [.dueSoon, .done, .done],
      after: [.overdue, .done, .done]),
    // What is only striven for is never yellow or red.
    Row(
      kind: .stretch, bases: [.amount] + levels, before: [.onTrack, .done, .done], at: [.onTrack, .done, .done],
      after: [.onTrack, .done, .done]),
    // 高于 is more than the figure, 不低于 the figure itself, 同步 neither less nor more.
    Row(
      kind: .relative, bases: levels, before: [.onTrack, .onTrack, .done], at: [.dueSoon, .dueSoon, .done],
      after: [.overdue, .overdue, .done]),
    Row(
      kind: .relative, bases: levels, relation: .atLeast, before: [.onTrack, .done, .done],
      at: [.dueSoon, .done, .done], after: [.overdue, .done, .done]),
    Row(
      kind: .relative, bases: levels, relation: .asSet, before: [.onTrack, .done, .done], at: [.dueSoon, .done, .done],
      after: [.overdue, .done, .done]),
    Row(
      kind: .relative, bases: levels, relation: .inStep, before: [.onTrack, .done, .onTrack],
      at: [.dueSoon, .done, .dueSoon], after: [.overdue, .done, .overdue]),
    // A grade or a text with a figure beside it is met from the figure upward.
    Row(
      kind: .grade, bases: levels, before: [.onTrack, .done, .done], at: [.dueSoon, .done, .done],
      after: [.overdue, .done, .done]),
    Row(
      kind: .text, bases: levels, before: [.onTrack, .done, .done], at: [.dueSoon, .done, .done],
      after: [.overdue, .done, .done]),
  ]

  static func light(_ row: Row, _ basis: Target.Basis, _ value: String, on asOf: String) -> Light {
    var target = Target(Name("指标"), kind: row.kind, basis: basis, value: Figure(100))
    target.from = row.from.map(figure)
    target.upper = row.upper.map(figure)
    target.relation = row.relation
    var state = ItemState()
    state.status = .inProgress
    // The figure of the day, or after the year that of its last one.
    let told = min(day(asOf), day("2020-12-31"))
    state.reported = told
    state.values["指标"] = ItemState.Series(figure(value), on: told)
    return TargetAssessment(
      target, measure: "指标", total: Figure(100), state: state, milestones: [], span: calendarYear(2020), on: day(asOf),
      settings: PlanSettings()
    ).light
  }

  @Test(arguments: rows)
  func `holds for every kind and sort of figure`(row: Row) {
    for basis in row.bases {
      for (day, lights) in [("2020-09-30", row.before), ("2020-12-31", row.at), ("2021-01-05", row.after)] {
        for (value, light) in zip(row.values, lights) {
          #expect(Self.light(row, basis, value, on: day) == light, "\(basis) \(value) on \(day)")
        }
      }
    }
  }

  @Test func `has a row for every kind`() {
    #expect(Set(Self.rows.map(\.kind)) == Set(Target.Kind.allCases))
  }
}
