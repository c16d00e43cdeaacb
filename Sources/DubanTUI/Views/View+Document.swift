import DubanCore

extension View {
  /// The view as a file, which reads back as the same view.
  package var document: String {
    var lines = ["name: " + View.quoted(name.chinese)]
    if let english = name.english { lines = ["name: {zh: \(View.quoted(name.chinese)), en: \(View.quoted(english))}"] }
    if let digit { lines.append("digit: \(digit)") }
    lines.append("panes: [" + panes.map(\.rawValue).joined(separator: ", ") + "]")
    lines.append("focus: \(focus.rawValue)")
    if layout != .columns { lines.append("layout: \(layout.rawValue)") }
    if let asks { lines.append("ask: \(asks.rawValue)") }
    if let filter { lines.append("filter: " + View.quoted(filter)) }
    lines.append("group: \(grouping.rawValue)")
    if order != .document { lines.append("sort: \(order.rawValue)") }
    if !columns.isEmpty { lines.append("columns: [" + columns.map(\.rawValue).joined(separator: ", ") + "]") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Always in quotes, so that no name is read as something else.
  private static func quoted(_ text: String) -> String {
    "\"" + text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] } + "\""
  }
}
