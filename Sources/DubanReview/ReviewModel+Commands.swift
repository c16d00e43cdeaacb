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
    case .pieces: foldPieces()
    case .reject: return reject()
    case .take: return takeLeftAside()
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
      notice = Footer.Message(kept + presentation.pick("；再按 \(back) 离开", "; \(back) again leaves"))
    // Their keys are those of the board.
    case .open, .selectView: break
    }
    return []
  }

  /// What becomes of what was done so far where the review is left; nil where nothing could be lost.
  private var keptWords: DisplayText? {
    if isAmending { return hasChanges ? presentation.pick("修改已保存，下次打开接着改", "What you changed is kept") : nil }
    if isByHand {
      return hasChanges
        ? presentation.pick("已保存，用同样的标题新建即可继续", "It is kept; a new plan with the same title goes on with it") : nil
    }
    return presentation.pick("审阅已保存，再次导入同一文件即可继续", "The review is kept; importing the file again goes on with it")
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
      let shown = shownFields
      guard let first = shown.first, let last = shown.last else { return }
      field =
        switch motion {
        case .moveUp, .scrollUp: shown.last { $0 < field } ?? first
        case .moveDown, .scrollDown: shown.first { $0 > field } ?? last
        case .pageUp: whole(by: -ReviewModel.page)
        case .pageDown: whole(by: ReviewModel.page)
        case .top: first
        case .bottom: last
        }
    }
  }

  /// The field so many fields on from the selected one, where a field and its pieces count as one.
  private func whole(by steps: Int) -> Int {
    let fields = fields
    let wholes = fields.indices.filter { !fields[$0].field.isPiece }
    guard let last = wholes.indices.last else { return 0 }
    let here = wholes.lastIndex { $0 <= field } ?? 0
    return wholes[min(max(0, here + steps), last)]
  }

  private mutating func step(_ make: (DraftPath) -> ReviewStep) -> [Effect] {
    guard let selected else { return [] }
    return take(make(selected.path))
  }

  /// What was left aside is a task, which is then selected and named with the place where it stands.
  private mutating func takeLeftAside() -> [Effect] {
    guard let path = selected?.path, isLeftAside(path) else {
      let take = keymap.label(.review(.take), in: [.review])
      let add = keymap.label(.review(.addTask), in: [.review])
      notice = Footer.Message(
        presentation.pick(
          "\(take) 只收“未采用”的原文：在列表末尾选一行再按；新任务按 \(add)",
          "\(take) takes what was left aside, at the end of the list; a new task is \(add)"), isError: true)
      return []
    }
    let before = review.draft.tasks
    let effects = self.take(.take(path))
    guard !effects.isEmpty else { return [] }
    focus = .parts
    // The first that stands otherwise is the new one: it was put between the others.
    let tasks = review.draft.tasks
    let place = zip(before, tasks).prefix { $0 == $1 }.count
    guard tasks.indices.contains(place) else { return effects }
    show(.task([place]), nil)
    let title = OpenQuestion.shortened(tasks[place].title.value, to: 24)
    let language = presentation.language
    var told = language.pick("已收为任务“\(title)”", "now a task: '\(title)'")
    if let section = review.draft.sections.first(where: { $0.id == tasks[place].section }) {
      let name = OpenQuestion.shortened(section.title.value, to: 24)
      told += language.pick("，在“\(name)”", ", in '\(name)'")
    }
    let undo = keymap.label(.follow(.undo), in: [.review])
    notice = Footer.Message(DisplayText(told) + presentation.pick("；\(undo) 撤销", "; \(undo) takes it back"))
    return effects
  }

  /// Whether what stands at `path` is in no part of the plan: it was left aside, or is asked about and has no reading.
  private func isLeftAside(_ path: DraftPath) -> Bool {
    switch path {
    case .ignored: true
    case .question: review.draft.unanswered(at: path) != nil
    case .head, .section, .task, .indicator, .unit, .area, .leader, .note, .duty, .missing: false
    }
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
    // What is owed for the whole plan is a part of its own.
    case .edit(.head(.title), .duty(let index), _) where review.draft.duties.indices.contains(index):
      select(.duty(index))
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
        let asked = DisplayText(
          doubts.map { $0.words(presentation.language) }.joined(separator: presentation.language.semicolon))
        let question = asked + presentation.pick("；再按 \(again) 照写", "; \(again) again takes it")
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
        if let (path, field) = step.changed, let row {
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
