import DubanCore
import Testing

/// Several units that answer for one item each ask for more time.
@Suite struct `More time asked by several units` {
  private let chain = `Rules of the chain`()
  private let ask = { (on: String, unit: String?, due: String) in
    (on: on, unit: unit, change: Change.requestExtension(due: day(due)))
  }

  private func told(_ state: ItemState) -> [String] {
    state.handling.requests.map { "\($0.unit ?? "-") \($0.due)" }
  }

  @Test func `each request stands by itself until the office has decided, and the last of a unit is its own`() {
    let both = [ask("2020-04-01", "zj", "2021-01-31"), ask("2020-04-03", "市教育局", "2021-03-31")]
    #expect(told(chain.state(both)) == ["zj 2021-01-31", "市教育局 2021-03-31"])
    let again = both + [ask("2020-04-05", "zj", "2021-02-28")]
    #expect(told(chain.state(again)) == ["市教育局 2021-03-31", "zj 2021-02-28"])
    let unnamed = both + [ask("2020-04-06", nil, "2021-04-30")]
    #expect(told(chain.state(unnamed)).count == 3)
    for decision in [Change.extend(due: day("2021-02-28"), approver: "市政府"), .refuseExtension, .terminate] {
      #expect(told(chain.state(both + [("2020-04-07", nil, decision)])) == [], "an item has one day")
    }
  }

  @Test func `taking one back leaves the other, and taking the decision back brings both back`() {
    let both = [ask("2020-04-01", "zj", "2021-01-31"), ask("2020-04-03", "市教育局", "2021-03-31")]
    #expect(told(chain.state(both + [("2020-04-04", nil, .revert(seq: 2))])) == ["zj 2021-01-31"])
    #expect(told(chain.state(both + [("2020-04-04", nil, .revert(seq: 1))])) == ["市教育局 2021-03-31"])
    let decided = both + [("2020-04-05", nil, Change.refuseExtension)]
    #expect(told(chain.state(decided)) == [])
    #expect(
      told(chain.state(decided + [("2020-04-06", nil, .revert(seq: 3))])) == ["zj 2021-01-31", "市教育局 2021-03-31"])
  }

  @Test func `that one unit asked in time gives no time to another to ask`() {
    let asked = chain.state([ask("2020-12-30", "zj", "2021-01-31")])
    let late = Refusal.extensionTooLate(due: day("2020-12-31"))
    #expect(chain.refusal(.requestExtension(due: day("2021-03-31")), asked, today: "2021-01-02") == late)
    #expect(chain.refusal(.requestExtension(due: day("2021-03-31")), asked, today: "2020-12-31") == nil)
    #expect(
      chain.refusal(.extend(due: day("2021-03-31"), approver: "市政府"), asked, today: "2021-01-02") == nil,
      "what was asked for in time is decided later")
  }

  @Test func `the office and each unit see whose they are`() throws {
    let state = chain.state([ask("2020-04-10", "zj", "2021-01-31"), ask("2020-04-11", "市教育局", "2021-03-31")])
    var plan = chain.plan
    plan.tasks[0].milestones = []
    let board = Board(plan, states: ["1": state], asOf: day("2020-04-20"))
    func told(_ reader: WorkReader) -> [String] {
      WorkList(of: reader, on: board).items.filter { $0.subject == "1" }.map {
        "\($0.need) \($0.units) \($0.remark?.words(in: plan, .chinese) ?? "")"
      }
    }
    #expect(
      told(.office) == [
        "extending [\"市住建局\"] 申请延至2021年1月31日：说明", "extending [\"市教育局\"] 申请延至2021年3月31日：说明",
      ])
    #expect(
      told(.unit("zj")) == [
        "asked [\"市住建局\", \"市教育局\"] 申请延至2021年1月31日：说明", "asked [\"市教育局\"] 市教育局申请延至2021年3月31日：说明",
      ])
    for reader in [WorkReader.office, .unit("zj")] {
      let keys = WorkList(of: reader, on: board).items.map(\.key)
      #expect(Set(keys).count == keys.count, "each has a name of its own")
    }
    #expect(
      state.handling.requestWords(in: plan, .chinese) == [
        "市住建局：申请延至2021年1月31日：说明", "市教育局：申请延至2021年3月31日：说明",
      ])
  }

  @Test func `that another asks for time leaves the own report to be made`() {
    let state = chain.state([ask("2020-04-11", "市教育局", "2021-03-31")])
    var plan = chain.plan
    plan.tasks[0].milestones = []
    let board = Board(plan, states: ["1": state], asOf: day("2020-04-20"))
    #expect(WorkList(of: .unit("zj"), on: board).items.map(\.need) == [.reporting, .asked])
    #expect(WorkList(of: .unit("市教育局"), on: board).items.map(\.need) == [.asked])
  }
}
