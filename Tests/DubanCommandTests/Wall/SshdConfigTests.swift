import Testing

@testable import duban

@Suite struct `What sshd is told to do with an account` {
  private static let wall = Account(
    number: 1001, name: "wall", home: "/home/wall", shell: "/bin/sh", groups: ["wall", "screens"])

  private func read(_ files: [String: String]) -> SshdConfig {
    SshdConfig("/etc/ssh/sshd_config", for: Self.wall, read: { files[$0] }) { pattern in
      files.keys.filter { pattern.hasSuffix("*.conf") ? $0.hasPrefix(pattern.dropLast(6)) : $0 == pattern }.sorted()
    }
  }

  private func read(_ text: String) -> SshdConfig { read(["/etc/ssh/sshd_config": text]) }

  @Test func `the first line of a keyword holds, however it is written`() {
    let config = read(
      """
      # PermitTTY no
        permittty=yes
      PermitTTY no
      ForceCommand "/usr/local/bin/duban" wall --title="a b"   # said here
      """)
    #expect(config.isSeen)
    #expect(config["PermitTTY"] == ["yes"])
    #expect(config["ForceCommand"] == ["/usr/local/bin/duban", "wall", "--title=a b"])
    #expect(config["DisableForwarding"] == nil)
  }

  @Test(
    arguments: [
      ("Match User wall", true), ("Match User alice,wall", true), ("Match User w*", true), ("Match all", true),
      ("match user wall", true), ("Match Group screens", true), ("Match User wall Group screens", true),
      ("Match User alice", false), ("Match User *,!wall", false), ("Match Group staff", false),
      ("Match User wall Group staff", false), ("Match User wall Address 10.0.0.0/8", false), ("Match Host tv", false),
    ])
  func `a block goes before what stands outside, if it applies for certain`(line: String, applies: Bool) {
    let config = read("DisableForwarding no\n\(line)\n  DisableForwarding yes\n  DisableForwarding no\n")
    #expect(config["DisableForwarding"] == [applies ? "yes" : "no"])
  }

  @Test func `a block ends at the next one, and with its file`() {
    #expect(read("Match User alice\nPermitTTY no\nMatch User wall\nPermitTTY yes")["PermitTTY"] == ["yes"])
    let config = read([
      "/etc/ssh/sshd_config": "Include sshd_config.d/*.conf\nPermitTTY no\nDisableForwarding no",
      "/etc/ssh/sshd_config.d/a.conf": "Match User wall\nDisableForwarding yes",
      "/etc/ssh/sshd_config.d/b.conf": "PermitTTY yes\nMatch User alice\nForceCommand id",
    ])
    #expect(config["DisableForwarding"] == ["yes"])
    #expect(config["PermitTTY"] == ["yes"])
    #expect(config["ForceCommand"] == nil)
  }

  @Test func `a configuration that cannot be read is not seen, and one that includes itself ends`() {
    #expect(!read([:]).isSeen)
    #expect(read("Include sshd_config\nPermitTTY yes")["PermitTTY"] == ["yes"])
  }

  // MARK: The lines of keys

  @Test(
    arguments: [
      ("ssh-ed25519 AAAA wall", false, false),
      (#"restrict,pty,command="/usr/local/bin/duban wall /srv/duban/plans.duban" ssh-ed25519 AAAA tv"#, true, true),
      (#"command="echo \"a, b\" # restrict,c" ssh-ed25519 AAAA"#, true, false),
      (#"no-port-forwarding,no-agent-forwarding,no-X11-forwarding ssh-ed25519 AAAA"#, false, true),
      (#"RESTRICT,Command="x" ssh-ed25519 AAAA"#, true, true),
      (#"  restrict,port-forwarding,command="x" ssh-ed25519 AAAA"#, true, false),
      (#"environment="restrict=1,command=x" ssh-ed25519 AAAA"#, false, false),
    ])
  func `a key's options say what it may do`(line: String, command: Bool, forwarding: Bool) throws {
    let key = try #require(AuthorizedKey(line))
    #expect(key.hasCommand == command)
    #expect(key.forbidsForwarding == forwarding)
  }

  @Test(arguments: ["", "   ", "# restrict ssh-ed25519 AAAA"])
  func `an empty line and a comment are no keys`(line: String) {
    #expect(AuthorizedKey(line) == nil)
  }
}
