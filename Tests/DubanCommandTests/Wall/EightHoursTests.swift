import DubanCore
import DubanStore
import DubanWall
import Foundation
import SamplePlans
import StorySupport
import Testing

@testable import duban

/// Eight hours at the wall, from 20:00 on the last day of October to 4:00, in the time that drawing takes.
struct EightHoursTests {
  @Test func `The wall stays right for eight hours, whatever happens to the store`() async {
    // A process of its own, so that nothing but the wall fills its memory.
    await #expect(processExitsWith: .success) { try EightHours().run() }
  }

  @Test func `In eight hours its memory does not grow`() async {
    await #expect(processExitsWith: .success) { try EightHours(isRemembered: false).measure() }
  }
}

private struct EightHours {
  private let office: Office
  private let path: String
  private let isSmallDisk: Bool
  private let watch: NightWatch

  /// - Parameter isRemembered: whether what is shown is kept to be looked at.
  init(isRemembered: Bool = true) throws {
    watch = NightWatch(from: Instant(milliseconds: 1_604_145_600_000), hours: 8, isRemembered: isRemembered)
    office = try Office()
    let disk = office.path("disk")
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    isSmallDisk = geteuid() == 0 && EightHours.shell("mount -t tmpfs -o size=4m tmpfs '\(disk)'")
    path = disk + "/plans.duban"
    let plan = try SamplePlan("huaian-2020").plan
    let store = try Store(opening: path, mode: .readWrite(create: true))
    try store.publish(
      [plan], by: Author("王芳"), at: Instant(milliseconds: 0), recorded: { _ in plan.period.start })
    store.close()
  }

  func run() throws {
    defer { if isSmallDisk { _ = EightHours.shell("umount '\(office.path("disk"))'") } }
    let away = office.path("disk/away")
    try FileManager.default.createDirectory(atPath: away, withIntermediateDirectories: true)
    watch.at(20, 10) { try record("update", "huaian-2020/1-1", "--status", "inProgress") }
    watch.at(21, 0) {
      // Another store takes its place, as a backup that is brought back.
      let other = path + ".new"
      for end in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + end) {
        try FileManager.default.copyItem(atPath: path + end, toPath: other + end)
      }
      try record("update", "huaian-2020/1-2", "--status", "inProgress", in: other)
      for end in ["", "-wal", "-shm"] { rename(other + end, path + end) }
    }
    watch.at(22, 0) { for end in ["", "-wal", "-shm"] { rename(path + end, away + "/plans.duban" + end) } }
    watch.at(22, 30) {
      for end in ["-shm", "-wal", ""] where FileManager.default.fileExists(atPath: away + "/plans.duban" + end) {
        try FileManager.default.copyItem(atPath: away + "/plans.duban" + end, toPath: path + end)
      }
    }
    var diskWasFull = false
    watch.at(23, 0) {
      guard isSmallDisk else { return }
      _ = EightHours.shell("dd if=/dev/zero of='\(office.path("disk"))/ballast' bs=64k 2>/dev/null")
      let answer = try record("update", "huaian-2020/1-3", "--status", "inProgress")
      diskWasFull = answer.code == 1 && answer.talk.contains("disk")
    }
    watch.at(23, 30) { _ = EightHours.shell("rm -f '\(office.path("disk"))/ballast'") }
    watch.run(path, Playlist(hours: OfficeHours("06-02")))

    #expect(watch.failures.isEmpty, "\(watch.failures)")
    if isSmallDisk { #expect(diskWasFull) } else { print("No full disk was tried: that takes root.") }
    presentation()
  }

  /// Measures at half past eight, when everything was shown once and written once, and at the end.
  func measure() throws {
    defer { if isSmallDisk { _ = EightHours.shell("umount '\(office.path("disk"))'") } }
    var pages: [Int] = []
    for hour in [20, 21, 22, 23, 0, 1, 2, 3] {
      watch.at(hour, 5) { try record("update", "huaian-2020/1-1", "--status", "inProgress", "--note", "\(hour)") }
    }
    watch.at(20, 30) { pages.append(EightHours.residentPages) }
    watch.at(3, 58) { pages.append(EightHours.residentPages) }
    watch.run(path, Playlist())
    #expect(watch.failures.isEmpty && pages.count == 2)
    let growth = ((pages.last ?? .max) - (pages.first ?? 0)) * 4
    #expect(growth < 2048, "it grew by \(growth) kB")
  }

