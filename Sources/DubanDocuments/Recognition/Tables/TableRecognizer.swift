import DubanCore

/// Reads tables of plans: tasks, indicators, shares by place.
///
/// Time and memory are linear in the fields of the table. What a cell says in words is read by `PhraseReader`.
package struct TableRecognizer: Sendable {
  package let context: RecognitionContext
  /// Whether the document says that the unit that stands first leads (列第一位者为牵头单位).
  package var firstListedLeads: Bool
  /// What the ids of sections begin with, so that those of several tables differ.
  package var sectionPrefix: String

  /// The measure that a line above the table gives for its figures.
  package var caption: String?
  /// Whether a row that stands alone below its title is a part of it all the same: in tables that were flattened, in which
  /// rows of a title may have been lost, the parts then have one shape.
  var nestsSingleRows = false

  /// A reader of tables of a document of which `context` is known.
  package init(context: RecognitionContext, firstListedLeads: Bool = false, sectionPrefix: String = "t") {
    self.context = context
    phrases = PhraseReader(context: context)
    self.firstListedLeads = firstListedLeads
    self.sectionPrefix = sectionPrefix
  }

  /// The reader of words in cells.
  let phrases: PhraseReader

  /// Reads all of `tables`, for which the sheets of a workbook count too; those without tasks are left aside and told.
  ///
  /// - Parameter captions: the measure that stands above each of them, where one does.
  package func read(_ tables: [SourceDocument.Table], captions: [String?] = []) -> TableReading {
    var result = TableReading()
    var seen: Set<[String]> = []
    for (index, table) in tables.enumerated() {
      var one = self
      one.sectionPrefix = tables.count > 1 ? "\(sectionPrefix)\(index + 1)-" : sectionPrefix
      if captions.indices.contains(index), let measure = captions[index] { one.caption = measure }
      let reading = one.read(table)
      let titles = reading.tasks.map(\.title.value)
      // The same sheet kept twice.
      if titles.count >= 3, !seen.insert(titles).inserted {
        result.ignored += TableRecognizer.passages(of: table)
        if let first = reading.tasks.first { result.questions.append(Question(.task, about: first.title.passage)) }
        continue
      }
      result.append(reading)
    }
    return result
  }

  /// Reads one table.
  package func read(_ table: SourceDocument.Table) -> TableReading { read(table, unsure: []) }

  /// Reads one table.
  ///
  /// - Parameter unsure: the rows in which it is not certain which of the units leads.
  func read(_ table: SourceDocument.Table, unsure: Set<Int>) -> TableReading {
    let table = TransposedTable.upright(table, areas: Set(context.areas)) ?? table
    let grid = TableGrid(table)
    guard grid.rowCount > 0 else { return TableReading() }
    let segments = TableSegment.cut(grid, areas: Set(context.areas))
    guard !segments.isEmpty else {
      var reading = TableReading()
      reading.ignored = TableRecognizer.passages(of: table)
      return reading
    }
    let numbers = table.cells.reduce(into: [Int: Int]()) { $0[$1.row] = $1.row }.keys.sorted()
    let unsureRows = Set(unsure.compactMap { numbers.firstIndex(of: $0) })
    var result = TableReading()
    for (index, segment) in segments.enumerated() {
      let prefix = segments.count > 1 ? "\(sectionPrefix)\(index + 1)." : sectionPrefix
      result.append(read(segment, of: grid, prefix: prefix, unsure: unsureRows))
    }
    result.framed += TableRecognizer.frame(of: segments, grid)
    return result
  }

  /// The headings, those repeated at page breaks too, and the cells that only number, group or measure others.
  private static func frame(of segments: [TableSegment], _ grid: TableGrid) -> [Passage] {
    var framed: [Passage] = []
    let inside = Set(segments.flatMap { $0.rows + $0.above })
    for row in 0..<grid.rowCount where !inside.contains(row) {
      framed += grid.starting(in: row).map { Passage(grid.cells[$0]) }
    }
    for segment in segments {
      let columns = segment.header.columns.indices.filter { column in
        switch segment.header.columns[column].kind {
        case .number, .section, .measure, .areaName: true
        default: false
        }
      }
      for row in segment.rows {
        for place in grid.starting(in: row) where columns.contains(grid.spans[place].column) {
          framed.append(Passage(grid.cells[place]))
        }
      }
    }
    return framed
  }

  private func read(_ segment: TableSegment, of grid: TableGrid, prefix: String, unsure: Set<Int>) -> TableReading {
    var recognizer = self
    for row in segment.above {
      for place in grid.starting(in: row) {
        if let measure = Measures.caption(grid.cells[place].text) { recognizer.caption = measure }
      }
    }
    return recognizer.readForm(segment, of: grid, prefix: prefix, unsure: unsure)
  }

  private func readForm(_ segment: TableSegment, of grid: TableGrid, prefix: String, unsure: Set<Int>) -> TableReading {
    var result: TableReading
    let form = TableForm.reading(segment, of: grid)
    switch form {
    case .tasks:
      var reader = TaskTableReader(segment, of: grid, by: self, prefix: prefix, unsure: unsure)
      result = reader.read()
    case .indicators:
      var reader = IndicatorTableReader(segment, of: grid, by: self)
      result = reader.read()
    case .shares:
      var reader = ShareTableReader(segment, of: grid, by: self)
      result = reader.read()
    case .other:
      result = TableReading()
      for row in segment.rows {
        for place in grid.starting(in: row) { result.ignored.append(Passage(grid.cells[place])) }
      }
      return result
    }
    for row in segment.above {
      for place in grid.starting(in: row) { result.notes.append(Passage(grid.cells[place])) }
    }
    result.questions += SumCheck.questions(segment, of: grid)
    if form != .shares { result.questions += columnQuestions(segment, of: grid) }
    return result
  }

  /// What is asked about headings that are not known, or that are missing.
  private func columnQuestions(_ segment: TableSegment, of grid: TableGrid) -> [Question] {
    segment.header.columns.enumerated().compactMap { index, column in
      let place = column.cell ?? segment.rows.lazy.compactMap { grid.cell($0, index) }.first
      guard let place, column.isGuessed || column.kind == .unknown else { return nil }
      let hasText = segment.rows.contains { !CellText.isEmpty(grid.text($0, index)) }
      guard hasText else { return nil }
      return Question(.column, about: Passage(grid.cells[place]), readings: [column.kind.word])
    }
  }

  /// All that stands in `table`.
  static func passages(of table: SourceDocument.Table) -> [Passage] {
    table.cells.filter { !CellText.isEmpty($0.text) }.map { Passage($0) }
  }
}

