import DubanCore
import Testing

/// Who of several units has not reported.
@Suite struct `Units that never reported` {
  typealias Step = (on: String, unit: String?, change: Change)

  private let chain = `Rules of the chain`()
  private static let report = Change.report(status: .inProgress, values: [:])

  @Test(
    arguments: [
      ([], ["市住建局", "市教育局"]), ([("2020-04-01", "zj", report)], ["市教育局"]),
      ([("2020-04-01", "zj", report), ("2020-04-02", "市教育局", report)], []),
      // What the office recorded in nobody's name counts for all, unless units have spoken since.
      ([("2020-04-01", nil, report)], []),
      ([("2020-04-01", nil, report), ("2020-04-02", "zj", report)], ["市教育局"]),
      ([("2020-04-01", "zj", report), ("2020-04-02", nil, .close)], []),
    ] as [([Step], [String])])
  func `are named while the item is open`(steps: [Step], silent: [String]) {
    let board = Board(chain.plan, states: ["1": chain.state(steps)], asOf: day("2020-04-20"))
    #expect(board.silent("1") == silent)
    #expect(board.silentAmongSeveral("1") == silent)
  }

  @Test func `where one answers alone nobody need be told which`() {
    let board = Board(chain.plan, states: [:], asOf: day("2020-04-20"))
    #expect(board.silent("2") == ["市水利局"])
    #expect(board.silentAmongSeveral("2") == [])
    #expect(board.silent("1/Q2") == [] && board.silent("无") == [])
  }
}
