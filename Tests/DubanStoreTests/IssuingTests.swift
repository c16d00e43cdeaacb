import DubanCore
import DubanStore
import Foundation
import Testing

/// A circular that goes out is an entry, and no two bear one number.
@Suite struct `Issuing a circular` {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    store = try folder.makeStore()
  }

  private func issue(
    _ number: Int?, _ day: Day, of series: String = "督查通报", about plan: String? = nil, again: Bool = false
  ) throws(StoreError) -> Entry {
    try store.issueCircular(
      of: series, number: number, about: plan, asOf: day, by: Author("李明"), at: Sample.instant,
      recorded: Day(2027, 2, 1)!, again: again)
  }

  private let march = Day(2026, 3, 31)!
  private let june = Day(2026, 6, 30)!

  @Test func `is told of the store, is sealed, and leaves items as they were`() throws {
    let before = try store.steps()
    let entry = try issue(1, march)
    #expect(entry.plan == "" && entry.on == march && entry.author == Author("李明"))
    #expect(try store.entriesOfStore() == [entry])
    #expect(try store.lastCircular(of: "督查通报", about: nil) == entry)
    #expect(try store.steps() == before && store.findings().isEmpty)
    #expect(entry.change.words(.chinese) == "督查通报第1期" && entry.change.kind.words(.english) == "circular issued")
  }

  @Test func `numbers rise within a year and begin anew with the next`() throws {
    _ = try issue(1, march)
    _ = try issue(2, june)
    for taken in [1, 2] {
      #expect(throws: StoreError.circularTaken(series: "督查通报", number: taken, last: 2)) {
        try issue(taken, june)
      }
    }
    #expect(try issue(nil, june, again: true).change == .circular(series: "督查通报", number: 3, plan: nil))
    // One that was left out on purpose is left out.
    _ = try issue(5, june, again: true)
    let next = try issue(nil, Day(2027, 1, 31)!)
    #expect(next.change == .circular(series: "督查通报", number: 1, plan: nil))
    #expect(try store.lastCircular(of: "督查通报", about: nil) == next)
    #expect(try store.entriesOfStore().count == 5)
  }

  @Test func `nothing goes out as of a day before the last one`() throws {
    _ = try issue(2, june)
    #expect(throws: StoreError.circularBefore(series: "督查通报", number: 2, asOf: june)) { try issue(3, march) }
    #expect(throws: StoreError.circularBefore(series: "督查通报", number: 2, asOf: june)) {
      try issue(9, Day(2025, 12, 31)!)
    }
    #expect(try store.entriesOfStore().count == 1)
  }

  @Test func `nothing goes out as of a day that has not come`() throws {
    let ahead = Day(2027, 2, 2)!
    #expect(throws: StoreError.circularAhead(asOf: ahead, today: Day(2027, 2, 1)!)) { try issue(nil, ahead) }
    #expect(try store.entriesOfStore().isEmpty)
  }

  @Test func `series and plans have numbers of their own`() throws {
    _ = try issue(7, june)
    _ = try issue(1, march, of: "工作专报")
    let own = try issue(1, march, about: Sample.plan.id)
    #expect(try store.lastCircular(of: "督查通报", about: Sample.plan.id) == own)
    #expect(throws: StoreError.unknownPlan(id: "nowhere")) { try issue(1, march, about: "nowhere") }
  }

  @Test func `two people never give one number to two papers`() throws {
    let other = try Store(opening: folder.store, mode: .readWrite(create: false))
    _ = try issue(1, march)
    #expect(throws: StoreError.circularTaken(series: "督查通报", number: 1, last: 1)) {
      try other.issueCircular(
        of: "督查通报", number: 1, about: nil, asOf: march, by: Author("王芳"), at: Sample.instant, recorded: Day(2027, 2, 1)!
      )
    }
    other.close()
  }

  @Test func `one that would say the same once more needs to be insisted on`() throws {
    _ = try issue(1, june)
    #expect(throws: StoreError.circularRepeated(series: "督查通报", number: 1, asOf: june)) { try issue(nil, june) }
    #expect(try store.entriesOfStore().count == 1)
    #expect(try issue(nil, june, again: true).change == .circular(series: "督查通报", number: 2, plan: nil))
    // Of another series, plan or day it is not the same, nor is it where something was recorded since.
    _ = try issue(nil, june, of: "工作专报")
    _ = try issue(nil, june, about: Sample.plan.id)
    try store.record(Sample.remark("1-1", seen: 0), actor: "王芳")
    _ = try issue(nil, june)
    _ = try issue(nil, Day(2026, 7, 1)!)
    #expect(try store.entriesOfStore().count == 6)
  }

  @Test func `news of another plan is none of this one's`() throws {
    let place = try Folder()
    let other = try place.makeStore([Sample.plan, Sample.richPlan])
    func issue(_ plan: String?) throws {
      try other.issueCircular(
        of: "督查通报", number: nil, about: plan, asOf: june, by: Author("李明"), at: Sample.instant,
        recorded: Day(2027, 2, 1)!)
    }
    try issue(Sample.richPlan.id)
    try issue(nil)
    try other.record(Sample.remark("1-1", seen: 0), actor: "王芳")
    #expect(throws: StoreError.circularRepeated(series: "督查通报", number: 1, asOf: june)) {
      try issue(Sample.richPlan.id)
    }
    try issue(nil)
    other.close()
  }

  @Test func `one that went out is found by its number, with the one before it`() throws {
    let first = try issue(1, march)
    let second = try issue(2, june)
    _ = try issue(1, march, of: "工作专报")
    let next = try issue(1, Day(2027, 1, 31)!)
    let found = try #require(try store.circular(2, of: "督查通报", in: nil, about: nil))
    #expect(found.entry == second && found.before == first)
    let newest = try #require(try store.circular(1, of: "督查通报", in: nil, about: nil))
    #expect(newest.entry == next && newest.before == second)
    let older = try #require(try store.circular(1, of: "督查通报", in: 2026, about: nil))
    #expect(older.entry == first && older.before == nil)
    #expect(try store.circular(3, of: "督查通报", in: nil, about: nil) == nil)
  }

  @Test(arguments: [("督查通报", true), ("", false), (" 通报", false), ("通\u{7}报", false), ("一\n二", false)])
  func `a series is called by some characters that show`(name: String, isName: Bool) {
    #expect(CircularSeries.isName(name) == isName)
    #expect(!CircularSeries.isName(String(repeating: "长", count: CircularSeries.longestName + 1)))
  }
}
