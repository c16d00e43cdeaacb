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

  // MARK: Report duties

  private func duties(_ change: (inout ReportDuty) -> Void, on day: Day, _ states: [String: ItemState] = [:]) throws
    -> [CalendarEvent]
  {
    var plan = try board("老旧小区").plan
    plan.tasks = []
    plan.units.append(Unit(Name("市财政局"), jurisdiction: "某市"))
    var duty = ReportDuty(id: "d1", title: Name("工作月报"), every: .month)
    duty.dueDay = 25
    change(&duty)
    plan.duties = [duty]
    return DueCalendar([Board(plan, states: states, asOf: day)], .chinese).events
  }

  @Test func `each span of a duty is an event on its day, to the end of the plan`() throws {
    let day = try #require(Day(2020, 3, 26))
    let events = try duties({ $0.units = ["市住建局"] }, on: day)
    #expect(events.map(\.day) == (1...12).compactMap { Day(2020, $0, 25) })
    #expect(events[2].title == "市住建局：报送工作月报（3月，3月25日前）")
    #expect(events[2].id == "demo-2020/d1/2020-03-31")
    #expect(events[2].text.contains("截至2020-03-26：1家未报，逾期1天"))
    #expect(events[3].text.contains("截至2020-03-26：报送期未开始"))
    #expect(events[2].categories == ["某市方案", "报送"])
    #expect(Set(events.map(\.id)).count == 12)
  }

  @Test(arguments: [
    (ReportDuty.Rhythm.month, 31, ReportDuty.DueMonth.same, 12, Day(2020, 2, 29)!),
    (.month, 5, .next, 12, Day(2020, 3, 5)!), (.quarter, 20, .same, 4, Day(2020, 6, 20)!),
    (.halfMonth, 10, .same, 24, Day(2020, 1, 25)!), (.year, 10, .next, 1, Day(2021, 1, 10)!),
  ])
  func `days at the end of a month, of the month after and of halves are those of the duty`(
    _ every: ReportDuty.Rhythm, _ dueDay: Int, _ month: ReportDuty.DueMonth, _ count: Int, _ second: Day
  ) throws {
    let events = try duties(
      { ($0.every, $0.dueDay, $0.dueMonth) = (every, dueDay, month) }, on: try #require(Day(2020, 1, 2)))
    #expect(events.count == count)
    #expect(events.prefix(2).last?.day == second)
    // A duty of every unit names no single one.
    #expect(events[0].title.hasPrefix("2家单位：报送工作月报（"), "\(events[0].title)")
  }

  @Test func `what is in is no event any more, and who is still to hand in is named`() throws {
    let day = try #require(Day(2020, 2, 20))
    func handedIn(_ unit: String, _ seq: Int) -> Entry {
      Entry(
        seq: seq, batch: seq, at: Self.stamp, recorded: day, on: day, actor: "某人", plan: "demo-2020", subject: "d1",
        change: .handIn(unit: unit, span: Day(2020, 1, 31)!), note: nil, simulated: false)
    }
    let one = ItemState(folding: [handedIn("市住建局", 3)], asOf: day)
    let events = try duties({ _ in }, on: day, ["d1": one])
    #expect(events.count == 12 && events[0].title.hasPrefix("市财政局：报送"), "\(events[0].title)")
    #expect(events[0].version == 3)
    let both = ItemState(folding: [handedIn("市住建局", 3), handedIn("市财政局", 4)], asOf: day)
    #expect(try duties({ _ in }, on: day, ["d1": both]).map(\.day).first == Day(2020, 2, 25))
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
