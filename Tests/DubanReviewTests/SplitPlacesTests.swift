@testable import DubanReview
import Testing

/// Where a task is proposed to be cut: nearest the middle, where both parts say something.
@Suite struct `Places to split at` {
  @Test(
    arguments: [
      // A title is no task, and neither are the units of one.
      ("1. 新建公厕。年内新建城市公厕26座以上；改造旧公厕12座以上。（市城管局牵头）", "新建公厕", "改造旧公厕12座以上。"),
      ("修路建桥。修路十条，按期交付使用。建桥两座，年底前通车。", "修路建桥", "建桥两座，年底前通车。"),
      // The place nearest the middle of several.
      ("完成一号路改造工程。完成二号路改造工程。完成三号路改造工程。完成四号路改造工程。", "改造道路", "完成三号路改造工程。"),
      // Line ends and numbers.
      ("新建小学两所并投用\n扩建中学一所并投用", "办好学校", "扩建中学一所并投用"),
      ("一是新建小学两所并投用；二是扩建中学一所并投用。", "办好学校", "二是扩建中学一所并投用。"),
      ("（1）新建小学两所，并投用，（2）扩建中学一所，并投用。", "办好学校", "（2）扩建中学一所，并投用。"),
      // What stands in brackets is not torn.
      ("新建公厕二十六座以上。（牵头单位：市城管局；配合单位：市财政局）改造旧公厕十二座。", "新建公厕", "（牵头单位：市城管局；配合单位：市财政局）改造旧公厕十二座。"),
      // One sentence at its commas.
      ("修路十条并且交付使用，建桥两座并且年底通车", "修路建桥", "建桥两座并且年底通车"),
    ])
  func `are proposed where both parts have substance`(_ text: String, _ title: String, _ second: String) throws {
    let places = try #require(SplitPlaces(text, title: title))
    let piece = places.pieces[places.proposed]
    #expect(piece.text.hasPrefix(second), "\(places.pieces.map(\.text))")
    #expect(String(Array(text)[piece.start...]).hasPrefix(second))
  }

  @Test(arguments: ["新建公厕26座", "", "2026.5", "。"]) func `are none where nothing ends a piece`(_ text: String) {
    #expect(SplitPlaces(text, title: "新建公厕") == nil)
  }

  @Test func `are whole pieces of the text, each character in one of them`() throws {
    let text = "甲、乙。丙（丁；戊）己；\n\n庚。1.辛一是壬"
    let places = try #require(SplitPlaces(text, title: ""))
    #expect(places.pieces.map(\.text).joined().filter { $0 != "\n" } == text.filter { $0 != "\n" })
    for piece in places.pieces { #expect(String(Array(text)[piece.start...]).hasPrefix(piece.text)) }
  }
}
