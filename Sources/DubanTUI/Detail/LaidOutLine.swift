import DubanScreen
import DubanCore

/// A line of the detail as it is drawn: paragraphs wrapped, everything else as it is.
enum LaidOutLine {
  case spans([Span], indent: Int)
  case bar(ProgressBar, caption: DisplayText, indent: Int)
  case quarters(QuarterStrip)
  case heading(DisplayText)

  /// The columns of the labels at the left.
  static let labelColumns = 14

  /// The lines in `columns` columns.
  static func layOut(_ lines: [DetailLine], columns: Int, _ context: PaneContext) -> [LaidOutLine] {
    lines.flatMap { line -> [LaidOutLine] in
      switch line {
      case .anchor: []
      case .blank: [.spans([], indent: 0)]
      case .heading(let title): [.heading(title)]
      case .spans(let spans, let indent): [.spans(spans, indent: indent)]
      case .paragraph(let text, let style, let indent):
        text.wrapped(to: max(2, columns - indent), .narrow).map { .spans([Span($0, style)], indent: indent) }
      case .labelled(let label, let text, let style):
        text.wrapped(to: max(2, columns - labelColumns), .narrow).enumerated().map { index, part in
          let gap = String(repeating: " ", count: max(0, labelColumns - label.width(.narrow)))
          let head = index == 0 ? label + DisplayText(gap) : DisplayText(String(repeating: " ", count: labelColumns))
          return .spans([Span(head, .dim), Span(part, style)], indent: 0)
        }
      case .bar(let actual, let expected, let light, let caption, let indent):
        [.bar(ProgressBar(actual, expected: expected, light: light), caption: caption, indent: indent)]
      case .quarters(let cells):
        [
          .quarters(
            QuarterStrip(
              cells.map { cell in
                QuarterStrip.Cell(cell.name, cell.milestone?.light, isCurrent: cell.isCurrent(context.board.asOf))
              }))
        ]
      }
    }
  }

  func draw(in row: Region) {
    switch self {
    case .spans(let spans, let indent): row.write(spans, column: indent)
    case .heading(let title): row.write(title, style: Style(.heading))
    case .quarters(let strip): strip.draw(in: row.columns(from: 2, count: row.columns - 2))
    case .bar(let bar, let caption, let indent):
      let width = min(36, max(8, row.columns / 2 - indent))
      bar.draw(in: row.columns(from: indent, count: width))
      row.put(caption, column: indent + width + 2, style: Style(.dim))
    }
  }
}
