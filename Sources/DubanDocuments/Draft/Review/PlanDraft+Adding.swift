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
    case .head, .indicator, .unit, .question, .missing, .ignored:
      task.section = tasks.last?.section
      tasks.append(task)
    }
  }

  /// An indicator as its phrase tells it.
  mutating func addIndicator(_ phrase: String, _ readers: FieldReaders) throws(ReviewProblem) {
    guard !phrase.isEmpty else { throw .empty }
    let passage = Passage.byHand(phrase)
    guard let read = readers.target(phrase, passage) else { throw .notATarget(phrase) }
    let number = String(indicators.count + 1)
    indicators.append(
      IndicatorDraft(
        number: number, name: Guess(read.value.name.chinese, from: passage), target: Guess(read.value, from: passage)))
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
      let task = siblings.remove(at: last)
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
    changeSiblings(of: places) { siblings in
      siblings.remove(at: last)
      return true
    }
    changeSiblings(of: above) { siblings in
      siblings.insert(task, at: (above.last ?? 0) + 1)
      return true
    }
  }
}
