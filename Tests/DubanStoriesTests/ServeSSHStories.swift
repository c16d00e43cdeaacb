import Foundation
import StorySupport
import Testing

/// A unit, the office and another unit, each with an own key, over a real SSH connection set up as the manual says.
@Suite(.enabled(if: WallHost.obstacle == nil, Comment(rawValue: WallHost.obstacle ?? "")), .serialized)
struct `Units over SSH` {
  private static let task = "huaian-2020/1-1"
  private static let (mine, others) = ("市住建局", "市卫健委")

  private func host() throws -> ServeHost {
    try ServeHost([
      ServeHost.Person("unit", "李明", as: "unit", unit: Self.mine), ServeHost.Person("office", "王芳", as: "office"),
      ServeHost.Person("other", "赵强", as: "unit", unit: Self.others),
    ])
  }

  /// The dashboard of the person with the key `key`, who opens the plan.
  private func openPlan(_ host: ServeHost, _ key: String) throws -> Story {
    let story = try host.dashboard(key)
    try story.expect("Ten practical matters")
    try story.press("Enter")
    return story
  }

  /// What the journal tells of the task, as the office reads it.
  private func journal(_ host: ServeHost) throws -> [[String: Any]] {
    let told = try host.ask("office", "show \(Self.task) --format json")
    let rows = try JSONSerialization.jsonObject(with: Data(told.output.utf8)) as? [[String: Any]]
    return try #require(rows?.first?["history"] as? [[String: Any]], "\(told.error)")
  }

