import ArgumentParser
import DubanCore
import Foundation
import Testing

@testable import duban

@Suite struct `What is open over SSH` {
  private func open(to capacity: Capacity) -> Set<String> {
    let everybody: Set = ["check", "help", "keys", "list", "report", "show"]
    let units = everybody.union(["redo", "remind", "step", "undo", "update"])
    switch capacity {
    case .viewer: return everybody
    case .unit: return units
    case .office, .approver, .administrator: return units.union(["amend", "confirm"])
    }
  }

  /// Every command of the parser, and the help that the parser adds.
  private var all: [String] { Subcommand.allCases.map(\.rawValue) + ["help"] }

  private func session(_ capacity: Capacity) -> ServeSession {
    ServeSession(
      author: Author("李明", capacity: capacity, unit: capacity == .unit ? "市城管局" : nil), capacity: capacity,
      store: "/srv/duban/plans.duban")
  }

  private func isTaken(_ line: String, _ capacity: Capacity) -> Bool {
    (try? session(capacity).arguments(of: line)) != nil
  }

  /// `command` with `words`, and behind them the standard input where that stands for its file.
  private func line(_ command: String, _ words: String...) -> String {
    let input = ServedCommand(rawValue: command)?.takesInput == true ? ["-"] : []
    return ([command] + words + input).joined(separator: " ")
  }

  @Test(arguments: Capacity.allCases)
  func `is exactly the list of the capacity, over all commands of the program`(capacity: Capacity) throws {
    #expect(all.count > 20 && all.contains("import") && all.contains("serve"))
    let taken = all.filter { isTaken(line($0), capacity) }
    #expect(Set(taken) == open(to: capacity))
    for name in all where !taken.contains(name) {
      #expect(throws: Failure.self) { try session(capacity).arguments(of: "\(name) --help") }
    }
  }

