import DubanScreen
import DubanCore

extension DetailDocument {
  /// The document as plain text: a line for each paragraph, so that it can be set anew wherever it is put.
  var plainText: String {
    var text: [String] = []
    for line in lines {
      guard let words = plain(line) else { continue }
      // What stands below another blank line would only be a hole.
      if words.isEmpty, text.last?.isEmpty ?? true { continue }
      text.append(words)
    }
    return text.joined(separator: "\n") + "\n"
  }

  private func plain(_ line: DetailLine) -> String? {
    switch line {
    case .anchor: nil
    case .blank: ""
    case .heading(let title): title.string
    case .spans(let spans, let indent): space(indent) + spans.map(\.text.string).joined()
    case .paragraph(let text, _, let indent): space(indent) + text.string
    case .labelled(let label, let text, _):
      label.string + space(max(1, LaidOutLine.labelColumns - label.width(.narrow))) + text.string
    case .bar(_, _, _, let caption, let indent): space(indent) + caption.string
    case .quarters(let cells):
      space(2)
        + cells.map { cell in
          let light =
            cell.milestone.map { LightStyle($0.light).label(presentation.language, presentation.glyphs).string } ?? "-"
          return cell.name.string + " " + light
        }.joined(separator: "  ")
    }
  }

  private func space(_ columns: Int) -> String { String(repeating: " ", count: columns) }
}
