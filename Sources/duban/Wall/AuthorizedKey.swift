/// A line of `authorized_keys`: what whoever has the key may do.
struct AuthorizedKey: Equatable {
  /// Whether it runs one command, whatever is asked for.
  let hasCommand: Bool
  /// Whether ports, sockets, the agent and X11 are not passed on.
  let forbidsForwarding: Bool

  /// Reads a line; nil for an empty one or a comment.
  init?(_ line: some StringProtocol) {
    let line = line.drop { $0 == " " || $0 == "\t" }
    guard let first = line.first, first != "#" else { return nil }
    var options: Set<String> = []
    var (option, isQuoted, last): (String, Bool, Character) = ("", false, " ")
    for sign in line {
      if sign == "\"", last != "\\" { isQuoted.toggle() }
      last = sign
      if !isQuoted, sign == " " || sign == "\t" { break }
      if !isQuoted, sign == "," {
        options.insert(option)
        option = ""
      } else {
        option.append(sign)
      }
    }
    options.insert(option)
    // Their names are read without regard to case; what follows an equals sign is of no concern here.
    let names = Set(options.map { String($0.prefix { $0 != "=" }).lowercased() })
    hasCommand = names.contains("command")
    let each: Set = ["no-port-forwarding", "no-agent-forwarding", "no-x11-forwarding"]
    let again: Set = ["port-forwarding", "agent-forwarding", "x11-forwarding", "tunnel"]
    forbidsForwarding = (names.contains("restrict") || each.isSubset(of: names)) && names.isDisjoint(with: again)
  }
}
