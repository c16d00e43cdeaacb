import DubanCore

/// Search over all texts and numbers by characters, pinyin and initials, live while typing.
struct SearchWindow: Equatable, Sendable {
  /// The plan from which it was opened; nil on the portfolio.
  let home: String?
  /// Whether all plans are searched.
  private(set) var isWide: Bool
  private var field = TextField()
  /// The ids of the items that the filter of the open plan lets through: listed while nothing is typed; nil without a filter.
  private let filtered: Set<String>?
  /// What can be found; nil while it is being read.
  private var index: SearchIndex?
  /// What was found: how many items, and the best of them.
  private(set) var result = SearchIndex.Result()
  private var list = ListView<Int>()

  init(home: String?, filtered: Set<String>? = nil) {
    self.home = home
    self.filtered = filtered
    isWide = home == nil
  }

  /// So many of what was found are listed; whoever looks for more types one more letter.
  private static let most = 500

  /// The plan that is searched; nil for all of them.
  var plan: String? { isWide ? nil : home }

  /// Something found.
  struct Hit: Equatable, Sendable {
    let plan: String
    let subject: String
  }

  /// What a key made of the window.
  enum Outcome: Equatable {
    case stay, leave
    /// Other plans are searched from now on, and what they hold is to be handed over.
    case turned
    /// An item is to be marked, or its mark taken away.
    case mark(Hit)
    case chose(Hit)
  }

  mutating func handle(_ key: Key, rows: Int) -> Outcome {
    switch key {
    case .escape, .ctrl("c"): return .leave
    case .enter: return result.hits.indices.contains(list.index) ? hit(list.index).map(Outcome.chose) ?? .stay : .stay
    // Every key that types a character is typed into the field.
    case .ctrl("t"):
      guard result.hits.indices.contains(list.index), let hit = hit(list.index) else { return .stay }
      _ = list.perform(.moveDown, height: rows)
      return .mark(hit)
    case .up, .ctrl("p"): _ = list.perform(.moveUp, height: rows)
    case .down, .ctrl("n"): _ = list.perform(.moveDown, height: rows)
    case .pageUp: _ = list.perform(.pageUp, height: rows)
    case .pageDown: _ = list.perform(.pageDown, height: rows)
    case .tab where home != nil:
      isWide.toggle()
      index = nil
      find()
      return .turned
    default:
      let before = field.text
      _ = field.handle(key)
      if field.text != before { find() }
    }
    return .stay
  }

  /// Takes what can be found, and looks for what was typed meanwhile.
  mutating func take(_ plans: [PlanIndex]) {
    index = SearchIndex(plans)
    find()
  }

  /// Takes what can be found in one of the plans now; what is selected stays so.
  mutating func renew(_ plan: PlanIndex) {
    guard let index, index.plans.contains(where: { $0.plan == plan.plan }) else { return }
    let selected = result.hits.indices.contains(list.index) ? hit(list.index) : nil
    take(index.plans.map { $0.plan == plan.plan ? plan : $0 })
    if let row = result.hits.indices.first(where: { hit($0) == selected }) { list.select(row: row) }
  }

  private mutating func find() {
    result =
      listsFilter
      ? index?.items(filtered ?? [], limit: SearchWindow.most) ?? SearchIndex.Result()
      : index?.find(field.text, limit: SearchWindow.most) ?? SearchIndex.Result()
    list = ListView(Array(result.hits.indices))
  }

  /// Whether what the filter lets through is listed.
  private var listsFilter: Bool { !isWide && filtered != nil && SearchQuery(field.text).isEmpty }

  private func hit(_ row: Int) -> Hit? {
    guard let index else { return nil }
    let found = result.hits[row]
    let plan = index.plans[found.plan]
    return Hit(plan: plan.plan, subject: plan.id(found.item))
  }

  /// The items of `plan` among what is listed, in order.
  func subjects(in plan: String) -> [String] {
    result.hits.indices.compactMap(hit).filter { $0.plan == plan }.map(\.subject)
  }

  // MARK: Drawing

  /// - Parameters:
  ///   - light: the light of an item, where its plan is judged.
  ///   - isMarked: whether an item is marked.
  func draw(_ look: Look, in region: Region, light: (Hit) -> Light?, isMarked: (Hit) -> Bool) {
    let title = isWide ? look.pick("查找所有方案", "Search all plans") : look.pick("查找本方案", "Search this plan")
    let size = Size(rows: max(4, region.rows - 8), columns: min(100, region.columns - 4))
    let inside = Window(title, size: size).draw(in: region)
    field.draw(
      in: inside.row(0), isFocused: true,
      placeholder: look.pick("文字、拼音、首字母或数字,可用空格分隔多个词", "words, pinyin, initials or numbers, several apart"))
    drawStatus(look, in: inside.row(1))
    let query = SearchQuery(field.text)
    list.draw(in: inside.droppingRows(2), isFocused: true) { row, line, ground in
      guard let index, let hit = hit(line) else { return }
      let found = result.hits[line]
      SearchRow(
        plan: index.plans[found.plan], item: found.item, light: light(hit), isMarked: isMarked(hit), tellsPlan: isWide,
        query: query, look: look
      ).draw(in: row, on: ground == .plain ? .overlay : ground)
    }
  }

  /// What was found, and beside it what can be done, as far as there is room.
  private func drawStatus(_ look: Look, in row: Region) {
    let status = status(look)
    row.put(status, width: row.columns, style: Style(.dim, on: .overlay))
    let keys = hints(look).reversed().reduce(into: [DisplayText]()) { kept, hint in
      let width = kept.reduce(0) { $0 + row.width($1) + 3 } + row.width(hint)
      if row.width(status) + 3 + width <= row.columns { kept.insert(hint, at: 0) }
    }
    var column = max(row.width(status) + 3, row.columns - keys.reduce(-3) { $0 + row.width($1) + 3 })
    for hint in keys { column = row.write(hint, column: column, style: Style(.hint, on: .overlay)) + 3 }
  }

  /// The keys, the last the most important.
  private func hints(_ look: Look) -> [DisplayText] {
    let turning = home.map { _ in
      isWide ? look.pick("tab 只查本方案", "tab this plan") : look.pick("tab 查所有方案", "tab all plans")
    }
    let marking = home.map { _ in look.pick("ctrl-t 标记", "ctrl-t marks") }
    let all = [look.pick("esc 返回", "esc leaves"), look.pick("上下键选择", "arrows choose"), turning, marking]
    return all.compactMap { $0 } + [look.pick("enter 打开", "enter opens")]
  }

  private func status(_ look: Look) -> DisplayText {
    guard index != nil else { return look.pick("正在读取,请稍候", "reading; a moment") }
    if listsFilter {
      return look.pick("筛选符合 \(result.total) 项", "the filter lets \(result.total) through")
    }
    guard !SearchQuery(field.text).isEmpty else { return .empty }
    let all = look.pick("找到 \(result.total) 项", "\(result.total) found")
    return result.total <= result.hits.count
      ? all : all + look.pick(",列出前 \(result.hits.count) 项", ", the first \(result.hits.count) listed")
  }
}
