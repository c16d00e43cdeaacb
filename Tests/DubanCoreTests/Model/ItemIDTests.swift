import DubanCore
import Testing

@Suite struct `Item ids` {
  @Test(arguments: [
    ("1-3", "1-3", String?.none), ("1-3/Q2", "1-3", "Q2"), ("1-1/f1", "1-1", "f1"), ("i18", "i18", nil), ("", "", nil),
    ("1/", "1", ""), ("/Q1", "", "Q1"), ("1/2/3", "1", "2/3"),
  ])
  func `are cut at the first stroke`(text: String, owner: String, part: String?) {
    #expect(ItemID(text).owner == owner)
    #expect(ItemID(text).part == part)
    if let part { #expect(ItemID(owner, part: part) == ItemID(text)) }
  }

  @Test(arguments: [
    ("huaian-2020/1-3/Q2", String?.none, "huaian-2020", String?.some("1-3/Q2")),
    ("huaian-2020", nil, "huaian-2020", nil),
    ("1-3/Q2", "huaian-2020", "huaian-2020", "1-3/Q2"), ("1-3", "huaian-2020", "huaian-2020", "1-3"),
    ("huaian-2020/1-3", "huaian-2020", "huaian-2020", "1-3"), ("huaian-2020", "huaian-2020", "huaian-2020", nil),
  ])
  func `among all plans begin with the plan's`(text: String, within: String?, plan: String, item: String?) {
    let id = ItemID.Global(text, within: within)
    #expect(id.plan == plan)
    #expect(id.item == item)
  }

  @Test func `are written as they are read`() {
    for text in ["huaian-2020", "huaian-2020/1-3", "huaian-2020/1-3/Q2"] {
      #expect(ItemID.Global(text, within: nil).text == text)
    }
  }
}
