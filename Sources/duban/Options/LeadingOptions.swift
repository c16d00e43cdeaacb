/// Options that stand before the command: `duban --store plans.duban list tasks`. Many programs take them there, the parser does not.
enum LeadingOptions {
  /// `arguments` with the options before the command moved behind all that stands after it, where a command follows them; else as
  /// they are.
  static func moved(_ arguments: [String]) -> [String] {
    var end = arguments.startIndex
    while end < arguments.endIndex {
      let word = arguments[end]
      if flags.contains(word) || valued.contains(where: { word.hasPrefix($0 + "=") }) {
        end += 1
      } else if valued.contains(word) {
        end += 2
      } else {
        break
      }
    }
    guard end > arguments.startIndex, end < arguments.endIndex,
      Subcommand(rawValue: arguments[end]) != nil || arguments[end] == "help"
    else { return arguments }
    let rest = arguments[end...]
    let last = rest.firstIndex(of: "--") ?? rest.endIndex
    return Array(rest[..<last] + arguments[..<end] + rest[last...])
  }

  /// `arguments` without the language, which the parser's own `help` does not know.
  static func withoutLanguage(_ arguments: [String]) -> [String] {
    var rest: [String] = []
    var isValue = false
    for word in arguments {
      if isValue {
        isValue = false
      } else if word == "--lang" {
        isValue = true
      } else if !word.hasPrefix("--lang=") {
        rest.append(word)
      }
    }
    return rest
  }

  /// Those that take a value.
  static let valued: Set = [
    "--store", "--plan", "--lang", "--theme", "--ambiguous", "--as-of", "--format", "--actor",
  ]
  /// Those that take none.
  static let flags: Set = ["--ascii"]
}
