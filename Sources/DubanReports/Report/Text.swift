package import DubanCore

extension Report {
  /// A text whose numbers know their rows.
  package struct Text: Hashable, Sendable, ExpressibleByStringInterpolation {
    package var runs: [Run]

    /// A text of `runs`.
    package init(_ runs: [Run]) { self.runs = runs }

    package init(stringLiteral value: String) { runs = [.plain(value)] }

    package init(stringInterpolation: Interpolation) { runs = stringInterpolation.runs }

    /// All of it without what lies behind it.
    package var plain: String { runs.map(\.text).joined() }

    /// The numbers in it, from the first.
    package var counts: [Counted] {
      runs.compactMap { if case .count(let counted) = $0 { counted } else { nil } }
    }
  }

  /// A piece of a text.
  package enum Run: Hashable, Sendable {
    case plain(String)
    /// A number that counts items.
    case count(Counted)
    /// What a person or a document said, as it was said; formats set it in quotation marks.
    case quoted(String, Language)
    /// What should be seen first.
    case strong(String)
    /// The name of an item, which leads to it where the format can.
    case item(ItemID.Global, String)

    /// It as text.
    package var text: String {
      switch self {
      case .plain(let text), .strong(let text), .item(_, let text): text
      case .count(let counted): String(counted.count)
      case .quoted(let text, let language): language.quoting(text)
      }
    }
  }
}

extension Report.Text {
  static func + (left: Report.Text, right: Report.Text) -> Report.Text { Report.Text(left.runs + right.runs) }

  static func += (left: inout Report.Text, right: Report.Text) { left.runs += right.runs }
}

extension Report.Text {
  /// Puts numbers and quotations into a literal: `"已完成\(done)项"`.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var runs: [Report.Run] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { runs.append(.plain(literal)) }
    }

    package mutating func appendInterpolation(_ counted: Counted) { runs.append(.count(counted)) }

    package mutating func appendInterpolation(_ run: Report.Run) { runs.append(run) }

    package mutating func appendInterpolation(_ text: Report.Text) { runs += text.runs }

    /// A name, a day, a figure. A whole number has to be `Counted`, or be written out as text by whoever means it.
    package mutating func appendInterpolation(_ text: String) { appendLiteral(text) }
  }
}
