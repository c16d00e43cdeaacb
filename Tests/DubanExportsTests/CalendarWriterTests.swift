import DubanCore
import RandomBoards
import Testing

@testable import DubanExports
@testable import DubanReports

/// iCalendar (RFC 5545), line by line.
@Suite struct `Calendar writer` {
  private static let stamp = Instant(milliseconds: 1_601_453_700_000)

  private func board(_ title: String, number: String = "1") throws -> Board {
    let period = Period(start: Day(2020, 1, 1)!, end: Day(2020, 12, 31)!)!
    var plan = Plan(id: "demo-2020", title: Name("某市方案"), jurisdiction: "某市", period: period)
    plan.units = [Unit(Name("市住建局"), jurisdiction: "某市")]
    var task = Task(id: number, number: number, title: Name(title))
    task.leads = ["市住建局"]
    let quarter = Quarter(year: 2020, index: 3)
    task.milestones = [Milestone(id: "Q3", quarters: [quarter], due: quarter.end, text: "开工，完成60%")]
    plan.tasks = [task]
    return Board(plan, states: [:], asOf: Day(2020, 9, 1)!)
  }

  @Test func `an open milestone is a whole day`() throws {
    let text = CalendarWriter.text(
      DueCalendar([try board("老旧小区")], planVersion: { _ in 2 }, .chinese), stamp: Self.stamp)
    #expect(
      text == """
        BEGIN:VCALENDAR\r
        VERSION:2.0\r
        PRODID:-//duban//duban//ZH\r
        CALSCALE:GREGORIAN\r
        METHOD:PUBLISH\r
        X-WR-CALNAME:某市方案\r
        BEGIN:VEVENT\r
        UID:demo-2020/1/Q3@duban\r
        DTSTAMP:20200930T081500Z\r
        SEQUENCE:2\r
        DTSTART;VALUE=DATE:20200930\r
        DTEND;VALUE=DATE:20201001\r
        SUMMARY:市住建局：老旧小区，开工，完成60%（9月30日）\r
        DESCRIPTION:老旧小区：开工，完成60%\\n编号：demo-2020/1/Q3\\n方\r
         案：某市方案\\n单位：市住建局\\n截至2020-09-01：未报，三\r
         季度节点9月30日到期，还有29天\r
        CATEGORIES:某市方案,未报\r
        TRANSP:TRANSPARENT\r
        END:VEVENT\r
        END:VCALENDAR\r

        """)
  }

  @Test(arguments: [
    ("a;b,c\\d", "a\\;b\\,c\\\\d"), ("一\r\n二\n三\r四\u{2028}五", "一\\n二\\n三\\n四\\n五"),
    ("\u{0}\u{1B}\u{9B}x", "\u{FFFD}\u{FFFD}\u{FFFD}x"),
    ("END:VEVENT\r\nBEGIN:VALARM", "END:VEVENT\\nBEGIN:VALARM"),
  ])
  func `nothing of a text becomes structure`(_ title: String, _ written: String) throws {
    let lines = unfolded(CalendarWriter.text(DueCalendar([try board(title)], .chinese), stamp: Self.stamp))
    #expect(lines.contains { $0.hasPrefix("DESCRIPTION:\(written)：开工，完成60%") })
    #expect(lines.count { $0.hasPrefix("SUMMARY:市住建局：") && $0.hasSuffix("，开工，完成60%（9月30日）") } == 1)
    #expect(lines.filter { $0.hasPrefix("BEGIN:") } == ["BEGIN:VCALENDAR", "BEGIN:VEVENT"])
  }

  @Test(arguments: ["督", "é", "e\u{301}", "👨‍👩‍👧‍👦", "a", "𠮷", ";"])
  func `lines are folded at 75 octets and never inside a character`(_ character: String) throws {
    for count in 0..<90 {
      let title = String(repeating: "x", count: count % 7) + String(repeating: character, count: count)
      let text = CalendarWriter.text(DueCalendar([try board("t" + title)], .chinese), stamp: Self.stamp)
      let lines = text.utf8.split(separator: 0x0A)
      #expect(lines.allSatisfy { $0.count <= 76 && $0.last == 0x0D })
      #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
      // No combining sign begins a line.
      #expect(
        !text.unicodeScalars.elementsEqual([]) && !text.contains("\r\n \u{301}") && !text.contains("\r\n \u{200D}"))
      #expect(
        unfolded(text).contains {
          $0.hasPrefix("DESCRIPTION:t" + title.map { $0 == ";" ? "\\;" : String($0) }.joined())
        })
    }
  }

  @Test func `a title is short: who, what and by which day, and the text has the whole`() throws {
    var long = try board("推进城区老旧小区综合改造提升和配套基础设施建设")
    var plan = long.plan
    plan.units += ["市财政局", "市城管局"].map { Unit(Name($0), jurisdiction: "某市") }
    plan.tasks[0].leads += ["市财政局", "市城管局"]
    long = Board(plan, states: [:], asOf: long.asOf)
    let event = try #require(DueCalendar([long], .chinese).events.first)
    #expect(event.title == "市住建局等3家：推进城区老旧小区综合改…，开工，完成60%（9月30日）")
    #expect(event.text.hasPrefix("推进城区老旧小区综合改造提升和配套基础设施建设：开工，完成60%\n编号：demo-2020/1/Q3\n"))
    let english = try #require(DueCalendar([long], .english).events.first)
    #expect(english.title.hasPrefix("市住建局 and 2 more: "))
  }

  @Test func `an id of any signs is one of letters, and no two are the same`() throws {
    var boards = RandomBoards(seed: 3)
    for _ in 0..<100 {
      let calendar = DueCalendar([boards.next()], .english)
      let lines = unfolded(CalendarWriter.text(calendar, stamp: Self.stamp))
      let ids = lines.filter { $0.hasPrefix("UID:") }
      #expect(Set(ids).count == calendar.events.count)
      #expect(ids.joined().utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    }
  }

  @Test func `an extension moves the event: the same id, a later day, a higher number`() throws {
    let before = try board("老旧小区")
    let entry = { (seq: Int, change: Change) in
      Entry(
        seq: seq, batch: seq, at: Self.stamp, recorded: before.asOf, on: before.asOf, actor: "某人", plan: before.plan.id,
        subject: "1/Q3", change: change, note: nil, simulated: false)
    }
    let later = try #require(Day(2020, 10, 31))
    let extended = ItemState(folding: [entry(7, .extend(due: later, approver: "张某"))], asOf: before.asOf)
    let after = Board(before.plan, states: ["1/Q3": extended], asOf: before.asOf)
    let events = [before, after].map { DueCalendar([$0], .chinese).events[0] }
    #expect(events[0].id == events[1].id)
    #expect(events.map(\.version) == [0, 7])
    #expect(events[1].day == later)
    #expect(events[1].text.contains("原定时限：2020-09-30"))
    let done = ItemState(folding: [entry(8, .confirm)], asOf: before.asOf)
    #expect(DueCalendar([Board(before.plan, states: ["1/Q3": done], asOf: before.asOf)], .chinese).events.isEmpty)
  }

  private func unfolded(_ text: String) -> [String] {
    var lines: [String] = []
    for line in text.split(separator: "\r\n") {
      if line.unicodeScalars.first == " " {
        lines[lines.count - 1].unicodeScalars += line.unicodeScalars.dropFirst()
      } else {
        lines.append(String(line))
      }
    }
    return lines
  }
}
