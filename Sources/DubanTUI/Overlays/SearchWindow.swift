import DubanScreen
import DubanCore

/// Search over all texts and numbers by characters, pinyin and initials, live while typing.
struct SearchWindow: Window {
  /// The plan from which it was opened; nil on the portfolio.
  private let home: String?
  /// Whether all plans are searched.
  private var isWide: Bool
  private var field = TextField()
  /// The ids of the items that the filter of the open plan lets through: listed while nothing is typed; nil without a filter.
  private let filtered: Set<String>?
  /// What can be found; nil while it is being read.
  private var index: SearchIndex?
  /// What was found: how many items, and the best of them.
  private var result = SearchIndex.Result()
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

  /// What becomes of what was found.
  enum Choice {
    /// Other plans are searched from now on, and what they hold is to be handed over.
    case turned
    /// An item is to be marked, or its mark taken away.
    case mark(Hit)
    /// An item is to be shown; with it the ids of what is listed of its plan, in order.
    case open(Hit, among: [String])
  }

  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<Choice> {
    let rows = context.size.rows - SearchWindow.linesAround
    // Every key that types a character is typed into the field.
    if key == SearchWindow.markKey {
      guard let selected else { return .stay }
      list.move(.moveDown, height: rows)
      return .wants(.mark(selected))
    }
    switch context.keymap.formCommand(for: key) {
    case .cancel: return .leave
    case .accept: return selected.map { .chose(.open($0, among: subjects(in: $0.plan))) } ?? .stay
    case .previousField: list.move(.moveUp, height: rows)
    case .nextField where key != .tab: list.move(.moveDown, height: rows)
    case .pageUp: list.move(.pageUp, height: rows)
    case .pageDown: list.move(.pageDown, height: rows)
    case .nextField:
      guard home != nil else { return .stay }
      isWide.toggle()
      index = nil
      find()
      return .wants(.turned)
    case .leaveOut, nil:
      if key == .ctrl("p") || key == .ctrl("n") {
        list.move(key == .ctrl("p") ? .moveUp : .moveDown, height: rows)
        return .stay
      }
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
    let selected = selected
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

  private var selected: Hit? { result.hits.indices.contains(list.index) ? hit(list.index) : nil }

  private func hit(_ row: Int) -> Hit? {
    guard let index else { return nil }
    let found = result.hits[row]
    let plan = index.plans[found.plan]
    return Hit(plan: plan.plan, subject: plan.id(found.item))
  }

  /// The items of `plan` among what is listed, in order.
  private func subjects(in plan: String) -> [String] {
    result.hits.indices.compactMap(hit).filter { $0.plan == plan }.map(\.subject)
  }

  // MARK: Drawing

  /// The lines of a screen that the window leaves for what is above and below it.
  private static let linesAround = 6

  func draw(_ context: WindowContext, in region: Region) {
    let presentation = context.presentation
    let title =
      isWide ? presentation.pick("查找所有方案", "Search all plans") : presentation.pick("查找本方案", "Search this plan")
    let size = Size(rows: max(4, region.rows - 8), columns: min(100, region.columns - 4))
    let inside = WindowFrame(title, size: size).draw(in: region)
    field.draw(
      in: inside.row(0), isFocused: true,
      placeholder: presentation.pick("文字、拼音、首字母或数字，可用空格分隔多个词", "words, pinyin, initials or numbers, several apart"))
    KeyLine(hints(presentation, context.keymap), message: status(presentation).map { Footer.Message($0) }).draw(
      in: inside.row(1))
    let query = SearchQuery(field.text)
    list.draw(in: inside.droppingRows(2), isFocused: true) { row, line, ground in
      guard let index, let hit = hit(line) else { return }
      let found = result.hits[line]
      SearchRow(
        plan: index.plans[found.plan], item: found.item, light: context.light(of: hit),
        isMarked: context.isMarked(hit), tellsPlan: isWide, query: query, presentation: presentation
      ).draw(in: row, on: ground == .plain ? .overlay : ground)
    }
  }

  /// That it is being read, or how much was found; nil while nothing is asked.
  private func status(_ presentation: Presentation) -> DisplayText? {
    guard index != nil else { return presentation.pick("正在读取，请稍候", "reading, please wait") }
    if listsFilter {
      return presentation.pick("筛选符合 \(result.total) 项", "\(result.total) pass the filter")
    }
    guard !SearchQuery(field.text).isEmpty else { return nil }
    let all = presentation.pick("找到 \(result.total) 项", "\(result.total) found")
    return result.total <= result.hits.count
      ? all : all + presentation.pick("，列出前 \(result.hits.count) 项", ", the first \(result.hits.count) listed")
  }

  /// The key that marks a result; it is no character, since those are typed.
  private static let markKey = Key.ctrl("t")

  private func hints(_ presentation: Presentation, _ keymap: Keymap) -> [KeyHint] {
    let turn = isWide ? presentation.pick("只查本方案", "this plan") : presentation.pick("查所有方案", "all plans")
    let inPlan: [KeyHint] =
      home == nil
      ? []
      : [
        .fixed(DisplayText(SearchWindow.markKey.label), presentation.pick("标记", "mark")),
        .fixed(DisplayText(Key.tab.label), turn),
      ]
    return keymap.hints([(.accept, presentation.pick("打开", "open"))], in: .form) + [.upAndDown(presentation)] + inPlan
      + keymap.hints([(.cancel, presentation.pick("返回", "cancel"))], in: .form)
  }
}
