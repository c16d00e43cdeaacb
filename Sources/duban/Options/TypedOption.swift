/// An option as it is typed, before the parser has read the line or where it cannot.
enum TypedOption {
  /// What `option` is given in `words`, as `--lang zh` or `--lang=zh`; of several the last, as the parser takes it. What stands behind
  /// `--` is no option.
  static func value(of option: String, in words: [String]) -> String? {
    let given = words.prefix { $0 != "--" }
    var found: String?
    for (place, word) in zip(given.indices, given) {
      if word.hasPrefix(option + "=") {
        found = String(word.dropFirst(option.count + 1))
      } else if word == option, place + 1 < given.endIndex {
        found = given[place + 1]
      }
    }
    return found
  }
}
