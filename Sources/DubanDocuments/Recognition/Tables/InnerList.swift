import DubanCore

/// Several tasks in one cell: `①…②…`, `(1)…(2)…`, `1.…2.…`, on lines of their own or one after the other.
struct InnerList: Equatable {
  /// What stands before the first number.
  var lead: String
  var items: [Item]

  /// A numbered piece.
  struct Item: Equatable {
    var serial: Serial
    /// Its words without the number.
    var text: String
  }
}

extension InnerList {
  /// The list in `text`; nil where fewer than two pieces are numbered one after the other from 1.
  ///
  /// Inside running text a number counts only after a sign that ends a clause, so that `完成3.5万亩` and `第1.2款` cut nothing;
  /// a circled number counts everywhere. Words before the first number are kept apart when they end as an introduction does.
  ///
  /// - Parameter from: the number of the first piece; nil where any will do, as in tables that number on from row to row.
  static func reading(_ text: String, from first: Int? = 1) -> InnerList? {
    let start = first
    let text = text.scalars
    var marks: [(at: Int, serial: Serial)] = []
    var style: Serial.Style?
    var index = 0
    while index < text.count {
      let isHead = index == 0 || isBreak(text[index - 1])
      let isCircled = ("\u{2460}"..."\u{2473}").contains(text[index])
      if isHead || isCircled, let serial = Serial.leading(text, from: index),
        style == nil
          ? serial.value == start ?? serial.value
          : serial.style == style && serial.value == (marks.last?.serial.value ?? 0) + 1,
        serial.style != .nested, serial.style != .chinese, serial.length > 0
      {
        style = serial.style
        marks.append((index, serial))
        index += serial.length
      } else {
        index += 1
      }
    }
    guard marks.count >= 2, let first = marks.first else { return nil }
    let lead = CellText.trimmed(String(scalars: text[..<first.at]))
    guard
      lead.isEmpty || lead.last.map({ "：:。；;\n".contains($0) }) ?? true || style == .circled
        || CellText.isNewline(text[first.at - 1])
    else { return nil }
    var items: [Item] = []
    for (place, mark) in marks.enumerated() {
      let end = place + 1 < marks.count ? marks[place + 1].at : text.count
      let words = CellText.trimmed(String(scalars: text[(mark.at + mark.serial.length)..<end]))
      items.append(Item(serial: mark.serial, text: words))
    }
    guard items.allSatisfy({ !$0.text.isEmpty }) else { return nil }
    return InnerList(lead: lead, items: items)
  }

  /// Whether its pieces are tasks and not mere steps of a few words (逐企核查; 约谈整改): short ones have a figure each.
  var isOfTasks: Bool {
    items.reduce(0) { $0 + $1.text.count } >= items.count * 8 || tellAmounts
  }

  /// Whether each of its pieces tells something to do with a figure.
  var tellAmounts: Bool { items.allSatisfy { $0.text.count >= 5 && InnerList.tellsAmount($0.text) } }

  /// Whether a verb and an amount stand in `text`: 新建学校5所.
  private static func tellsAmount(_ text: String) -> Bool {
    let words = PhraseText(Passage(text, at: .line(0)))
    guard Naming.verbs.match(in: words, at: 0) != nil else { return false }
    return words.all.contains { words[$0].isDigit && !words[$0 - 1].isDigit }
      && !words.all.contains { words[$0] == "月" || words[$0] == "季" }
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "；", ";", "：", ":", "，", ",": true
    default: scalar.isBlank
    }
  }
}
