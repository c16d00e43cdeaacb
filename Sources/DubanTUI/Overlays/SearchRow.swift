import DubanScreen
import DubanCore

/// One line of what was found: light, kind, id, title, the text in which a word was found that is not in the title, and
/// the plan. Where the words were found is set off.
struct SearchRow {
  let plan: PlanIndex
  let item: Int
  let light: Light?
  let isMarked: Bool
  /// Whether the plan is told.
  let tellsPlan: Bool
  let query: SearchQuery
  let presentation: Presentation

  func draw(in row: Region, on ground: Ground) {
    row.fill(style: Style(on: ground))
    if let light {
      let face = LightStyle(light)
      row.put(face.shape(presentation.glyphs), column: 0, width: 1, style: Style(face.role, on: ground))
    }
    if isMarked { row.put(presentation.glyphs.mark, column: 1, width: 1, style: Style(.marked, on: ground)) }
    row.put(
      DisplayText(plan.kind(item).words(presentation.language)), column: 2, width: 10, style: Style(.dim, on: ground))
    let id = DisplayText(plan.id(item))
    let idWidth = min(16, max(8, row.width(id)))
    var column = 13
    MatchedText(id, query).draw(
      in: row, column: column, width: min(idWidth, row.columns - column), style: Style(.dim, on: ground))
    column += idWidth + 1
    let tail = tellsPlan && row.columns >= 60 ? min(24, row.columns / 4) : 0
    if tail > 0 {
      MatchedText(presentation.words(plan.title), query).draw(
        in: row, column: row.columns - tail, width: tail, style: Style(.dim, on: ground))
    }
    let room = max(0, row.columns - column - (tail > 0 ? tail + 1 : 0))
    let title = presentation.words(plan.title(item))
    guard let reason, room >= 24 else {
      MatchedText(title, query).draw(in: row, column: column, width: room, style: Style(.text, on: ground))
      return
    }
    let titleWidth = min(row.width(title), max(room / 2, room - row.width(reason) - 2))
    MatchedText(title, query).draw(in: row, column: column, width: titleWidth, style: Style(.text, on: ground))
    MatchedText(reason, query).draw(
      in: row, column: column + titleWidth + 2, width: room - titleWidth - 2, style: Style(.dim, on: ground))
  }

  /// The texts in which those words were found that are neither in the title as it is shown nor in the id.
  private var reason: DisplayText? {
    let shown = [presentation.words(plan.title(item)).string, plan.id(item)]
    let name = plan.title(item)
    let units = plan.unitTexts(item)
    let others = plan.otherTexts(item) + [name.chinese] + (name.english.map { [$0] } ?? [])
    var texts: [String] = []
    for term in query.terms {
      let word = SearchQuery([term])
      if shown.contains(where: { word.matches($0) }) || texts.contains(where: { word.matches($0) }) { continue }
      // A unit's name tells more than a sentence in which it occurs.
      if let text = (word.best(of: units) { [$0] } + word.best(of: others) { [$0] }).first { texts.append(text) }
    }
    return texts.isEmpty ? nil : DisplayText(texts.joined(separator: " "))
  }
}
