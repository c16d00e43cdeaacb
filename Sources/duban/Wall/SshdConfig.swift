import Glibc

/// What sshd's configuration says of one account, as far as it can be read and does not depend on from where it comes.
struct SshdConfig {
  /// Whether the configuration could be read at all.
  var isSeen = false
  /// The words behind each keyword that holds for the account, keywords in lower case.
  private(set) var settings: [String: [String]] = [:]

  /// The words behind `keyword`, in lower case; nil where nothing is said of it.
  subscript(keyword: String) -> [String]? { settings[keyword.lowercased()] }

  /// Whether `keyword` is set to `word`.
  func says(_ keyword: String, _ word: String) -> Bool { self[keyword]?.first?.lowercased() == word }

  /// Nothing seen.
  init() {}

  /// Reads the configuration at `path`.
  ///
  /// - Parameters:
  ///   - read: a file's text, nil when it cannot be read.
  ///   - expand: the files that a pattern of `Include` names, in order.
  init(_ path: String, for account: Account, read: (String) -> String?, expand: (String) -> [String]) {
    var (everywhere, matched): ([String: [String]], [String: [String]]) = ([:], [:])
    isSeen = SshdConfig.take(path, account, read, expand, nil, depth: 0) { words, isMatch in
      let (keyword, values) = (words[0].lowercased(), Array(words.dropFirst()))
      // The first one holds, and one in a block that applies goes before all outside of blocks.
      if isMatch {
        matched[keyword] = matched[keyword] ?? values
      } else {
        everywhere[keyword] = everywhere[keyword] ?? values
      }
    }
    settings = everywhere.merging(matched) { $1 }
  }

  /// Hands each line that holds for the account to `give`; false when the file cannot be read.
  private static func take(
    _ path: String, _ account: Account, _ read: (String) -> String?, _ expand: (String) -> [String], _ block: Bool?,
    depth: Int,
    give: ([String], Bool) -> Void
  ) -> Bool {
    guard depth < 16, let text = read(path) else { return false }
    // Nil outside of blocks, else whether the block applies.
    var block = block
    for line in text.split(whereSeparator: \.isNewline) {
      let words = words(line)
      guard let keyword = words.first?.lowercased(), block != false || keyword == "match" else { continue }
      switch keyword {
      case "match": block = applies(words.dropFirst(), account)
      case "include":
        for pattern in words.dropFirst() {
          let whole = pattern.hasPrefix("/") ? pattern : "/etc/ssh/" + pattern
          for file in expand(whole) { _ = take(file, account, read, expand, block, depth: depth + 1, give: give) }
        }
      default: give(words, block == true)
      }
    }
    return true
  }

  /// Whether a block's conditions hold; one of where a client comes from is taken not to.
  private static func applies(_ words: ArraySlice<String>, _ account: Account) -> Bool {
    var rest = words
    while let criterion = rest.popFirst()?.lowercased() {
      if criterion == "all" { continue }
      guard let patterns = rest.popFirst()?.split(separator: ",").map(String.init) else { return false }
      let names = criterion == "user" ? [account.name] : criterion == "group" ? account.groups : []
      let isExcluded = patterns.contains { pattern in
        pattern.hasPrefix("!") && names.contains { fnmatch(String(pattern.dropFirst()), $0, 0) == 0 }
      }
      guard !isExcluded, patterns.contains(where: { pattern in names.contains { fnmatch(pattern, $0, 0) == 0 } }) else {
        return false
      }
    }
    return true
  }

  /// The words of a line: parted by spaces or one equals sign, held together by quotation marks, up to a comment.
  private static func words(_ line: Substring) -> [String] {
    var (words, word, isQuoted): ([String], String?, Bool) = ([], nil, false)
    for sign in line {
      switch sign {
      case "\"":
        isQuoted.toggle()
        word = word ?? ""
      case "#" where !isQuoted && word == nil: return words
      case " ", "\t", "=":
        guard !isQuoted, sign != "=" || words.isEmpty else {
          word = (word ?? "") + String(sign)
          continue
        }
        if let whole = word { words.append(whole) }
        word = nil
      default: word = (word ?? "") + String(sign)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}
