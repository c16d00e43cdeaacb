/// Finds the switches of a Swift source and what they answer: just enough of the language's grammar for that.
struct SwitchScanner {
  /// A switch with a catch-all: `default:`, `case _:` or a binding of everything.
  struct Found: Equatable {
    /// The names of the cases that it answers besides, at each place of the pattern: one place, or those of a tuple.
    var names: [Set<String>] = []
    var line = 0
  }

  /// The switches of `source` that have a catch-all.
  static func catchAlls(in source: String) -> [Found] {
    guard ["default", "case _", "case let", "case ("].contains(where: source.contains) else { return [] }
    var scanner = SwitchScanner(code: bare(Array(source.utf8)))
    scanner.scan()
    return scanner.found
  }

  private let code: [UInt8]
  private var found: [Found] = []

  private init(code: [UInt8]) { self.code = code }

  private mutating func scan() {
    for start in code.indices where isWord("switch", at: start) {
      guard let open = bodyStart(after: start + 6), let end = closing(open) else { continue }
      var names: [Set<String>] = []
      var catchesAll = false
      for label in labels(in: open + 1..<end) {
        guard let pattern = label else {
          catchesAll = true
          continue
        }
        for (place, name) in SwitchScanner.names(of: pattern) {
          while names.count <= place { names.append([]) }
          names[place].insert(name)
        }
        if SwitchScanner.isEverything(pattern) { catchesAll = true }
      }
      if catchesAll { found.append(Found(names: names, line: 1 + code[..<start].count { $0 == 0x0A })) }
    }
  }

  /// The labels of the switch whose body is `range`, not those of switches within it; nil for `default`.
  private func labels(in range: Range<Int>) -> [String?] {
    var labels: [String?] = []
    var (index, depth) = (range.lowerBound, 0)
    while index < range.upperBound {
      depth += SwitchScanner.nesting(code[index])
      if depth == 0, isWord("default", at: index) { labels.append(nil) }
      if depth == 0, isWord("case", at: index), !isCondition(index), let colon = labelEnd(index + 4, range.upperBound) {
        labels.append(String(decoding: code[index + 4..<colon], as: UTF8.self))
        index = colon
      }
      index += 1
    }
    return labels
  }

  /// Whether the `case` there is that of `if case`, `guard case`, `for case`.
  private func isCondition(_ index: Int) -> Bool {
    let before = code[..<index].reversed().drop { $0 <= 0x20 }
    let word = String(decoding: before.prefix { !SwitchScanner.isNoName($0) }.reversed(), as: UTF8.self)
    return before.first == UInt8(ascii: ",") || ["if", "guard", "while", "for"].contains(word)
  }

  private func labelEnd(_ start: Int, _ end: Int) -> Int? {
    var depth = 0
    for index in start..<end {
      depth += SwitchScanner.nesting(code[index])
      if code[index] == UInt8(ascii: ":"), depth == 0 { return index }
    }
    return nil
  }

  private func bodyStart(after start: Int) -> Int? {
    var depth = 0
    for index in start..<code.count {
      if code[index] == UInt8(ascii: "{"), depth == 0 { return index }
      depth += SwitchScanner.nesting(code[index])
    }
    return nil
  }

  private func closing(_ open: Int) -> Int? {
    var depth = 0
    for index in open..<code.count {
      depth += SwitchScanner.nesting(code[index])
      if depth == 0 { return index }
    }
    return nil
  }

  private func isWord(_ word: String, at index: Int) -> Bool {
    let end = index + word.utf8.count
    return end <= code.count && code[index...].starts(with: word.utf8)
      && (index == 0 || SwitchScanner.isNoName(code[index - 1]))
      && (end == code.count || SwitchScanner.isNoName(code[end]))
  }

  /// What a bracket does to how deep one stands in brackets.
  private static func nesting(_ character: UInt8) -> Int {
    switch character {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): 1
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): -1
    default: 0
    }
  }

  /// Whether it can stand beside a word of the language; a dot before one makes it a member's name.
  private static func isNoName(_ character: UInt8) -> Bool {
    switch character {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "`"), 0x80...:
      false
    default: true
    }
  }

  // MARK: Patterns

  /// The cases that a label names, each with its place in the pattern: `.a, .b(let x)` names two at the first, `(.a, .b)` one
  /// at each of two.
  private static func names(of label: String) -> [(place: Int, name: String)] {
    split(label.split(separator: /\bwhere\b/).first.map(String.init) ?? label).flatMap { pattern in
      let pattern = pattern.replacing(/^(let|var|is)\s+/, with: "")
      let parts =
        pattern.hasPrefix("(") && pattern.hasSuffix(")") ? split(String(pattern.dropFirst().dropLast())) : [pattern]
      return parts.enumerated().compactMap { place, part in
        part.firstMatch(of: /^(?:[A-Z][A-Za-z.]*)?\.([a-z]\w*)/).map { (place, String($0.1)) }
      }
    }
  }

  /// Whether a label takes whatever comes: `_`, `let x`, `(_, _)`, without a condition.
  private static func isEverything(_ label: String) -> Bool {
    !label.contains(/\bwhere\b/)
      && split(label).contains { $0.wholeMatch(of: /_|(let|var)\s+\w+\??|\((_|,|\s|(let|var)\s+\w+)+\)/) != nil }
  }

  /// The parts of `text` between commas that stand in no brackets.
  private static func split(_ text: String) -> [String] {
    var (parts, depth) = ([""], 0)
    for character in text {
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
      if character == ",", depth == 0 { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    return parts.map { $0.trimmingPrefix { $0.isWhitespace } }.map {
      String($0.reversed().drop { $0.isWhitespace }.reversed())
    }
  }

  /// The source without comments and without what stands in quotes, line by line as it was.
  private static func bare(_ source: [UInt8]) -> [UInt8] {
    var (result, index) = ([UInt8](), 0)
    func stands(_ text: String, at index: Int) -> Bool { source[index...].starts(with: text.utf8) }
    /// The position behind the text that begins at `start`; a text may hold code, which may hold a text.
    func end(ofText start: Int) -> Int {
      var (index, depth) = (start + 1, 0)
      while index < source.count, source[index] != 0x0A {
        switch source[index] {
        case UInt8(ascii: "\\") where stands("\\(", at: index): (depth, index) = (depth + 1, index + 1)
        case UInt8(ascii: "\\"): index += 1
        case UInt8(ascii: "(") where depth > 0: depth += 1
        case UInt8(ascii: ")") where depth > 0: depth -= 1
        case UInt8(ascii: "\"") where depth == 0: return index + 1
        default: break
        }
        index += 1
      }
      return index
    }
    while index < source.count {
      if stands("//", at: index) {
        index = source[index...].firstIndex(of: 0x0A) ?? source.count
      } else if stands("\"\"\"", at: index) {
        index += 3
        while index < source.count, !stands("\"\"\"", at: index) {
          if source[index] == 0x0A { result.append(0x0A) }
          index += 1
        }
        index += 3
      } else if source[index] == UInt8(ascii: "\"") {
        index = end(ofText: index)
      } else {
        result.append(source[index])
        index += 1
      }
    }
    return result
  }
}
