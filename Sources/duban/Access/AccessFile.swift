import Glibc

/// The `authorized_keys` of the account that serves the office. What is not a line of `duban serve` is others' and stays as it
/// is, to the byte.
struct AccessFile {
  let path: String
  private(set) var lines: [Line]
  /// What was read, so that nothing that came since is written over.
  private let bytes: [UInt8]

  /// A line with the bytes that it has, its end among them.
  struct Line {
    let number: Int
    let bytes: [UInt8]
    /// What it says; nil for a comment, an empty line, and what is no text.
    let key: AuthorizedKey?

    /// Whose it is; nil for others' lines, and for own ones that cannot be understood.
    var own: ServeLine? { command.flatMap(ServeLine.init) }

    /// Whether it runs `duban serve`.
    var isOwn: Bool { command.map(ServeLine.isServe) ?? false }

    /// Whether sshd may find a key in it although it is no text: a comment behind a key may be of any bytes.
    var isUnreadable: Bool {
      let first = bytes.first { $0 != 0x20 && $0 != 0x09 }
      return String(validating: bytes, as: UTF8.self) == nil && first != UInt8(ascii: "#")
    }

    /// What sshd runs, whatever is asked for; nil where it names nothing.
    var command: String? { key?.value(of: "command") }

    init(number: Int, bytes: [UInt8]) {
      (self.number, self.bytes) = (number, bytes)
      key = String(validating: bytes, as: UTF8.self).flatMap { AuthorizedKey($0) }
    }
  }

  /// The usual one of the account that runs the program.
  static func usualPath() throws(Failure) -> String {
    guard let home = Environment.variable("HOME") ?? (Account.current.home.isEmpty ? nil : Account.current.home) else {
      throw .noHome
    }
    return home + "/.ssh/authorized_keys"
  }

  /// Reads the file; one that is not there has no lines.
  ///
  /// - Throws: `Failure.cannotRead`.
  init(_ path: String) throws {
    self.path = path
    bytes = try AccessFile.read(path)
    lines = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? rest.endIndex
      lines.append(Line(number: lines.count + 1, bytes: Array(rest[..<end])))
      rest = rest[end...]
    }
  }

  private static func read(_ path: String) throws -> [UInt8] {
    InputFile.exists(path) ? try InputFile(path, isOwn: true).bytes : []
  }

  /// Adds a line at the end.
  mutating func add(_ text: String) {
    let number = lines.count + 1
    // The last line may have no end, without which the new one would be a part of it.
    let isOpen = lines.last.map { $0.bytes.last != 0x0A } ?? false
    lines.append(Line(number: number, bytes: Array(((isOpen ? "\n" : "") + text + "\n").utf8)))
  }

  /// Takes away the lines of `duban serve` that `isMeant` names, and returns them.
  mutating func remove(_ isMeant: (Line) throws -> Bool) rethrows -> [Line] {
    let gone = try lines.filter { try $0.isOwn && isMeant($0) }
    let numbers = Set(gone.map(\.number))
    lines.removeAll { numbers.contains($0.number) }
    return gone
  }

  /// Writes the file, whole or not at all, readable for its account alone where it is new.
  ///
  /// - Throws: `AccessProblem.changedMeanwhile` when somebody else wrote it since it was read, or `Failure`.
  func write() throws {
    guard try AccessFile.read(path) == bytes else { throw Failure.access(.changedMeanwhile(path)) }
    let folder = FilePath.folder(of: path)
    if !InputFile.exists(folder), folder.hasPrefix("/") { try PersonalFolder.make(folder) }
    let before = umask(0o077)
    defer { umask(before) }
    try OutputFile.write(lines.flatMap(\.bytes), to: path, replaces: true, keepsOwner: true)
  }
}
