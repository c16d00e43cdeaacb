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
    /// When it was told last: of an area when its figure was, in the first line also what was said of the item.
    let reportedOn: Day?
    let said: Said
    /// Whether it is asked how the item stands: not where each tells a part of it, for none can say it of the whole.
    let asksStatus: Bool
    /// Whether it is the first of its item, in which is told what holds for all of it.
    let isFirst: Bool
    /// Which row it is, of how many: `3/12`.
    var number = ""

    /// What `addressee` answers for and has still to report, in the order of the plan: tasks, then indicators.
    static func all(of addressee: SheetAddressee, on board: Board, _ language: Language) -> [Line] {
      let groups = UnitGroups(board.plan)
      let tasks = board.tasks.filter { addressee.isAmong($0.task.answering) && isAsked($0.assessment.light) }
      let indicators = board.indicators.filter {
        addressee.isAmong($0.indicator.owners) && isAsked($0.assessment.light)
      }
      return tasks.flatMap { lines(of: $0, for: addressee, groups, on: board, language) }
        + indicators.flatMap { lines(of: $0, for: addressee, groups, on: board, language) }
    }

    /// What is done is not asked again, nor what was struck off or only holds others together.
    private static func isAsked(_ light: Light?) -> Bool {
      switch light {
      case .done, .closed, nil: false
      case .onTrack, .dueSoon, .behind, .farBehind, .overdue, .unreported, .suspended: true
      }
    }

    private static func lines(
      of entry: Board.TaskEntry, for addressee: SheetAddressee, _ groups: UnitGroups, on board: Board,
      _ language: Language
    ) -> [Line] {
      let (task, assessed) = (entry.task, entry.assessment)
      let scope = Scope(of: addressee, among: task.answering, groups)
      let said = Said(of: task.id, assessed.state, by: addressee, among: task.answering, scope, on: board)
      let asked = scope.asked(task.askedMeasures, on: board) { measure in
        assessed.targets.first { $0.target.key == measure }
      }
      let open = assessed.milestones.first { $0.confirmed == nil }
      let next = open.map { milestone in
        let due = milestone.due.endWords(language, in: board.plan.period)
        return milestone.milestone.text.isEmpty
          ? due : due + language.pick("：", ": ") + milestone.milestone.text
      }
      func line(_ row: Asked?, isFirst: Bool) -> Line {
        // What holds for the item as a whole is told first: a figure may stand well while a milestone is late.
        let isWhole = row?.place == nil && isFirst
        return Line(
          item: task.id, title: task.title.words(language), measure: row?.measure,
          asked: row?.words(language) ?? nothingMeasured(asked.status, language),
          measuredIn: row.flatMap { task.unit(ofMeasure: $0.target?.target.key ?? $0.measure) },
          due: row?.assessment?.span.end ?? assessed.due, next: next,
          judgement: isWhole ? assessed.judgement : row?.assessment?.judgement ?? assessed.judgement,
          latest: row?.latest(in: assessed.state),
          reportedOn: reportedOn(row, said, row?.latest(in: assessed.state), isFirst: isFirst), said: said,
          asksStatus: asked.status, isFirst: isFirst)
      }
      return lines(asked.rows, line)
    }

    /// When `row` was told last. Of an area nobody has told anything until its own figure is there, whatever was said of others.
    private static func reportedOn(
      _ row: Asked?, _ said: Said, _ latest: ItemState.Value?, isFirst: Bool
    ) -> Day? {
      guard row?.place != nil else { return said.reported }
      return [latest?.on, isFirst ? said.reported : nil].compactMap(\.self).max()
    }

    private static func lines(
      of entry: Board.IndicatorEntry, for addressee: SheetAddressee, _ groups: UnitGroups, on board: Board,
      _ language: Language
    ) -> [Line] {
      let (indicator, assessed) = (entry.indicator, entry.assessment)
      let scope = Scope(of: addressee, among: indicator.owners, groups)
      let said = Said(of: indicator.id, assessed.state, by: addressee, among: indicator.owners, scope, on: board)
      let asked = scope.asked(indicator.askedMeasures, on: board) { _ in assessed.target }
      func line(_ row: Asked?, isFirst: Bool) -> Line {
        // An indicator is called like its target.
        let words = row?.place == nil ? indicator.target.words(language) : row?.words(language)
        let isAsked = row != nil || asked.status
        return Line(
          item: indicator.id, title: indicator.name.words(language), measure: row?.measure,
          asked: isAsked ? words ?? "" : nothingMeasured(false, language), measuredIn: indicator.target.unit,
          due: row?.assessment?.span.end ?? assessed.due, next: nil,
          judgement: row?.place == nil ? assessed.judgement : row?.assessment?.judgement ?? assessed.judgement,
          latest: row?.place == nil ? assessed.target.latest : row?.latest(in: assessed.state),
          reportedOn: reportedOn(row, said, row?.latest(in: assessed.state), isFirst: isFirst), said: said,
          asksStatus: asked.status, isFirst: isFirst)
      }
      return lines(asked.rows, line)
    }

    /// A line for each figure, or one for the item of which none is asked.
    private static func lines(_ rows: [Asked], _ line: (Asked?, _ isFirst: Bool) -> Line) -> [Line] {
      rows.isEmpty ? [line(nil, true)] : rows.enumerated().map { line($1, $0 == 0) }
    }

    private static func nothingMeasured(_ asksStatus: Bool, _ language: Language) -> String {
      asksStatus ? language.pick("状态", "status") : language.pick("说明", "wording")
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
