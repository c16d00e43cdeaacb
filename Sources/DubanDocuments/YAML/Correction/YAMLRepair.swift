import DubanCore

/// Finds the line in which YAML is broken, and how it would have to stand.
///
/// What may be wrong is tried, line by line before the place where the parser gave up; the first change with which the parser
/// gets further is the one that is shown. So nothing is shown that would not be read.
enum YAMLRepair {
  /// The line number `line`, from 1, and its text as it would be right; nil where nothing that is known helps.
  static func line(in text: String, stoppedAt stopped: Int) -> (line: Int, text: String)? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    let (start, end) = window(lines, around: stopped)
    guard start < end else { return nil }
    let part = Array(lines[start..<end])
    guard let reached = failure(part) else { return nil }
    var tries = 0
    var better: (line: Int, text: String)?
    for index in stride(from: min(reached, part.count) - 1, through: max(0, reached - 1 - mostLinesBack), by: -1) {
      let line = part[index]
      if line.allSatisfy({ $0 == " " }) || line.utf8.count > longest { continue }
      for candidate in candidates(for: line, after: part[..<index]) where candidate != line {
        tries += 1
        guard tries <= mostTries else { return better }
        var changed = part
        changed[index] = candidate
        guard let next = failure(changed) else { return (start + index + 1, candidate) }
        if next > reached + 1, better == nil { better = (start + index + 1, candidate) }
      }
    }
    return better
  }

  private static let mostLinesBack = 3
  private static let mostTries = 40
  private static let longest = 2000
  /// So many lines before and behind the place are looked at. A part of a file begins at the margin.
  private static let (mostBefore, mostBehind) = (150, 10)

  private static func window(_ lines: [String], around stopped: Int) -> (start: Int, end: Int) {
    let end = min(lines.count, stopped + mostBehind)
    guard stopped > mostBefore else { return (0, end) }
    var start = stopped - mostBefore
    while start < min(stopped, lines.count), lines[start].first.map({ " \t#-".contains($0) }) ?? true { start += 1 }
    return (start, end)
  }

  /// The line, from 1, at which the parser gives up; nil when it does not.
  private static func failure(_ lines: [String]) -> Int? {
    YAMLReader.failure(in: lines.joined(separator: "\n") + "\n")
  }

  // MARK: What may be wrong

  private static func candidates(for line: String, after before: ArraySlice<String>) -> [String] {
    let plain = plainSigns(line)
    let spaced = spacedColon(plain)
    return [
      untabbed(line), parted(line), plain, spacedColon(line), spaced, spacedHyphen(line), untabbed(spaced),
      closed(line),
      closed(spaced), quotedValue(line), quotedValue(spaced), slashes(line), coloned(line),
    ] + indented(line, like: before) + indented(spaced, like: before)
  }

  /// Tabs as blanks: at the start of a line two each, elsewhere one.
  private static func untabbed(_ line: String) -> String {
    let indent = line.prefix { $0 == " " || $0 == "\t" }
    let width = indent.reduce(0) { $0 + ($1 == "\t" ? 2 : 1) }
    let rest = String(line.dropFirst(indent.count).map { $0 == "\t" ? " " : $0 })
    return String(repeating: " ", count: width) + rest
  }

  /// A key with a colon of full width behind it.
  private static func parted(_ line: String) -> String {
    guard let sign = line.firstIndex(of: "：") else { return line }
    return parted(line, at: sign)
  }

  /// `text` with a plain colon and a blank in the place of the sign at `index`.
  static func parted(_ text: String, at index: String.Index) -> String {
    let value = text[text.index(after: index)...].drop { $0 == " " || $0 == "\u{3000}" }
    return "\(text[..<index].trimmingEnd): \(value)"
  }

  /// The signs of an input method as those of the format, as far as they part or hold something.
  private static func plainSigns(_ line: String) -> String {
    var result = ""
    for character in line {
      switch character {
      case "：": result += ": "
      case "，": result += ", "
      case "“", "”", "＂": result += "\""
      case "［", "【": result += "["
      case "］", "】": result += "]"
      case "｛": result += "{"
      case "｝": result += "}"
      case "－" where result.allSatisfy({ $0 == " " }): result += "- "
      case "\u{3000}", "\u{A0}": result += " "
      default: result.append(character)
      }
    }
    while let twice = result.firstRange(of: ":  ") { result.replaceSubrange(twice, with: ": ") }
    return result
  }

  /// `key:value` as `key: value`.
  private static func spacedColon(_ line: String) -> String {
    guard let sign = line.firstIndex(of: ":"), let next = line.index(sign, offsetBy: 1, limitedBy: line.endIndex),
      next < line.endIndex, line[next] != " "
    else { return line }
    return "\(line[...sign]) \(line[next...])"
  }

  /// `-name` as `- name`.
  private static func spacedHyphen(_ line: String) -> String {
    let indent = line.prefix { $0 == " " }
    let rest = line.dropFirst(indent.count)
    guard rest.first == "-", rest.dropFirst().first != " " else { return line }
    return "\(indent)- \(rest.dropFirst())"
  }

  /// Quotes and brackets that are not closed, closed at the end.
  private static func closed(_ line: String) -> String {
    var open: [Character] = []
    var quote: Character?
    for character in line {
      if let sign = quote {
        if character == sign { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "[" || character == "{" {
        open.append(character == "[" ? "]" : "}")
      } else if character == open.last {
        open.removeLast()
      }
    }
    return line.trimmingEnd + (quote.map { String($0) } ?? "") + String(open.reversed())
  }

  /// The whole value in quotes.
  private static func quotedValue(_ line: String) -> String {
    let characters = Array(line)
    var index = characters.prefix { $0 == " " || $0 == "-" }.count
    let start = index
    while index < characters.count,
      !(characters[index] == ":" && index + 1 < characters.count && characters[index + 1] == " ")
    { index += 1 }
    let isKey = index < characters.count
    let value = String(isKey ? characters[(index + 2)...] : characters[start...]).trimmed
    guard !value.isEmpty, isKey || start > 0 else { return line }
    let bare = value.filter { $0 != "\"" }
    return String(isKey ? characters[...(index + 1)] : characters[..<start]) + YAMLText.quoted(bare)
  }

  /// A backslash in quotes as itself.
  private static func slashes(_ line: String) -> String {
    String(line.flatMap { $0 == "\\" ? [$0, $0] : [$0] })
  }

  /// `key value` as `key: value`, and a key alone with its colon.
  private static func coloned(_ line: String) -> String {
    let indent = line.prefix { $0 == " " || $0 == "-" }
    let rest = line.dropFirst(indent.count)
    guard !rest.contains(":") else { return line }
    guard let blank = rest.firstIndex(of: " ") else { return line + ":" }
    return "\(indent)\(rest[..<blank]):\(rest[blank...])"
  }

  /// With the indentation of a line before it, the nearest first.
  private static func indented(_ line: String, like before: ArraySlice<String>) -> [String] {
    let rest = line.drop { $0 == " " || $0 == "\t" }
    var widths: [Int] = []
    for other in before.reversed().prefix(30) where !other.allSatisfy({ $0 == " " }) {
      let width = other.prefix { $0 == " " }.count
      // Behind a hyphen stand the keys of an item.
      let more = other.dropFirst(width).hasPrefix("- ") ? [width + 2, width] : [width]
      for candidate in more where !widths.contains(candidate) { widths.append(candidate) }
      if widths.count >= 6 { break }
    }
    return widths.map { String(repeating: " ", count: $0) + rest }
  }

  /// `line` as a remark, so that it says nothing.
  static func comment(_ line: String) -> String {
    let indent = line.prefix { $0 == " " }
    return "\(indent)# \(line.dropFirst(indent.count))"
  }
}

extension StringProtocol {
  /// Without the blanks at its end.
  fileprivate var trimmingEnd: String {
    var text = Substring(self)
    while text.last == " " || text.last == "\u{3000}" { text = text.dropLast() }
    return String(text)
  }
}
