import DubanCore

/// Search over all text and numbers, live while typing.
struct SearchWindow: Equatable, Sendable {
  /// The plan that is searched; nil for all of them.
  let plan: String?
  private var field = TextField()
  private(set) var hits: [Hit] = []
  private var list = ListView<String>()
  /// What can be found, made at the first key.
  private var index: [Hit]?

  /// Something found.
  struct Hit: Equatable, Sendable {
    let plan: String
    let planTitle: Name
    let entry: SearchEntry
    let light: Light?
  }

  init(plan: String?) { self.plan = plan }

  /// What a key made of the window.
  enum Outcome: Equatable {
    case stay, leave
    /// The text changed; search again.
    case searched
    case chose(Hit)
  }

  mutating func handle(_ key: Key, _ keymap: Keymap, rows: Int) -> Outcome {
    switch key {
    case .escape, .ctrl("c"): return .leave
    case .enter: return hits.indices.contains(list.index) ? .chose(hits[list.index]) : .stay
    case .up, .ctrl("p"): _ = list.perform(.moveUp, height: rows)
    case .down, .ctrl("n"), .tab: _ = list.perform(.moveDown, height: rows)
    case .pageUp: _ = list.perform(.pageUp, height: rows)
    case .pageDown: _ = list.perform(.pageDown, height: rows)
    default:
      let before = field.text
      _ = field.handle(key)
      return field.text == before ? .stay : .searched
    }
    return .stay
  }

  /// Looks again for what is typed among `entries`.
  mutating func search(entries: [PlanEntry]) {
    if index == nil { index = entries.flatMap(SearchWindow.hits) }
    find()
  }

  /// A plan that was judged meanwhile joins what can be found; what is selected stays so.
  mutating func add(_ entry: PlanEntry) {
    guard let known = index else { return }
    index = known.filter { $0.plan != entry.id } + SearchWindow.hits(entry)
    let selected = list.selected
    find()
    if let selected { list.select(selected) }
  }

  private mutating func find() {
    let all = index ?? []
    let terms = Board.terms(field.text)
    let found = terms.isEmpty ? [] : all.filter { $0.entry.matches(terms) }
    // Whoever types a whole id wants that item, not what mentions it.
    let isNamed = { (hit: Hit) in
      terms.count == 1 && terms[0].utf8.count == hit.entry.id.utf8.count && terms[0] == hit.entry.id.lowercased()
    }
    hits = found.filter(isNamed) + found.filter { !isNamed($0) }
    list = ListView(hits.map { "\($0.plan)/\($0.entry.id)" })
  }

  private static func hits(_ entry: PlanEntry) -> [Hit] {
    entry.board.searchEntries.map { found in
      let light = entry.board.judgement(of: found.id)?.light
      return Hit(plan: entry.id, planTitle: entry.board.plan.title, entry: found, light: light)
    }
  }

  // MARK: Drawing

  func draw(_ look: Look, in region: Region) {
    let width = min(100, region.columns - 4)
    let title =
      plan == nil ? look.pick("查找所有方案", "Search all plans") : look.pick("查找", "Search")
    let inside = Window(title, size: Size(rows: max(4, region.rows - 8), columns: width)).draw(in: region)
    field.draw(
      in: inside.row(0), isFocused: true, placeholder: look.pick("文字或数字,可用空格分隔多个词", "words or numbers, several apart"))
    let count =
      field.text.isEmpty
      ? look.pick("enter 打开   上下键选择   esc 返回", "enter opens   arrows choose   esc leaves")
      : look.pick("找到 \(hits.count) 项", "\(hits.count) found")
    inside.write(count, row: 1, style: Style(.dim, on: .overlay))
    let results = inside.droppingRows(2)
    list.draw(in: results, isFocused: true) { row, index, ground in
      draw(hits[index], look, row, ground == .plain ? .overlay : ground)
    }
  }

  private func draw(_ hit: Hit, _ look: Look, _ row: Region, _ ground: Ground) {
    row.fill(style: Style(on: ground))
    if let light = hit.light {
      let face = LightLook(light)
      row.put(face.shape(look.glyphs), column: 0, width: 1, style: Style(face.role, on: ground))
    }
    let kind = DisplayText(hit.entry.kind.word(look.language))
    row.put(kind, column: 2, width: 10, style: Style(.dim, on: ground))
    let id = DisplayText(hit.entry.id)
    let column = row.put(id, column: 13, width: min(16, max(8, row.width(id))), style: Style(.dim, on: ground)) + 1
    let tail = plan == nil ? min(24, row.columns / 4) : 0
    row.put(
      look.text(hit.entry.title), column: column, width: max(0, row.columns - column - tail - 1),
      style: Style(.text, on: ground))
    if tail > 0 {
      row.put(look.text(hit.planTitle), column: row.columns - tail, width: tail, style: Style(.dim, on: ground))
    }
  }
}
