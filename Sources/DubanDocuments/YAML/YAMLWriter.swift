/// Writes YAML as a clerk would: short mappings and lists in one line, everything else a line each, two blanks a level.
///
/// The YAML library's own emitter indents lists and breaks lines in ways that no hand-written plan does, and an exported
/// plan is compared with hand-written ones in git. Whatever is written here reads back as the same tree.
struct YAMLWriter {
  private var lines: [String] = []

  private init() {}

  /// The document with the members of one mapping.
  static func document(_ members: [YAMLValue.Member]) -> String {
    var writer = YAMLWriter()
    writer.write(members, indent: 0)
    return writer.lines.joined(separator: "\n") + "\n"
  }

  /// The widest line that holds a whole mapping or list, in cells; a Chinese character takes two.
  private static let widest = 110

  private mutating func write(_ members: [YAMLValue.Member], indent: Int) {
    for member in members {
      let head = String(repeating: " ", count: indent) + member.key + ":"
      if let line = Self.line(member.value, after: head) {
        lines.append(head + " " + line)
        continue
      }
      lines.append(head)
      writeBelow(member.value, indent: indent + 2)
    }
  }

  private mutating func writeBelow(_ value: YAMLValue, indent: Int) {
    switch value {
    case .text, .quoted, .bare:
      lines.append(String(repeating: " ", count: indent) + Self.flow(value, nested: false))
    case .mapping(let members, _):
      write(members, indent: indent)
    case .list(let items, _):
      for item in items { writeItem(item, indent: indent) }
    }
  }

  private mutating func writeItem(_ item: YAMLValue, indent: Int) {
    let head = String(repeating: " ", count: indent) + "-"
    if let line = Self.line(item, after: head) {
      lines.append(head + " " + line)
      return
    }
    // The first line of what is below moves up beside the hyphen.
    let first = lines.count
    writeBelow(item, indent: indent + 2)
    lines[first] = head + " " + lines[first].dropFirst(indent + 2)
  }

  /// `value` in one line, or nil when it wants several or does not fit after `head`.
  private static func line(_ value: YAMLValue, after head: String) -> String? {
    switch value {
    case .text, .quoted, .bare: return flow(value, nested: false)
    case .mapping(_, .lines), .list(_, .lines): return nil
    case .mapping(let members, _) where members.isEmpty: return "{}"
    case .list(let items, _) where items.isEmpty: return "[]"
    case .mapping, .list:
      guard isShort(value) else { return nil }
      let line = flow(value, nested: false)
      return width(head) + 1 + width(line) <= widest ? line : nil
    }
  }

  /// Whether `value` may stand in one line at all: nothing in it wants lines, and no list of several mappings.
  private static func isShort(_ value: YAMLValue) -> Bool {
    switch value {
    case .text, .quoted, .bare: true
    case .mapping(_, .lines), .list(_, .lines): false
    case .mapping(let members, _): members.allSatisfy { isShort($0.value) }
    case .list(let items, _):
      items.allSatisfy { item in
        if case .mapping = item { return items.count == 1 && isShort(item) }
        return isShort(item)
      }
    }
  }

  private static func flow(_ value: YAMLValue, nested: Bool) -> String {
    switch value {
    case .bare(let word): word
    case .text(let text): YAMLText.written(text, inFlow: nested)
    case .quoted(let text): YAMLText.quoted(text)
    case .list(let items, _): "[" + items.map { flow($0, nested: true) }.joined(separator: ", ") + "]"
    case .mapping(let members, _):
      "{" + members.map { $0.key + ": " + flow($0.value, nested: true) }.joined(separator: ", ") + "}"
    }
  }

  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
  }
}
