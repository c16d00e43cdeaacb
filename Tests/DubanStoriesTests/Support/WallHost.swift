import Foundation
import StorySupport

/// A machine with a store that shows it to the account `wall` over SSH, set up as the manual says: the key's line and the
/// block for sshd are taken from there. A real sshd on loopback, with keys made for it.
final class WallHost {
  let office: Office
  /// Where sshd listens, on loopback.
  let port: Int
  private let server = Process()

  /// The sshd of the system, or the one that `make test` has unpacked.
  private static let sshd: String? = ["/usr/sbin/sshd", root.appending(path: ".build/openssh/usr/sbin/sshd").path]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  private static let root: URL = {
    var folder = URL(filePath: #filePath)
    for _ in 1...4 { folder.deleteLastPathComponent() }
    return folder
  }()

  /// Why there can be no such host here; nil when there can.
  static let obstacle: String? = {
    guard geteuid() == 0 else { return "it takes root to make a second account" }
    guard sshd != nil else { return "there is no sshd; make test unpacks one" }
    let namespace = Program(path: "/usr/bin/env", arguments: ["unshare", "--mount", "true"])
    guard (try? Script.run(namespace).status) == 0 else { return "mount namespaces are not allowed here" }
    return nil
  }()

  /// Where the folder is seen by sshd and by the account.
  static let place = "/run/rig"

  init(_ options: String) throws {
    office = try Office()
    port = Int.random(in: 20_000...60_000)
    let folder = office.folder.url
    func write(_ text: String, _ name: String, _ mode: mode_t = 0o644) throws {
      try Data(text.utf8).write(to: folder.appending(path: name))
      chmod(folder.appending(path: name).path, mode)
    }
    chmod(folder.path, 0o755)
    for name in ["home", "keys"] {
      try FileManager.default.createDirectory(at: folder.appending(path: name), withIntermediateDirectories: false)
    }
    for end in ["", "-wal", "-shm"] { chmod(office.store + end, 0o644) }
    try WallHost.installProgram(in: folder)
    try WallHost.makeKeys(["host", "key"], in: folder)
    let key = try String(contentsOf: folder.appending(path: "key.pub"), encoding: .utf8)
    try write(try WallHost.recipe("restrict,pty", options).split(separator: "ssh-ed25519")[0] + key, "keys/wall")
    let settings =
      "ListenAddress 127.0.0.1\nHostKey \(WallHost.place)/host\nPidFile none\nSubsystem sftp internal-sftp\n"
    try write(settings + (try WallHost.recipe("PermitUserEnvironment", options)), "sshd_config")
    try WallHost.start(server, in: folder, at: port)
  }

  deinit {
    // A thread of the tests blocks the gentler signals, and so does what it starts.
    kill(server.processIdentifier, SIGKILL)
    server.waitUntilExit()
  }

  /// Puts the program into `folder`. Another process copies it: what this one has open for writing, a child that another
  /// test starts at that moment holds open as well, and a program that is open for writing cannot be run.
  static func installProgram(in folder: URL) throws {
    let copy = Program(
      path: "/usr/bin/env", arguments: ["cp", Program.duban().path, folder.appending(path: "duban").path])
    let made = try Script.run(copy)
    guard made.status == 0 else { throw StoryError.notStarted("cp: \(made.error)") }
  }

  /// Makes the keys called `names` in `folder`, each with its public half beside it.
  static func makeKeys(_ names: [String], in folder: URL) throws {
    for name in names {
      let made = try Script.run(
        Program(
          path: "/usr/bin/env",
          arguments: ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder.appending(path: name).path]))
      guard made.status == 0 else { throw StoryError.notStarted("ssh-keygen: \(made.error)") }
    }
  }

