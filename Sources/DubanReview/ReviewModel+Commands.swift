import DubanCore
import DubanDocuments
import DubanScreen
import DubanTUI

extension ReviewModel {
  /// Does what `command` says, whose key was `key`.
  mutating func perform(_ command: Command, _ key: Key) -> [Effect] {
    switch command {
    case .move(let motion): move(motion)
    case .go(let way): return go(way)
    case .review(let command): return perform(command, key)
    case .follow(.undo): return undo()
    case .program(let command): return run(command)
    // Their keys are those of other screens.
    case .follow(.redo), .follow(.office), .follow(.amend), .fold, .look, .mark, .time, .item, .window, .report: break
    }
    return []
  }

  private mutating func perform(_ command: Reviewing, _ key: Key) -> [Effect] {
    switch command {
    case .accept: return focus == .fields ? acceptField() : accept()
    case .acceptAlike: acceptAlike()
    case .edit: edit()
    case .reject: return reject()
    case .take: return step { .take($0) }
    case .split: split()
    case .merge: return merge()
    case .heading: return step { .heading($0) }
    case .addTask: window = .add(AddWindow(.task(behind: selected?.path ?? .head(.title))))
    case .addIndicator: window = .add(AddWindow(.indicator))
    case .addUnit: window = .add(AddWindow(.unit))
    case .addSection: window = .add(AddWindow(.section(behind: selected?.path ?? .head(.title))))
    case .relocate: relocate()
    case .moveEarlier: return move(task: -1)
    case .moveLater: return move(task: 1)
    case .nest: return step { .nest($0) }
    case .lift: return step { .lift($0) }
    case .reading: return chooseReading(key)
    case .onlyUncertain:
      onlyUncertain.toggle()
      relist()
      if !onlyUncertain, uncertain == 0 {
        notice = Footer.Message(presentation.pick("没有待核的了", "Nothing is uncertain any more"))
      }
    case .publish: publish()
    }
    return []
  }

  /// Asks before the plan is written; of an amendment it is shown what it changes.
  private mutating func publish() {
    guard let base = review.draft.published, let plan = PlanAmender.plan(of: review.draft) else {
      window = .publish(PublishWindow(uncertain: uncertain, tasks: review.draft.tasksWithPlaces.count))
      return
    }
    let difference = PlanDifference(from: base, to: plan)
    guard !difference.isEmpty else {
      notice = Footer.Message(presentation.pick("没有改动", "Nothing is changed"))
      return
    }
    window = .amend(AmendWindow(difference, reason: asked.reason, approver: asked.approver))
  }

  private mutating func relocate() {
    guard let row = selected, let window = RelocateWindow(row.path, in: review.draft, presentation.language) else {
      notice = Footer.Message(DisplayText(ReviewProblem.doesNotApply.words(presentation.language)), isError: true)
      return
    }
    self.window = .relocate(window)
  }

  private mutating func go(_ way: Way) -> [Effect] {
    switch way {
    case .nextPane, .previousPane: switchPane()
    case .back:
      guard focus == .parts else {
        switchPane()
        break
      }
      // Nobody means to be in the shell by one key too many.
      guard let kept = keptWords, !isLeaving else { return [.leave] }
      isLeaving = true
      let back = keymap.label(.go(.back), in: [.review])
      notice = Footer.Message(kept + presentation.pick(";再按 \(back) 离开", "; \(back) again leaves"))
    // Their keys are those of the board.
    case .open, .selectView: break
    }
    return []
  }

  /// What becomes of what was done so far where the review is left; nil where nothing could be lost.
  private var keptWords: DisplayText? {
    if isAmending { return hasChanges ? presentation.pick("修改已保存,下次打开接着改", "What you changed is kept") : nil }
    if isByHand {
      return hasChanges
        ? presentation.pick("已保存,用同样的标题新建即可继续", "It is kept; a new plan with the same title goes on with it") : nil
    }
    return presentation.pick("审阅已保存,再次导入同一文件即可继续", "The review is kept; importing the file again goes on with it")
  }

  /// Among the fields of what was read the first that is uncertain is meant; of a published plan any may be.
  private mutating func switchPane() {
    focus = focus == .parts ? .fields : .parts
    switch focus {
    case .parts: relist()
    case .fields where isAmending: break
    case .fields: if let first = openFields.first { field = first }
    }
  }

