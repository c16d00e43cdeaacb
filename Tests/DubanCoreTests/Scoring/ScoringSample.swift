import DubanCore

/// A plan for 2020 whose units are assessed, and a journal that is written in order.
struct ScoringSample {
  var plan: Plan
  private(set) var entries: [Entry] = []

  /// One task, due on 30 June, led by 甲局 with the help of 乙局; 丙局 has nothing. The plan was published on 2 January.
  init(_ rules: [ScoringRule], base: Int = 100) {
    var task = Task(id: "1", title: Name("任务一"))
    task.leads = ["甲局"]
    task.cooperating = ["乙局"]
    task.due = day("2020-06-30")
    plan = DubanCoreTests.plan(tasks: [task])
    plan.units = ["甲局", "乙局", "丙局"].map { Unit(Name($0), jurisdiction: "某市") }
    plan.settings.reporting = .quarterly
    var assessment = ScoringRules()
    assessment.base = Points(base)
    assessment.rules = rules
    plan.assessment = assessment
    record("", .publish(version: 1, hash: "00"), on: "2020-01-02")
  }

  /// Records `change` on `on`, or later; returns its number.
  @discardableResult
  mutating func record(
    _ subject: String, _ change: Change, on: String, recorded: String? = nil, by author: Author = Author("某人"),
    note: String? = nil
  ) -> Int {
    let seq = entries.count + 1
    entries.append(
      Entry(
        seq: seq, batch: seq, at: Instant(milliseconds: 0), recorded: day(recorded ?? on), on: day(on),
        author: author, plan: "test", subject: subject, change: change, note: note, simulated: false))
    return seq
  }

  /// The unit's person, whose unit has the key `unit`.
  static func unit(_ unit: String) -> Author { Author("联络员", capacity: .unit, unit: unit) }

  /// The assessments on `asOf`.
  func all(_ asOf: String, knownBy: String? = nil) -> [Scoring] {
    Scoring.all(plan, entries: entries, asOf: day(asOf), knownBy: knownBy.map { day($0) })
  }

  /// The one over the whole period.
  func scoring(_ asOf: String, knownBy: String? = nil) -> Scoring {
    guard let first = all(asOf, knownBy: knownBy).first else { preconditionFailure("nothing is assessed") }
    return first
  }

  /// Each point in a line: `甲局 late 1 -1 #1,#3`.
  func told(_ asOf: String, knownBy: String? = nil) -> [String] {
    scoring(asOf, knownBy: knownBy).scores.flatMap { score in
      score.points.map { point in
        "\(point.party.name.chinese) \(point.rule.when) \(point.item) \(point.counted.signed) "
          + point.entries.map { "#\($0)" }.joined(separator: ",")
      }
    }
  }

  /// What each has in all: `甲局 99`.
  func totals(_ asOf: String) -> [String] {
    scoring(asOf).scores.map { "\($0.party.name.chinese) \($0.total.figure)" }
  }
}

extension ScoringRule {
  /// A rule with further settings.
  init(_ when: When, _ points: String, _ more: (inout ScoringRule) -> Void = { _ in }) {
    self.init(when, Points(figure(points)) ?? .zero)
    more(&self)
  }
}

extension Change {
  static let done = Change.report(status: .completed, values: [:])
  static let going = Change.report(status: .inProgress, values: [:])
}
