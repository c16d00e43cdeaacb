import Foundation
import StorySupport

/// A machine with a store, in whose account `duban` people come in over SSH by a key each: the lines are written by `duban
/// access`, the block for sshd is taken from the manual. A real sshd on loopback.
final class ServeHost {
  let folder: TemporaryFolder
  private let port = Int.random(in: 20_000...60_000)
  private let server = Process()

  /// Who comes in: the name of his key, and what `duban access add` is told.
  struct Person {
    let key: String
    let arguments: [String]

    /// `name` as `capacity`, for `unit` where he is one's.
    init(_ key: String, _ name: String, as capacity: String, unit: String? = nil) {
      self.key = key
      arguments = [name, "--as", capacity] + (unit.map { ["--unit", $0] } ?? [])
    }
  }

  private static let account: uid_t = 64_124

  /// A host to which `people` have access.
  init(_ people: [Person]) throws {
    folder = try TemporaryFolder()
    let folder = folder.url
    chmod(folder.path, 0o755)
    for name in ["service", "service/.ssh", "data"] {
      try FileManager.default.createDirectory(at: folder.appending(path: name), withIntermediateDirectories: false)
    }
    let store = folder.appending(path: "data/plans.duban").path
    let samples = ["huaian-2020.yaml", "updates/huaian-2020.yaml"].map(Office.sample)
    try ServeHost.run(["import"] + samples + ["--store", store])
    try WallHost.installProgram(in: folder)
    try WallHost.makeKeys(["host"] + people.map(\.key), in: folder)
    let keys = folder.appending(path: "service/.ssh/authorized_keys")
    for person in people {
      let key = folder.appending(path: person.key + ".pub").path
      try ServeHost.run(
        ["access", "add", person.arguments[0], key] + person.arguments.dropFirst() + [
          "--file", keys.path, "--store", store, "--program", WallHost.place + "/duban", "--compare-key",
        ])
    }
    // Where sshd and the account see it.
    let text = try String(contentsOf: keys, encoding: .utf8)
    let resolved = URL(filePath: store).resolvingSymlinksInPath().path
    // Nobody who comes in over SSH says what time it is, so the lines tell the program nothing of SSH.
    let lines = text.replacing(resolved, with: WallHost.place + "/data/plans.duban")
      .replacing("command=\"", with: "command=\"unset SSH_CONNECTION; ")
    try Data(lines.utf8).write(to: keys)
    try ServeHost.settings.write(to: folder.appending(path: "sshd_config"), atomically: true, encoding: .utf8)
    try give(folder)
    try WallHost.start(server, in: folder, at: port)
  }

  deinit {
    // A thread of the tests blocks the gentler signals, and so does what it starts.
    kill(server.processIdentifier, SIGKILL)
    server.waitUntilExit()
  }

  /// What sshd is told: the block of the manual for the account, and where it listens.
  private static var settings: String {
    get throws {
      let variables = Office.environment.filter { $0.key == "DUBAN_NOW" }.map { "\($0)=\($1)" } + ["LC_ALL=C.UTF-8"]
      return "ListenAddress 127.0.0.1\nHostKey \(WallHost.place)/host\nPidFile none\nSubsystem sftp internal-sftp\n"
        + "SetEnv \(variables.joined(separator: " "))\n" + (try WallHost.example("ExposeAuthInfo", in: "duban.1"))
    }
  }

  @discardableResult
  private static func run(_ arguments: [String]) throws -> String {
    let answer = try Script.run(.duban(arguments, environment: Office.environment))
    guard answer.status == 0 else { throw StoryError.notStarted("duban \(arguments[0]): \(answer.error)") }
    return answer.output
  }

  /// The account owns its home and the store, and nothing else.
  private func give(_ folder: URL) throws {
    let given =
      ["service", "service/.ssh", "service/.ssh/authorized_keys", "data"]
      + (try FileManager.default
      .contentsOfDirectory(atPath: folder.appending(path: "data").path)).map { "data/\($0)" }
    for name in given { chown(folder.appending(path: name).path, ServeHost.account, ServeHost.account) }
    chmod(folder.appending(path: "service/.ssh").path, 0o700)
  }

  // MARK: Who comes

  /// One of the tools of SSH, as whoever has the key called `key` uses it.
  func client(_ key: String, _ tool: String = "ssh", _ arguments: [String]) -> Program {
    let options = [
      "-F", "none", "-q", "-i", folder.url.appending(path: key).path, tool == "ssh" ? "-p" : "-P", "\(port)", "-o",
      "UserKnownHostsFile=/dev/null", "-o", "StrictHostKeyChecking=no", "-o", "BatchMode=yes", "-o",
      "IdentitiesOnly=yes",
      "-o", "ConnectTimeout=20",
    ]
    return Program(path: "/usr/bin/env", arguments: [tool] + options + arguments)
  }

  /// What comes of `line`, asked for over SSH with the key called `key`.
  func ask(_ key: String, _ line: String) throws -> Script.Answer {
    try Script.run(client(key, "ssh", ["duban@127.0.0.1", line]))
  }

  /// The dashboard of whoever has the key called `key`.
  func dashboard(_ key: String, size: TerminalSize = "140x40") throws -> Story {
    try Story(size: size, client(key, "ssh", ["-t", "duban@127.0.0.1"]))
  }

  /// The fingerprint of a key, as `ssh-keygen` tells it.
  func fingerprint(_ key: String) throws -> String {
    let told = try Script.run(
      Program(path: "/usr/bin/env", arguments: ["ssh-keygen", "-lf", folder.url.appending(path: key + ".pub").path]))
    return told.output.split(separator: " ").first { $0.hasPrefix("SHA256:") }.map(String.init) ?? ""
  }

  /// What sshd has said.
  var log: String { (try? String(contentsOf: folder.url.appending(path: "log"), encoding: .utf8)) ?? "" }
}
