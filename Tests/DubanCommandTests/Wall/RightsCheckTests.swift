import DubanCore
import Foundation
import StorySupport
import Testing

@testable import duban

@Suite struct `duban wall --check` {
  /// An account that nobody has, so that nothing is its own; what is not a matter of owning goes by who runs the tests.
  private func account(
    number: UInt32 = 65_533, name: String = "wall", home: String = "/nonexistent", shell: String = "/bin/sh",
    groups: [String] = ["wall"]
  ) -> Account {
    Account(number: number, name: name, home: home, shell: shell, groups: groups)
  }

  private func findings(
    _ account: Account, store: String? = nil, sshd text: String? = nil
  ) throws -> [String: Finding] {
    let check = RightsCheck(store: try store ?? SampleStore.path, account: account) { account in
      SshdConfig("sshd_config", for: account, read: { _ in text }, expand: { _ in [] })
    }
    return Dictionary(check.findings().map { ($0.id, $0) }) { first, _ in first }
  }

  private func verdict(
    _ id: String, _ account: Account, store: String? = nil, sshd: String? = nil
  ) throws -> Finding.Verdict? {
    try findings(account, store: store, sshd: sshd)[id]?.verdict
  }

  @Test func `every matter is told once, in both languages, with what to do when it is wrong`() throws {
    let check = RightsCheck(store: try SampleStore.path, account: account(number: 0)) { _ in SshdConfig() }
    let findings = check.findings()
    #expect(Set(findings.map(\.id)).count == findings.count)
    for finding in findings {
      #expect(finding.verdict != .wrong || finding.advice != nil, "\(finding.id)")
      for language in Language.allCases { #expect(!finding.lines(language).isEmpty) }
    }
  }

  @Test func `root is never good enough`() throws {
    #expect(try verdict("account", account(number: 0, name: "root")) == .wrong)
    #expect(try verdict("account", account()) == .good)
  }

  @Test(arguments: ["sudo", "wheel", "docker", "disk", "shadow", "lxd"])
  func `a group that makes it mighty is wrong`(group: String) throws {
    #expect(try verdict("groups", account(groups: ["wall", group])) == .wrong)
  }

  @Test func `what it could change of the store is wrong, whatever the permissions of the day`() throws {
    let office = try Office()
    let store = try office.copyOfSamples()
    let owner = account(number: geteuid())
    #expect(try verdict("read", owner, store: store) == .good)
    chmod(store, 0o400)
    #expect(try verdict("write", owner, store: store) == .wrong, "its owner may let itself write")
    #expect(try verdict("folder", owner, store: store) == .wrong)
    #expect(try verdict("read", owner, store: office.path("none.duban")) == .wrong)
  }

  @Test func `a home that it may write and a shell that cannot run the display are wrong`() throws {
    let office = try Office()
    #expect(try verdict("home", account(number: geteuid(), home: office.folder.url.path)) == .wrong)
    #expect(try verdict("home", account()) == .good)
    #expect(try verdict("shell", account(shell: "/usr/sbin/nologin")) == .wrong)
    #expect(try verdict("shell", account(shell: "/bin/sh")) == .good)
  }

  @Test(
    arguments: [
      (nil, nil, "unknown", "unknown"),
      (nil, "restrict,pty,command=\"x\" ssh-ed25519 A", "good", "good"),
      (nil, "restrict,command=\"x\" ssh-ed25519 A\nssh-ed25519 B", "wrong", "wrong"),
      ("Match User wall\nForceCommand x\nDisableForwarding yes", nil, "good", "good"),
      ("Match User wall\nForceCommand x\nDisableForwarding yes", "ssh-ed25519 A", "good", "good"),
      ("Match User wall\nForceCommand x\nAllowTcpForwarding no", "ssh-ed25519 A", "good", "wrong"),
      ("Match User alice\nForceCommand x\nDisableForwarding yes", nil, "wrong", "wrong"),
      ("ForceCommand none\nX11Forwarding no", "ssh-ed25519 A", "wrong", "wrong"),
    ] as [(String?, String?, String, String)])
  func `a login gives the display alone, or it is wrong`(
    sshd: String?, keys: String?, command: String, forwarding: String
  ) throws {
    let office = try Office()
    if let keys {
      let folder = office.folder.url.appending(path: ".ssh")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(keys.utf8).write(to: folder.appending(path: "authorized_keys"))
    }
    let found = try findings(account(home: office.folder.url.path), sshd: sshd)
    #expect(found["command"]?.verdict.rawValue == command)
    #expect(found["forwarding"]?.verdict.rawValue == forwarding)
  }

  @Test func `no terminal, no display`() throws {
    #expect(try verdict("terminal", account(), sshd: "PermitTTY no") == .wrong)
    #expect(try verdict("terminal", account(), sshd: "") == .good)
  }

  @Test func `what the kernel gives up is tried`() throws {
    let found = try findings(account())
    #expect(found["measures"]?.verdict == .good)
    #expect(found["acts"]?.verdict == .good)
    #expect(found["measures"]?.found.words(.english).hasPrefix("no_new_privs seccomp") == true)
  }
}
