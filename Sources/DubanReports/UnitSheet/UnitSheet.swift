package import DubanCore

/// The sheet that a unit without an account fills in: what it answers for and is not done, with what it said last, a few open cells for
/// what is new, and hidden codes by which it is read back.
package struct UnitSheet: Sendable {
  package let addressee: SheetAddressee
  package let workbook: Workbook

  /// How long a wording may be.
  package static let longestNote = 500

  /// The sheet of `addressee` on `board`, whose plan has the version `planVersion`; nil where it has nothing to report.
  package init?(_ addressee: SheetAddressee, on board: Board, planVersion: Int, _ language: Language) {
    let words = SheetWords(board, language)
    let lines = Line.all(of: addressee, on: board, language).numbered
    guard !lines.isEmpty else { return nil }
    self.addressee = addressee
    let name = addressee.name.words(language)
    var sheet = Workbook.Sheet(
      "report", language.pick("填报", "Report"), frozenColumns: 2,
      UnitSheet.columns(words, code: addressee.code, planVersion: planVersion), groups: lines.count
    ) { [lines[$0]] }
    sheet.isForm = true
    var workbook = Workbook(
      title: language.pick(
        "\(name)填报表：《\(board.plan.title.words(language))》",
        "Report sheet of \(name): “\(board.plan.title.words(language))”"),
      asOf: board.asOf, language: language, isSimulated: board.isSimulated, sheets: [sheet])
    workbook.hint = language.pick(
      "只填浅黄格：状态、最新数值、数据日、说明；没有变化的留原样，填好后原样发回",
      "fill in the pale yellow cells only: status, figure, its day, wording; leave what has not changed, and send it back"
    )
    self.workbook = workbook
  }

  /// The sheets of all units of `board` that have something to report, in the order of the plan; in the place of a group those of its
  /// members.
  package static func all(on board: Board, planVersion: Int, _ language: Language) -> [UnitSheet] {
    SheetAddressee.all(in: board.plan).compactMap { UnitSheet($0, on: board, planVersion: planVersion, language) }
  }

  // MARK: Columns

  private static func columns(
    _ words: SheetWords, code: String, planVersion: Int
  ) -> [SheetColumn<Line>] {
    let language = words.language
    let statuses = Status.reportable
    let plan = words.board.plan
    // What is told of the item as a whole stands in its first line only.
    @Sendable func once(_ line: Line, _ cell: Workbook.Cell) -> Workbook.Cell { line.isFirst ? .input(cell) : .empty }
    let shown: [(field: Field, column: SheetColumn<Line>)] = [
      column(.id, width: 8, .wrapped) { .text($0.item) },
      column(.title, width: 24, .wrapped) { .text($0.title) },
      column(.target, width: 22, .wrapped) { .text($0.asked) },
      column(.due, width: 11, .day) { .day($0.due) },
      column(.next, width: 20, .wrapped) { .text($0.isFirst ? $0.next : nil) },
      column(.light, width: 9, .light) { .light($0.judgement?.light) },
      column(.reason, width: 20, .wrapped) { words.reason($0.judgement) },
      column(.reportedOn, width: 11, .day) { .day($0.reportedOn) },
      column(.latest, width: 10, .number) { .figure($0.latest?.value) },
      column(.measuredIn, width: 9) { .text($0.measuredIn) },
      column(.value, width: 11, .number, .figure) { $0.measure == nil ? .empty : .input(.empty) },
      column(.day, width: 12, .day, .day(from: plan.period.start)) { once($0, .empty) },
      column(.status, width: language == .chinese ? 9 : 12, .text, .choice(statuses.map { $0.words(language) })) {
        $0.asksStatus ? once($0, .text($0.said.status?.words(language))) : .empty
      },
      column(.note, width: 32, .wrapped, .text(most: longestNote)) {
        once($0, .text($0.said.wording))
      },
    ]
    let codes = [
      column(.plan, width: 8) { _ in .text(plan.id) },
      column(.planVersion, width: 8, .number) { _ in .count(planVersion) },
      column(.unit, width: 8) { _ in .text(code) },
      column(.item, width: 8) { .text($0.item) },
      column(.measure, width: 8) { .text($0.measure) },
      column(.version, width: 8, .number) { .count($0.said.version) },
      column(.line, width: 8) { .text($0.number) },
    ]
    let copies = (shown + codes).filter(\.field.hasCopy).map { field, column in
      let name = field.headingOfCopy
      let kind = column.column.kind
      return SheetColumn<Line>(
        field.keyOfCopy, name.chinese, name.words(.english), width: column.column.width, kind
      ) { column.cell($0).content }
    }
    return shown.map(\.column) + (codes.map(\.column) + copies).map(\.hidden)
  }

  private static func column(
    _ field: Field, width: Int, _ kind: Workbook.Kind = .text, _ entry: Workbook.Entry? = nil,
    _ cell: @escaping @Sendable (Line) -> Workbook.Cell
  ) -> (field: Field, column: SheetColumn<Line>) {
    let name = field.heading
    let column = SheetColumn(field.rawValue, name.chinese, name.words(.english), width: width, kind, cell)
    return (field, entry.map(column.filled) ?? column)
  }
}