  @Test func `the whole chain of a task goes by three keys, and what is another's is refused and written down`() throws
  {
    let host = try host()
    let before = try journal(host).count
    let chain = [
      ("office", "step assign \(Self.task) --to \(Self.mine) --by 2020-10-20"),
      ("unit", "step acknowledge \(Self.task)"),
      ("unit", "update \(Self.task) --status inProgress --note '管网铺设 过半'"),
      ("office", "update \(Self.task) --status returned --note '请补充 检测报告'"),
      ("unit", "update \(Self.task) --status inProgress --note '检测报告已附'"),
      ("unit", "step request-extension \(Self.task) --due 2021-01-31 --note '汛期停工,已完成六成'"),
      ("office", "update \(Self.task) --extend-to 2021-01-31 --approver 张市长"),
      ("unit", "step apply \(Self.task) --note '全部完工,已验收' --even-so"),
      ("office", "update \(Self.task) --status closed --note '资料齐全' --even-so"),
    ]
    for (key, line) in chain.dropLast() {
      let answer = try host.ask(key, line)
      #expect(answer.status == 0, "\(key): \(line): \(answer.error)")
    }

    // What is the office's, or another unit's, in the name of a unit.
    for (key, line) in [
      ("unit", "update \(Self.task) --status closed --note '已完成'"),
      ("unit", "update \(Self.task) --status returned --note '不对'"),
      ("unit", "update \(Self.task) --extend-to 2021-03-31 --approver 李明"),
      ("other", "update \(Self.task) --unchanged"), ("other", "step apply \(Self.task) --note '已完成'"),
    ] {
      let answer = try host.ask(key, line)
      #expect(answer.status == 1 && answer.output.isEmpty && !answer.error.isEmpty, "\(key): \(line)")
    }
    let last = try host.ask(chain[chain.count - 1].0, chain[chain.count - 1].1)
    #expect(last.status == 0, "\(last.error)")

    let entries = try journal(host).dropFirst(before)
    #expect(
      entries.compactMap { $0["kind"] as? String } == [
        "assign", "acknowledge", "report", "return", "report", "extensionRequest", "extension", "apply", "refused",
        "refused", "refused", "refused", "refused", "close",
      ])
    let people = ["unit": "李明", "office": "王芳", "other": "赵强"]
    let keys = chain.dropLast().map(\.0) + ["unit", "unit", "unit", "other", "other", "office"]
    for (entry, key) in zip(entries, keys) {
      #expect(entry["actor"] as? String == people[key])
      #expect(entry["capacity"] as? String == (key == "office" ? "office" : "unit"))
      #expect(entry["unit"] as? String == (key == "office" ? nil : key == "unit" ? Self.mine : Self.others))
      #expect(try entry["fingerprint"] as? String == host.fingerprint(key))
    }
  }

  @Test(arguments: [
    "id", "sh -i", "/bin/sh", "cat /etc/passwd; touch /run/rig/service/touched",
    "list plans --store /run/rig/data/plans.duban",
    "/run/rig/duban list plans", "export huaian-2020 --format yaml", "import /etc/passwd",
    "report -o /run/rig/data/x.txt",
    "duban serve --actor 李明 --as office", "confirm huaian-2020/1-1/Q3", "undo --actor 王芳", "list plans 'x",
  ])
  func `a unit gets no shell, no file, no other store and no other name`(line: String) throws {
    let host = try host()
    let answer = try host.ask("unit", line)
    #expect(answer.status != 0 && answer.output.isEmpty && !answer.error.isEmpty, "\(answer.output)")
    #expect(!FileManager.default.fileExists(atPath: host.folder.url.path + "/service/touched"))
    #expect(!FileManager.default.fileExists(atPath: host.folder.url.path + "/data/x.txt"))
    // Whoever only forgets a quotation mark tries nothing that is another's.
    let told = try host.ask("office", "list events --plan huaian-2020 --format json")
    let rows = try JSONSerialization.jsonObject(with: Data(told.output.utf8)) as? [[String: Any]]
    let attempts = try #require(rows, "\(told.error)").filter { $0["kind"] as? String == "refused" }
    #expect(attempts.compactMap { $0["actor"] as? String } == (line.hasSuffix("'x") ? [] : ["李明"]))
    #expect(attempts.allSatisfy { ($0["refused"] as? [String: String])?["tried"] == line })
  }

  @Test func `nothing is copied out or in`() throws {
    let host = try host()
    for line in [
      ["sftp", "duban@127.0.0.1:/etc/passwd", "/dev/null"], ["scp", "duban@127.0.0.1:/etc/passwd", "/dev/null"],
      ["scp", "-O", "duban@127.0.0.1:/etc/passwd", "/dev/null"], ["ssh", "-s", "duban@127.0.0.1", "sftp"],
    ] {
      let answer = try Script.run(host.client("unit", line[0], Array(line.dropFirst())))
      #expect(answer.status != 0 && !answer.output.contains("root:"), "\(line)")
    }
  }

  @Test func `another key in the place of the one that the line names is refused`() throws {
    let host = try host()
    let file = host.folder.url.appending(path: "service/.ssh/authorized_keys")
    let text = try String(contentsOf: file, encoding: .utf8)
    let keys = try ["unit", "other"].map { name in
      try String(contentsOf: host.folder.url.appending(path: name + ".pub"), encoding: .utf8).split(separator: " ")[1]
    }
    let swapped = text.replacing(keys[0], with: "@@").replacing(keys[1], with: keys[0]).replacing("@@", with: keys[1])
    // The file stays the account's own: its bytes are exchanged and not the file.
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: Data(swapped.utf8))
    try handle.close()
    let answer = try host.ask("unit", "list plans")
    let fingerprint = try host.fingerprint("unit")
    #expect(answer.status == 1 && answer.error.contains(fingerprint), "\(answer.error)")
    let events = try host.ask("office", "list events --plan huaian-2020 --format json").output
    #expect(events.contains("所用密钥与登记的不符") && events.contains(fingerprint))
  }

  @Test func `a unit's contact sees at once what waits, acknowledges, and reports the month in one key an item`() throws
  {
    let host = try host()
    #expect(try host.ask("office", "step assign \(Self.task) --to \(Self.mine) --by 2020-10-20").status == 0)
    let before = try journal(host).count
    let unit = try host.dashboard("unit")
    try unit.expect("Work · City Housing Bureau")
    try unit.expect("To acknowledge 1")
    try unit.expect("To report this month 1")
    try unit.press("o")
    try unit.press("g")
    try unit.press("Enter")
    try unit.expect("what was acknowledged is to be reported") { $0.contains("To report this month 2") }
    try unit.press(".")
    try unit.expect("one is left") { $0.contains("To report this month 1") }
    try unit.press(".")
    try unit.expect("nothing is left") { !$0.contains("To report this month") }
    #expect(try journal(host).dropFirst(before).compactMap { $0["kind"] as? String } == ["acknowledge", "report"])
  }

  @Test func `how far a person has seen the changes is known when he comes back`() throws {
    let host = try host()
    let first = try openPlan(host, "office")
    try first.expect("2020-10-15")
    try first.press("7")
    try first.expect("Changes")
    try first.press("q")
    try first.expectEnd()
    #expect(try host.ask("unit", "update \(Self.task) --unchanged").status == 0)
    #expect(try host.ask("other", "step assign \(Self.task)").status == 1)
    let second = try openPlan(host, "office")
    try second.expect("changes (2)")
  }

  @Test func `a unit's window has the unit's steps, and it is said why nothing goes into files`() throws {
    let host = try host()
    #expect(try host.ask("office", "step assign \(Self.task) --to \(Self.mine)").status == 0)
    let unit = try host.dashboard("unit")
    try unit.expect("Ten practical matters")
    try unit.press("L")
    try unit.expect("实事")
    try unit.press("Enter")
    try unit.expect("2020-10-15")
    try unit.open("1-1")
    try unit.press("o")
    // What is the office's does not stand among the unit's own steps.
    try unit.expect("单位办理")
    try unit.expectNo("认可办结")
    try unit.press("g")
    try unit.expect("签收")
    try unit.press("Enter")
    _ = try unit.expect("the step") { $0.contains("签收") }
    try unit.press("Escape")
    try unit.press("Escape")
    try unit.press("E")
    try unit.expect("经 SSH 不能读写文件")
  }
}
