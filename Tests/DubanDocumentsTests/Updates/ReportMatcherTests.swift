import DubanCore
import DubanDocuments
import Testing

/// Figures of reports, matched to a plan.
@Suite struct `Figures of a report` {
  private static let plan: Plan = {
    let file = """
      duban: 1
      id: songhe-2026
      title: 松河市2026年重点工作任务清单
      jurisdiction: 松河市
      period: {start: 2026-01-01, end: 2026-12-31}
      units:
        - {name: 市住建局, jurisdiction: 松河市}
        - {name: 市教育局, jurisdiction: 松河市}
        - {name: 市水利局, jurisdiction: 松河市}
        - {name: 市人社局, jurisdiction: 松河市}
      indicators:
        - id: i1
          number: "1"
          name: 规模以上工业增加值增速
          target: {kind: atLeast, basis: growth, value: 7, unit: "%"}
      tasks:
        - id: "1"
          number: "1"
          title: 老旧小区改造
          responsible: [市住建局]
          targets: [{name: 老旧小区, kind: exactly, basis: amount, value: 42, unit: 个}]
        - id: "2"
          number: "2"
          title: 新增中小学学位
          responsible: [市教育局]
          targets: [{name: 学位, kind: exactly, basis: amount, value: 3.2, unit: 万个}]
        - id: "3"
          number: "3"
          title: 灌区续建配套项目
          leads: [市水利局]
          targets: [{name: 渠道衬砌, kind: exactly, basis: amount, value: 60, unit: 公里}]
        - id: "4"
          number: "4"
          title: 城镇新增就业
          responsible: [市人社局]
          targets: [{name: 城镇新增就业, kind: exactly, basis: amount, value: 10000, unit: 人}]
        - id: "5"
          number: "5"
          title: 建设口袋公园
          responsible: [市住建局]
          targets: [{name: 口袋公园, kind: exactly, basis: amount, value: 10, unit: 个}]
        - id: "6"
          number: "6"
          title: 建设街角游园
          responsible: [市住建局]
          targets: [{name: 街角游园, kind: exactly, basis: amount, value: 10, unit: 个}]

      """
    let reading = PlanFileReader.read(try! YAMLReader.read([UInt8](file.utf8), file: "plan.yaml"))
    return reading.value!.plan
  }()

  private static let day = Day(2026, 6, 30)!

  private func match(
    _ text: String, states: [String: ItemState] = [:], isDaySure: Bool = true
  ) throws -> ReportMatcher.Outcome {
    let whole = "松河市2026年上半年重点工作进展情况的通报\n松政办函〔2026〕22号\n" + text
    let report = try #require(try `Reports of progress`.report(whole))
    let board = Board(Self.plan, states: states, asOf: Day(2026, 7, 10)!)
    return ReportMatcher(board, on: Self.day, isDaySure: isDaySure).match(report)
  }

  private func told(_ outcome: ReportMatcher.Outcome) -> [String] {
    outcome.proposals.map { "\($0.subject) \($0.measure) \($0.value)\($0.isSure ? "" : " ?")" }
  }

  static let sure: [(text: String, told: [String])] = [
    ("1.市水利局牵头的灌区续建配套项目，完成渠道衬砌38公里，占年度任务的63%。", ["3 渠道衬砌 38"]),
    ("1.老旧小区改造已完工19个，在建23个，完成率45.2%。", ["1 老旧小区 19"]),
    // Another unit of measure: 万个 and 个.
    ("（一）办教育。新增中小学学位13500个。", ["2 学位 1.35"]),
    ("（一）稳就业。上半年城镇新增就业6832人，完成年度任务的68.3%；开展职业技能培训3120人次。", ["4 城镇新增就业 6832"]),
    ("规模以上工业增加值同比增长6.5%。", ["i1 value 6.5"]),
    // Two items in one sentence.
    ("老旧小区改造完成20个，建成口袋公园4个。", ["1 老旧小区 20", "5 口袋公园 4"]),
    // Another spelling of the unit that answers.
    ("由市住房和城乡建设局牵头的老旧小区改造，完成20个。", ["1 老旧小区 20"]),
  ]

  @Test(arguments: sure)
  func `what fits in every way is sure`(_ text: String, _ told: [String]) throws {
    #expect(self.told(try match(text)) == told)
  }

