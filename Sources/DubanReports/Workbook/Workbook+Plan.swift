package import DubanCore

extension Workbook {
  /// The plan of `board` as sheets: ledger, indicators, milestones by quarter, units, areas, funding, changes. One that would be
  /// empty is left out.
  ///
  /// - Parameter changes: what happened lately; nil where that is not asked for.
  package init(_ board: Board, changes: PlanChanges? = nil, _ language: Language) {
    let words = SheetWords(board, language)
    let sheets = [
      LedgerSheet.sheet(words), IndicatorsSheet.sheet(words), MilestonesSheet.sheet(words), UnitsSheet.sheet(words),
      AreasSheet.sheet(words), FundingSheetRows.sheet(words), changes.flatMap { ChangesSheet.sheet($0, words) },
    ]
    self.init(
      title: board.plan.title.words(language), asOf: board.asOf, language: language, isSimulated: board.isSimulated,
      sheets: sheets.compactMap { $0?.withoutEmptyColumns })
  }
}

/// What all sheets of a plan tell alike.
struct SheetWords: Sendable {
  let board: Board
  let language: Language
  /// Whether days are told with their year.
  let period: Period
  private let units: UnitNames

  init(_ board: Board, _ language: Language) {
    self.board = board
    self.language = language
    period = board.plan.period
    units = UnitNames(board.plan, language)
  }

  /// The names of units in a row.
  func units(_ names: [String]) -> Workbook.Cell { .text(units.list(names)) }

  /// What a target demands, with the signs that papers have.
  func demand(_ target: Target) -> Workbook.Cell { .text(language.official(target.words(language))) }

  /// The sentence behind a light.
  func reason(_ judgement: Judgement?) -> Workbook.Cell {
    .text(judgement.map { language.official($0.words(language, in: period)) })
  }
}

extension TargetAssessment {
  /// What should have been reached by now, what is, and how far that is below, with one digit after the point and more where the
  /// light needs them to be understood. Where nothing is expected yet nothing is told of a gap: it would be an advance on a demand that
  /// there is not.
  var percents: (expected: Figure?, actual: Figure?, gap: Figure?) {
    guard expected != nil || actual != nil || gap != nil else { return (nil, nil, nil) }
    let places = toldPlaces
    func percent(_ share: Fraction?) -> Figure? { share.flatMap { ($0 * Fraction(100)).rounded(places: places) } }
    return (percent(expected?.share), percent(actual), dueGap?.rounded(places: places))
  }

  /// The gap where something is due by now.
  var dueGap: Fraction? { expected?.share == .zero ? nil : gap }
}
