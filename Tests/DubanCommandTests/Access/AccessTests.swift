import Foundation
import Glibc
import StorySupport
import Testing

@testable import duban

@Suite struct `duban access` {
  private let office: Office
  private let store: String
  private let file: String
  private static let unit = "市城管局"

  init() throws {
    office = try Office()
    store = try office.copyOfSamples()
    let folder = office.path("keys")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    file = folder + "/authorized_keys"
  }

  private func access(_ arguments: String...) throws -> Office.Ran {
    // Who is let in stands in the file of keys alone.
    let rest = ["list", "revoke"].contains(arguments.first) ? [] : ["--store", store]
    return try office.run(["access"] + arguments + ["--file", file, "--lang", "en"] + rest)
  }

  private func add(_ name: String, _ seed: UInt8, _ rest: String...) throws -> Office.Ran {
    try office.run(
      ["access", "add", name, "ssh-ed25519 \(Keys.ed25519(seed)) \(name)@pc"] + rest
        + ["--file", file, "--store", store, "--program", "/usr/local/bin/duban", "--lang", "en"])
  }

  private var text: String { (try? String(contentsOfFile: file, encoding: .utf8)) ?? "" }

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  /// A unit of the samples.
  private func unit() throws -> String {
    let rows = try JSONRows(
      office.run("list", "units", "--plan", "huaian-2020", "--format", "json", "--store", store).output)
    return try #require(rows.rows[0]["name"] as? String ?? rows.rows[0]["unit"] as? String)
  }

