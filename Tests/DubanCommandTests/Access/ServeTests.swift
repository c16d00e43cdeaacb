import Foundation
import Testing

@testable import duban

@Suite(.enabled(if: Confinement.landlockVersion > 0, "this kernel has no Landlock"))
struct `duban serve` {
  private let office: Office
  private let store: String
  private static let task = "huaian-2020/1-1"

  init() throws {
    office = try Office()
    store = try office.copyOfSamples()
  }

  /// What comes of `line` when it is asked for over SSH.
  private func ask(_ line: String, _ options: [String], auth: String? = nil) throws -> Office.Ran {
    try office.run(
      ["serve", "--store", store, "--lang", "en"] + options,
      environment: ["SSH_ORIGINAL_COMMAND": line, "SSH_USER_AUTH": auth, "HOME": "/nonexistent"])
  }

  private func asOffice(_ line: String) throws -> Office.Ran { try ask(line, ["--actor", "王芳", "--as", "office"]) }

  private func asUnit(_ line: String, _ unit: String, auth: String? = nil) throws -> Office.Ran {
    try ask(line, ["--actor", "李明", "--as", "unit", "--unit", unit], auth: auth)
  }

  private func history() throws -> [[String: Any]] {
    let row = try JSONRows(try office.run("show", Self.task, "--format", "json", "--store", store).output).rows[0]
    return try #require(row["history"] as? [[String: Any]])
  }

  /// A unit that answers for the task, and one that has no part in it.
  private func units() throws -> (own: String, other: String) {
    #expect(try asOffice("step assign \(Self.task)").code == 0)
    let handling = (try history().last?["after"] as? [String: Any])?["handling"] as? [String: Any]
    let own = try #require(handling?["assigned"] as? [[String: Any]]).compactMap { $0["unit"] as? String }
    let plan = try String(contentsOfFile: "\(SampleStore.folder)/huaian-2020.yaml", encoding: .utf8)
    let rows = try JSONRows(
      office.run("list", "tasks", "--plan", "huaian-2020", "--format", "json", "--store", store).output
    ).rows
    let mine = try #require(rows.first { $0["id"] as? String == Self.task })
    let all = try JSONRows(
      office.run("list", "units", "--plan", "huaian-2020", "--format", "json", "--store", store).output
    ).rows.compactMap { $0["unit"] as? String ?? $0["name"] as? String }
    let told = "\(mine)"
    let other = try #require(all.first { !told.contains($0) && !own.contains($0) && plan.contains($0) })
    // A group is reminded through its members.
    return (try #require(own.first { !$0.hasPrefix("各") }), other)
  }

  @Test func `reads and writes the store, confined, and every entry bears the capacity, the unit and the key`() throws {
    let key = try office.write("publickey ssh-ed25519 \(Keys.ed25519(5))\n", to: "auth")
    let (own, _) = try units()
    let listed = try asUnit("list tasks --plan huaian-2020", own)
    #expect(listed.code == 0 && listed.output.contains("1-1"), "\(listed.talk)")
    let ran = try asUnit("step acknowledge \(Self.task)", own, auth: key)
    #expect(ran.code == 0, "\(ran.talk)")
    let update = try asUnit("update \(Self.task) --unchanged --note '按计划 推进'", own, auth: key)
    #expect(update.code == 0, "\(update.talk)")
    let last = try #require(try history().last)
    #expect(last["actor"] as? String == "李明")
    #expect(last["capacity"] as? String == "unit" && last["unit"] as? String == own, "\(last)")
    let fingerprint = try #require(PublicKey(type: "ssh-ed25519", base64: Keys.ed25519(5))).fingerprint
    #expect(last["fingerprint"] as? String == fingerprint, "\(last)")
    #expect(try asUnit("undo", own, auth: key).code == 0)
    #expect(try asUnit("check", own).code == 0)
  }

  @Test func `who only cooperates records no payment, and the office one above the total only when it is meant`() throws
  {
    let line = "update \(Self.task)/f1 --value 99"
    let ran = try asUnit(line, "市城管局")
    #expect(ran.code == 1 && ran.talk.contains("'市城管局' only cooperates in it"), "\(ran.talk)")
    let asked = try asOffice(line)
    #expect(
      asked.code == 1 && asked.talk.contains("99 is above the total of 1.9; to report it anyway, give --even-so"))
    #expect(try asOffice(line + " --even-so").code == 0)
  }

