import DubanCore
import Testing

@Suite struct `Events are told` {
  func entry(_ seq: Int, _ change: Change, note: String? = nil) -> Entry {
    Entry(
      seq: seq, batch: seq, at: Instant(milliseconds: 0), recorded: day("2020-10-15"), on: day("2020-10-15"),
      actor: "某人", plan: "test", subject: "1-1", change: change, note: note, simulated: false)
  }

  static let nothing = Change.report(status: nil, values: [:])

  struct Row: CustomTestStringConvertible {
    let change: Change
    var note: String?
    let chinese: String
    let english: String
    /// The note that is still to be told.
    var left: String?
    var testDescription: String { english }
  }

  static let long = "雨污分流管网已铺设完毕,路面恢复正在进行,计划月底前全部完成"

  @Test(arguments: [
    Row(change: nothing, chinese: "填报：无变化", english: "report: nothing changed"),
    Row(change: nothing, note: "已到现场", chinese: "填报：说明“已到现场”", english: "report: wording '已到现场'"),
    Row(
      change: nothing, note: long, chinese: "填报：说明“雨污分流管网已铺设完毕,路面恢复正在进行..”",
      english: "report: wording '雨污分流管网已铺设完毕,路面恢复正在进行..'", left: long),
    Row(
      change: .report(status: .completed, values: ["小区": Figure(3)]), note: "验收", chinese: "填报：已完成；小区 3",
      english: "report: completed; 小区 3", left: "验收"),
    Row(change: .confirm, note: "补办", chinese: "确认节点", english: "milestone confirmed", left: "补办"),
    Row(change: .remark, note: "电话核实", chinese: "备注", english: "note", left: "电话核实"),
    Row(change: .revert(seq: 7), chinese: "撤销：#7", english: "undo: #7"),
  ])
  func `by what they changed or said, a note once`(row: Row) {
    let entry = entry(9, row.change, note: row.note)
    let words = EntryWords(among: [entry])
    #expect(words.sentence(entry, .chinese) == row.chinese)
    #expect(words.sentence(entry, .english) == row.english)
    #expect(words.note(entry) == row.left)
  }

  @Test func `as undo and redo by turns, each with what somebody did`() {
    let entries = [
      entry(1, Self.nothing, note: "已到现场"), entry(2, .revert(seq: 1)), entry(3, .revert(seq: 2)),
      entry(4, .revert(seq: 3)), entry(5, .confirm), entry(6, .revert(seq: 5)), entry(7, .close),
      entry(8, .revert(seq: 7)),
    ]
    let words = EntryWords(among: entries)
    #expect(entries.map { words.kind($0, .chinese) } == ["填报", "撤销", "重做", "撤销", "确认节点", "撤销", "销号", "撤销"])
    #expect(words.change(entries[2], .chinese) == "#1：填报，说明“已到现场”")
    #expect(words.sentence(entries[3], .english) == "undo: #1: report, wording '已到现场'")
    #expect(words.change(entries[5], .english) == "#5: milestone confirmed, stands")
    #expect(words.change(entries[7], .english) == "#7: closed")
  }

  @Test func `together by what is the same of them`() {
    let acts = [entry(1, Self.nothing, note: "已到现场"), entry(2, Self.nothing, note: "已到现场")]
    let undos = [entry(3, .revert(seq: 2)), entry(4, .revert(seq: 1))]
    let words = EntryWords(among: acts + undos)
    #expect(words.common(acts, .chinese) == "说明“已到现场”")
    #expect(words.common(undos, .chinese) == "填报：说明“已到现场”")
    #expect(words.common([acts[0], entry(5, Self.nothing)], .chinese) == nil)
    #expect(words.common([entry(6, .confirm), entry(7, .confirm)], .chinese) == nil, "the kind says it all")
  }
}