  private mutating func run(_ command: ProgramCommand) -> [Effect] {
    switch command {
    case .help: window = .help(HelpWindow([.review]) { _ in nil })
    case .language: setting.presentation.language = presentation.language == .chinese ? .english : .chinese
    case .mouse: setting.hasMouse.toggle()
    case .refresh: return [.repaint]
    case .quit: return [.quit]
    // Their keys are those of the board.
    case .palette, .importDocument, .newPlan, .report, .export, .copyItem, .copyView, .theme: break
    }
    return []
  }

  /// The rows of the list of parts.
  var listHeight: Int { max(1, layout.parts.rows - 1) }

  /// A page of the fields.
  private static let page = 5

  mutating func move(_ motion: Motion) {
    switch focus {
    case .parts:
      let before = list.selected
      list.move(motion, height: listHeight)
      if list.selected != before { field = 0 }
    case .fields:
      let last = max(0, fields.count - 1)
      let wanted =
        switch motion {
        case .moveUp, .scrollUp: field - 1
        case .moveDown, .scrollDown: field + 1
        case .pageUp: field - ReviewModel.page
        case .pageDown: field + ReviewModel.page
        case .top: 0
        case .bottom: last
        }
      field = min(max(0, wanted), last)
    }
  }

  private mutating func step(_ make: (DraftPath) -> ReviewStep) -> [Effect] {
    guard let selected else { return [] }
    return take(make(selected.path))
  }

  /// The task goes on the one before, which is then selected.
  private mutating func merge() -> [Effect] {
    guard case .task(let places)? = selected?.path, let last = places.last else { return step { .merge($0) } }
    let effects = take(.merge(.task(places)))
    if !effects.isEmpty { select(.task(places.dropLast() + [last - 1])) }
    return effects
  }

  /// Selects what was added or parted off by `step`.
  private mutating func selectAdded(by step: ReviewStep) {
    switch step {
    // What was parted off is next: on it the key that puts two tasks together takes the split back.
    case .split(.task(let places), _), .add(.task(let places), _):
      select(.task(places.dropLast() + [(places.last ?? 0) + 1]))
    case .add(.section(let index), _):
      let section = review.draft.sections.indices.contains(index) ? review.draft.sections[index].id : nil
      if let first = review.draft.tasks.firstIndex(where: { $0.section == section }) { select(.task([first])) }
    case .add: select(.task([max(0, review.draft.tasks.count - 1)]))
    case .addUnit: select(.unit(max(0, review.draft.units.count - 1)))
    case .addSection(.section(let index), _): select(.section(index + 1))
    case .addSection: select(.section(max(0, review.draft.sections.count - 1)))
    case .relocate(_, .section(let index)):
      let section = review.draft.sections.indices.contains(index) ? review.draft.sections[index].id : nil
      if let last = review.draft.tasks.lastIndex(where: { $0.section == section }) { select(.task([last])) }
    case .addIndicator: select(.indicator(max(0, review.draft.indicators.count - 1)))
    case .split, .accept, .acceptField, .acceptAlike, .reject, .edit, .choose, .merge, .heading, .take, .move, .nest,
      .lift,
      .relocate:
      break
    }
  }

  mutating func select(_ path: DraftPath) {
    list.select(path)
    list.settle(height: listHeight)
    field = 0
  }

  /// Moves the task, which stays selected.
  private mutating func move(task steps: Int) -> [Effect] {
    guard case .task(let places)? = selected?.path, let last = places.last else {
      return step { .move($0, by: steps) }
    }
    let effects = take(.move(.task(places), by: steps))
    if !effects.isEmpty { list.select(.task(places.dropLast() + [last + steps])) }
    return effects
  }

  /// Accepts the part and goes on to the next that is uncertain.
  private mutating func accept() -> [Effect] {
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
    let effects = take(.accept(row.path))
    if !effects.isEmpty { goToUncertain(after: place - 1) }
    return effects
  }