  @Test func `who comes in over SSH does not say what time it is`() throws {
    func day(_ more: [String: String]) throws -> String {
      let ran = try office.run(
        ["serve", "--store", store, "--actor", "王芳", "--as", "office"],
        environment: [
          "SSH_ORIGINAL_COMMAND": "update \(Self.task) --note 已核", "HOME": "/nonexistent",
          "DUBAN_NOW": "2021-04-01T01:00:00Z",
        ].merging(more) { $1 })
      #expect(ran.code == 0, "\(ran.talk)")
      return String(try #require(try history().last?["at"] as? String).prefix(10))
    }
    #expect(try day([:]) == "2021-04-01")
    #expect(try day(["SSH_CONNECTION": "10.0.0.2 50022 10.0.0.1 22"]) != "2021-04-01")
  }

  @Test(arguments: ["\u{1B}[31m", "\u{7}", "\u{7F}", "\u{9B}", "\u{8}", "\u{202E}", "a\rb"])
  func `a note that steers a terminal is refused and nothing written`(sign: String) throws {
    let before = try history().count
    let ran = try asOffice("update \(Self.task) --note 'x\(sign)y'")
    #expect(ran.code != 0 && ran.talk.contains("invisible character U+"), "\(ran.talk)")
    #expect(try history().count == before)
    #expect(try asOffice("update \(Self.task) --note '一\t二\n三\r\n四'").code == 0)
  }

  @Test func `what is another's is refused, told whose it is, and stands in the journal once a minute`() throws {
    let (own, other) = try units()
    let before = try history().count
    let closing = try asUnit("update \(Self.task) --status closed --note 完成", own)
    #expect(closing.code == 1 && closing.talk.contains("a step of the office"), "\(closing.talk)")
    #expect(try asUnit("update \(Self.task) --status closed --note 完成", own).code == 1)
    let stranger = try asUnit("update \(Self.task) --unchanged", other)
    #expect(stranger.code == 1 && stranger.talk.contains(other), "\(stranger.talk)")
    let news = try history().dropFirst(before)
    #expect(news.compactMap { $0["kind"] as? String } == ["refused", "refused"], "\(news)")
    #expect(news.map { $0["unit"] as? String } == [own, other])
    let taken = try asUnit("confirm \(Self.task)/Q1", own)
    #expect(taken.code == 1 && taken.talk.contains("has no 'confirm'"), "\(taken.talk)")
  }

  @Test
  func `what is tried beyond a unit's part in a task stands in the journal too, behind any number of other lines`()
    throws
  {
    #expect(try asOffice("step assign \(Self.task)").code == 0)
    let rows = try JSONRows(
      office.run("list", "tasks", "--plan", "huaian-2020", "--format", "json", "--store", store).output
    ).rows
    let mine = try #require(rows.first { $0["id"] as? String == Self.task })
    let helper = try #require((mine["cooperating"] as? [String])?.first, "\(mine)")
    for number in 1...21 { #expect(try asUnit("nothing-\(number)", helper).code == 1) }
    let before = try history().count
    for line in [
      "update \(Self.task) --status completed", "step apply \(Self.task)", "step acknowledge \(Self.task)",
      "step request-extension \(Self.task) --due 2020-12-31 --note 雨季",
    ] {
      let ran = try asUnit(line, helper)
      #expect(ran.code == 1, "\(line): \(ran.talk)")
    }
    #expect(
      try history().dropFirst(before).compactMap { ($0["refused"] as? [String: String])?["tried"] }
        == ["report", "apply", "acknowledge", "extensionRequest"])
  }

  @Test func `tries to hand back and to answer for others stand in the journal`() throws {
    let (own, other) = try units()
    let raised = try asOffice(
      "step instruction \(Self.task) --leader 张市长 --note 请答复 --answer-by 2021-02-28 --to \(own)")
    #expect(raised.code == 0, "\(raised.talk)")
    let before = try history().count
    for line in [
      "step hand-back \(Self.task) --to \(own) --note 不是我们的", "step answer \(Self.task) --note 已办",
      "step hand-back \(Self.task) --unit \(own) --to \(other) --note 不是他们的",
      "step answer \(Self.task) --unit \(own) --note 已办", "step acknowledge \(Self.task)",
    ] {
      let ran = try asUnit(line, other)
      #expect(ran.code == 1, "\(line): \(ran.talk)")
    }
    let news = try history().dropFirst(before)
    #expect(news.allSatisfy { $0["kind"] as? String == "refused" && $0["unit"] as? String == other }, "\(news)")
    let tried = Set(news.compactMap { ($0["refused"] as? [String: String])?["tried"] })
    #expect(tried.isSuperset(of: ["handBack", "answer"]), "\(tried)")
  }

  @Test func `help tells the commands of the capacity and no others`() throws {
    let own = try asUnit("help", "市住建局")
    #expect(own.code == 0, "\(own.talk)")
    for name in ["list", "show", "update", "step", "remind"] {
      #expect(own.output.contains("\n  \(name) "), "\(own.output)")
    }
    for name in ["import", "restore", "serve", "access", "amend", "confirm", "open"] {
      #expect(!own.output.contains("\n  \(name) "), "\(own.output)")
    }
    #expect(try asOffice("help").output.contains("\n  amend "))
    #expect(try asUnit("help step", "市住建局").output.contains("hand-back"))
  }

  @Test func `nobody undoes over SSH what others did`() throws {
    let (own, other) = try units()
    #expect(try asUnit("update \(Self.task) --unchanged", own).code == 0)
    let ran = try asUnit("undo", other)
    #expect(ran.code == 1, "\(ran.output)")
    #expect(try history().suffix(2).compactMap { $0["kind"] as? String } == ["report", "refused"])
    #expect((try history().last?["refused"] as? [String: String])?["tried"] == "undo")
  }

  @Test func `the office amends of its standard input, after it saw the difference, and nobody else does`() throws {
    let text = """
      amend: huaian-2020
      reason: 工期调整
      approver: 市政府常务会议
      tasks:
        - {id: 1-1, due: 2020-12-20}
      """
    func ask(_ line: String, _ options: [String]) throws -> Office.Ran {
      try office.run(
        ["serve", "--store", store, "--lang", "en"] + options,
        environment: ["SSH_ORIGINAL_COMMAND": line, "HOME": "/nonexistent"], input: text)
    }
    let before = try history().count
    let shown = try ask("amend huaian-2020 -", ["--actor", "王芳", "--as", "office"])
    #expect(shown.code != 0 && shown.output.contains("1-1") && shown.talk.contains("--yes"), "\(shown)")
    let own = try ask("amend huaian-2020 --yes -", ["--actor", "李明", "--as", "unit", "--unit", "市住建局"])
    #expect(own.code == 1 && own.talk.contains("has no 'amend'"), "\(own.talk)")
    for line in ["amend huaian-2020 \(SampleStore.folder)/huaian-2020.yaml", "amend huaian-2020 --yes /etc/passwd"] {
      let file = try ask(line, ["--actor", "王芳", "--as", "office"])
      #expect(file.code == 1 && file.output.isEmpty && file.talk.contains("standard input"), "\(file)")
    }
    #expect(try history().count == before)
    let done = try ask("amend huaian-2020 --yes -", ["--actor", "郑主任", "--as", "approver"])
    #expect(done.code == 0, "\(done.talk)")
    let rows = try JSONRows(
      office.run("list", "events", "--plan", "huaian-2020", "--format", "json", "--store", store).output
    ).rows
    let last = try #require(rows.first { $0["actor"] as? String == "郑主任" }, "\(rows)")
    #expect(last["capacity"] as? String == "approver" && last["subject"] as? String == "huaian-2020", "\(last)")
    let item = try office.run("show", "huaian-2020/1-1", "--format", "json", "--store", store).output
    #expect(item.contains("2020-12-20"), "\(item)")
  }

  @Test func `a circular goes out to the standard output, takes its number, and a unit issues none`() throws {
    let issued = try asOffice("report --issue --office 市政府督查室 --lang zh")
    #expect(issued.code == 0 && issued.output.contains("第1期") && issued.output.contains("市政府督查室"), "\(issued)")
    let again = try asOffice("report --number 1 --lang zh --office 市政府督查室")
    #expect(again.code == 0 && again.output == issued.output)
    let own = try asUnit("report --issue", "市住建局")
    #expect(own.code == 1 && own.output.isEmpty && own.talk.contains("takes no --issue"), "\(own.talk)")
    let paper = try asOffice("report --issue --format docx")
    #expect(paper.code != 0 && paper.talk.contains("-o"), "\(paper.talk)")
    let events = try JSONRows(try office.run("list", "events", "--format", "json", "--store", store).output)
    #expect(events.texts("kind").count { $0 == "circular" } == 1)
  }

  @Test func `answers and refusals are in the language of the line, unless the command names its own`() throws {
    func run(_ line: String) throws -> Office.Ran {
      try office.run(
        ["serve", "--store", store, "--lang", "zh", "--actor", "李明", "--as", "unit", "--unit", "市住建局"],
        environment: ["SSH_ORIGINAL_COMMAND": line, "HOME": "/nonexistent", "LANG": "C", "LC_ALL": "C"])
    }
    #expect(try run("list work").output.contains("待办"))
    #expect(try run("list work --lang en").output.contains("Waits for"))
    #expect(try run("sh").talk.contains("经 SSH 不能用"))
    #expect(try run("sh --lang en").talk.contains("Over SSH"))
    #expect(try run("update \(Self.task) --status closed --note 完成").talk.contains("由督查室办理"))
    #expect(try run("list tasks --nothing").talk.contains("没有 --nothing"))
  }

  @Test func `a unit lists its own work, and that of others by name`() throws {
    let own = try asUnit("list work --plan huaian-2020 --format json", "市住建局")
    let named = try asUnit("list work --unit 市住建局 --plan huaian-2020 --format json", "市住建局")
    let word = try asUnit("list work unit:市住建局 --plan huaian-2020 --format json", "市住建局")
    #expect(try !JSONRows(own.output).rows.isEmpty)
    #expect(own.output == named.output && own.output == word.output)
    let office = try asOffice("list work --unit 市住建局 --plan huaian-2020 --format json")
    #expect(office.output == own.output)
    #expect(try asOffice("list work --plan huaian-2020 --format json").output != own.output)
  }

  @Test func `a unit is reminded of its own work only`() throws {
    let (own, other) = try units()
    let ran = try asUnit("remind", own)
    #expect(ran.code == 0 && ran.output.contains(own), "\(own): \(ran.output)")
    #expect(try asUnit("remind --unit \(other)", own).code == 1)
    #expect(try asUnit("remind --unit \(own)", own).output == ran.output)
  }

  @Test(arguments: [
    "sh", "cat /etc/passwd", "export huaian-2020 --format yaml", "list tasks --store /tmp/x.duban", "check /etc",
  ])
  func `a shell, a file, another store are refused`(line: String) throws {
    let ran = try asUnit(line, "市城管局")
    #expect(ran.code == 1 && ran.output.isEmpty && !ran.talk.isEmpty)
  }

  @Test func `the key is compared where the line names it`() throws {
    let auth = try office.write("publickey ssh-ed25519 \(Keys.ed25519(5))\n", to: "auth")
    let fingerprint = try #require(PublicKey(type: "ssh-ed25519", base64: Keys.ed25519(5))).fingerprint
    let line = ["--actor", "王芳", "--as", "office", "--key"]
    #expect(try ask("list plans", line + [fingerprint], auth: auth).code == 0)
    let other = try ask("list plans", line + ["SHA256:other"], auth: auth)
    #expect(other.code == 1 && other.talk.contains(fingerprint), "\(other.talk)")
    #expect(try ask("list plans", line + [fingerprint]).talk.contains("ExposeAuthInfo"))
  }

  @Test func `a store beside the keys of the account is not served`() throws {
    let ran = try office.run(
      ["serve", "--store", store, "--actor", "王芳", "--as", "office", "--lang", "en"],
      environment: ["SSH_ORIGINAL_COMMAND": "list plans"])
    #expect(ran.code == 1 && ran.talk.contains("a folder of its own"), "\(ran.talk)")
  }

  @Test(arguments: [["--as", "unit"], ["--as", "office", "--unit", "市城管局"]])
  func `a unit has a name, and nobody else has`(options: [String]) throws {
    let ran = try ask("list plans", ["--actor", "李明"] + options)
    #expect(ran.code == 1 && ran.talk.contains("--unit"), "\(ran.talk)")
  }
}