  @Test func `adds a line that runs serve and nothing else, readable for the account alone`() throws {
    let unit = try unit()
    let ran = try add("李明", 1, "--as", "unit", "--unit", unit)
    #expect(ran.code == 0, "\(ran.talk)")
    #expect(
      text
        == "restrict,pty,command=\"/usr/local/bin/duban serve --actor 李明 --as unit --unit \(unit) --store \(store) "
        + "--lang en\" "
        + "ssh-ed25519 \(Keys.ed25519(1)) 李明@pc\n")
    #expect(mode(file) == 0o600)
  }

  @Test func `takes the key from a file too, and names it where it is to be compared`() throws {
    let key = try office.write("ssh-ed25519 \(Keys.ed25519(2)) wf\n", to: "wf.pub")
    let ran = try access("add", "王芳", key, "--as", "office", "--program", "/usr/local/bin/duban", "--compare-key")
    #expect(ran.code == 0, "\(ran.talk)")
    let fingerprint = try #require(PublicKey(type: "ssh-ed25519", base64: Keys.ed25519(2))).fingerprint
    #expect(text.contains("--key \(fingerprint) --lang en\""))
  }

  @Test func `refuses two people on one key, whatever the comment says`() throws {
    #expect(try add("李明", 1, "--as", "office").code == 0)
    let before = text
    let ran = try add("王芳", 1, "--as", "office")
    #expect(ran.code == 1 && ran.talk.contains("That key is 李明's already (line 1)"), "\(ran.talk)")
    #expect(try add("李明", 1, "--as", "viewer").code == 1)
    #expect(text == before)
  }

  @Test func `refuses keys that are no keys, private or weak, and writes nothing`() throws {
    for (key, words) in [
      ("-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n", "a private key"),
      ("ssh-rsa \(Keys.rsa(bits: 1_024)) x\n", "has 1024 bits"), ("ssh-ed25519 AAAA x\n", "no public key"),
      ("ssh-ed25519 \(Keys.ed25519(1)) a\nssh-ed25519 \(Keys.ed25519(2)) b\n", "no public key"),
      ("command=\"sh\" ssh-ed25519 \(Keys.ed25519(1)) a\n", "no public key"),
    ] {
      let path = try office.write(key, to: "key.pub")
      let ran = try access("add", "李明", path, "--as", "office", "--program", "/usr/local/bin/duban")
      #expect(ran.code == 1 && ran.talk.contains(words), "\(ran.talk)")
    }
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  @Test(arguments: ["a\"b", "O'Neil", "a\\b"])
  func `refuses names that would break out of the quotation marks`(name: String) throws {
    let ran = try add(name, 1, "--as", "office")
    #expect(ran.code == 1 && ran.talk.contains("<name>"), "\(ran.talk)")
  }

  @Test func `a unit is one that a plan of the store knows, and only units have one`() throws {
    #expect(try add("李明", 1, "--as", "unit").talk.contains("--unit"))
    #expect(try add("李明", 1, "--as", "unit", "--unit", "外星局").talk.contains("No plan of the store has a unit '外星局'"))
    #expect(try add("李明", 1, "--as", "office", "--unit", try unit()).code == 1)
  }

  @Test func `the line names the whole path of a store that is there, however it was given`() throws {
    func add(_ store: String) throws -> Office.Ran {
      try office.run(
        "access", "add", "王芳", "ssh-ed25519 \(Keys.ed25519(1)) a@pc", "--as", "office", "--file", file, "--store",
        store,
        "--program", "/usr/local/bin/duban", "--lang", "en")
    }
    let missing = try add("rel.duban")
    #expect(missing.code == 1 && missing.talk.contains("rel.duban") && text.isEmpty, "\(missing.talk)")
    try FileManager.default.copyItem(atPath: store, toPath: office.path("rel.duban"))
    let ran = try add("rel.duban")
    #expect(ran.code == 0, "\(ran.talk)")
    #expect(text.contains("--store \(RightsCheck.whole(office.path("rel.duban")))"), "\(text)")
  }

  @Test func `a file of keys that somebody names and that is not there is no empty one`() throws {
    let ran = try access("list")
    #expect(ran.code == 1 && ran.output.isEmpty && ran.talk.contains(file), "\(ran)")
    #expect(try office.run("access", "list").code == 0, "the usual one comes with the first key")
  }

  @Test func `never touches what is not its own: bytes, links and modes stay`() throws {
    let real = office.path("real")
    // Others' lines, one that is no text, one with an end of another system, and a last one without any.
    var bytes = Array("# the office\r\nssh-ed25519 \(Keys.ed25519(9)) other\n".utf8) + [0xFF, 0xFE, 0x0A]
    bytes += Array("no-pty ssh-ed25519 \(Keys.ed25519(8)) last".utf8)
    try Data(bytes).write(to: URL(filePath: real))
    chmod(real, 0o640)
    symlink(real, file)
    #expect(try add("李明", 1, "--as", "office").code == 0)
    let after = [UInt8](try Data(contentsOf: URL(filePath: real)))
    #expect(after.starts(with: bytes))
    #expect(try access("revoke", "李明").code == 0)
    #expect([UInt8](try Data(contentsOf: URL(filePath: real))).starts(with: bytes))
    #expect(mode(real) == 0o640)
    #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: file)) == real)
    #expect(try FileManager.default.contentsOfDirectory(atPath: office.path("keys")) == ["authorized_keys"])
    #expect(try access("revoke", "other").code == 1)
  }

  @Test func `lists each person with what the key may do`() throws {
    let unit = try unit()
    _ = try add("李明", 1, "--as", "unit", "--unit", unit)
    _ = try add("王芳", 2, "--as", "office")
    let rows = try JSONRows(try access("list", "--format", "json").output).rows
    #expect(rows.map { $0["person"] as? String } == ["李明", "王芳"])
    #expect(rows[0]["unit"] as? String == unit && rows[0]["capacity"] as? String == "unit")
    #expect((rows[0]["fingerprint"] as? String)?.hasPrefix("SHA256:") == true)
    #expect((rows[0]["mayDo"] as? String)?.contains(unit) == true)
    let told = try access("list")
    #expect(told.output.contains("takes the office's steps"))
  }

  @Test
  func `whoever comes in gets the language of who adds the key, or the one that was asked for, and the list tells it`()
    throws
  {
    for (seed, language) in [(1, "zh"), (2, "en")] as [(UInt8, String)] {
      let ran = try office.run(
        "access", "add", "李明", "ssh-ed25519 \(Keys.ed25519(seed)) a", "--as", "viewer", "--file", file, "--store",
        store,
        "--program", "/usr/local/bin/duban", "--lang", language)
      #expect(ran.code == 0 && text.contains("--store \(store) --lang \(language)\""), "\(text)")
    }
    let own = try office.run(
      ["access", "add", "王芳", "ssh-ed25519 \(Keys.ed25519(3)) a", "--as", "viewer", "--file", file, "--store", store]
        + ["--program", "/usr/local/bin/duban"], environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(own.code == 0 && text.split(separator: "\n").last?.contains("--lang zh") == true, "\(text)")
    let rows = try JSONRows(try access("list", "--format", "json").output).rows
    #expect(rows.map { $0["language"] as? String } == ["zh", "en", "zh"])
    #expect(try access("list").output.contains("  zh  SHA256:"))
  }

  @Test func `revokes a person's keys, or one key by its fingerprint`() throws {
    for seed in 1...3 as ClosedRange<UInt8> { _ = try add(seed < 3 ? "李明" : "王芳", seed, "--as", "viewer") }
    let fingerprint = try #require(PublicKey(type: "ssh-ed25519", base64: Keys.ed25519(1))).fingerprint
    #expect(try access("revoke", fingerprint).code == 0)
    #expect(text.split(separator: "\n").count == 2 && !text.contains(Keys.ed25519(1)))
    let gone = try access("revoke", "李明")
    #expect(gone.code == 0 && gone.output.contains("revoked 李明"))
    #expect(gone.talk.contains("go on until they end") && gone.talk.contains("pkill -f 'duban serve --actor 李明 --as'"))
    #expect(text.split(separator: "\n").count == 1)
    let unknown = try access("revoke", "王方")
    #expect(unknown.code == 1 && unknown.talk.contains("did you mean '王芳'?"), "\(unknown.talk)")
  }

  // MARK: Checking

  private func wrong() throws -> [String: String] {
    let ran = try access("check", "--format", "json")
    let rows = try JSONRows(ran.output).rows.filter { $0["verdict"] as? String == "wrong" }
    #expect(ran.code == (rows.isEmpty ? 0 : 1))
    return Dictionary(rows.map { ($0["check"] as? String ?? "", $0["found"] as? String ?? "") }) { "\($0); \($1)" }
  }

  /// The folder of tests lies in one that all may write; what is found of folders is not the matter here.
  private func wrongLines() throws -> [String: String] {
    try wrong().filter { $0.key != "folder" && $0.key != "exposure" }
  }

  @Test func `finds nothing wrong with what it has written itself`() throws {
    let program = Program.duban().path
    let key = "ssh-ed25519 \(Keys.ed25519(1)) x"
    #expect(try access("add", "李明", key, "--as", "unit", "--unit", try unit(), "--program", program).code == 0)
    #expect(try wrongLines().isEmpty)
    let other = try access("check", "--format", "json", "--program", "/usr/bin/env")
    #expect(other.code == 1 && other.output.contains("is another program than"), "\(other.output)")
  }

  @Test func `names every key that is no line of serve, by whatever name its program goes`() throws {
    let program = Program.duban().path
    let evil = office.path("evil/duban")
    try FileManager.default.createDirectory(atPath: office.path("evil"), withIntermediateDirectories: false)
    try FileManager.default.copyItem(atPath: "/usr/bin/env", toPath: evil)
    let own = "serve --actor a --as office"
    let commands = [
      ("/bin/sh", "not of duban serve"), ("/tmp/evil \(own)", "not of duban serve"),
      ("\(evil) \(own)", "is another program than"), ("\(program) \(own) --lang $(sh)", "would run or expand"),
      ("\(program) \(own); sh", "would run or expand"), ("\(program) \(own) --lang xx", "cannot be understood"),
      ("\(program) \(own) --store \(office.path("none.duban"))", "a: there is no store"),
      ("\(program) \(own) --store \(store)", ""),
    ]
    var bytes: [UInt8] = []
    for (index, command) in commands.enumerated() {
      bytes += "restrict,pty,command=\"\(command.0)\" ssh-ed25519 \(Keys.ed25519(UInt8(index + 1))) x\n".utf8
    }
    bytes += Array("ssh-ed25519 \(Keys.ed25519(90)) ".utf8) + [0xCE, 0x0A] + Array("# ".utf8) + [0xCE, 0x0A]
    try Data(bytes).write(to: URL(filePath: file))
    chmod(file, 0o600)
    let found = try wrongLines()
    for (index, command) in commands.enumerated() {
      let told = found["line \(index + 1)"]
      #expect(command.1.isEmpty ? told == nil : told?.contains(command.1) == true, "\(command.0): \(told ?? "-")")
    }
    #expect(found["line 9"]?.contains("no text") == true && found["line 10"] == nil, "\(found)")
    #expect(try access("check").output.contains("move an administrator's own key to another account"))
  }

  @Test func `names every line that gives more than serve`() throws {
    let key = "ssh-ed25519"
    let serve = "duban serve --actor"
    let lines = [
      "\(key) \(Keys.ed25519(1)) open",
      "restrict,command=\"sh\" \(key) \(Keys.ed25519(2)) others",
      "pty,command=\"\(serve) a --as office\" \(key) \(Keys.ed25519(3))",
      "restrict,port-forwarding,command=\"\(serve) b --as office\" \(key) \(Keys.ed25519(4))",
      "restrict,command=\"\(serve) c --as boss\" \(key) \(Keys.ed25519(5))",
      "restrict,command=\"\(serve) d --as unit --unit 外星局\" \(key) \(Keys.ed25519(6))",
      "restrict,command=\"\(serve) e --as unit\" \(key) \(Keys.ed25519(7))",
      "restrict,command=\"\(serve) f --as office --key SHA256:x\" \(key) \(Keys.ed25519(8))",
      "restrict,command=\"\(serve) g --as office\" ssh-rsa \(Keys.rsa(bits: 1_024))",
      "restrict,command=\"\(serve) h --as office\" \(key) \(Keys.ed25519(9))",
      "restrict,command=\"\(serve) i --as office\" \(key) \(Keys.ed25519(9))",
    ]
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: file))
    chmod(file, 0o600)
    let found = try wrongLines()
    let expected = [
      "line 1": "without command=, restrict", "line 2": "not of duban serve", "line 3": "a: without restrict",
      "line 4": "b: port-forwarding",
      "line 5": "cannot be understood", "line 6": "d: no plan has a unit '外星局'", "line 7": "e: without a unit",
      "line 8": "f: --key is not", "line 9": "g: the key is weak", "double": "lines 10, 11 have one key (h, i)",
    ]
    #expect(Set(found.keys) == Set(expected.keys))
    for (line, words) in expected { #expect(found[line]?.contains(words) == true, "\(line): \(found[line] ?? "-")") }
  }

  @Test func `minds a file that others may write, and says how to mend it`() throws {
    _ = try add("李明", 1, "--as", "viewer")
    #expect(try wrong()["file"] == nil)
    chmod(file, 0o620)
    #expect(try wrong()["file"]?.contains("others may write it") == true)
    chmod(file, 0o600)
    chmod(office.path("keys"), 0o777)
    #expect(try wrong()["folder"]?.contains("keys") == true)
  }
}