  /// Looks at everything that was shown.
  private func presentation() {
    let shown = watch.frames.filter { !$0.isBlank }
    // A minute that moves, on every page.
    #expect(shown.allSatisfy { $0.contains(" " + clock($0.at)) })
    // Every page of the round came, and none stayed for ever.
    for word in ["总览", "逾期", "天内到期", "量化目标", "责任单位", "今日变化"] {
      #expect(shown.count { $0.lines[1...2].joined().contains(word) } > 20, "\(word)")
    }
    // The picture moved over all four places.
    #expect(Set(shown.filter { !$0.contains("读不到数据") }.map(\.corner)).count == 4)
    // The update of 20:10 was told at once, and what the other store brought at 21:00.
    let news = watch.frames.last { $0.at < Instant(milliseconds: time(20, 10).milliseconds + 1_000) }
    #expect(news?.contains("最新记录 2020-10-31") == true)
    #expect(between((20, 10), (20, 15)).contains { $0.contains("20:10 更新") })
    #expect(between((20, 11), (20, 59)).contains { $0.contains("今日变化 1 项") })
    #expect(between((21, 1), (21, 59)).contains { $0.contains("今日变化 2 项") })
    // Deleted from 22:00 to 22:30: the last figures under a banner, and none before or after.
    let deleted = between((22, 0), (22, 29))
    #expect(!deleted.isEmpty && deleted.allSatisfy { $0.contains("22:00 起读不到数据") })
    #expect(deleted.contains { $0.contains("责任单位") })
    #expect(
      shown.filter { $0.contains("读不到数据") }.allSatisfy {
        $0.at >= time(22, 0) && $0.at < between((22, 30), (22, 30))[0].at
      })
    // Midnight and a month's end: the day, and what is overdue by it.
    let (before, after) = (between((23, 0), (23, 59)), between((0, 0), (1, 59)))
    #expect(!before.isEmpty && before.allSatisfy { $0.contains("截至今天 2020-10-31") })
    #expect(!after.isEmpty && after.allSatisfy { $0.contains("截至今天 2020-11-01") && $0.contains("周日 11月1日") })
    #expect(before.contains { $0.contains("214 天") } && after.contains { $0.contains("215 天") })
    #expect(!after.contains { $0.contains("今日变化") })
    // Outside of the hours nothing is shown, and next to nothing is done.
    let night = watch.frames.filter { $0.at >= time(2, 0) }
    #expect(!night.isEmpty && night.allSatisfy(\.isBlank))
    #expect(night.count < 10)
    #expect(shown.allSatisfy { $0.at < time(2, 0) })
  }

  // MARK: Times

  private func time(_ hour: Int, _ minute: Int) -> Instant {
    let start: Int64 = 1_604_145_600_000
    return Instant(milliseconds: start + Int64(((hour + 4) % 24) * 60 + minute) * 60_000)
  }

  /// What was shown from a second after the first to the end of the last minute: what happens is told within that second.
  private func between(_ first: (Int, Int), _ last: (Int, Int)) -> [NightWatch.Frame] {
    let start = Instant(milliseconds: time(first.0, first.1).milliseconds + 1_000)
    let end = Instant(milliseconds: time(last.0, last.1).milliseconds + 60_000)
    return watch.frames.filter { $0.at >= start && $0.at < end }
  }

  private func clock(_ instant: Instant) -> String {
    let minute = instant.local(offset: 8 * 3600).minute
    return String(format: "%02d:%02d", minute / 60, minute % 60)
  }

  // MARK: What others do

  /// A colleague writes, in a process of its own: in one process a reader that may not write would keep the writer from it.
  @discardableResult
  private func record(_ arguments: String..., in path: String? = nil) throws -> Office.Ran {
    let store = ["--store", path ?? self.path, "--lang", "en"]
    return try office.run(arguments + store, environment: ["DUBAN_NOW": "\(watch.now)"])
  }

  private static func shell(_ command: String) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  /// How many pages of memory the process holds.
  private static var residentPages: Int {
    let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    return text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
  }
}
