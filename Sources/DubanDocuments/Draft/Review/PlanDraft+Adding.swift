import DubanCore

// What no document says: a task, an indicator, and another order.
extension PlanDraft {
  /// A task called `title` behind the one at `path`, in its section; the first of a section; else the last of all.
  mutating func add(_ title: String, behind path: DraftPath) throws(ReviewProblem) {
    guard !title.isEmpty else { throw .empty }
    var task = TaskDraft(number: "", title: Guess(title, from: Passage.byHand(title)))
    switch path {
    case .task(let places):
      guard let before = self.task(at: places), let last = places.last else { throw .noSuchPart }
      task.section = before.section
      changeSiblings(of: places) { siblings in
        siblings.insert(task, at: last + 1)
        return true
      }
    case .section(let index):
      guard sections.indices.contains(index) else { throw .noSuchPart }
      task.section = sections[index].id
      let place = tasks.firstIndex { $0.section == task.section } ?? tasks.count
      tasks.insert(task, at: place)
    case .head, .indicator, .unit, .area, .leader, .note, .duty, .question, .missing, .ignored:
      task.section = tasks.last?.section
      tasks.append(task)
    }
  }

  /// An indicator as its phrase tells it.
  mutating func addIndicator(_ phrase: String, _ readers: FieldReaders) throws(ReviewProblem) {
    guard !phrase.isEmpty else { throw .empty }
    let passage = Passage.byHand(phrase)
    let told = readers.targets(phrase, passage)
    guard let read = told.first else { throw .notATarget(phrase) }
    guard told.count == 1 else { throw .severalTargets(phrase, told.count) }
    let number = String(indicators.count + 1)
    var target = Guess(read.value, from: passage)
    target.typed = phrase
    indicators.append(
      IndicatorDraft(number: number, name: Guess(read.value.name.chinese, from: passage), target: target))
  }

  /// The task goes so many places down among its siblings.
  mutating func move(_ path: DraftPath, by steps: Int) throws(ReviewProblem) {
    guard case .task(let places) = path, let last = places.last else { throw .doesNotApply }
    guard task(at: places) != nil else { throw .noSuchPart }
    let isMoved = changeSiblings(of: places) { siblings in
      let (wanted, isTooFar) = last.addingReportingOverflow(steps)
      guard !isTooFar, siblings.indices.contains(wanted) else { return false }
      var task = siblings.remove(at: last)
      // At the top a task that goes past others goes into their section.
      if places.count == 1 {
        task.section =
          siblings.indices.contains(min(wanted, siblings.count - 1))
          ? siblings[min(wanted, siblings.count - 1)].section : task.section
      }
      siblings.insert(task, at: wanted)
      return true
    }
    guard isMoved else { throw .atTheEnd }
  }

  /// The task stands under the one before it.
  mutating func nest(_ path: DraftPath) throws(ReviewProblem) {
    guard case .task(let places) = path, let last = places.last else { throw .doesNotApply }
    guard task(at: places) != nil else { throw .noSuchPart }
    guard last > 0 else { throw .nothingBefore }
    changeSiblings(of: places) { siblings in
      var task = siblings.remove(at: last)
      task.section = nil
      siblings[last - 1].children.append(task)
      return true
    }
  }

  /// The task stands behind the one under which it stood.
  mutating func lift(_ path: DraftPath) throws(ReviewProblem) {
    guard case .task(let places) = path, let last = places.last else { throw .doesNotApply }
    guard let task = task(at: places) else { throw .noSuchPart }
    guard places.count > 1 else { throw .atTheEnd }
    let above = Array(places.dropLast())
    var lifted = task
    // At the top it stands in the section of what it stood under.
    if above.count == 1 { lifted.section = self.task(at: above)?.section }
    changeSiblings(of: places) { siblings in
      siblings.remove(at: last)
      return true
    }
    changeSiblings(of: above) { siblings in
      siblings.insert(lifted, at: (above.last ?? 0) + 1)
      return true
    }
  }

  /// A unit called `name`.
  mutating func addUnit(_ name: String) throws(ReviewProblem) {
    guard !name.isEmpty else { throw .empty }
    guard !units.contains(where: { $0.name.value == name }) else { throw .isThere(name) }
    units.append(UnitDraft(Guess(name, from: Passage.byHand(name))))
  }

  /// A section called `title` behind the one at `path`, at its side.
  mutating func addSection(_ title: String, behind path: DraftPath) throws(ReviewProblem) {
    guard !title.isEmpty else { throw .empty }
    var section = SectionDraft(id: freeSectionID, title: Guess(title, from: Passage.byHand(title)))
    guard case .section(let index) = path else {
      sections.append(section)
      return
    }
    guard sections.indices.contains(index) else { throw .noSuchPart }
    section.parent = sections[index].parent
    sections.insert(section, at: index + 1)
  }

  /// The task stands last in the section or under the task at `other`, or without a section.
  mutating func relocate(_ path: DraftPath, to other: DraftPath) throws(ReviewProblem) {
    guard case .task(let places) = path, let last = places.last else { throw .doesNotApply }
    guard var task = task(at: places) else { throw .noSuchPart }
    var section: String?
    var parent: [Int]?
    switch other {
    case .section(let index):
      guard sections.indices.contains(index) else { throw .noSuchPart }
      section = sections[index].id
    case .task(let target):
      guard self.task(at: target) != nil else { throw .noSuchPart }
      guard !target.starts(with: places), Array(places.dropLast()) != target else { throw .doesNotApply }
      parent = target
    case .head: break
    case .indicator, .unit, .area, .leader, .note, .duty, .question, .missing, .ignored: throw .doesNotApply
    }
    changeSiblings(of: places) { siblings in
      siblings.remove(at: last)
      return true
    }
    if var parent {
      // What stood behind it among its siblings moved up.
      let depth = places.count - 1
      if parent.count > depth, parent[..<depth].elementsEqual(places[..<depth]), parent[depth] > last {
        parent[depth] -= 1
      }
      task.section = nil
      change(at: parent) { $0.children.append(task) }
      return
    }
    task.section = section
    let place = tasks.lastIndex { $0.section == section }.map { $0 + 1 } ?? tasks.count
    tasks.insert(task, at: place)
  }
}
