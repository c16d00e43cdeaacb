import DubanCore
package import DubanDiagnostics

/// Makes a playlist from the tree of its file: rotate, hours, plans, pages.
package enum PlaylistReader {
  /// The playlist in `node` and what is wrong with it; nil when something is.
  package static func read(_ node: SourceNode) -> (playlist: Playlist?, diagnostics: [Diagnostic]) {
    var fields = MappingReader(node)
    var list = Playlist()
    if let dwell = dwell("rotate", &fields) { list.dwell = dwell }
    if let text = fields.text("hours"), let place = fields.node("hours")?.place {
      list.hours = OfficeHours(text)
      if list.hours == nil { fields.report(Diagnostic(place, .wrongValue(found: text, accepted: .hours))) }
    }
    list.plans = plans(&fields)
    let pages = pages(&fields)
    if !pages.isEmpty { list.pages = pages }
    let diagnostics = fields.finish()
    return (diagnostics.isEmpty ? list : nil, diagnostics)
  }

  private static func dwell(_ key: String, _ fields: inout MappingReader) -> Dwell? {
    guard let text = fields.text(key), let place = fields.node(key)?.place else { return nil }
    guard let dwell = Dwell(text) else {
      fields.report(Diagnostic(place, .wrongValue(found: text, accepted: .dwell)))
      return nil
    }
    return dwell
  }

  private static func plans(_ fields: inout MappingReader) -> [String] {
    var plans: [String] = []
    for (id, place) in fields.texts("plans") {
      if plans.contains(id) { fields.report(Diagnostic(place, .duplicate(id))) } else { plans.append(id) }
    }
    return plans
  }

  /// Each page is a word, or a mapping of `page` and `rotate`.
  private static func pages(_ fields: inout MappingReader) -> [Playlist.Entry] {
    var entries: [Playlist.Entry] = []
    for node in fields.list("pages") {
      var dwell: Dwell?
      var word: (text: String, place: SourceLocation)? = node.scalar.map { ($0, node.place) }
      if word == nil {
        var own = MappingReader(node)
        dwell = self.dwell("rotate", &own)
        if let page = own.required("page") { word = (page.shown, page.place) }
        fields.report(own.finish())
      }
      guard let word else { continue }
      guard let page = PageName(rawValue: word.text) else {
        let accepted = Diagnostic.Accepted.oneOf(PageName.allCases.map(\.rawValue), nearestTo: word.text)
        fields.report(Diagnostic(word.place, .wrongValue(found: word.text, accepted: accepted)))
        continue
      }
      if entries.contains(where: { $0.page == page }) {
        fields.report(Diagnostic(word.place, .duplicate(page.rawValue)))
      } else {
        entries.append(Playlist.Entry(page, dwell: dwell))
      }
    }
    return entries
  }
}
