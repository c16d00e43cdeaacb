import Testing

@testable import DubanCore

/// One word, the items in which it is found in their order, and why they stand so.
private let ranked: [(query: String, expected: [String], why: String)] = [
  ("1-1", ["1-1", "1-1/f1", "1-1/Q3"], "a whole id before what it begins, the shorter title first"),
  ("停车", ["2", "3", "1-1"], "a whole title, the start of one, another text"),
  ("tc", ["2", "3", "1-1"], "the same for initials"),
  ("laojiu", ["1-1", "1-1/Q3"], "a title before the same text elsewhere"),
  ("zjj", ["1-1", "4"], "a unit before other texts"),
  ("lingqi", ["4"], "the pinyin of a whole title"),
  ("housing OLD", ["1-1"], "English names of the item and its unit together"),
  ("70", ["1-1"], "figures"),
  ("70个", ["1-1"], "with what they count"),
  ("2020-09-30", ["1-1/Q3"], "days"),
  ("2020-10-31", ["1-1/Q3"], "days to which a milestone was put off"),
  ("xianchang", ["3"], "what was last reported"),
  ("some-plan/1-1", ["1-1", "1-1/f1", "1-1/Q3"], "a whole id that names its plan"),
  ("停车 huaian", ["2", "3", "1-1"], "the plan's own name beside a word of the item"),
  ("huaian", [], "but not alone: it would find everything"),
  ("huaian 淮安", [], "nor twice"),
  ("dianti", ["1-1"], "the text of a task"),
  ("没有", [], "nothing"),
]

/// One word, what is found of items that differ in where it stands, and why they stand so.
private let names: [(query: String, expected: [String], why: String)] = [
  ("zjj", ["u", "m/Q3", "l", "n"], "a unit's name before initials in what a milestone demands, a long title, a note"),
  ("住建局", ["u", "l", "n"], "the same for characters"),
  ("zhujianj", ["u", "l", "n"], "and pinyin"),
  ("xq", ["t", "m/Q3", "l", "w"], "a target's name before wording: 新区, 县区"),
  ("zongjie", ["m/Q3", "n"], "wording before other texts, when no name has it"),
]

@Suite struct `What is searched of a plan` {
  private let board: Board

  init() throws {
    var old = Task(id: "1-1", title: Name("提标改造老旧小区", english: "Old estates"))
    old.text = "试点安装电梯,新增停车泊位"
    old.leads = ["市住建局"]
    old.targets = [Target(Name("小区"), value: Figure(70), unit: "个")]
    old.milestones = [milestone(3, "完成六成")]
    old.funding = [Funding(id: "1-1/f1", name: Name("总投入"))]
    let whole = Task(id: "2", title: Name("停车"))
    let start = Task(id: "3", title: Name("停车泊位"))
    var other = Task(id: "4", title: Name("零七"))
    other.notes = ["与住建局会商"]
    var plan = plan(tasks: [old, whole, start, other])
    plan.id = "some-plan"
    plan.title = Name("淮安为民办实事", english: "Huaian")
    plan.units = [Unit(Name("市住建局", english: "City Housing Bureau"), jurisdiction: "某市")]
    var reported = ItemState()
    reported.wording = "现场已看"
    var later = ItemState()
    later.extendedDue = day("2020-10-31")
    self.board = Board(plan, states: ["3": reported, "1-1/Q3": later], asOf: day("2020-07-15"))
  }

  private func hits(_ query: String, in index: PlanIndex) -> [String] {
    var search = SearchIndex([index])
    return search.find(query, limit: 100).hits.map { index.id($0.item) }
  }

  @Test(arguments: ranked)
  func `is found, the best first`(query: String, expected: [String], why: String) {
    #expect(hits(query, in: board.searchIndex) == expected, "\(why)")
    #expect(board.searchIndex.ids(matching: query) == Set(expected))
  }

  @Test(arguments: names)
  func `names stand before wording`(query: String, expected: [String], why: String) {
    var unit = Task(id: "u", title: Name("提标改造"))
    unit.leads = ["市住建局"]
    var demanding = Task(id: "m", title: Name("湿地"))
    demanding.milestones = [milestone(3, "总结经验,新区验收")]
    let long = Task(id: "l", title: Name("围绕十件实事,由住建局牵头会同各县区开展专项整治并按季度通报进展情况"))
    var noted = Task(id: "n", title: Name("绿道"))
    noted.notes = ["与住建局会商,总结做法"]
    var aimed = Task(id: "t", title: Name("改造"))
    aimed.targets = [Target(Name("小区"), value: Figure(70), unit: "个")]
    var worded = Task(id: "w", title: Name("电梯"))
    worded.text = "试点安装电梯,新增停车泊位,新区优先"
    let index = PlanIndex(plan(tasks: [worded, noted, long, demanding, aimed, unit]))
    #expect(hits(query, in: index) == expected, "\(why)")
  }

  @Test func `counts all that is found, and gives as many of the best as are wanted`() {
    var search = SearchIndex([board.searchIndex])
    let all = search.find("停车", limit: 100)
    let few = search.find("停车", limit: 2)
    #expect(few.total == 3)
    #expect(few.hits == Array(all.hits.prefix(2)))
    #expect(search.find(" ", limit: 100) == SearchIndex.Result())
  }

  @Test func `is the same whether it is typed key by key, at once, or taken back again`() {
    let plans = [board.searchIndex, PlanIndex(plan(tasks: [Task(id: "1", title: Name("老旧停车场"))]))]
    for query in ["zjj 停车", "laojiu xiaoqu", "some-plan/1-1", "停车 zjj", "1-1/q3"] {
      var search = SearchIndex(plans)
      let prefixes = (1...query.count).map { String(query.prefix($0)) }
      for typed in prefixes + prefixes.reversed() {
        var fresh = SearchIndex(plans)
        #expect(search.find(typed, limit: 100) == fresh.find(typed, limit: 100), "\(typed)")
      }
    }
  }

  @Test func `is kept in bytes whole, or not at all`() throws {
    let index = board.searchIndex
    let bytes = index.encoded
    #expect(PlanIndex(encoded: bytes) == index)
    for length in bytes.indices { #expect(PlanIndex(encoded: bytes.prefix(length)) == nil, "\(length)") }
    #expect(PlanIndex(encoded: bytes + [0]) == nil)
    #expect(PlanIndex(encoded: [UInt8](repeating: 0xFF, count: 1000)) == nil)
    // Whatever bytes there are, nothing is read outside of them.
    for position in bytes.indices {
      var broken = bytes
      broken[position] ^= 0x81
      if let read = PlanIndex(encoded: broken) { #expect(hits("1", in: read).count <= read.count) }
    }
  }

  @Test func `tells what the window shows`() throws {
    let index = board.searchIndex
    #expect(index.plan == "some-plan")
    #expect(index.title == Name("淮安为民办实事", english: "Huaian"))
    #expect(index.count == 6)
    #expect(index.title(0) == Name("提标改造老旧小区", english: "Old estates"))
    #expect((0..<6).map(index.kind) == [.task, .milestone, .funding, .task, .task, .task])
    #expect(index.otherTexts(0).prefix(2) == ["市住建局", "City Housing Bureau"])
  }
}
