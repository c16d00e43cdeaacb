import DubanCore

/// What the `command="…"` of a key says of whoever comes in with it: the one way into a store over SSH.
struct ServeLine: Equatable {
  /// The program, by its path or its bare name.
  var program = "duban"
  var actor: String
  var capacity: Capacity
  /// The unit for which somebody reports, as the plans know it.
  var unit: String?
  var store: String?
  /// The fingerprint that the key must have.
  var key: String?
  /// After how many minutes without a key a session ends; nil for the usual time.
  var idle: String?
  /// The language of what is shown and answered; nil for that of the account's locale.
  var language: Language?
  /// Whether it holds on kernels without Landlock too.
  var isEvenWithoutLandlock = false

  /// Somebody's line.
  init(actor: String, capacity: Capacity, unit: String? = nil, store: String? = nil) {
    (self.actor, self.capacity, self.unit, self.store) = (actor, capacity, unit, store)
  }

  /// Whether `command` runs `duban serve`, well told or not.
  static func isServe(_ command: String) -> Bool {
    let words = ShellWords.split(command) ?? command.split(separator: " ").map(String.init)
    return words.count >= 2 && FilePath.name(of: words[0]) == "duban" && words[1] == "serve"
  }

  /// Reads what `command.text` writes; nil for anything else, and for what `duban serve` would not take.
  init?(_ command: String) {
    guard ServeLine.isServe(command), let words = ShellWords.split(command) else { return nil }
    var told: [String: String] = [:]
    var rest = words.dropFirst(2)
    var isEven = false
    while let word = rest.popFirst() {
      if word == ServeLine.even {
        isEven = true
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard ServeLine.options.contains(parts[0]), told[parts[0]] == nil,
        let value = parts.count == 2 ? parts[1] : rest.popFirst()
      else { return nil }
      told[parts[0]] = value
    }
    guard let actor = told["--actor"], let capacity = told["--as"].flatMap(Capacity.init) else { return nil }
    let language = told["--lang"].flatMap(Language.init)
    guard language != nil || told["--lang"] == nil else { return nil }
    self.init(actor: actor, capacity: capacity, unit: told["--unit"], store: told["--store"])
    (program, key, idle, isEvenWithoutLandlock) = (words[0], told["--key"], told["--idle"], isEven)
    self.language = language
  }

  private static let even = "--even-without-landlock"
  private static let options: Set = ["--actor", "--as", "--unit", "--store", "--key", "--idle", "--lang"]

  /// The command line, quoted for the shell of the account.
  var text: String {
    var words = [program, "serve", "--actor", actor, "--as", capacity.rawValue]
    for (option, value) in [
      ("--unit", unit), ("--store", store), ("--key", key), ("--idle", idle), ("--lang", language?.rawValue),
    ] {
      if let value { words += [option, value] }
    }
    if isEvenWithoutLandlock { words.append(ServeLine.even) }
    return words.map(ShellWords.quoted).joined(separator: " ")
  }

  /// The whole line of `key` for `authorized_keys`: nothing but this command, and a terminal for the dashboard.
  func line(for key: PublicKey, comment: String) -> String {
    var line = "restrict,pty,command=\"\(text)\" \(key.type) \(key.base64)"
    if !comment.isEmpty { line += " \(comment)" }
    return line
  }
}
