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
    case .accept: return accept()
    case .acceptAlike: return acceptAlike()
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
      guard focus == .fields else { return [.leave] }
      switchPane()
    // Their keys are those of the board.
    case .open, .selectView: break
    }
    return []
  }

  /// Among the fields of what was read the first that is uncertain is meant; of a published plan any may be.
  private mutating func switchPane() {
    focus = focus == .parts ? .fields : .parts
    switch focus {
    case .parts: relist()
    case .fields where isAmending: break
    case .fields:
      if let uncertain = fields.firstIndex(where: { $0.confidence < .sure && !$0.value.isEmpty }) { field = uncertain }
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
    case .split, .accept, .acceptAlike, .reject, .edit, .choose, .merge, .heading, .take, .move, .nest, .lift,
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

  /// Accepts every part with the same doubt, says how many, and goes on to the next that is uncertain.
  private mutating func acceptAlike() -> [Effect] {
    guard let row = selected else { return [] }
    let count = review.draft.alike(row.path).count
    guard count > 0 else {
      notice = Footer.Message(presentation.pick("这里没有待核的", "Nothing is uncertain here"))
      return []
    }
    let effects = take(.acceptAlike(row.path))
    guard !effects.isEmpty else { return [] }
    goToUncertain(after: -1)
    let undo = keymap.label(.follow(.undo), in: [.review])
    notice = Footer.Message(
      presentation.pick("认可了 \(count) 条同类的;\(undo) 撤销", "\(count) alike accepted; \(undo) takes it back"))
    return effects
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
    case .fields:
      if let next = fields.indices.first(where: { fields[$0].confidence < .sure && !fields[$0].value.isEmpty }) {
        field = next
      }
    }
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
    let wanted: ReviewField?
    if focus == .fields {
      wanted = selectedField
    } else {
      wanted =
        fields.first { $0.confidence < .sure && !$0.value.isEmpty } ?? fields.first { $0.field == .title }
        ?? fields.first
    }
    guard let wanted else { return }
    switch row.path {
    case .question, .missing, .ignored:
      notice = Footer.Message(
        presentation.pick("这里没有可改的字段", "There is no field to change here"), isError: true)
    case .head, .section, .task, .indicator, .unit, .area, .leader, .note, .duty:
      if let place = fields.firstIndex(where: { $0.field == wanted.field }) { field = place }
      let phrase = isAmending ? review.draft.phrase(at: row.path, wanted.field) : nil
      window = .edit(EditWindow(row.path, wanted, phrase: phrase, presentation.language))
    }
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
    let others = fields.filter { !$0.alternatives.isEmpty }
    let wanted = focus == .fields ? selectedField : others.first { $0.confidence < .sure } ?? others.first
    let place = listed[list.index]
    guard let wanted, wanted.alternatives.indices.contains(number - 1) else {
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
      let (row, place) = (selected, listed.indices.contains(list.index) ? listed[list.index] : 0)
      let effects = take(step)
      // What was typed stays, with what is wrong about it.
      if effects.isEmpty, let problem = notice?.text, window?.refuse(problem) == true {
        notice = nil
      } else {
        window = nil
        selectAdded(by: step)
        if case .edit(let path, let field, _) = step, let row, !effects.isEmpty {
          goOn(from: row, at: place)
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
