import Foundation
import Testing

@testable import duban

@Suite struct `A line of authorized_keys` {
  static let ed25519 = "AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f"

  @Test func `is read with its options, its key and its comment`() throws {
    let line = #"restrict,pty,command="duban serve --actor \"a, b\" --as office" ssh-ed25519 \#(Self.ed25519) li ming"#
    let key = try #require(AuthorizedKey(line))
    #expect(key.options.map(\.name) == ["restrict", "pty", "command"])
    #expect(key.value(of: "command") == "duban serve --actor \"a, b\" --as office")
    #expect(key.key?.type == "ssh-ed25519" && key.comment == "li ming")
    #expect(key.isRestricted && key.hasCommand && key.forbidsForwarding && key.extras.isEmpty)
  }

  @Test(arguments: ["", "   ", "# restrict ssh-ed25519 A", "\r\n"])
  func `is none where it is empty or a comment`(line: String) { #expect(AuthorizedKey(line) == nil) }

  @Test func `without options begins with its key`() throws {
    let key = try #require(AuthorizedKey("ssh-ed25519 \(Self.ed25519) x"))
    #expect(key.options.isEmpty && key.key != nil && !key.hasCommand)
  }

  @Test func `tells what it allows beside its command`() throws {
    let key = try #require(
      AuthorizedKey("restrict,Port-Forwarding,environment=\"A=b\",command=\"x\" ssh-ed25519 \(Self.ed25519)"))
    #expect(key.extras == ["port-forwarding", "environment"] && !key.forbidsForwarding)
  }

  @Test(arguments: [
    ("ssh-ed25519", "AAAA"), ("ssh-ed25519", "no base 64!"), ("ssh-rsa", Self.ed25519), ("ssh-new", Self.ed25519),
  ])
  func `has no key where that is cut off, no base 64, or of another sort than it says`(type: String, text: String) {
    #expect(PublicKey(type: type, base64: text) == nil)
  }

  @Test func `has the fingerprint that ssh-keygen prints`() throws {
    let key = try #require(PublicKey(type: "ssh-ed25519", base64: Self.ed25519))
    let office = try Office()
    let file = try office.write("ssh-ed25519 \(Self.ed25519) x\n", to: "key.pub")
    let told = try Keys.run("ssh-keygen", ["-lf", file])
    #expect(told.contains(try key.fingerprint))
  }

  @Test(arguments: [(1_023, true), (1_024, true), (2_047, true), (2_048, false), (4_096, false)])
  func `of RSA is weak below 2048 bits`(bits: Int, isWeak: Bool) throws {
    let key = try #require(PublicKey(type: "ssh-rsa", base64: Keys.rsa(bits: bits)))
    #expect(key.weakness == (isWeak ? .short(bits: bits) : nil))
  }

  @Test(arguments: [
    "duban serve --actor 李明 --as unit --unit 市住建局 --store /srv/duban/plans.duban",
    "/usr/local/bin/duban serve --actor 'Wang Fang' --as office --store '/srv/a b/plans.duban' --key SHA256:abc --idle 5",
    "duban serve --actor x --as viewer", "duban serve --actor x --as viewer --lang zh",
  ])
  func `of serve is read as it was written`(command: String) throws {
    let line = try #require(ServeLine(command))
    #expect(line.text == command)
  }

  @Test(arguments: [
    "duban serve", "duban serve --actor x", "duban serve --actor x --as boss",
    "duban serve --actor x --as unit --as office",
    "duban serve --actor x --as office --lang xx", "duban serve --actor x --as office extra",
    "duban serve --actor 'x --as office",
  ])
  func `of serve that cannot be understood is no one's`(command: String) {
    #expect(ServeLine.isServe(command) && ServeLine(command) == nil)
  }

  @Test(arguments: ["sh", "duban wall", "/tmp/notduban serve --actor x --as office", "env duban serve"])
  func `of anything else is not serve's`(command: String) { #expect(!ServeLine.isServe(command)) }
}

/// Keys for tests.
enum Keys {
  /// What `tool` prints.
  static func run(_ tool: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// A public key of Ed25519 that no other `seed` has, in base 64.
  static func ed25519(_ seed: UInt8) -> String {
    Data(field(Array("ssh-ed25519".utf8)) + field([UInt8](repeating: seed, count: 32))).base64EncodedString()
  }

  /// A number of so many bits as an RSA key, in base 64.
  static func rsa(bits: Int) -> String {
    var number = [UInt8](repeating: 0xFF, count: (bits + 7) / 8)
    number[0] = UInt8(truncatingIfNeeded: 0xFF >> (number.count * 8 - bits))
    // A number whose first bit is set is told with a zero before it.
    if number[0] & 0x80 != 0 { number.insert(0, at: 0) }
    return Data(field(Array("ssh-rsa".utf8)) + field([1, 0, 1]) + field(number)).base64EncodedString()
  }

  private static func field(_ bytes: [UInt8]) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: bytes.count >> $0) } + bytes
  }
}
