package import DubanCore

/// Makes a playlist from the tree of its file: rotate, hours, plans, pages.
package enum PlaylistReader {
  /// The playlist in `node` and what is wrong with it; nil when something is.
  package static func read(_ node: MarkedNode) -> (playlist: Playlist?, problems: [Problem]) {
    var fields = Fields(node)
    var list = Playlist()
    if let dwell = dwell("rotate", &fields) { list.dwell = dwell }
    if let text = fields.text("hours"), let place = fields.node("hours")?.place {
      list.hours = OfficeHours(text)
      if list.hours == nil { fields.report(Problem(place, .wrongValue(found: text, accepted: .hours))) }
    }
    list.plans = plans(&fields)
    let pages = pages(&fields)
    if !pages.isEmpty { list.pages = pages }
    let problems = fields.finish()
    return (problems.isEmpty ? list : nil, problems)
  }

  private static func dwell(_ key: String, _ fields: inout Fields) -> Dwell? {
    guard let text = fields.text(key), let place = fields.node(key)?.place else { return nil }
    guard let dwell = Dwell(text) else {
      fields.report(Problem(place, .wrongValue(found: text, accepted: .dwell)))
      return nil
    }
    return dwell
  }

  private static func plans(_ fields: inout Fields) -> [String] {
    var plans: [String] = []
    for (id, place) in fields.texts("plans") {
      if plans.contains(id) { fields.report(Problem(place, .duplicate(id))) } else { plans.append(id) }
    }
    return plans
  }

  /// Each page is a word, or a mapping of `page` and `rotate`.
  private static func pages(_ fields: inout Fields) -> [Playlist.Entry] {
    var entries: [Playlist.Entry] = []
    for node in fields.list("pages") {
      var dwell: Dwell?
      var word: (text: String, place: Place)? = node.scalar.map { ($0, node.place) }
      if word == nil {
        var own = Fields(node)
        dwell = self.dwell("rotate", &own)
        if let page = own.required("page") { word = (page.shown, page.place) }
        fields.report(own.finish())
      }
      guard let word else { continue }
      guard let page = PageName(rawValue: word.text) else {
        let accepted = Problem.Accepted.oneOf(PageName.allCases.map(\.rawValue), nearestTo: word.text)
        fields.report(Problem(word.place, .wrongValue(found: word.text, accepted: accepted)))
        continue
      }
      if entries.contains(where: { $0.page == page }) {
        fields.report(Problem(word.place, .duplicate(page.rawValue)))
      } else {
        entries.append(Playlist.Entry(page, dwell: dwell))
      }
    }
    return entries
  }
}
