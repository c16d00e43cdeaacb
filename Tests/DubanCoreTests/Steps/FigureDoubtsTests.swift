import DubanCore
import Testing

@Suite struct `Doubts about figures` {
  /// 老旧小区 70 个 in all, 40 of them in 东区; 普及率 95 %; 开工率 of a milestone; a growth, a level and a figure for each area.
  private func task() -> DubanCore.Task {
    var estates = Target(Name("老旧小区"), kind: .atLeast, basis: .amount, value: Figure(70), unit: "个")
    estates.shares = [Target.Share(area: "东区", value: Figure(40)), Target.Share(area: "西区", value: Figure(30))]
    estates.parts = [Target.Part(Name("电梯"), value: Figure(10), unit: "部")]
    var models = Target(Name("样板"), kind: .atLeast, basis: .amount, value: Figure(2), unit: "个")
    models.each = .area
    let spread = Target(Name("普及率"), kind: .atLeast, basis: .level, value: Figure(95), unit: "%")
    let more = Target(Name("完成率"), kind: .atLeast, basis: .rate, value: Figure(120), unit: "%")
    let growth = Target(Name("增速"), kind: .atLeast, basis: .growth, value: Figure(8), unit: "%")
    let green = Target(Name("绿地"), kind: .atLeast, basis: .level, value: Figure("14.7")!, unit: "平方米")
    var dole = Target(Name("低保标准"), kind: .fromTo, basis: .level, value: Figure(645), unit: "元")
    dole.from = Figure(610)
    var gap = Target(Name("收入比"), kind: .fromTo, basis: .level, value: Figure("1.7")!)
    gap.from = Figure("1.9")!
    var task = Task(id: "1", title: Name("任务"))
    task.targets = [estates, models, spread, more, growth, green, dole, gap]
    task.milestones = [
      milestone(1, criteria: [Criterion("开工率", value: Figure(20), unit: "%", basis: .rate)]),
      milestone(2, criteria: [Criterion("培训", value: Figure(100), unit: "人", basis: .increment)]),
    ]
    return task
  }

  private func doubts(
    _ known: [(String, Figure)], of measure: String, _ figure: Figure, on: String = "2020-10-15", isMeant: Bool = false,
    status: Status = .inProgress
  ) -> [FigureDoubt.Reason] {
    var state = ItemState()
    state.status = status
    for (day, value) in known {
      let value = ItemState.Value(value, on: DubanCoreTests.day(day))
      if state.values[measure]?.add(value) == nil { state.values[measure] = ItemState.Series(value) }
    }
    var plan = plan(tasks: [task()])
    plan.areas = [Area(Name("东区")), Area(Name("西区"))]
    let board = Board(plan, states: ["1": state], asOf: day("2020-10-15"))
    var draft = Draft(
      plan: "test", subject: "1", on: day(on), change: .report(status: nil, values: [measure: figure]), seen: 0)
    draft.isMeant = isMeant
    let refusal = board.refusal(of: draft, today: day("2020-10-15"))
    guard case .unlikely(let doubts) = refusal else {
      #expect(refusal == nil)
      return []
    }
    #expect(refusal?.question == .unlikely && doubts.allSatisfy { $0.measure == measure && $0.figure == figure })
    return doubts.map(\.why)
  }

  private let spring = [("2020-03-31", Figure(10)), ("2020-06-30", Figure(31))]

