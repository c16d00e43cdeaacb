import DubanCore
import DubanDiagnostics
import DubanDocuments
import Testing

@testable import DubanWall

struct PlaylistTests {
  private func read(_ text: String) throws -> (playlist: Playlist?, diagnostics: [Diagnostic]) {
    PlaylistReader.read(try YAMLReader.read(Array(text.utf8), file: "hall.yaml"))
  }

  @Test func `A file says pages, plans, times and hours`() throws {
    let (list, diagnostics) = try read(
      """
      rotate: 30s
      hours: 07:30-22
      plans: [huaian-2020, suqian-2024]
      pages:
        - headline
        - page: overdue
          rotate: 2m
        - units
      """)
    #expect(diagnostics.isEmpty)
    let found = try #require(list)
    #expect(found.pages.map(\.page) == [.headline, .overdue, .units])
    #expect(found.milliseconds(of: .overdue) == 120_000 && found.milliseconds(of: .units) == 30_000)
    #expect(found.plans == ["huaian-2020", "suqian-2024"])
    #expect(found.hours == OfficeHours("07:30-22:00"))
  }

  @Test func `What is left out is as usual`() throws {
    #expect(try read("rotate: 20s").playlist == Playlist())
  }

  @Test(arguments: [
    ("rotate: 2s", "hall.yaml:1:9: '2s' is not a time from 5s to 60m, such as 20s or 2m"),
    ("hours: 7", "hall.yaml:1:8: '7' is not hours such as 07-22 or 07:30-22:00"),
    ("pages: [headlin]", "hall.yaml:1:9: 'headlin' is not one of headline, overdue, next, indicators, units, changed"),
    ("pages: [units, units]", "hall.yaml:1:16: 'units' is there twice"),
    ("pages:\n  - {page: next, rotat: 9s}", "hall.yaml:2:18: there is no key 'rotat'; did you mean 'rotate'?"),
    ("pages:\n  - {rotate: 9s}", "hall.yaml:2:5: 'page' is missing"),
    ("plans: [a, a]", "hall.yaml:1:12: 'a' is there twice"),
    ("plan: [a]", "hall.yaml:1:1: there is no key 'plan'; did you mean 'plans'?"),
  ])
  func `What is wrong is told with line and column`(_ text: String, _ sentence: String) throws {
    let (list, diagnostics) = try read(text)
    #expect(list == nil)
    #expect(diagnostics.map { $0.words(.english) } == [sentence])
  }
}

struct DwellTests {
  @Test(arguments: [("20s", 20), ("20", 20), ("2m", 120), ("5s", 5), ("60m", 3600), ("3600s", 3600)])
  func `A time is read`(_ text: String, _ seconds: Int) { #expect(Dwell(text)?.seconds == seconds) }

  @Test(arguments: ["", "s", "4s", "61m", "-5s", "1.5m", "20 s", "２０s", "99999s", "20h", "+20s"])
  func `Anything else is not`(_ text: String) { #expect(Dwell(text) == nil) }
}

struct OfficeHoursTests {
  @Test(arguments: [
    ("07-22", 6 * 60 + 59, false), ("07-22", 7 * 60, true), ("07-22", 21 * 60 + 59, true), ("07-22", 22 * 60, false),
    ("7:30-22:00", 449, false), ("7:30-22:00", 450, true), ("22-06", 23 * 60, true), ("22-06", 0, true),
    ("22-06", 6 * 60, false), ("00-24", 0, true), ("00-24", 1439, true),
  ])
  func `A minute lies within or without`(_ text: String, _ minute: Int, _ isWithin: Bool) throws {
    #expect(try #require(OfficeHours(text)).contains(minute) == isWithin)
  }

  @Test(arguments: ["", "7", "7-", "-7", "7-7", "07-25", "07:60-22", "a-b", "7-8-9", "24-06", "１-2"])
  func `Anything else is none`(_ text: String) { #expect(OfficeHours(text) == nil) }

  @Test func `It is known how long it is until they begin`() throws {
    #expect(try #require(OfficeHours("07-22")).minutesToStart(from: 22 * 60) == 9 * 60)
    #expect(try #require(OfficeHours("07-22")).minutesToStart(from: 6 * 60 + 59) == 1)
  }
}
