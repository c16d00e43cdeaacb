import DubanCore
import Testing

/// What remarks do to points: notes of the office, appeals and decisions.
@Suite struct `Remarks on points` {
  private let office = Author("督查员", capacity: .office)

  @Test(arguments: [
    ("考核:通报表扬 乙局 工作扎实", ["甲局 0", "乙局 +0.25"]), ("考核：通报表扬乙局", ["甲局 0", "乙局 +0.25"]), ("考核:通报表扬", ["甲局 +0.25", "乙局 0"]),
    ("assessment: 通报表扬", ["甲局 +0.25", "乙局 0"]), ("通报表扬 乙局", ["甲局 0", "乙局 0"]), ("考核:别的", ["甲局 0", "乙局 0"]),
  ])
  func `the office notes what no entry tells, for the unit that it names or all who answer`(
    remark: String, expected: [String]
  ) {
    // 椒江区 2018: a commendation gives 0.25 and more; 佳木斯: who is criticised loses 2.
    var sample = ScoringSample([ScoringRule(.noted, "0.25") { $0.name = "通报表扬" }])
    sample.plan.tasks[0].cooperating = []
    var other = Task(id: "2", title: Name("任务二"))
    other.leads = ["乙局"]
    sample.plan.tasks.append(other)
    let entry = sample.record("1", .remark, on: "2020-05-01", by: office, note: remark)
    let scores = sample.scoring("2020-12-31").scores
    #expect(scores.map { "\($0.party.name.chinese) \($0.added.signed)" } == expected)
    #expect(scores.flatMap(\.points).allSatisfy { $0.entries == [entry] })
  }

  @Test func `a unit gives nobody points`() {
    var sample = ScoringSample([ScoringRule(.noted, "1") { $0.name = "表扬" }])
    sample.record("1", .remark, on: "2020-05-01", by: ScoringSample.unit("甲局"), note: "考核:表扬 甲局")
    #expect(sample.told("2020-12-31") == [])
    sample.record("", .remark, on: "2020-05-02", by: office, note: "考核:表扬 甲局")
    #expect(sample.told("2020-12-31") == ["甲局 noted  +1 #3"], "said of the plan itself it names the unit")
  }

  /// Each case: remarks after the point was made, by whom, what became of the appeal, and what counts.
  static let appeals: [([(by: Author, note: String)], String, String)] = [
    ([], "-", "-1"),
    ([(ScoringSample.unit("甲局"), "申诉:逾期 台风停工")], "open", "-1"),
    ([(ScoringSample.unit("乙局"), "申诉:逾期 台风停工")], "-", "-1"),
    ([(ScoringSample.unit("甲局"), "申诉:退回 不实")], "-", "-1"),
    ([(ScoringSample.unit("甲局"), "申诉:逾期签收 不实")], "-", "-1"),
    ([(ScoringSample.unit("甲局"), "申诉成立:逾期")], "-", "-1"),
    ([(Author("某人"), "appeal: late typhoon"), (Author("某人"), "appeal upheld: late")], "upheld", "0"),
    (
      [
        (ScoringSample.unit("甲局"), "申诉:逾期 台风停工"), (Author("督查员", capacity: .office), "申诉成立:逾期 甲局 属实"),
        (ScoringSample.unit("甲局"), "申诉:逾期 再说一次"),
      ], "upheld", "0"
    ),
    (
      [(ScoringSample.unit("甲局"), "申诉:逾期 台风停工"), (Author("督查员", capacity: .office), "申诉成立:逾期 乙局")], "open", "-1"
    ),
    (
      [(ScoringSample.unit("甲局"), "申诉:逾期 台风停工"), (Author("督查员", capacity: .office), "申诉不成立:逾期")], "dismissed", "-1"
    ),
    ([(ScoringSample.unit("甲局"), "申诉:逾期#1 台风停工")], "open", "-1"),
    ([(ScoringSample.unit("甲局"), "申诉:逾期#99 台风停工")], "-", "-1"),
  ]

  @Test(arguments: appeals.indices)
  func `an appeal is a remark on the item, and the office's decides it`(index: Int) {
    let (remarks, state, counted) = Self.appeals[index]
    var sample = ScoringSample([
      ScoringRule(.late, "-1"), ScoringRule(.unacknowledged, "-1"), ScoringRule(.returned, "-2"),
    ])
    for remark in remarks { sample.record("1", .remark, on: "2020-08-01", by: remark.by, note: remark.note) }
    let points = sample.scoring("2020-12-31").scores[0].points
    #expect(points.map(\.counted.signed) == [counted])
    let told = points.first?.appeal.map { $0.isUpheld ? "upheld" : $0.decided == nil ? "open" : "dismissed" } ?? "-"
    #expect(told == state)
  }

  @Test func `a decision that is taken back decides nothing`() {
    var sample = ScoringSample([ScoringRule(.late, "-1")])
    let decision = sample.record("1", .remark, on: "2020-08-01", by: office, note: "申诉成立:逾期")
    #expect(sample.totals("2020-12-31") == ["甲局 100"])
    sample.record("1", .revert(seq: decision), on: "2020-08-02")
    #expect(sample.totals("2020-12-31") == ["甲局 99"])
  }

  @Test func `what was taken back uses up no limit`() {
    var sample = ScoringSample([ScoringRule(.returned, "-2") { $0.most = Points(2) }])
    sample.record("1", .going, on: "2020-03-01")
    sample.record("1", .sendBack, on: "2020-03-05")
    sample.record("1", .going, on: "2020-04-01")
    let second = sample.record("1", .sendBack, on: "2020-04-05")
    #expect(sample.scoring("2020-12-31").scores[0].points.map(\.counted.signed) == ["-2", "0"])
    sample.record("1", .remark, on: "2020-08-01", by: office, note: "申诉成立:退回#3")
    #expect(sample.scoring("2020-12-31").scores[0].points.map(\.counted.signed) == ["0", "-2"])
    #expect(second == 5)
  }
}