  static let unsure: [(text: String, doubt: String)] = [
    // By its own percentage it would be another figure.
    ("老旧小区改造完成20个，完成年度任务的80%。", "the text says 80%, by the target it is 47.6%"),
    ("市教育局牵头的老旧小区改造，完成20个。", "the units named do not answer for the item"),
    ("老旧小区改造完成20余个。", "the text gives no exact figure"), ("老旧小区改造完成200个。", "far above the target 42"),
    ("老旧小区改造完成20个。\n老旧小区改造累计完成25个。", "the same report has 25 too"),
  ]

  @Test(arguments: unsure)
  func `what does not fit is asked with the reason`(_ text: String, _ doubt: String) throws {
    let outcome = try match(text)
    let first = try #require(outcome.proposals.first)
    #expect(first.subject == "1" && !first.isSure)
    #expect(first.doubts.map { $0.words(.english) }.contains(doubt), "\(first.doubts)")
  }

  @Test(arguments: [
    // What was begun is not what was finished; a unit that nothing is counted in; something else altogether.
    "老旧小区改造已开工30个。", "老旧小区改造完成投资3.2亿元。", "全市96项重点工作中，已完成6项。", "召开会议12次。", "老旧小区改造应完成20个。",
  ])
  func `what fits nothing is left and told`(_ text: String) throws {
    let outcome = try match(text)
    #expect(told(outcome) == [])
    #expect(outcome.left.map(\.text).joined() == text.trimmed.replacing("。", with: ""))
  }

  @Test func `what is known is compared`() throws {
    func state(_ value: Int, _ day: Day) -> [String: ItemState] {
      var state = ItemState()
      state.values["老旧小区"] = ItemState.Series(Figure(value), on: day)
      return ["1": state]
    }
    let text = "老旧小区改造完成20个。"
    #expect(try told(match(text, states: state(15, Day(2026, 3, 31)!))) == ["1 老旧小区 20"])
    let falling = try match(text, states: state(25, Day(2026, 3, 31)!))
    #expect(falling.proposals.first?.doubts == [.falling(from: Figure(25), on: Day(2026, 3, 31)!)])
    let newer = try match(text, states: state(25, Day(2026, 7, 5)!))
    #expect(newer.proposals.first?.doubts == [.older(known: Figure(25), on: Day(2026, 7, 5)!)])
    // The same report a second time changes nothing.
    let again = try match(text, states: state(20, Self.day))
    #expect(again.proposals.isEmpty && again.known.map(\.value) == [Figure(20)])
    #expect(try match(text, isDaySure: false).proposals.first?.doubts == [.day])
  }

  @Test func `an id in a column decides`() throws {
    let page = """
      <html><body><p>松河市2026年上半年重点工作进展情况的通报</p>
      <table><tr><th>任务编号<th>任务名称<th>完成情况
      <tr><td>songhe-2026/6<td>公园<td>4个<tr><td>99<td>公园<td>4个</table></body></html>
      """
    let report = try #require(try `Reports of progress`.report(page, file: "f.html"))
    let board = Board(Self.plan, states: [:], asOf: Day(2026, 7, 10)!)
    let outcome = ReportMatcher(board, on: Self.day, isDaySure: true).match(report)
    #expect(told(outcome).first == "6 街角游园 4")
    #expect(told(outcome).dropFirst().allSatisfy { $0.hasSuffix("?") })
  }

  @Test func `as updates they bear their sentences and the day of the figures`() throws {
    let outcome = try match("老旧小区改造完成20个。\n建成口袋公园4个。")
    let file = UpdatesFile(
      outcome.proposals, of: Self.plan, on: Self.day, from: "通报.docx", titled: "某通报", by: "办公室",
      today: Day(2026, 7, 10)!)
    #expect(file.updates.map(\.subject) == ["1", "5"])
    #expect(file.updates.allSatisfy { $0.on == Self.day && $0.actor == "办公室" })
    #expect(file.updates[0].change == .report(status: nil, values: ["老旧小区": Figure(20)]))
    #expect(file.updates[0].note == "据《某通报》（通报.docx）第3行“老旧小区改造完成20个”")
    #expect(!file.simulated)
  }
}
