package import DubanCore
package import DubanDocuments
import DubanScreen
package import DubanTUI

/// The review of a document as a value: what it shows, what a key makes of it, and what must then happen outside.
package struct ReviewModel: Sendable {
  /// What it shares with other screens: how everything is told and drawn, the keys, the terminal's size.
  package internal(set) var setting: ScreenSetting
  /// The document's name, as its file is called.
  let name: String
  let source: SourceLines
  /// What was decided so far.
  package private(set) var review: Review
  /// All parts, and those of them that are listed.
  private(set) var rows: [ReviewRow] = []
  private(set) var listed: [Int] = []
  /// How many things are to be decided: the numbers that the report of the document tells.
  private(set) var open = (uncertain: 0, missing: 0)
  var list = ListView<DraftPath>()
  var field = 0
  /// The fields of one part whose pieces are shown.
  var unfolded: (path: DraftPath, fields: Set<DraftField>)?
  var focus = Focus.parts
  var onlyUncertain = false
  var window: ReviewWindow?
  /// Whether the last key would have given up what was typed in the window, which asked whether it should.
  var asksToLeave = false
  /// The step about which was asked; taken where it is asked for again.
  var doubted: ReviewStep?
  /// Whether the person was asked about leaving; the same key again leaves.
  var isLeaving = false
  /// The reason and the approver that were typed last, for the question to be put again with them.
  var asked = (reason: "", approver: "")
  /// The line at the bottom; stays until the next key.
  var notice: Footer.Message?

  /// Which pane the keys mean.
  enum Focus: Sendable { case parts, fields }

  /// What must happen outside.
  package enum Effect: Equatable, Sendable {
    /// The steps are others now: keep them for a review that is interrupted.
    case keep([ReviewStep])
    /// The draft is to be a plan.
    case publish
    /// This is to be the next version of the published plan.
    case amend(Plan, reason: String, approver: String?)
    /// The person goes back to where the review was opened.
    case leave
    /// The person leaves the program.
    case quit
    /// Paint the whole screen anew.
    case repaint
  }

  /// A review of what was read from the document called `name`.
  ///
  /// - Parameter resumed: whether steps of an earlier session were taken again, which is said.
  package init(
    _ review: Review, of source: SourceLines, name: String, setting: ScreenSetting, resumed: Bool = false
  ) {
    self.review = review
    self.source = source
    self.name = name
    self.setting = setting
    reload()
    if let first = rows.first(where: \.isUncertain) { list.select(first.path) }
    if resumed {
      notice = Footer.Message(
        presentation.pick("接着上次：已有 \(review.steps.count) 步", "Resumed after step \(review.steps.count)"))
    }
  }

  /// A published plan as it is to be changed.
  ///
  /// - Parameters:
  ///   - base: the version in force.
  ///   - plan: as it is to be, with what was changed before and is not published yet.
  ///   - item: the id of the item to begin with.
  package init(
    amending base: Plan, as plan: Plan? = nil, at item: String? = nil, readers: FieldReaders, setting: ScreenSetting
  ) {
    self.init(
      Review(PlanDraft(of: plan ?? base, amending: base), readers: readers),
      of: SourceLines(SourceDocument(format: .text)), name: base.title.chinese, setting: setting)
    list.select(row: 0)
    if let item { select(item: item) }
  }

  /// Goes on from another version of the plan, which somebody published meanwhile: what was changed here is done to that one.
  ///
  /// - Parameter told: who did what and when, in sentences.
  package mutating func rebase(onto newest: Plan, told: [String]) {
    guard let base = review.draft.published, let mine = PlanAmender.plan(of: review.draft) else { return }
    let merged = PlanMerge(base: base, mine: mine, theirs: newest)
    let readers = FieldReaders(of: PlanDraft(of: newest), today: presentation.today)
    let kept = list.selected
    review = Review(PlanDraft(of: merged.plan, amending: newest), readers: readers)
    reload()
    if let kept { list.select(kept) }
    let language = presentation.language
    var sentences = told + PlanDifference(from: base, to: newest).sentences(language)
    sentences.append(
      language.pick(
        "你的改动已接到新版上，没有丢失；请再看一遍再入库。",
        "What you changed now stands on the new version; nothing is lost. Look again before you publish."))
    for conflict in merged.conflicts {
      let (part, name) = (conflict.part.words(language), conflict.title.words(language))
      let field = conflict.field.label(language)
      sentences.append(
        language.pick(
          "两边都改了\(part)“\(name)”的\(field)，现按你的。", "Both changed \(field) of the \(part) '\(name)'; yours stands now."))
    }
    window = .tell(TellWindow(language.pick("方案已被他人调整", "Somebody else amended the plan"), sentences))
  }

  /// Whether there is anything to lose.
  package var hasChanges: Bool {
    guard let base = review.draft.published, let plan = PlanAmender.plan(of: review.draft) else {
      return !review.steps.isEmpty
    }
    return plan != base
  }

  /// Shows the fields of the item `id`.
  private mutating func select(item id: String) {
    guard let place = review.draft.place(of: id) else { return }
    select(place.path)
    if let wanted = place.field, let index = fields.firstIndex(where: { $0.field == wanted }) {
      focus = .fields
      field = index
      // Whoever asked for it by name looks at all of it.
      if hasPieces { unfold(wanted.whole) }
    }
  }

  /// Says a sentence at the bottom.
  package mutating func tell(_ text: String, isError: Bool) {
    notice = Footer.Message(DisplayText(text), isError: isError)
  }

  /// The part that is selected.
  var selected: ReviewRow? {
    guard listed.indices.contains(list.index) else { return nil }
    return rows[listed[list.index]]
  }

  /// The fields of the part that is selected.
  var fields: [ReviewField] { selected.map { review.draft.fields(at: $0.path, presentation.language) } ?? [] }

  /// The field that is selected.
  var selectedField: ReviewField? {
    let fields = fields
    return fields.indices.contains(field) ? fields[field] : nil
  }

  /// Selects the part at `path`, and among its fields the one that is meant.
  mutating func show(_ path: DraftPath, _ wanted: DraftField?) {
    guard rows.contains(where: { $0.path == path }) else { return }
    if list.selected != path {
      if !listed.contains(where: { rows[$0].path == path }) {
        onlyUncertain = false
        relist()
      }
      list.select(path)
      list.settle(height: listHeight)
      field = 0
    }
    if let wanted, let place = fields.firstIndex(where: { $0.field == wanted }) {
      field = place
      if wanted.isPiece { unfold(wanted.whole) }
    }
  }

  var presentation: Presentation { setting.presentation }
  var ambiguous: AmbiguousWidth { setting.ambiguous }
  var keymap: Keymap { setting.keymap }

  /// Where the panes lie.
  var layout: ReviewLayout { ReviewLayout(setting.size, hasSource: !source.lines.isEmpty) }

  /// How many things are to be decided, what is missing with them.
  var uncertain: Int { open.uncertain + open.missing }

  mutating func reload() {
    rows = review.rows
    open = review.open
    relist()
  }

  mutating func relist() {
    // With nothing uncertain left the list would be empty and look like a fault.
    if onlyUncertain, !rows.contains(where: \.isUncertain) { onlyUncertain = false }
    // The part whose fields are being changed is not pulled away when the last of them is settled.
    let changed = focus == .fields ? list.selected : nil
    listed = rows.indices.filter { !onlyUncertain || rows[$0].isUncertain || rows[$0].path == changed }
    list.reload(listed.map { rows[$0].path })
    field = min(field, max(0, fields.count - 1))
  }

  /// Takes a step; what stands against it is said.
  mutating func take(_ step: ReviewStep) -> [Effect] {
    do throws(ReviewProblem) {
      try review.take(step)
    } catch {
      notice = Footer.Message(DisplayText(error.words(presentation.language)) + wayOut(of: error), isError: true)
      return []
    }
    reload()
    return [.keep(review.steps)]
  }

  /// What can be done where accepting is refused, with the keys.
  private func wayOut(of problem: ReviewProblem) -> DisplayText {
    guard case .noReading = problem, let path = selected?.path else { return DisplayText("") }
    func key(_ command: Reviewing) -> DisplayText { keymap.label(.review(command), in: [.review]) }
    if case .question = path {
      return presentation.pick(
        "：\(key(.take)) 收为事项，\(key(.reject)) 不采用", ": \(key(.take)) makes a task of it, \(key(.reject)) leaves it aside"
      )
    }
    return presentation.pick(
      "：\(key(.edit)) 填期限，\(key(.reject)) 不再问", ": \(key(.edit)) tells the limit, \(key(.reject)) drops the question")
  }

  /// Takes the last step back and shows what it was about.
  mutating func undo() -> [Effect] {
    guard let step = review.undo() else {
      notice = Footer.Message(presentation.pick("没有可撤销的", "There is nothing to undo"))
      return []
    }
    reload()
    switch step {
    // They were about no part that was there before.
    case .addIndicator, .addUnit: break
    case .accept, .acceptField, .acceptAlike, .reject, .edit, .choose, .split, .merge, .heading, .take, .add,
      .addSection, .relocate, .move, .nest, .lift:
      show(step.path, step.field)
    }
    return [.keep(review.steps)]
  }
}
