import Testing

@testable import DubanDocuments

@Suite struct InnerListTests {
  @Test(arguments: [
    ("①建成驿站3个。②更新路灯80盏。", ["建成驿站3个。", "更新路灯80盏。"]),
    ("(1)建成驿站\n(2)更新路灯", ["建成驿站", "更新路灯"]),
    ("1.建成驿站3.5万平方米；2.更新路灯；3.补植", ["建成驿站3.5万平方米；", "更新路灯；", "补植"]),
    ("1．甲项工作 2．乙项工作", ["甲项工作", "乙项工作"]),
  ])
  func numberedPiecesAreParted(text: String, pieces: [String]) {
    #expect(InnerList.reading(text)?.items.map(\.text) == pieces)
  }

  @Test(arguments: ["建成驿站3个。", "①建成驿站3个。", "2.甲；3.乙", "完成1.5万亩，2.5公里", "1.甲；3.丙", ""])
  func othersAreOneText(text: String) { #expect(InnerList.reading(text) == nil) }

  @Test func wordsBeforeTheListAreKept() {
    let list = InnerList.reading("全年做好以下工作：①修缮校舍；②增设校车")
    #expect(list?.lead == "全年做好以下工作：")
    #expect(list?.items.count == 2)
  }

  @Test func aListMayGoOnFromTheRowAbove() {
    #expect(InnerList.reading("4.甲；5.乙", from: nil)?.items.map(\.serial.value) == [4, 5])
  }
}
