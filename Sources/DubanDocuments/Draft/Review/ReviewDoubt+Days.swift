import DubanCore

// Days outside the plan's period: nothing forbids them, but what becomes of them is told before they are taken.
extension PlanDraft {
  /// What is to be said of the days of the part at `path` that no plan of this period holds, or that lie behind its end.
  func dayDoubts(at path: DraftPath, _ readers: FieldReaders) -> [ReviewDoubt] {
    guard let period = period?.value else { return [] }
    switch path {
    case .task(let places): return task(at: places).map { $0.dayDoubts(in: period, readers) } ?? []
    case .indicator(let index): return indicators.indices.contains(index) ? indicators[index].dayDoubts(in: period) : []
    case .head(.period):
      // A period that is typed anew may leave out days that stood within the one before.
      let days = tasksWithPlaces.flatMap { $0.task.days } + indicators.flatMap(\.days)
      let outside = days.filter { !period.contains($0) }.sorted()
      return outside.first.map { [.daysOutside(outside.count, first: $0, period)] } ?? []
    case .head, .section, .unit, .area, .leader, .note, .duty, .question, .missing, .ignored: return []
    }
  }
}

extension Period {
  /// What is said of a limit; nothing within the period.
  fileprivate func doubts(limit day: Day?, isKept: Bool = false) -> [ReviewDoubt] {
    guard let day, !contains(day) else { return [] }
    return [.outside(day, self, isKept: isKept)]
  }

  /// What is said of the day on which something starts: before the plan it may, behind its end it cannot.
  fileprivate func doubts(start day: Day?, due: Day?) -> [ReviewDoubt] {
    guard let day else { return [] }
    if day > end { return [.outside(day, self, isKept: false)] }
    return due.map { $0 < day ? [.dueBeforeStart(due: $0, start: day)] : [] } ?? []
  }
}

extension Target {
  fileprivate var days: [Day] { [start, due].compactMap { $0 } }

  fileprivate func dayDoubts(in period: Period) -> [ReviewDoubt] {
    period.doubts(start: start, due: due) + period.doubts(limit: due)
  }
}

extension TaskDraft {
  fileprivate var days: [Day] {
    [start?.value, due?.value].compactMap { $0 } + targets.flatMap(\.value.days) + milestones.map(\.value.due)
  }

  fileprivate func dayDoubts(in period: Period, _ readers: FieldReaders) -> [ReviewDoubt] {
    // A limit that was typed and lies before the plan is kept in its words.
    let words = dueWords.flatMap { readers.day($0.value) }
    return period.doubts(start: start?.value, due: due?.value) + period.doubts(limit: due?.value ?? words)
      + targets.flatMap { $0.value.dayDoubts(in: period) }
      + milestones.flatMap { period.doubts(limit: $0.value.due, isKept: true) }
  }
}

extension IndicatorDraft {
  fileprivate var days: [Day] { [due?.value].compactMap { $0 } + target.value.days }

  fileprivate func dayDoubts(in period: Period) -> [ReviewDoubt] {
    period.doubts(limit: due?.value) + target.value.dayDoubts(in: period)
  }
}
