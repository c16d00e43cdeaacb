import DubanCore
import DubanDiagnostics

extension PlanFileReader {
  /// Where in the published document an item stands: `{line: 12, text: …}`, `{paragraph: …}`, `{table: …, row: …, column: …}`
  /// or `{sheet: …, row: …, column: …}`, with `file` where that is not the plan's document.
  mutating func origin(_ fields: inout MappingReader) -> Excerpt? {
    guard let node = fields.node("origin") else { return nil }
    var inner = mapping(node)
    defer { diagnostics += inner.finish() }
    let file = inner.text("file")
    let place = place(&inner)
    guard let text = inner.requiredText("text"), let place else { return nil }
    return Excerpt(text, at: place, in: file)
  }

  private func place(_ fields: inout MappingReader) -> Origin? {
    if fields.node("line") != nil { return count(&fields, "line").map { .line($0) } }
    if fields.node("paragraph") != nil { return count(&fields, "paragraph").map { .paragraph($0) } }
    let isInText = fields.node("table") != nil
    let table = count(&fields, "table")
    let sheet = isInText ? nil : fields.text("sheet")
    if !isInText, sheet == nil, fields.node("row") == nil, fields.node("column") == nil {
      _ = fields.required("line")
      return nil
    }
    _ = fields.required("row")
    _ = fields.required("column")
    guard let row = count(&fields, "row"), let column = count(&fields, "column") else { return nil }
    guard isInText else { return .sheetCell(sheet: sheet ?? "", row: row, column: column) }
    return table.map { .cell(table: $0, row: row, column: column) }
  }

  /// A number that counts from 1.
  private func count(_ fields: inout MappingReader, _ key: String) -> Int? {
    guard let count = fields.wholeNumber(key) else { return nil }
    guard count >= 1 else {
      fields.refuse(key, accepted: .atLeast(1))
      return nil
    }
    return count
  }

  /// The findings of the checker that are let stand, each with its rule, its item and the reason.
  mutating func acknowledgements(_ nodes: [SourceNode]) -> [Acknowledgement] {
    nodes.compactMap { node in
      var fields = mapping(node)
      defer { diagnostics += fields.finish() }
      let rule = fields.requiredText("rule")
      let item = fields.text("item") ?? ""
      let reason = fields.requiredText("reason")
      guard let rule, let reason else { return nil }
      if !RuleID.ofPlans.contains(rule) {
        fields.refuse("rule", accepted: .oneOf(RuleID.ofPlans, nearestTo: rule))
      }
      return Acknowledgement(rule: rule, item: item, reason: reason)
    }
  }
}
