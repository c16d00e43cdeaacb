import Foundation
import StorySupport
import Testing

/// What the timers run, as the account that runs it.
@Suite struct `The scripts of the timers` {
  private let office: Office
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/duban/Systemd")

  init() throws {
    office = try Office()
  }

  private func path(_ name: String) -> String { office.folder.url.appending(path: name).path }

  private func write(_ text: String, _ name: String) throws -> String {
    try text.write(toFile: path(name), atomically: true, encoding: .utf8)
    chmod(path(name), 0o755)
    return path(name)
  }

  private func run(_ script: String, _ arguments: String..., sendmail: String = "/bin/false") throws -> Script.Answer {
    try Script.run(
      Program(
        path: Self.folder.appending(path: script).path, arguments: arguments,
        environment: [
          "DUBAN": Program.duban().path, "DUBAN_STORE": office.store, "PATH": "/usr/bin:/bin", "SENDMAIL": sendmail,
          "LANG": "zh_CN.UTF-8",
          "LC_ALL": "zh_CN.UTF-8",
        ]))
  }

  @Test func `each unit that has anything to do gets one mail, and one that is unknown keeps nobody from theirs`()
    throws
  {
    let sendmail = try write("#!/bin/sh\ncat >> \(path("sent"))\necho ==== >> \(path("sent"))\n", "sendmail")
    let list = try write(
      "# 单位 地址\n\n市住建局 zj@example.cn\n外星局 x@example.cn\n市民政局 mz@example.cn\n市审计局 sj@example.cn\n", "reminders")
    let ran = try run("send-reminders", list, sendmail: sendmail)
    #expect(ran.status == 1 && ran.error.contains("外星局"), "\(ran.error)")
    let sent = try String(contentsOfFile: path("sent"), encoding: .utf8)
    let mails = sent.components(separatedBy: "====\n").dropLast()
    #expect(mails.count == 2)
    #expect(mails.map { $0.split(separator: "\n").first ?? "" } == ["To: zj@example.cn", "To: mz@example.cn"])
    #expect(mails[0].contains("市住建局：待办提醒"))
  }

  @Test func `a copy is made and checked while somebody works, old ones go, and a bad one is named`() throws {
    try FileManager.default.createDirectory(atPath: path("copies"), withIntermediateDirectories: false)
    let old = try write("", "copies/plans-20200101-023000.duban")
    let other = try write("", "copies/other-20200101-023000.duban")
    for file in [old, other] {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -40 * 86_400)], ofItemAtPath: file)
    }
    let copies = path("copies")
    let ran = try run("back-up", copies)
    #expect(ran.status == 0, "\(ran.error)")
    let names = try FileManager.default.contentsOfDirectory(atPath: copies).sorted()
    let made = try #require(names.first { $0.hasPrefix("plans-") })
    #expect(names == ["other-20200101-023000.duban", made], "what is no copy of this store stays")
    #expect(try Script.run(Program.duban(["list", "plans", "--store", copies + "/" + made])).status == 0)
    // Something is wrong in it.
    _ = try Script.run(
      Program(path: "/usr/bin/sqlite3", arguments: [office.store, "UPDATE plan SET title = 'x'"]))
    let bad = try run("back-up", copies)
    #expect(bad.status == 1 && bad.error.contains(".bad"), "\(bad.error)")
  }
}