  /// Starts sshd as `server`, with the settings that lie in `folder`, and waits until it listens at `port`.
  static func start(_ server: Process, in folder: URL, at port: Int) throws {
    server.executableURL = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "sshd-in-a-namespace.sh")
    server.arguments = [folder.path, "\(port)", WallHost.sshd ?? ""]
    let libraries = WallHost.root.appending(path: ".build/openssh/usr/lib/\(WallHost.triple)").path
    server.environment = ProcessInfo.processInfo.environment.merging(["LD_LIBRARY_PATH": libraries]) { $1 }
    let log = folder.appending(path: "log")
    try Data().write(to: log)
    server.standardError = try FileHandle(forWritingTo: log)
    try server.run()
    let isUp = wait(.seconds(30)) { ((try? String(contentsOf: log, encoding: .utf8)) ?? "").contains("listening") }
    guard isUp else {
      throw StoryError.notStarted("sshd: \((try? String(contentsOf: log, encoding: .utf8)) ?? "")")
    }
  }

  /// What sshd has said.
  var log: String {
    (try? String(contentsOf: office.folder.url.appending(path: "log"), encoding: .utf8)) ?? ""
  }

  #if arch(arm64)
    private static let triple = "aarch64-linux-gnu"
  #else
    private static let triple = "x86_64-linux-gnu"
  #endif

  /// The example in the manual that begins with `start`, for the paths of this host and with options of `duban wall`.
  private static func recipe(_ start: String, _ options: String) throws -> String {
    try example(start, in: "duban-wall.7").replacingOccurrences(of: "/usr/local/bin/duban", with: place + "/duban")
      .replacingOccurrences(of: "/srv/duban/plans.duban", with: place + "/plans.duban " + options)
      .replacingOccurrences(of: "/etc/ssh/keys", with: place + "/keys")
  }

  /// The example in the page `page` of the manual that begins with `start`.
  static func example(_ start: String, in page: String) throws -> String {
    let manual = try String(contentsOf: root.appending(path: "Sources/duban/\(page)"), encoding: .utf8)
    let examples = manual.components(separatedBy: ".Bd -literal -offset indent\n").dropFirst()
      .compactMap { $0.components(separatedBy: "\n.Ed").first }
    guard let example = examples.first(where: { $0.hasPrefix(start) }) else {
      throw StoryError.notStarted("the manual has no example that begins with \(start)")
    }
    return example + "\n"
  }

  // MARK: Who comes

  /// One of the tools of SSH, as whoever has the wall's key uses it.
  func client(_ tool: String = "ssh", _ arguments: [String]) -> Program {
    let folder = office.folder.url.path
    let port = tool == "ssh" ? "-p" : "-P"
    let options = [
      "-F", "none", "-q", "-i", "\(folder)/key", port, "\(self.port)", "-o", "UserKnownHostsFile=/dev/null", "-o",
      "StrictHostKeyChecking=no", "-o", "BatchMode=yes", "-o", "ConnectTimeout=20",
    ]
    return Program(path: "/usr/bin/env", arguments: [tool] + options + arguments)
  }

  /// The wall as the screen shows it.
  func wall(size: TerminalSize = "100x30", _ arguments: [String] = []) throws -> Story {
    try Story(size: size, client("ssh", arguments + ["-t", "wall@127.0.0.1"]))
  }

  /// The processes of the account that show the wall.
  var walls: [Int32] {
    processes.filter { process in
      let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
      return status.contains("Uid:\t64123\t") && status.hasPrefix("Name:\tduban\n") && isMine(process)
    }
  }

  /// The clients that are connected to this host.
  var clients: [Int32] {
    processes.filter { process in
      let line = (try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)) ?? ""
      return line.hasPrefix("ssh\0") && line.contains("-p\0\(port)\0")
    }
  }

  private var processes: [Int32] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).compactMap { Int32($0) }
  }

  /// Other hosts may run beside this one, each with a folder of its own at the same place.
  private func isMine(_ process: Int32) -> Bool {
    var (its, mine) = (stat(), stat())
    return stat("/proc/\(process)/exe", &its) == 0 && stat(office.folder.url.appending(path: "duban").path, &mine) == 0
      && its.st_ino == mine.st_ino
  }
}
