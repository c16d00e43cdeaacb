import DubanCore
import Testing

@testable import DubanReports

/// Invariant 17: numbers are their rows.
@Suite struct `Counted rows` {
  private func rows(_ items: String...) -> [ItemID.Global] { items.map { ItemID.Global(plan: "p", item: $0) } }

  @Test func `what stands twice counts once`() {
    #expect(Counted(rows("1", "2", "1"), "逾期").count == 2)
  }

  @Test(arguments: [0, 1, 2, 3, 1_000])
  func `the quick look finds one that stands twice, wherever it stands`(_ count: Int) {
    let unique = (0..<count).map { ItemID.Global(plan: "p", item: String($0)) }
    #expect(Counted.areSurelyUnique(unique))
    #expect(Counted.areSurelyUnique(unique + unique.map { ItemID.Global(plan: "q", item: $0.item) }))
    for place in Set([0, count / 2, count - 1]) where unique.indices.contains(place) {
      #expect(!Counted.areSurelyUnique(unique + [unique[place]]))
      #expect(Counted(unique + [unique[place]], "").rows == unique)
    }
  }

  @Test func `where the quick look takes long the slow one counts`() {
    // The id of a plan says nothing of an item, so that all these fall together.
    let rows = (0..<500).map { ItemID.Global(plan: "p\($0)", item: "1") }
    #expect(!Counted.areSurelyUnique(rows))
    #expect(Counted(rows + rows, "").rows == rows)
  }

  @Test(arguments: [
    (1, 8, "12.5"), (2, 5, "40"), (1, 3, "33.3"), (2, 3, "66.7"), (0, 7, "0"), (7, 7, "100"), (1, 2_000, "0.1"),
  ])
  func `shares have one decimal place, none when whole`(_ part: Int, _ whole: Int, _ words: String) {
    let numbers = (1...whole).map { ItemID.Global(plan: "p", item: String($0)) }
    #expect(Counted(Array(numbers.prefix(part)), "").share(of: Counted(numbers, "")) == words)
  }

  @Test func `a share of nothing is none`() {
    #expect(Counted([], "").share(of: Counted([], "")) == nil)
  }

  @Test func `a sum holds only with exactly its rows`() {
    let total = Counted(rows("1", "2", "3"), "")
    #expect(Sum(total, [Counted(rows("1", "3"), ""), Counted(rows("2"), "")]).holds)
    #expect(!Sum(total, [Counted(rows("1"), ""), Counted(rows("2"), "")]).holds, "one is missing")
    #expect(!Sum(total, [Counted(rows("1", "2"), ""), Counted(rows("2", "3"), "")]).holds, "one stands in two parts")
    #expect(!Sum(total, [Counted(rows("1", "2", "3", "4"), "")]).holds, "one is not of the total")
  }

  @Test func `places in a list are its rows, of which none counts twice`() {
    let list = CountedList(rows("1", "2", "3"))
    #expect(Counted([2, 0], of: list, "逾期") == Counted(rows("3", "1"), "逾期"))
    #expect(Counted([2, 0], of: list, "逾期").hashValue == Counted(rows("3", "1"), "逾期").hashValue)
    #expect(Counted([1, 0, 1, 0], of: list, "").rows == rows("2", "1"))
    let twice = CountedList(rows("1", "2", "1"))
    #expect(Counted([0, 1, 2], of: twice, "").rows == rows("1", "2"))
  }

  @Test func `a sum of places holds only with exactly its rows, whatever list they are of`() {
    let list = CountedList(rows("1", "2", "3"))
    func counted(_ places: Int32...) -> Counted { Counted(places, of: list, "") }
    let total = counted(0, 1, 2)
    #expect(Sum(total, [counted(2, 0), counted(1), counted()]).holds)
    #expect(!Sum(total, [counted(0), counted(1)]).holds, "one is missing")
    #expect(!Sum(total, [counted(0, 1), counted(1, 2)]).holds, "one stands in two parts")
    #expect(!Sum(counted(0, 1), [counted(0, 1, 2)]).holds, "one is not of the total")
    let other = CountedList(rows("3", "2", "1"))
    #expect(Sum(total, [Counted([0], of: other, ""), Counted(rows("1", "2"), "")]).holds)
    #expect(!Sum(counted(0), [Counted([0], of: other, "")]).holds, "it is another row of the same place")
  }

  @Test func `a text keeps the rows of its numbers`() {
    let done = Counted(rows("1", "2"), "完成")
    let text: Report.Text = "已完成\(done)项，\(.quoted("按期推进", .chinese))"
    #expect(text.plain == "已完成2项，“按期推进”")
    #expect(text.counts == [done])
  }
}