  @Test(arguments: [
    "sh", "sh -i", "bash", "/bin/sh", "cat /etc/passwd", "sftp-server", "internal-sftp", "/usr/lib/openssh/sftp-server",
    "scp -t /tmp", "", "duban", "duban duban list", "/usr/local/bin/duban list tasks", "./list", "List", "plans.duban",
    "/srv/other.duban", "open /srv/other.duban", "demo", "wall", "import x.yaml", "export huaian-2020 -o /tmp/x",
    "restore /tmp/backup", "serve --actor x --as office", "access add x y --as office", "doctor --write", "amend x",
    "amend x /tmp/y.yaml", "amend - /tmp/y.yaml", "amend x - --item 1-1", "amend x -- --store", "amend x --reason=-",
    "import -", "import - --updates", "import --updates /tmp", "report -", "list -", "update -",
    "new", "themes", "views", "--version", "--help", "--generate-completion-script bash", "--experimental-dump-help",
  ])
  func `is no shell, no file, no other program and no other store, for nobody`(line: String) {
    for capacity in Capacity.allCases { #expect(!isTaken(line, capacity), "\(capacity): \(line)") }
  }

  @Test(arguments: [
    "list tasks --store /srv/other.duban", "list tasks --store=/srv/other.duban", "report -o /tmp/x", "report -o/tmp/x",
    "report --output /tmp/x", "report --output=/tmp/x", "report --replace", "report --issue -o x", "report --actor 王芳",
    "report --issue --paper /etc/passwd", "amend x --store y -", "amend x --actor 王芳 -", "amend x --theme y -",
    "update a/1 --actor 王芳 --unchanged", "update a/1 --actor=王芳 --unchanged", "undo --actor 王芳",
    "step apply a/1 --note --store x", "list tasks --theme /tmp/t", "keys --store x", "check /srv/other.duban",
    "check -- /srv/other.duban", "check .", "check -", "show a/1 --on -- --store x",
    "list tasks --overdue -- --store x",
    "undo --experimental-dump-help", "step apply a/1 --note 'x",
  ])
  func `takes no option that names a store, a file or another person`(line: String) {
    for capacity in Capacity.allCases { #expect(!isTaken(line, capacity), "\(capacity): \(line)") }
  }

  @Test func `takes the options that it names, each known to the parser, and no other that the parser knows`() throws {
    let files: Set = ["--store", "--output", "-o", "--replace", "--actor", "--theme", "--paper"]
    var tried = 0
    for command in ServedCommand.allCases where command != .help {
      let known = try options(of: command)
      for capacity in Capacity.allCases {
        let options = command.options(for: capacity)
        #expect(options.isSubset(of: known.union(["-h", "--help"])), "\(command)")
        for option in known.union(files) {
          tried += 1
          let isOpen = command.isOpen(to: capacity) && options.contains(option)
          #expect(isTaken(line("\(command)", "\(option)=x"), capacity) == isOpen, "\(capacity): \(command) \(option)")
        }
        #expect(options.isDisjoint(with: files), "\(command)")
        // What is left out is left out on purpose: whatever is new is looked at by somebody.
        let others: Set<String> =
          switch command {
          case .report: capacity.may(.issue) ? [] : ["--issue", "--again"]
          // On the screen it is the dashboard's editor.
          case .amend: ["--item", "--ascii"]
          case .list, .show, .check, .keys, .help, .remind, .update, .step, .undo, .redo, .confirm: []
          }
        let idle = others.union(["--version", "--plan", "--ambiguous", "--ascii"])
        #expect(known.subtracting(options).subtracting(idle).isSubset(of: files), "\(command)")
      }
    }
    #expect(tried > 500)
  }

  /// Whatever stands between the command and its end: the parsed command reads the standard input, or it is refused.
  @Test func `amends of the standard input alone, however the line is put together`() throws {
    let session = session(.office)
    let words = ["-", "--", "--yes", "--reason", "x", "/etc/passwd", "y.yaml", "--reason=-", "--dry-run", "--approver"]
    var (taken, tried) = (0, 0)
    for one in words {
      for two in words {
        for three in words {
          let line = ["amend", "huaian-2020", one, two, three].joined(separator: " ")
          tried += 1
          guard let arguments = try? session.arguments(of: line), let command = try? session.command(arguments) else {
            continue
          }
          taken += 1
          let amend = try #require(command as? AmendCommand, "\(line)")
          #expect(amend.file == "-" && amend.plan == "huaian-2020" && amend.kept.store == session.store, "\(line)")
          #expect(try amend.author.author == session.author, "\(line)")
        }
      }
    }
    #expect(tried == 1_000 && taken > 10 && taken < 200, "\(taken)")
    #expect(throws: Failure.self) { try session.command(["amend", "a", "/etc/passwd"]) }
    #expect(throws: Failure.self) { try session.command(["amend", "a"]) }
  }

  /// The names of the options that the parser takes for a command, as it tells itself.
  private func options(of command: ServedCommand) throws -> Set<String> {
    let office = try Office()
    let text = try office.run(command.rawValue, "--experimental-dump-help").output
    let tree = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let told = try #require(tree["command"] as? [String: Any])
    let arguments = try #require(told["arguments"] as? [[String: Any]])
    let names = arguments.flatMap { $0["names"] as? [[String: Any]] ?? [] }
    return Set(
      names.compactMap { name in
        (name["name"] as? String).map { (name["kind"] as? String == "long" ? "--" : "-") + $0 }
      })
  }

  @Test(arguments: [
    ("list tasks", ["list", "tasks"]),
    ("duban list tasks unit:市住建局", ["list", "tasks", "unit:市住建局"]),
    ("list tasks -- -status:closed", ["list", "tasks", "--", "-status:closed"]),
    ("update a/1 --value '管网=12 公里' --note=\"已 完工\"", ["update", "a/1", "--value", "管网=12 公里", "--note=已 完工"]),
    ("show a/1; sh", ["show", "a/1;", "sh"]),
    ("show $(id) `id` $HOME *", ["show", "$(id)", "`id`", "$HOME", "*"]),
    ("check", ["check", "--", "/srv/duban/plans.duban"]),
    ("check --format json", ["check", "--format", "json", "--", "/srv/duban/plans.duban"]),
  ])
  func `is parted into words with nothing expanded, and the store is that of the line`(
    line: String, arguments: [String]
  ) throws { #expect(try session(.unit).arguments(of: line) == arguments) }

  @Test func `a command is bound to the store, the person and the unit of the line`() throws {
    let session = session(.unit)
    let update = try #require(try session.command(["update", "a/1", "--unchanged"]) as? UpdateCommand)
    #expect(update.kept.store == session.store)
    #expect(try update.author.author == session.author)
    let step = try #require(try session.command(["step", "acknowledge", "a/1"]) as? StepCommand)
    #expect(step.unit == "市城管局")
    #expect(throws: Failure.self) { try session.command(["list", "tasks", "--store", "x"]) }
    #expect(throws: Failure.self) { try session.command(["undo", "--actor", "x"]) }
  }

  @Test func `a key is known by what sshd tells of it`() throws {
    let text = Keys.ed25519(3)
    let key = try #require(PublicKey(type: "ssh-ed25519", base64: text))
    #expect(try LoginKey.fingerprint(inText: "publickey ssh-ed25519 \(text)\n") == key.fingerprint)
    #expect(try LoginKey.fingerprint(inText: "password\n") == nil)
    #expect(try LoginKey.fingerprint(nil) == nil)
    #expect(try LoginKey.fingerprint("/nonexistent") == nil)
  }

  @Test func `a session ends when nobody has pressed a key for so long`() {
    let start = ContinuousClock.now
    var limit = IdleLimit(minutes: 2, from: start)
    #expect(limit.left(at: start + .seconds(30)) == 90_000 && !limit.isOver(at: start + .seconds(119)))
    #expect(limit.isOver(at: start + .seconds(120)))
    limit.begin(at: start + .seconds(100))
    #expect(!limit.isOver(at: start + .seconds(219)) && limit.isOver(at: start + .seconds(220)))
    #expect(limit.farewell(.english).contains("2 minutes") && limit.farewell(.chinese).contains("2 分钟"))
  }
}
