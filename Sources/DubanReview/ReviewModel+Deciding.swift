import DubanCore
import DubanDocuments
import DubanScreen
import DubanTUI

// Deciding what is in doubt: accepting, leaving out, choosing, and where the selection goes from there.
extension ReviewModel {
  /// Accepts the one thing in doubt that is shown first, and goes on to the next: of several fields in doubt some may not be on
  /// the screen. What is asked about the whole part stands above its fields and is asked when the last of them is settled.
  mutating func accept() -> [Effect] {
    guard let row = selected else { return [] }
    let place = listed[list.index]
    guard row.isUncertain else {
      goToUncertain(after: place)
      return []
    }
    if case .head = row.path, fields.first?.value.isEmpty == true {
      edit()
      return []
    }
    guard acceptsOneField, let first = askedWhole?.field else {
      let effects = take(.accept(row.path))
      if !effects.isEmpty { goToUncertain(after: place - 1) }
      return effects
    }
    let effects = take(.acceptField(row.path, first))
    guard !effects.isEmpty else { return [] }
    if isUnsettled(row) {
      let left = openWholes.count
      let label = first.label(presentation.language)
      if left > 0 {
        notice = Footer.Message(
          presentation.pick("“\(label)”认可了；这一条还有 \(left) 处待核", "\(label) accepted; \(left) more here to look at"))
      } else if let question = selected?.questions.first {
        tellAsked(question)
      }
    } else {
      goToUncertain(after: place - 1)
    }
    return effects
  }

  /// Whether the part of `row`, as it was listed, is still there and in doubt.
  private func isUnsettled(_ row: ReviewRow) -> Bool {
    rows.first { $0.path == row.path }.map { $0.isUncertain && $0.title == row.title } ?? false
  }

  /// Accepts the selected field alone and goes on to the next in doubt, of this part and then of the next one.
  mutating func acceptField() -> [Effect] {
    guard let row = selected else { return [] }
    let place = listed[list.index]
    guard row.isUncertain else {
      goToOpenField(from: row, at: place)
      return []
    }
    let open = openFields
    guard !open.isEmpty else {
      if case .head = row.path, fields.first?.value.isEmpty == true {
        edit()
        return []
      }
      // All that is left is what is asked about the whole, which stands above the fields.
      let effects = take(.accept(row.path))
      if !effects.isEmpty { goToOpenField(from: row, at: place) }
      return effects
    }
    guard let whole = selectedField?.field.whole, open.contains(where: { fields[$0].field == whole }) else {
      goToOpenField(from: row, at: place)
      return []
    }
    let effects = take(.acceptField(row.path, whole))
    if !effects.isEmpty { goToOpenField(from: row, at: place) }
    return effects
  }

  /// Selects the next field in doubt: behind the selected one, before it, or of the next part that has one.
  private mutating func goToOpenField(from row: ReviewRow, at place: Int) {
    if let now = selected, now.path == row.path, now.title == row.title || !openFields.isEmpty {
      if let next = openFields.first(where: { $0 >= field }) ?? openFields.first {
        field = next
        return
      }
      if now.isUncertain, let question = now.questions.first {
        tellAsked(question)
        return
      }
    }
    guard !isAmending else { return }
    goToUncertain(after: place - 1)
    // The part that was left need not be listed any more.
    relist()
    field = openFields.first ?? 0
  }

  /// Says what is asked about the whole part once its fields are settled: it has an answer of its own.
  private mutating func tellAsked(_ question: Question) {
    let accept = keymap.label(.review(.accept), in: [.review])
    let asked = DisplayText(OpenQuestion.sentence(question, presentation.language))
    notice = Footer.Message(asked + presentation.pick("；\(accept) 认可", "; \(accept) accepts it"))
  }

  /// Shows everything with the same doubt before it is accepted at once.
  mutating func acceptAlike() {
    guard let row = selected, let kind = askedDoubt else {
      notice = Footer.Message(presentation.pick("这里没有待核的", "Nothing is uncertain here"))
      return
    }
    let doubts = review.draft.alike(row.path, kind)
    window = .alike(AlikeWindow(.acceptAlike(row.path, kind), kind, doubts, of: rows, presentation.language))
  }

  /// Goes on to the next that is uncertain and says how many were accepted.
  mutating func tellAlike(_ count: Int) {
    goToUncertain(after: -1)
    let undo = keymap.label(.follow(.undo), in: [.review])
    let end = uncertain == 0 ? presentation.pick("；没有待核的了", "; nothing is uncertain any more") : DisplayText("")
    notice = Footer.Message(
      presentation.pick("认可了 \(count) 条同类的；\(undo) 撤销", "\(count) alike accepted; \(undo) takes it back") + end)
  }

  /// Goes on where the part that was decided upon has no doubt left: to the next uncertain part, or among its fields to the
  /// next uncertain field.
  mutating func goOn(from row: ReviewRow, at place: Int) {
    // Whoever amends a plan does not go through its doubts.
    guard row.isUncertain, !isAmending else { return }
    switch focus {
    case .parts:
      if isUnsettled(row) { return }
      if rows.contains(where: \.isUncertain) { goToUncertain(after: place - 1) }
    case .fields: goToOpenField(from: row, at: place)
    }
  }

  /// The field under which what `step` added stands: milestones stand by their days. Nil where it added none.
  func added(by step: ReviewStep) -> DraftField? {
    guard case .edit(.task(let places), .milestone(let index), let text) = step,
      let milestones = review.draft.task(at: places)?.milestones
    else { return nil }
    let typed = milestones.indices.filter { milestones[$0].typed.map(text.contains) ?? false }
    return typed.contains(index) ? .milestone(index) : typed.last.map { .milestone($0) }
  }

