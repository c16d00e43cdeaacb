import DubanCore
package import DubanDiagnostics

/// Makes a view from the tree of its file: name, panes, focus, layout, digit, filter, group, sort, columns, ask.
package enum ViewReader {
  /// The view in `node` and what is wrong with it; nil when something is.
  ///
  /// - Parameters:
  ///   - id: the file's name without its ending.
  ///   - checksFilter: whether the words of its filter are looked at; those of the program's own views were when it was tested.
  package static func read(
    _ node: SourceNode, id: String, isOwn: Bool = false, checksFilter: Bool = true
  ) -> (view: View?, diagnostics: [Diagnostic]) {
    var fields = MappingReader(node)
    let name = fields.required("name").flatMap { self.name($0, &fields) }
    let panes = panes(&fields)
    let focus = fields.word("focus", PaneName.self)
    if let focus, let place = fields.node("focus")?.place, !panes.isEmpty, !panes.contains(focus) {
      fields.report(
        Diagnostic(place, .wrongValue(found: focus.rawValue, accepted: .oneOf(panes.map(\.rawValue)))))
    }
    let layout = fields.word("layout", View.Layout.self)
    let digit = fields.wholeNumber("digit")
    if let digit, let place = fields.node("digit")?.place, !(0...9).contains(digit) {
      fields.report(
        Diagnostic(place, .wrongValue(found: "\(digit)", accepted: .oneOf((0...9).map(String.init)))))
    }
    let filter = fields.text("filter")
    if checksFilter, let filter, let node = fields.node("filter") { fields.report(diagnostics(in: filter, node)) }
    let grouping = fields.word("group", Grouping.self)
    let order = fields.word("sort", ItemOrder.self)
    let columns = words("columns", TaskColumn.self, &fields)
    let asks = fields.word("ask", View.Asked.self)
    let diagnostics = fields.finish()
    guard diagnostics.isEmpty, let name, !panes.isEmpty else { return (nil, diagnostics) }
    var view = View(id: id, name: name, panes: panes, focus: focus)
    view.layout = layout ?? .columns
    (view.digit, view.filter, view.asks, view.columns, view.isOwn) = (digit, filter, asks, columns, isOwn)
    view.grouping = grouping ?? .unit
    view.order = order ?? .document
    return (view, [])
  }

  private static func name(_ node: SourceNode, _ fields: inout MappingReader) -> Name? {
    if let text = node.scalar { return Name(text) }
    var own = MappingReader(node)
    let chinese = own.required("zh")?.scalar
    let english = own.text("en")
    fields.report(own.finish())
    return chinese.map { Name($0, english: english) }
  }

  private static func panes(_ fields: inout MappingReader) -> [PaneName] {
    guard let node = fields.required("panes") else { return [] }
    let panes = words("panes", PaneName.self, &fields)
    if case .list(let nodes) = node.content, nodes.isEmpty {
      fields.report(
        Diagnostic(node.place, .wrongValue(found: "[]", accepted: .oneOf(PaneName.allCases.map(\.rawValue)))))
    }
    return panes
  }

  /// The words of a list, each once.
  private static func words<Word: CaseIterable & RawRepresentable<String> & Hashable>(
    _ key: String, _: Word.Type, _ fields: inout MappingReader
  ) -> [Word] {
    var found: [Word] = []
    for (text, place) in fields.texts(key) {
      guard let word = Word(rawValue: text) else {
        let accepted = Diagnostic.Accepted.oneOf(Word.allCases.map(\.rawValue), nearestTo: text)
        fields.report(Diagnostic(place, .wrongValue(found: text, accepted: accepted)))
        continue
      }
      if found.contains(word) { fields.report(Diagnostic(place, .duplicate(text))) } else { found.append(word) }
    }
    return found
  }

  /// What is wrong in a filter; names are not looked up, since a view is for any plan.
  private static func diagnostics(in filter: String, _ node: SourceNode) -> [Diagnostic] {
    guard case .scalar(_, let isQuoted) = node.content else { return [] }
    return FilterReader().read(filter).diagnostics.map { diagnostic in
      let column = node.place.column + (isQuoted ? 1 : 0) + diagnostic.range.lowerBound
      return Diagnostic(
        SourceLocation(file: node.place.file, line: node.place.line, column: column),
        .inconsistent(chinese: diagnostic.words(.chinese), english: diagnostic.words(.english)))
    }
  }
}