  /// Accepts the selected field alone and goes on to the next in doubt, of this part and then of the next one.
  private mutating func acceptField() -> [Effect] {
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
        let accept = keymap.label(.review(.accept), in: [.review])
        let asked = DisplayText(OpenQuestion.sentence(question, presentation.language))
        notice = Footer.Message(asked + presentation.pick(";\(accept) 认可", "; \(accept) accepts it"))
        return
      }
    }
    guard !isAmending else { return }
    goToUncertain(after: place - 1)
    // The part that was left need not be listed any more.
    relist()
    field = openFields.first ?? 0
  }

  /// The kind of doubt that is selected: that of the selected field, else the first of the part.
  var selectedDoubt: Question.Kind? {
    guard let row = selected else { return nil }
    let kinds = review.draft.doubts(of: row).map(\.kind)
    if focus == .fields, let shown = selectedField {
      let own = shown.field.whole.kinds(at: row.path)
      if let kind = kinds.first(where: own.contains) { return kind }
    }
    return kinds.first
  }

  /// Shows everything with the same doubt before it is accepted at once.
  private mutating func acceptAlike() {
    guard let row = selected, let kind = selectedDoubt else {
      notice = Footer.Message(presentation.pick("这里没有待核的", "Nothing is uncertain here"))
      return
    }
    let doubts = review.draft.alike(row.path, kind)
    window = .alike(AlikeWindow(.acceptAlike(row.path, kind), kind, doubts, of: rows, presentation.language))
  }

  /// Goes on to the next that is uncertain and says how many were accepted.
  private mutating func tellAlike(_ count: Int) {
    goToUncertain(after: -1)
    let undo = keymap.label(.follow(.undo), in: [.review])
    let end = uncertain == 0 ? presentation.pick(";没有待核的了", "; nothing is uncertain any more") : DisplayText("")
    notice = Footer.Message(
      presentation.pick("认可了 \(count) 条同类的;\(undo) 撤销", "\(count) alike accepted; \(undo) takes it back") + end)
  }

  /// Goes on where the part that was decided upon has no doubt left: to the next uncertain part, or among its fields to the
  /// next uncertain field.
  private mutating func goOn(from row: ReviewRow, at place: Int) {
    // Whoever amends a plan does not go through its doubts.
    guard row.isUncertain, !isAmending else { return }
    switch focus {
    case .parts:
      if let now = rows.first(where: { $0.path == row.path }), now.isUncertain, now.title == row.title { return }
      if rows.contains(where: \.isUncertain) { goToUncertain(after: place - 1) }
    case .fields: goToOpenField(from: row, at: place)
    }
  }

  /// The field under which what `step` added stands: milestones stand by their days. Nil where it added none.
  private func added(by step: ReviewStep) -> DraftField? {
    guard case .edit(.task(let places), .milestone(let index), let text) = step,
      let milestones = review.draft.task(at: places)?.milestones
    else { return nil }
    let typed = milestones.indices.filter { milestones[$0].typed.map(text.contains) ?? false }
    return typed.contains(index) ? .milestone(index) : typed.last.map { .milestone($0) }
  }

  /// Says how the field reads that was typed, where the part is not on the screen any more.
  private mutating func tellReading(of field: DraftField, at path: DraftPath) {
    let language = presentation.language
    guard let shown = review.draft.fields(at: path, language).first(where: { $0.field == field }) else { return }
    let name = field == .value ? ReviewPartWords(path).kind(language) : field.label(language)
    let reading = DisplayText("\(name) \(shown.value.isEmpty ? "-" : shown.value)")
    let end =
      uncertain == 0
      ? presentation.pick("  没有待核的了:\(publishKey) 入库", "  Nothing is uncertain any more: \(publishKey) publishes")
      : DisplayText("")
    notice = Footer.Message(reading + end)
  }

  private mutating func goToUncertain(after place: Int) {
    let next =
      rows.indices.dropFirst(max(0, place + 1)).first { rows[$0].isUncertain }
      ?? rows.indices.first { rows[$0].isUncertain }
    guard let next else {
      notice = Footer.Message(
        presentation.pick("没有待核的了:\(publishKey) 入库", "Nothing is uncertain any more: \(publishKey) publishes"))
      return
    }
    list.select(rows[next].path)
    list.settle(height: listHeight)
    field = 0
  }

  private var publishKey: DisplayText { keymap.label(.review(.publish), in: [.review]) }

  private mutating func reject() -> [Effect] {
    guard let row = selected else { return [] }
    let place = listed[list.index]
    let isField = focus == .fields
    let effects: [Effect]
    if isField, let shown = selectedField, !shown.value.isEmpty {
      effects = take(.edit(row.path, shown.field, ""))
    } else {
      effects = take(.reject(row.path))
    }
    if !effects.isEmpty { goOn(from: row, at: place) }
    return effects
  }

  private mutating func edit() {
    guard let row = selected else { return }
    switch row.path {
    case .question, .missing:
      guard let (path, asked) = editableLine(of: row), let shown = review.draft.fields(at: path, .chinese).first else {
        tellWhatToDo(with: row)
        return
      }
      let phrase = shown.value.isEmpty ? asked.readings.first ?? asked.passage.text : nil
      window = .edit(
        EditWindow(path, shown, phrase: phrase, at: asked.passage, takesEmpty: false, presentation.language))
    case .ignored: tellWhatToDo(with: row)
    case .head, .section, .task, .indicator, .unit, .area, .leader, .note, .duty:
      let wanted =
        focus == .fields
        ? selectedField : openFields.first.map { fields[$0] } ?? fields.first { $0.field == .title } ?? fields.first
      guard let wanted else { return }
      if let place = fields.firstIndex(where: { $0.field == wanted.field }) { field = place }
      window = .edit(
        EditWindow(
          row.path, wanted, phrase: review.draft.phrase(at: row.path, wanted.field),
          takesEmpty: review.takesEmpty(row.path, wanted.field), units: review.draft.knownUnits, presentation.language))
    }
  }

  /// The line of the head that answers what is asked or missing; nil where none does.
  func editableLine(of row: ReviewRow) -> (path: DraftPath, question: Question)? {
    // Titles are asked about sections as well.
    guard let question = row.questions.first, question.kind != .title,
      let line = DraftPath.HeadField(answering: question.kind)
    else { return nil }
    return (.head(line), question)
  }

  /// Says what can be done with what has no field to change, in a window: what is typed next is no command.
  private mutating func tellWhatToDo(with row: ReviewRow) {
    func key(_ command: Reviewing) -> String { keymap.label(.review(command), in: [.review]).string }
    let language = presentation.language
    let sentence =
      if case .ignored = row.path {
        language.pick(
          "未采用的原文不在方案里,没有字段可改。\(key(.take)) 把它收为事项,收了以后再改。",
          "What was left aside is not in the plan. \(key(.take)) makes a task of it, which can then be changed.")
      } else {
        language.pick(
          "这一条是问题,没有字段可改。看过原文后 \(key(.accept)) 认可,\(key(.reject)) 不再问。",
          "This is a question without a field. Look at the source; \(key(.accept)) accepts, \(key(.reject)) drops it.")
      }
    window = .tell(TellWindow(ReviewPartWords(row.path).title(language), [sentence]))
  }

  private mutating func split() {
    guard let row = selected else { return }
    guard case .task(let places) = row.path, let task = review.draft.task(at: places) else {
      notice = Footer.Message(DisplayText(ReviewProblem.doesNotApply.words(presentation.language)), isError: true)
      return
    }
    guard let window = SplitWindow(row.path, text: task.text?.value ?? task.title.value) else {
      notice = Footer.Message(DisplayText(ReviewProblem.notThere.words(presentation.language)), isError: true)
      return
    }
    self.window = .split(window)
  }

  private mutating func chooseReading(_ key: Key) -> [Effect] {
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

  /// What became of the window that was handed a key.
  mutating func conclude(_ outcome: WindowOutcome<ReviewWindow.Choice>) -> [Effect] {
    switch outcome {
    case .stay: return []
    case .leave:
      window = nil
      return []
    case .chose(let choice):
      window = nil
      return carryOut(choice)
    case .wants(let choice): return carryOut(choice)
    }
  }

  private mutating func carryOut(_ choice: ReviewWindow.Choice) -> [Effect] {
    switch choice {
    case .take(let step):
      let doubts = doubted == step ? [] : review.doubts(about: step)
      if !doubts.isEmpty {
        doubted = step
        let again = keymap.label(.window(.accept), in: [.form])
        let asked = DisplayText(doubts.map { $0.words(presentation.language) }.joined(separator: "; "))
        let question = asked + presentation.pick(";再按 \(again) 照写", "; \(again) again takes it")
        if window?.refuse(question) == true { return [] }
      }
      doubted = nil
      let before = uncertain
      let (row, place) = (selected, listed.indices.contains(list.index) ? listed[list.index] : 0)
      let effects = take(step)
      // What was typed stays, with what is wrong about it.
      if effects.isEmpty, let problem = notice?.text, window?.refuse(problem) == true {
        notice = nil
      } else {
        window = nil
        selectAdded(by: step)
        guard !effects.isEmpty else { return effects }
        if case .acceptAlike = step { tellAlike(before - uncertain) }
        if case .edit(let path, let field, _) = step, let row {
          switch focus {
          // Whoever changes a field looks at what became of it.
          case .fields: show(path, added(by: step) ?? field)
          case .parts: goOn(from: row, at: place)
          }
          if selected?.path != path { tellReading(of: field, at: path) }
        }
      }
      return effects
    case .publish: return [.publish]
    case .amend(let approval):
      asked = (approval.reason, approval.approver ?? "")
      guard let plan = PlanAmender.plan(of: review.draft) else { return [] }
      return [.amend(plan, reason: approval.reason, approver: approval.approver)]
    }
  }
}
