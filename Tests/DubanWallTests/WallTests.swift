import DubanCore
import DubanScreen
import Testing

@testable import DubanWall

struct WallTests {
  private let now = SampleWall.now

  private func text(_ wall: Wall, at now: Instant) -> String { wall.draw(at: now).lines.joined(separator: "\n") }

  @Test func `Empty pages are skipped, long ones come in parts`() throws {
    // Nothing was recorded today, and nothing is due within a month.
    let wall = SampleWall.wall(try [SampleWall.reading()])
    let names = wall.rotation.slots.map(\.page)
    #expect(!names.contains(.changed))
    #expect(Set(names).isSuperset(of: [.headline, .indicators, .units]))
    #expect(wall.rotation.slots.count { $0.page == .units } > 1)
    #expect(SampleWall.wall(try [SampleWall.reading()], "300x100").rotation.slots.count { $0.page == .units } == 1)
  }

  @Test func `The round goes over all plans`() throws {
    let wall = SampleWall.wall(
      try [SampleWall.reading(), SampleWall.reading("suqian-2024")],
      playlist: Playlist(pages: [Playlist.Entry(.headline), Playlist.Entry(.units)]))
    #expect(Set(wall.rotation.slots.map(\.plan)) == ["huaian-2020", "suqian-2024"])
  }

  @Test func `On every page stand the newest record, the last reading and a minute that moves`() throws {
    var wall = SampleWall.wall(try [SampleWall.reading()])
    for index in wall.rotation.slots.indices {
      let time = now.after(Double(index * 20))
      wall.advance(to: time)
      let lines = wall.draw(at: time).lines
      let footer = try #require(lines.last { $0.contains("最新记录") })
      #expect(footer.contains("最新记录 2020-10-14") && footer.contains("读取于 10:32"))
      #expect(footer.contains("周四 10月15日 10:\(32 + index / 3)"))
      #expect(lines.contains { $0.contains("演示数据") && $0.contains("截至今天 2020-10-15") })
    }
  }

  @Test func `A page is the same picture until the minute moves`() throws {
    let wall = SampleWall.wall(try [SampleWall.reading()])
    #expect(wall.draw(at: now) == wall.draw(at: now.after(19)))
    #expect(wall.draw(at: now) != wall.draw(at: now.after(60)))
    #expect(wall.nextChange(after: now) == now.after(20))
    let single = SampleWall.wall(
      try [SampleWall.reading()], playlist: Playlist(pages: [Playlist.Entry(.headline)]))
    #expect(single.nextChange(after: now.after(1)) == now.after(60))
  }

