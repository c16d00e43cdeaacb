import Foundation
import StorySupport
import Testing

/// The file is exchanged, restored, taken away or corrected while a dashboard shows it.
@Suite struct `The store under an open dashboard` {
  private let office: Office
  private let backup: String

  init() throws {
    office = try Office()
    backup = office.folder.url.appending(path: "backup.duban").path
    _ = try Script.run(.duban(["restore", office.store, "--store", backup], environment: Office.environment))
  }

  @Test func `a backup that is restored shows at once, and is written to`() throws {
    let story = try office.dashboard()
    try story.open("1-1")
    try office.command("update", "huaian-2020/1-1", "--unchanged", "--note", "恢复前")
    try story.expect("最近填报      恢复前")
    try office.command("restore", backup)
    try story.expectNo("恢复前")
    try story.press(".")
    try story.expect("已记录：无变化 1-1")
    #expect(try office.command("list", "events", "--plan", "huaian-2020").contains("王芳"))
  }

  @Test func `what was deleted is said, nothing is recorded, and it goes on when another lies there`() throws {
    let story = try office.dashboard()
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: office.store + suffix)
    }
    try story.expect("不见了")
    try story.press("j", "u")
    try story.expect("填报进展")
    try story.press("Enter")
    try story.expect("未写入")
    try story.press("Escape")
    try FileManager.default.copyItem(atPath: backup, toPath: office.store)
    try story.expect("数据文件已被更换")
    try story.press("k", ".")
    try story.expect("已记录")
    #expect(try office.command("list", "events", "--plan", "huaian-2020").contains("王芳"))
  }

  @Test func `a corrected plan shows without a key`() throws {
    let story = try office.dashboard()
    try story.expect("提标改造老旧小区")
    let sample = try String(contentsOfFile: Office.sample("huaian-2020.yaml"), encoding: .utf8)
    let plan = office.folder.url.appending(path: "corrected.yaml")
    try Data(sample.replacing("提标改造老旧小区", with: "更正后的老旧小区").utf8).write(to: plan)
    try office.command("import", "--replace", plan.path)
    try story.expect("更正后的老旧小区")
  }

  @Test func `a form is kept while another program is writing`() throws {
    let story = try office.dashboard()
    try story.press("j", "u")
    try story.expect("填报进展")
    let sqlite = Process()
    sqlite.executableURL = URL(filePath: "/usr/bin/env")
    sqlite.arguments = ["sqlite3", office.store]
    let input = Pipe()
    sqlite.standardInput = input
    guard (try? sqlite.run()) != nil else { return }
    try input.fileHandleForWriting.write(contentsOf: Data("BEGIN IMMEDIATE;\n".utf8))
    usleep(300_000)
    guard sqlite.isRunning else { return }
    try story.press("Enter")
    try story.expect("另一程序正在写入", within: .seconds(20))
    try story.expect("填报进展")
    try input.fileHandleForWriting.close()
    sqlite.waitUntilExit()
    try story.press("Enter")
    try story.expect("已记录")
  }
}
