import Foundation
import StorySupport
import Testing

/// The wall over a real SSH connection, set up as the manual says, as an account that can do nothing else.
@Suite(.enabled(if: WallHost.obstacle == nil, Comment(rawValue: WallHost.obstacle ?? "")), .serialized)
struct `The wall over SSH` {
  @Test func `shows its pages in turn and follows updates, a resize, and a writer that is killed`() throws {
    let host = try WallHost("--lang zh --rotate 5s --pages headline,overdue,next")
    let wall = try host.wall()
    try wall.expect("总览")
    try wall.expect("演示数据")
    for page in ["逾期 10 项", "31 天内到期", "总览"] { try wall.expect(page) }

    // Colleagues are killed while they write, one sooner, one later; the wall goes on.
    for pause in [5, 10, 20, 40, 80] {
      let colleague = Process()
      colleague.executableURL = URL(filePath: Program.duban().path)
      colleague.arguments = ["update", "huaian-2020/1-2", "--status", "inProgress", "--store", host.office.store]
      colleague.standardOutput = FileHandle.nullDevice
      try colleague.run()
      _ = wait(.milliseconds(pause)) { false }
      kill(colleague.processIdentifier, SIGKILL)
      colleague.waitUntilExit()
    }
    try wall.resize(to: "60x20")
    try wall.expect("a small picture") { screen in
      screen.contains("截至") && screen.split(separator: "\n").allSatisfy { $0.count <= 60 }
    }
    try wall.resize(to: "100x30")
    #expect(try !wall.screen.contains("读不到数据"))

    // What another one records then is to be seen on the page that shows.
    try host.office.command("confirm", "huaian-2020/1-1/Q3", "--even-so")
    try wall.expect("逾期 9 项")
  }

  @Test func `shows an update within a second`() throws {
    let host = try WallHost("--lang zh --pages overdue --plans huaian-2020")
    let wall = try host.wall()
    try wall.expect("逾期 10 项")
    var left = 10
    let milestones = ["1-1/Q3", "2-1/Q3", "3-2/Q3", "7-3/Q1", "9-1/Q3"]
    #expect(
      try isPunctual(within: .seconds(1)) {
        try host.office.command("confirm", "huaian-2020/\(milestones[10 - left])", "--even-so")
        left -= 1
        let start = ContinuousClock.now
        try wall.expect("逾期 \(left) 项")
        return ContinuousClock.now - start
      })
  }

  @Test func `ends within two seconds when the line is cut, at either end`() throws {
    let host = try WallHost("--lang zh")
    for cut in ["client", "server"] {
      let wall = try host.wall()
      try wall.expect("总览")
      let process = try #require(host.walls.first)
      let (client, server) = (try #require(host.clients.first), try parent(of: process))
      let start = ContinuousClock.now
      kill(cut == "client" ? client : server, SIGKILL)
      #expect(wait(.seconds(20)) { kill(process, 0) != 0 }, "\(cut)")
      #expect(ContinuousClock.now - start < .seconds(2), "\(cut): \(ContinuousClock.now - start)")
      #expect(host.walls.isEmpty)
    }
  }

  @Test(arguments: [
    ["ssh", "wall@127.0.0.1", "id"], ["ssh", "wall@127.0.0.1", "sh", "-i"],
    ["ssh", "wall@127.0.0.1", "cat /etc/passwd; touch /tmp/touched-by-the-wall"],
    ["sftp", "wall@127.0.0.1:/etc/passwd", "/dev/null"], ["scp", "wall@127.0.0.1:/etc/passwd", "/dev/null"],
    ["scp", "-O", "wall@127.0.0.1:/etc/passwd", "/dev/null"], ["ssh", "-s", "wall@127.0.0.1", "sftp"],
  ])
  func `gives nothing to whoever asks for something else`(_ line: [String]) throws {
    let host = try WallHost("--lang zh")
    let answer = try Script.run(host.client(line[0], Array(line.dropFirst())))
    #expect(answer.status != 0)
    #expect(!answer.output.contains("uid=") && !answer.output.contains("root:"))
    #expect(!FileManager.default.fileExists(atPath: "/tmp/touched-by-the-wall"))
    #expect(host.walls.isEmpty)
  }

  @Test func `forwards neither ports nor agents`() throws {
    let host = try WallHost("--lang zh")
    let port = Int.random(in: 20_000...60_000)
    // To sshd itself, which would answer with its name.
    let tunnel = try Story(
      size: "80x24", host.client("ssh", ["-N", "-L", "\(port):127.0.0.1:\(host.port)", "wall@127.0.0.1"]))
    _ = wait(.seconds(3)) { false }
    let asked = Program(
      path: "/usr/bin/env",
      arguments: ["timeout", "5", "bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/\(port) && head -c 4 <&3"])
    #expect(try !Script.run(asked).output.contains("SSH"))
    _ = tunnel

    let agent = try Script.run(
      Program(path: "/usr/bin/env", arguments: ["ssh-agent", "-a", host.office.folder.url.path + "/agent", "true"]))
    #expect(agent.status == 0)
    let wall = try host.wall(["-A"])
    try wall.expect("总览")
    let process = try #require(host.walls.first)
    let environment = try String(contentsOfFile: "/proc/\(process)/environ", encoding: .utf8)
    #expect(!environment.contains("SSH_AUTH_SOCK"))
  }

  @Test func `lets the account do nothing that its own check would mind`() throws {
    let host = try WallHost("--check --lang en")
    let answer = try Script.run(host.client("ssh", ["-t", "-t", "wall@127.0.0.1"]))
    #expect(answer.output.contains("ok good     account               wall"), "\(answer.output)")
    #expect(answer.output.contains("none of ") && !answer.output.contains("!! wrong"), "\(answer.output)")
    #expect(answer.status == 0)
  }

  // MARK: Processes

  /// The process that started another; that of the wall is the end of the line in sshd.
  private func parent(of process: Int32) throws -> Int32 {
    let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("PPid:") })
    return try #require(line.split(whereSeparator: \.isWhitespace).last.flatMap { Int32($0) })
  }
}