  @Test func `When the store cannot be read the last figures stay, dimmed, and it is said since when and why`() throws {
    var wall = SampleWall.wall(try [SampleWall.reading()])
    let good = wall.draw(at: now)
    wall.fail(ReadingFault(Name("找不到文件。", english: "no file.")), at: now.after(120))
    wall.fail(ReadingFault(Name("没有权限。", english: "no permission.")), at: now.after(125))
    let grid = wall.draw(at: now.after(130))
    let banner = try #require(grid.lines.firstIndex { $0.contains("10:34 起读不到数据：没有权限。以下是 10:32 的数据。") })
    for row in 0..<grid.size.rows {
      for column in 0..<grid.size.columns {
        let style = grid.style(row: row, column: column)
        #expect(style.ground == .banner || (style.ink == .dim && style.ground == .plain))
        if row == banner { #expect(style.ground == .banner || column == grid.size.columns - 1) }
      }
    }
    #expect(grid.lines[6] == good.lines[6])
    wall.succeed(at: now.after(180))
    #expect(!text(wall, at: now.after(180)).contains("读不到数据"))
    #expect(text(wall, at: now.after(180)).contains("读取于 10:35"))
  }

  @Test func `Before anything could be read it says so, and nothing else`() {
    var wall = Wall(
      presentation: Presentation(language: .english, today: SampleWall.localTime(now, "").day), playlist: Playlist(),
      size: SampleWall.size("60x20"), localTime: SampleWall.localTime)
    #expect(text(wall, at: now).contains("reading, please wait"))
    wall.fail(ReadingFault(Name("找不到。", english: "not found.")), at: now)
    #expect(text(wall, at: now).contains("nothing could be read yet"))
    #expect(text(wall, at: now).contains("No data since 10:32: not found."))
    wall.take(WallSnapshot([], missing: ["x-1"]), at: now)
    #expect(text(wall, at: now).contains("the store has no plan x-1"))
    wall.take(WallSnapshot([]), at: now)
    #expect(text(wall, at: now).contains("the store holds no plan"))
  }

  @Test func `A page with nothing on it is not an empty store`() throws {
    let wall = SampleWall.wall(
      try [SampleWall.reading()], playlist: Playlist(pages: [Playlist.Entry(.changed)]))
    #expect(text(wall, at: now).contains("所选的页上现在没有内容"))
  }

  @Test func `A page whose data changed is held and marked for five minutes`() throws {
    var wall = SampleWall.wall(try [SampleWall.reading()])
    wall.advance(to: now.after(15))
    let changed = try SampleWall.reading(and: [SampleWall.entry("1-1/Q3", .confirm, at: now.after(15))])
    wall.take(WallSnapshot([changed]), at: now.after(15))
    #expect(wall.rotation.current?.page == .headline)
    #expect(wall.rotation.turn == now.after(35))
    #expect(text(wall, at: now.after(16)).contains("10:32 更新"))
    #expect(wall.rotation.slots.contains { $0.page == .changed })
    for second in stride(from: 20.0, to: 340, by: 5) { wall.advance(to: now.after(second)) }
    #expect(!text(wall, at: now.after(340)).contains("更新"))
  }

  @Test func `A new day is no news`() throws {
    var wall = SampleWall.wall(try [SampleWall.reading()])
    let tomorrow = now.after(86_400)
    wall.take(WallSnapshot([try SampleWall.reading(at: tomorrow)]), at: tomorrow)
    #expect(!text(wall, at: tomorrow).contains("更新"))
  }

  @Test func `Neither persons nor their words are shown`() throws {
    let reading = try SampleWall.reading(and: [SampleWall.entry("1-1/Q3", .confirm)])
    for page in PageName.allCases {
      let wall = SampleWall.wall([reading], playlist: Playlist(pages: [Playlist.Entry(page)]))
      #expect(!text(wall, at: now).contains("王") && !text(wall, at: now).contains("机密"))
    }
  }

  @Test func `The picture moves by a cell now and then, and nothing is lost by it`() throws {
    let wall = SampleWall.wall(try [SampleWall.reading()], playlist: Playlist(pages: [Playlist.Entry(.headline)]))
    let places = stride(from: 0.0, to: 2400, by: 600).map { wall.shift(at: now.after($0)) }
    #expect(Set(places.map { "\($0)" }).count == 4)
    func words(_ seconds: Double) -> [String] {
      wall.draw(at: now.after(seconds)).lines.map { $0.trimmed }.filter { !$0.isEmpty && !$0.contains("最新记录") }
    }
    #expect(words(0) == words(600) && words(0) == words(1200) && words(0) == words(1800))
  }

  @Test func `Outside of its hours it is blank and sleeps until they begin`() throws {
    let wall = SampleWall.wall(
      try [SampleWall.reading()], playlist: Playlist(hours: OfficeHours("10:40-22")))
    #expect(wall.isBlank(at: now))
    #expect(wall.draw(at: now) == Grid(SampleWall.size("100x30")))
    #expect(wall.nextChange(after: now) == now.after(8 * 60))
    #expect(!wall.isBlank(at: now.after(8 * 60)))
    #expect(wall.nextChange(after: now.after(12 * 3600)) <= now.after(13 * 3600))
  }

  @Test(arguments: ["1x1", "39x12", "40x11"])
  func `A screen that is too small says so`(_ size: String) throws {
    let wall = SampleWall.wall(try [SampleWall.reading()], size)
    #expect(size == "1x1" || text(wall, at: now).contains("窗口太小"))
  }

  @Test func `What stands in the data cannot steer the terminal`() throws {
    let reading = try SampleWall.reading { plan in
      plan.title = Name("\u{1B}]0;x\u{7}标题\u{202E}\u{9B}31m")
      plan.tasks[0].children[0].title = Name("老旧\u{1B}[2J小区\n")
    }
    for page in PageName.allCases {
      let wall = SampleWall.wall([reading], playlist: Playlist(pages: [Playlist.Entry(page)]))
      let scalars = text(wall, at: now).unicodeScalars.filter { $0 != "\n" }
      #expect(!scalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E })
    }
  }
}

struct PlanReadingTests {
  @Test func `What happened to an item today is one line, also where an act took in others`() throws {
    let first = SampleWall.entry("1-2", .report(status: .inProgress, values: [:]), 9_001)
    let act = [SampleWall.entry("1-1/Q3", .confirm, 9_002), SampleWall.entry("1-2", .close, 9_003, batch: 9_002)]
    let changes = try SampleWall.reading(and: [first] + act).changes
    #expect(changes.map(\.subject).sorted() == ["1-1", "1-2"])
    let toilets = try #require(changes.first { $0.subject == "1-2" })
    #expect(toilets.kinds == [.step(.close), .step(.report)])
    #expect(toilets.after == .closed && toilets.before != .closed)
    #expect(toilets.unit == "市城管局")
    #expect(changes.first { $0.subject == "1-1" }?.kinds == [.step(.confirm)])
  }
}