extension Passage {
  /// What stands in `cell`.
  init(_ cell: SourceDocument.Cell) { self.init(cell.text, at: cell.origin) }
}

extension ColumnKind {
  /// What a column of this kind is called where a person chooses.
  package var word: String {
    switch self {
    case .number: "序号"
    case .section: "类别"
    case .title: "任务名称"
    case .content: "主要内容"
    case .target: "目标"
    case .indicator: "指标名称"
    case .measure: "计量单位"
    case .baseline: "基期"
    case .attribute: "属性"
    case .schedule: "进度要求"
    case .span(let span): span.first == span.last ? "\(span.first)月" : "\(span.first)-\(span.last)月"
    case .year(let year): "\(year)年"
    case .due: "完成时限"
    case .start: "开工时间"
    case .lead: "牵头单位"
    case .responsible: "责任单位"
    case .cooperating: "配合单位"
    case .ownerAndSource: "责任单位/数据来源"
    case .role(let name): name
    case .dataSource: "数据来源"
    case .leader: "分管领导"
    case .person: "责任人"
    case .area(let name): name
    case .areaName: "县区"
    case .amount: "数量"
    case .funding: "总投资"
    case .fundingSource: "资金来源"
    case .fundingPart(let name): name
    case .progress: "完成情况"
    case .remarks: "备注"
    case .unknown: ""
    }
  }
}
