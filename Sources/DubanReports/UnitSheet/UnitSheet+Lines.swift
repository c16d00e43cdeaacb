import DubanCore

extension UnitSheet {
  /// A line of the sheet: an item, or one more figure of it.
  struct Line: Sendable {
    /// The id within the plan.
    let item: String
    let title: String
    /// The measure whose figure is asked for; nil where only a status is.
    let measure: String?
    /// What is to be told, with what the plan demands.
    let asked: String
    let measuredIn: String?
    let due: Day
    /// The first milestone that does not stand, with its day.
    let next: String?
    let judgement: Judgement?
    let latest: ItemState.Value?
    let state: ItemState
    /// Whether it is the first of its item, in which is told what holds for all of it.
    let isFirst: Bool
    /// Which row it is, of how many: `3/12`.
    var number = ""

    /// What `unit` answers for and has still to report, in the order of the plan: tasks, then indicators.
    static func all(of unit: String, on board: Board, _ language: Language) -> [Line] {
      let tasks = board.tasks.filter { entry in
        entry.task.answering.contains(unit) && isAsked(entry.assessment.light)
      }
      let indicators = board.indicators.filter { entry in
        entry.indicator.owners.contains(unit) && isAsked(entry.assessment.light)
      }
      return tasks.flatMap { lines(of: $0, on: board, language) }
        + indicators.map { line(of: $0, on: board, language) }
    }

    /// What is done is not asked again, nor what was struck off or only holds others together.
    private static func isAsked(_ light: Light?) -> Bool {
      switch light {
      case .done, .closed, nil: false
      case .onTrack, .dueSoon, .behind, .farBehind, .overdue, .unreported, .suspended: true
      }
    }

    private static func lines(of entry: Board.TaskEntry, on board: Board, _ language: Language) -> [Line] {
      let (task, assessed) = (entry.task, entry.assessment)
      // The version of a write is that of the stored state; an assessment may know more than it.
      var state = assessed.state
      state.version = board.state(of: task.id).version
      let open = assessed.milestones.first { $0.confirmed == nil }
      let next = open.map { milestone in
        let due = milestone.due.endWords(language, in: board.plan.period)
        return milestone.milestone.text.isEmpty
          ? due : due + language.pick("：", ": ") + milestone.milestone.text
      }
      func line(_ measure: String?, isFirst: Bool) -> Line {
        let target = assessed.targets.first { $0.target.key == measure }
        let demand = target.map { $0.target.name.words(language) + " " + $0.target.words(language) }
        return Line(
          item: task.id, title: task.title.words(language), measure: measure,
          asked: demand ?? measure ?? language.pick("状态", "status"),
          measuredIn: measure.flatMap(task.unit(ofMeasure:)), due: target?.span.end ?? assessed.due, next: next,
          // What holds for the item as a whole is told first: a figure may stand well while a milestone is late.
          judgement: isFirst ? assessed.judgement : target?.judgement ?? assessed.judgement,
          latest: target.map(\.latest) ?? measure.flatMap { state.values[$0]?.latest }, state: state, isFirst: isFirst)
      }
      let measures = task.askedMeasures
      guard !measures.isEmpty else { return [line(nil, isFirst: true)] }
      return measures.enumerated().map { line($1, isFirst: $0 == 0) }
    }

    private static func line(of entry: Board.IndicatorEntry, on board: Board, _ language: Language) -> Line {
      let (indicator, assessed) = (entry.indicator, entry.assessment)
      var state = assessed.state
      state.version = board.state(of: indicator.id).version
      return Line(
        item: indicator.id, title: indicator.name.words(language),
        measure: indicator.askedMeasures.first,
        asked: indicator.target.words(language), measuredIn: indicator.target.unit, due: assessed.due, next: nil,
        judgement: assessed.judgement, latest: assessed.target.latest, state: state, isFirst: true)
    }
  }
}

extension [UnitSheet.Line] {
  /// Each with which row it is.
  var numbered: [UnitSheet.Line] {
    enumerated().map { index, line in
      var line = line
      line.number = "\(index + 1)/\(count)"
      return line
    }
  }
}
