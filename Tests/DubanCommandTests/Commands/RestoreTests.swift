import Foundation
import StorySupport
import Testing

@Suite struct `duban restore` {
  private let office: Office
  private let store: String
  private let backup: String

  init() throws {
    office = try Office()
    store = try office.copyOfSamples()
    backup = office.path("backup.duban")
    #expect(try office.run("restore", store, "--store", backup).output == "restored \(backup)\n")
    #expect(try office.run("update", "huaian-2020/1-1", "--note", "其后", "--store", store).code == 0)
  }

  @Test func `brings the backup back and keeps what the store held`() throws {
    let ran = try office.run("restore", backup, "--store", store, "--lang", "zh")
    #expect(ran.output == "已恢复 \(store)；原来的内容留在 \(store).before.bak\n")
    #expect(try !office.run("show", "huaian-2020/1-1", "--store", store).output.contains("其后"))
    #expect(try office.run("show", "huaian-2020/1-1", "--store", store + ".before.bak").output.contains("其后"))
    #expect(try office.run("check", store).output.contains(": 0 errors"))
  }

  @Test func `is told in the list of what happened, once for all plans`() throws {
    #expect(try office.run("restore", backup, "--store", store).code == 0)
    let all = try JSONRows(try office.run("list", "events", "--format", "json", "--store", store).output)
    let restored = all.rows.filter { $0["kind"] as? String == "restored" }
    #expect(restored.count == 1 && restored[0]["subject"] as? String == "")
    let one = try office.run("list", "events", "--plan", "yangxian-2023", "--store", store, "--lang", "zh")
    #expect(one.lines.last?.contains("恢复备份") == true, "\(one.output)")
  }

  @Test func `refuses a backup that was altered, unless it is wanted all the same`() throws {
    let alteration = """
      import sqlite3, sys
      c = sqlite3.connect(sys.argv[1])
      triggers = c.execute("select name from sqlite_schema where type = 'trigger'").fetchall()
      for (name,) in triggers: c.execute('drop trigger ' + name)
      c.execute("update entry set note = 'x' where seq = 6")
      c.commit()
      """
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", alteration, backup]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    let ran = try office.run("restore", backup, "--store", store)
    #expect(ran.code == 1 && ran.talk.contains("was altered"), "\(ran.talk)")
    #expect(try office.run("show", "huaian-2020/1-1", "--store", store).output.contains("其后"))
    #expect(try office.run("restore", backup, "--store", store, "--even-so").code == 0)
  }

  @Test func `refuses what is no store and says so`() throws {
    let ran = try office.run("restore", office.write("duban: 1\n", to: "plan.yaml"), "--store", store)
    #expect(ran.code == 1 && ran.talk.contains("plan.yaml is not a duban store"))
    #expect(try office.run("restore", office.path("none.duban"), "--store", store).code == 1)
    #expect(try office.run("show", "huaian-2020/1-1", "--store", store).output.contains("其后"))
  }
}
