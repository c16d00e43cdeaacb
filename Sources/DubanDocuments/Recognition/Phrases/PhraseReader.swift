package import DubanCore

/// Reads what a passage of a plan asks for: targets, milestones, due days and money.
///
/// Linear in the length of the passage. Nothing is guessed silently: what is not sure carries its confidence and its other
/// readings, and every figure that was left aside is told.
package struct PhraseReader: Sendable {
  package let context: RecognitionContext
  let finder: AreaFinder

  /// A reader of passages of a document of which `context` is known.
  package init(context: RecognitionContext) {
    self.context = context
    finder = AreaFinder(context.areas)
  }

  /// Reads running text: a task, a measure, a paragraph of an item.
  package func read(_ passage: Passage) -> PhraseReading { read(passage, horizon: nil) }

  /// Reads running text behind another that told by which year its aims must stand.
  func read(_ passage: Passage, horizon: Day?) -> PhraseReading {
    let text = PhraseText(passage)
    let clauses = Clauses(text)
    let spans = DayScanner(text, context: context).spans()
    let scanner = AmountScanner(text, without: spans.map(\.range))
    let all = scanner.amounts()
    let series =
      QuarterlySeries.mayStand(in: passage.text)
      ? QuarterlySeries(text, clauses: clauses, amounts: all, context: context) : nil
    let amounts = series.map { series in all.filter { !series.holds($0) } } ?? all
    var reading = PhraseReading()
    let schedule = ScheduleText.find(text, clauses: clauses, spans: spans)
    let rest = schedule?.rest ?? [text.all]
    var reader = TargetReader(text, clauses: clauses, finder: finder, context: context)
    reader.horizon = horizon
    for range in rest { reader.read(range, amounts: amounts, spans: spans) }
    reading.horizon = reader.horizon
    reader.nameBySubjects()
    reader.tellApart()
    reading.targets = reader.guesses()
    reading.funding = reader.money.found.map {
      Guess($0.funding, from: text.passage($0.range), confidence: $0.confidence)
    }
    reading.ignored = (reader.ignored + scanner.unreadable() + scanner.vague()).map(text.passage)
    if let schedule, let total = ScheduleTotal(text: text, clauses: clauses).total(of: schedule, amounts, reader.found)
    {
      reading.targets.append(total)
    }
    if let schedule {
      reading.milestones = ScheduleReader(text: text, clauses: clauses, context: context).milestones(
        schedule, amounts: amounts, spans: spans, targets: reading.targets.map(\.value))
      if reading.targets.isEmpty, let rate = ScheduleReader.lastRate(of: reading.milestones) {
        reading.targets.append(rate)
      }
    }
    if let series { reading.milestones += series.milestones(reader.found) }
    let outside = spans.filter { span in
      if let series, series.holds(span) { return false }
      return
        schedule.map { $0.rest.contains { $0.overlaps(span.range) } } ?? true
    }
    DayPlan(
      text: text, clauses: clauses, context: context, dated: reader.dated, targets: reader.found,
      money: reader.money.found.map(\.range)
    ).fill(
      &reading, spans: outside, amounts: amounts)
    if let last = schedule?.segments.last, last.quarters.isEmpty, reading.due == nil,
      DayPlan.finishesAll(text, last.body)
    {
      reading.due = Guess(last.due, from: text.passage(last.label))
      reading.dueWords = nil
    }
    // Figures of quarters that follow their name are the whole matter: it is due with the last of them.
    if let schedule, let last = schedule.segments.last, schedule.name != nil, reading.due == nil,
      reading.dueWords == nil, reading.milestones.allSatisfy({ $0.value.due <= last.due })
    {
      reading.due = Guess(last.due, from: text.passage(last.label))
    }
    reading.areas = finder.areas(in: text, text.all).map { Guess($0.name, from: text.passage($0.range)) }
    return reading
  }

  /// Reads the cell of an indicator's target (`≥95%`, `1.74:1`, `完成市定目标`), with the words of the columns for its unit and
  /// its name; nil for an empty cell.
  package func readTarget(cell: Passage, unit: String? = nil, name: String) -> Guess<Target>? {
    CellReader(context: context).target(cell, unit: unit, name: name)
  }

  /// Reads the cell of a quarter in a schedule: what must stand by its end.
  ///
  /// - Parameters:
  ///   - quarter: that of the column's heading.
  ///   - targets: those of the item, which a criterion may measure.
  package func readSchedule(cell: Passage, quarter: Quarter, targets: [Target] = []) -> Guess<Milestone>? {
    readSchedule(cells: [(cell, [quarter])], targets: targets).first
  }

  /// Whether the cell of a schedule says anything, so that it is read.
  func tells(cell: Passage) -> Bool { !CellReader(context: context).isEmpty(cell) }

  /// Reads the cells of an item's schedule together, each with the quarters of its column, so that increments and totals
  /// are told apart.
  package func readSchedule(cells: [(cell: Passage, quarters: [Quarter])], targets: [Target] = []) -> [Guess<Milestone>]
  {
    CellReader(context: context).milestones(cells, targets: targets)
  }

  /// Reads a schedule of an item in one text (一季度…；二季度…).
  ///
  /// - Parameter targets: those of the item, which a criterion may measure.
  package func readSchedule(_ passage: Passage, targets: [Target] = []) -> [Guess<Milestone>] {
    let text = PhraseText(passage)
    let clauses = Clauses(text)
    let spans = DayScanner(text, context: context).spans()
    guard let schedule = ScheduleText.find(text, clauses: clauses, spans: spans) else { return [] }
    let amounts = AmountScanner(text, without: spans.map(\.range)).amounts()
    return ScheduleReader(text: text, clauses: clauses, context: context).milestones(
      schedule, amounts: amounts, spans: spans, targets: targets)
  }

  /// Reads the cell of a limit (`2024年6月底`, `长期`, `6月—9月`), with the steps by which it is reached where it tells several
  /// (`3月底前完成方案，年底前完工`): then the last of them is the limit.
  package func readDue(
    cell: Passage
  ) -> (start: Guess<Day>?, due: Guess<Day>?, words: Guess<String>?, steps: [Guess<Milestone>]) {
    let (start, due, words) = CellReader(context: context).due(cell)
    guard var due, cell.text.unicodeScalars.contains(where: PhraseReader.clauseEnds.contains) else {
      return (start, due, words, [])
    }
    let steps = read(Passage("完成时限：" + cell.text, at: cell.origin)).milestones
    guard steps.count >= 2, steps.last?.value.due == due.value,
      steps.allSatisfy({ PhraseReader.tellsDeed($0.value.text) })
    else { return (start, due, words, []) }
    (due.confidence, due.alternatives) = (.sure, [])
    return (start, due, nil, steps)
  }

  private static let clauseEnds = ScalarSet("，,；;、\n。")

  /// Reads the steps of an item that stand apart from its wording (`3月底前完成招标；9月底前完成45公里`): its milestones, measured by
  /// what `wording` counts, and the day by which all of it is due.
  package func readSteps(
    _ passage: Passage, after wording: String
  ) -> (milestones: [Guess<Milestone>], due: Guess<Day>?) {
    let own = Set(read(Passage(wording, at: passage.origin)).milestones.map(\.value.due))
    let whole = read(Passage(wording + "。\n" + passage.text, at: passage.origin))
    return (whole.milestones.filter { !own.contains($0.value.due) }, read(passage).due)
  }

  /// Reads what a limit asks of every quarter (`每季度不少于2场`) of what `wording` counts; none where it tells no such thing.
  package func readSeries(_ passage: Passage, after wording: String) -> [Guess<Milestone>] {
    guard QuarterlySeries.mayStand(in: passage.text) else { return [] }
    let found = readSteps(passage, after: wording).milestones
    return found.count > 1 ? found.map { Guess($0.value, from: passage, confidence: $0.confidence) } : []
  }

  /// Whether `text` says more than a day.
  private static func tellsDeed(_ text: String) -> Bool {
    text.contains { !"0123456789年月日底前末至到以之上下半旬季度一二三四第、，,。.-~— \n".contains($0) }
  }

  /// Rows of digits in `passage` that are longer than any figure, each with what stands around it.
  package func unreadable(in passage: Passage) -> [Passage] {
    guard passage.text.utf8.count > AmountScanner.longest else { return [] }
    let text = PhraseText(passage)
    return AmountScanner(text, without: []).unreadable().map(text.passage)
  }
}