  @Test func `what accumulates is doubted when it falls, is put right without a question, and may be meant`() {
    #expect(doubts(spring, of: "老旧小区", Figure(3)) == [.falls(from: Figure(31), on: day("2020-06-30"))])
    #expect(doubts(spring, of: "老旧小区", Figure(31)) == [])
    #expect(doubts(spring, of: "老旧小区", Figure(32)) == [])
    #expect(doubts(spring, of: "老旧小区", Figure(3), isMeant: true) == [])
    // The same day again puts a slip right; before it stood 10.
    #expect(doubts(spring, of: "老旧小区", Figure(13), on: "2020-06-30") == [])
    #expect(
      doubts(spring, of: "老旧小区", Figure(9), on: "2020-06-30") == [.falls(from: Figure(10), on: day("2020-03-31"))])
    #expect(doubts([], of: "老旧小区", Figure(0)) == [])
    // What was sent back was wrong; what is out of all measure is doubted even so.
    #expect(doubts(spring, of: "老旧小区", Figure(3), status: .returned) == [])
    #expect(doubts(spring, of: "老旧小区", Figure(300), status: .returned) == [.manyTimes(4, goal: Figure(70))])
  }

  @Test func `a figure of an earlier day is doubted when it is more than a later one`() {
    #expect(doubts(spring, of: "老旧小区", Figure(20), on: "2020-05-31") == [])
    #expect(
      doubts(spring, of: "老旧小区", Figure(35), on: "2020-05-31") == [.passesLater(Figure(31), on: day("2020-06-30"))])
    #expect(
      doubts(spring, of: "老旧小区", Figure(11), on: "2020-02-29") == [.passesLater(Figure(10), on: day("2020-03-31"))])
  }

  /// The measure, the figure that passes, the figure that is doubted, and how many times the goal that is.
  @Test(arguments: [
    ("老旧小区", "209", "210", 3), ("老旧小区@东区", "119.9", "120", 3), ("老旧小区@西区", "89", "999999999", 33_333_333),
    ("电梯", "29", "30", 3), ("样板@东区", "5", "6", 3), ("绿地", "44.09", "147", 10),
  ])
  func `a figure many times the goal is doubted`(measure: String, passes: String, doubted: String, times: Int) {
    #expect(doubts([], of: measure, Figure(passes)!) == [])
    guard case .manyTimes(times, _)? = doubts([], of: measure, Figure(doubted)!).first else {
      Issue.record("\(measure) \(doubted) is not doubted")
      return
    }
  }

  @Test func `a share above the whole is doubted, unless more than the whole is asked for; growth is not`() {
    #expect(doubts([], of: "普及率", Figure(100)) == [])
    #expect(doubts([], of: "普及率", Figure("100.1")!) == [.overWhole])
    #expect(doubts([], of: "开工率", Figure(210)) == [.overWhole])
    #expect(doubts([], of: "完成率", Figure(110)) == [])
    #expect(doubts([], of: "增速", Figure(210)) == [])
    #expect(doubts([("2020-06-30", Figure(96))], of: "普及率", Figure(12)) == [], "a level may fall")
  }

  @Test func `a rise many times as fast as ever is doubted where it is a good part of the goal`() {
    // 21 in 91 days was the fastest rise: 0.23 a day.
    let known = [("2020-01-31", Figure(4)), ("2020-03-31", Figure(10)), ("2020-06-30", Figure(31))]
    #expect(doubts(known, of: "老旧小区", Figure(60), on: "2020-09-30") == [])
    #expect(
      doubts(known, of: "老旧小区", Figure(60), on: "2020-07-10")
        == [.leaps(from: Figure(31), on: day("2020-06-30"), daily: Figure("2.9")!, fastest: Figure("0.23")!)])
    #expect(doubts(known, of: "老旧小区", Figure(45), on: "2020-07-10") == [], "a fifth of the goal may come in at once")
    #expect(doubts(spring, of: "老旧小区", Figure(70), on: "2020-07-01") == [], "it rose once only")
    #expect(doubts([], of: "老旧小区", Figure(70)) == [])
  }

  @Test func `what goes from one figure to another is doubted before the first, and when it goes back`() {
    #expect(doubts([], of: "低保标准", Figure(610)) == [])
    #expect(doubts([], of: "低保标准", Figure("64.5")!) == [.behindStart(Figure(610))])
    #expect(
      doubts([("2020-06-30", Figure(645))], of: "低保标准", Figure(620)) == [
        .falls(from: Figure(645), on: day("2020-06-30"))
      ])
    #expect(doubts([], of: "收入比", Figure("1.8")!) == [])
    #expect(doubts([("2020-06-30", Figure("1.7")!)], of: "收入比", Figure("1.8")!) == [])
    #expect(doubts([], of: "收入比", Figure(2)) == [.behindStart(Figure("1.9")!)])
  }

  @Test func `a figure without a goal is doubted for its fall alone`() {
    #expect(doubts([("2020-06-30", Figure(80))], of: "培训", Figure(900)) == [])
    #expect(
      doubts([("2020-06-30", Figure(80))], of: "培训", Figure(8)) == [.falls(from: Figure(80), on: day("2020-06-30"))])
    #expect(doubts([("2020-06-30", Figure(1))], of: "样板", Figure(80)) == [])
  }

  @Test func `it is told with what it is measured by, in both languages`() {
    let doubt = FigureDoubt("老旧小区", name: "老旧小区", Figure(3), .falls(from: Figure(31), on: day("2020-06-30")))
    #expect(doubt.words(.chinese) == "老旧小区 3 比 2020-06-30 的 31 少")
    #expect(doubt.words(.english) == "老旧小区 3 is less than 31 on 2020-06-30")
    #expect(FigureDoubt("value", name: "", Figure(101), .overWhole).words(.chinese) == "101 超过 100%")
  }
}