  /// Says how the field reads that was decided, where the part is not on the screen any more.
  mutating func tellReading(of field: DraftField, at path: DraftPath) {
    let language = presentation.language
    guard let shown = review.draft.fields(at: path, language).first(where: { $0.field == field }) else { return }
    let name = field == .value ? ReviewPartWords(path).kind(language) : field.label(language)
    let reading = DisplayText("\(name) \(shown.value.isEmpty ? "-" : shown.value)")
    let end =
      uncertain == 0
      ? DisplayText("  ") + allSettled : DisplayText("")
    notice = Footer.Message(reading + end)
  }

  /// Selects the next uncertain part behind the one at `place`, or the first; says so where none is left.
  private mutating func goToUncertain(after place: Int) {
    let next =
      rows.indices.dropFirst(max(0, place + 1)).first { rows[$0].isUncertain }
      ?? rows.indices.first { rows[$0].isUncertain }
    guard let next else {
      notice = Footer.Message(allSettled)
      return
    }
    list.select(rows[next].path)
    list.settle(height: listHeight)
    field = 0
  }

  /// That nothing is left to decide, and what comes now.
  private var allSettled: DisplayText {
    presentation.pick("没有待核的了：", "Nothing is uncertain any more: ") + publishing
  }

  /// The key that publishes, as sentences tell it: the footer does not tell it once more beside them.
  var publishing: DisplayText { presentation.pick("\(publishKey) 入库", "\(publishKey) publishes") }

  private var publishKey: DisplayText { keymap.label(.review(.publish), in: [.review]) }

  /// Leaves out the field that is asked about, of names those in doubt, and goes on. Only where no field is asked about the part
  /// goes itself. What went is said, with the key that takes it back.
  mutating func reject() -> [Effect] {
    guard let row = selected else { return [] }
    let place = listed[list.index]
    if let index = questionAlone(about: row) {
      let effects = take(.reject(.question(index)))
      guard !effects.isEmpty else { return [] }
      goOn(from: row, at: place)
      tellRejected(presentation.language.pick("不再问", "not asked any more"))
      return effects
    }
    if let (shown, rest) = rejected(at: row.path) {
      let effects = take(.edit(row.path, shown.field, rest))
      guard !effects.isEmpty else { return [] }
      goOn(from: row, at: place)
      let label = shown.field.label(presentation.language)
      tellRejected(
        rest.isEmpty
          ? presentation.language.pick("“\(label)”未采用", "\(label) is left aside")
          : presentation.language.pick("“\(label)”只留 \(rest)", "\(label): only \(rest) is kept"))
      return effects
    }
    guard rejectsPart(row.path) else {
      let (list, key) = (keymap.label(.go(.nextPane), in: [.review]), keymap.label(.review(.reject), in: [.review]))
      notice = Footer.Message(
        presentation.pick(
          "这一项本来就是空的；要去掉整条，\(list) 回到列表再按 \(key)",
          "This field is empty already; to leave out all of it go back to the list with \(list) and press \(key)"))
      return []
    }
    let effects = take(.reject(row.path))
    guard !effects.isEmpty else { return [] }
    goOn(from: row, at: place)
    let kind = ReviewPartWords(row.path).title(presentation.language)
    let title = String(row.title.prefix(24))
    tellRejected(
      presentation.language.pick("整条去掉：\(kind)“\(title)”", "left out as a whole: \(kind) '\(title)'"))
    return effects
  }

  /// The question about words of a task that no field tells, where nothing else of the task is in doubt: whoever rejects means it
  /// and not the task.
  private func questionAlone(about row: ReviewRow) -> Int? {
    guard case .task = row.path, openFields.isEmpty, focus == .parts,
      let asked = review.draft.unanswered(at: row.path)
    else { return nil }
    return review.draft.questions.firstIndex(of: asked)
  }

  private mutating func tellRejected(_ words: String) {
    let undo = keymap.label(.follow(.undo), in: [.review])
    let end =
      uncertain == 0
      ? presentation.pick("；没有待核的了：", "; nothing is uncertain any more: ") + publishing
      : DisplayText("")
    notice = Footer.Message(
      DisplayText(words) + presentation.pick("；\(undo) 撤销", "; \(undo) takes it back") + end)
  }

  /// Takes the reading whose number was pressed, and goes on.
  mutating func chooseReading(_ key: Key) -> [Effect] {
    guard let row = selected, case .character(let digit) = key, let number = digit.wholeNumberValue else { return [] }
    let place = listed[list.index]
    guard let wanted = readingField, wanted.alternatives.indices.contains(number - 1) else {
      notice = Footer.Message(
        presentation.pick("没有第\(number)种读法", "There is no reading \(number)"), isError: true)
      return []
    }
    let effects = take(.choose(row.path, wanted.field, number - 1))
    if !effects.isEmpty { goOn(from: row, at: place) }
    return effects
  }
}

extension ReviewStep {
  /// The field that reads otherwise after it; nil where it changes no single field.
  var changed: (path: DraftPath, field: DraftField)? {
    switch self {
    case .edit(let path, let field, _), .choose(let path, let field, _): (path, field)
    case .accept, .acceptField, .acceptAlike, .reject, .split, .merge, .heading, .take, .add, .addIndicator, .addUnit,
      .addSection, .relocate, .move, .nest, .lift:
      nil
    }
  }
}
