import DubanCore

/// A line of `authorized_keys`: a key, and what whoever has it may do.
struct AuthorizedKey: Equatable {
  /// What stands before the key, in its order.
  let options: [Option]
  /// The key itself; nil where it cannot be read.
  let key: PublicKey?
  /// What stands behind the key: anybody's word.
  let comment: String

  /// Something that is allowed or forbidden.
  struct Option: Equatable {
    /// In lower case: sshd reads it without regard to case.
    let name: String
    /// What stands behind the sign of equality, without its quotation marks; nil for a bare name.
    let value: String?
  }

  /// Reads a line; nil for an empty one or a comment.
  init?(_ text: some StringProtocol) {
    let line = Substring(text).drop { $0 == " " || $0 == "\t" }
    guard let first = line.first, first != "#", !first.isNewline else { return nil }
    var texts: [String] = []
    var rest = line
    // A line without options begins with the sort of its key.
    if !PublicKey.types.contains(String(line.prefix { $0 != " " && $0 != "\t" })) {
      (texts, rest) = AuthorizedKey.options(line)
    }
    options = texts.map(Option.init)
    let parts = rest.split(maxSplits: 2) { $0 == " " || $0 == "\t" || $0.isNewline }.map(String.init)
    key = parts.count < 2 ? nil : PublicKey(type: parts[0], base64: parts[1])
    comment = parts.count < 3 ? "" : parts[2].trimmed
  }

  /// What stands between commas up to the first blank, quotation marks holding together, and what comes behind.
  private static func options(_ line: Substring) -> ([String], Substring) {
    var texts: [String] = []
    var (text, isQuoted, last): (String, Bool, Character) = ("", false, " ")
    var end = line.endIndex
    for (index, sign) in zip(line.indices, line) {
      if sign == "\"", last != "\\" { isQuoted.toggle() }
      last = sign
      if !isQuoted, sign == " " || sign == "\t" {
        end = index
        break
      }
      if !isQuoted, sign == "," {
        texts.append(text)
        text = ""
      } else {
        text.append(sign)
      }
    }
    return (texts + [text], line[end...])
  }

  /// What the option called `name` says; nil where it does not stand there, or says nothing.
  func value(of name: String) -> String? { options.first { $0.name == name }?.value }

  private var names: Set<String> { Set(options.map(\.name)) }

  /// Whether it runs one command, whatever is asked for.
  var hasCommand: Bool { names.contains("command") }

  /// Whether everything is forbidden that is not allowed by name.
  var isRestricted: Bool { names.contains("restrict") }

  /// Whether ports, sockets, the agent and X11 are not passed on.
  var forbidsForwarding: Bool {
    let each: Set = ["no-port-forwarding", "no-agent-forwarding", "no-x11-forwarding"]
    return (isRestricted || each.isSubset(of: names)) && names.isDisjoint(with: AuthorizedKey.forwarding)
  }

  /// What allows again that `restrict` forbids, terminals aside.
  private static let forwarding: Set = ["port-forwarding", "agent-forwarding", "x11-forwarding", "tunnel"]

  /// What it allows beside its command and a terminal, by the names of the options.
  var extras: [String] {
    let more = AuthorizedKey.forwarding.union([
      "user-rc", "environment", "cert-authority", "permitopen", "permitlisten", "principals",
    ])
    return options.map(\.name).filter(more.contains)
  }
}

extension AuthorizedKey.Option {
  /// Reads `name` or `name="value"`.
  init(_ text: String) {
    name = String(text.prefix { $0 != "=" }).lowercased()
    guard let equals = text.firstIndex(of: "=") else {
      value = nil
      return
    }
    var quoted = String(text[text.index(after: equals)...])
    if quoted.hasPrefix("\""), quoted.hasSuffix("\""), quoted.count >= 2 {
      quoted = String(quoted.dropFirst().dropLast())
    }
    // The one escape that sshd knows.
    value = quoted.replacing("\\\"", with: "\"")
  }
}
