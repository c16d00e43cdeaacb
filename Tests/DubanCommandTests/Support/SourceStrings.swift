import Foundation

/// The string literals of a Swift file, each with the calls in whose arguments it stands: enough to ask of the words of the program
/// how they are written, without a parser of the whole language.
struct SourceStrings {
  /// A literal; what is put in between its pieces is told by `hole`.
  struct Literal {
    let line: Int
    let text: String
    /// The names of the calls around it, the innermost last, each with the number of the argument.
    let calls: [(name: String, argument: Int)]

    /// Whether it is what the program says in Chinese, and nothing else.
    var isPickedChinese: Bool { calls.contains { ["pick", "Name"].contains($0.name) && $0.argument == 0 } }
    var isPickedEnglish: Bool { calls.contains { $0.name == "pick" && $0.argument == 1 } }
  }

  /// What stands for a value that is put in.
  static let hole: Character = "\u{FFFC}"

  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var line = 1
  private(set) var literals: [Literal] = []

  init(_ source: String) {
    scalars = Array(source.unicodeScalars)
    code(until: nil, [])
  }

  private func at(_ offset: Int = 0) -> Unicode.Scalar? {
    place + offset < scalars.count ? scalars[place + offset] : nil
  }

  private func stands(_ text: String) -> Bool {
    zip(text.unicodeScalars, place...).allSatisfy { $1 < scalars.count && scalars[$1] == $0 }
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where place < scalars.count {
      if scalars[place] == "\n" { line += 1 }
      place += 1
    }
  }

  /// Reads code up to the bracket that closes it.
  private mutating func code(until end: Unicode.Scalar?, _ calls: [(name: String, argument: Int)]) {
    var calls = calls
    while let scalar = at() {
      if stands("//") {
        while let next = at(), next != "\n" { advance() }
        continue
      }
      switch scalar {
      case "\"": literal(raw: 0, calls)
      case "#":
        var raw = 0
        while at(raw) == "#" { raw += 1 }
        if at(raw) == "\"" { literal(raw: raw, calls) } else { advance(raw) }
      case "(", "[", "{":
        let name = scalar == "(" ? wordBefore : String(scalar)
        advance()
        code(until: scalar == "(" ? ")" : scalar == "[" ? "]" : "}", calls + [(name, 0)])
      case ")", "]", "}":
        advance()
        if scalar == end { return }
      case ",":
        if let last = calls.indices.last { calls[last].argument += 1 }
        advance()
      default: advance()
      }
    }
  }

  /// The name of what is called at the bracket that is next.
  private var wordBefore: String {
    var start = place
    while start > 0, scalars[start - 1].properties.isAlphabetic || scalars[start - 1] == "_" { start -= 1 }
    return String(String.UnicodeScalarView(scalars[start..<place]))
  }

  private mutating func literal(raw: Int, _ calls: [(name: String, argument: Int)]) {
    let first = line
    advance(raw)
    let quotes = stands("\"\"\"") ? 3 : 1
    advance(quotes)
    let close = String(repeating: "\"", count: quotes) + String(repeating: "#", count: raw)
    let escape = "\\" + String(repeating: "#", count: raw)
    var text = String.UnicodeScalarView()
    while let scalar = at(), !stands(close) {
      if stands(escape) {
        advance(escape.unicodeScalars.count)
        if at() == "(" {
          advance()
          code(until: ")", calls + [("\\", 0)])
          text.append(contentsOf: SourceStrings.hole.unicodeScalars)
        } else {
          // A line's end or a sign that is written in letters; a quotation mark is one.
          text.append(at() == "\"" ? "\"" : " ")
          advance()
        }
      } else {
        text.append(scalar)
        advance()
      }
    }
    advance(close.unicodeScalars.count)
    literals.append(Literal(line: first, text: String(text), calls: calls))
  }
}
