import DubanCore

extension TaskTableReader {
  /// Figures that stand in columns of their own: an amount with its measure, shares by place, years.
  mutating func addFigures(_ entry: TaskEntry, to task: inout TaskDraft) {
    guard !figures.isEmpty else { return }
    let measure = header.columns.firstIndex { $0.kind == .measure }
    let unit = measure.flatMap { cells($0, entry.rows).first }.map { CellText.squeezed(grid.cells[$0].text) }
    let name = TitleWords.title(of: task.title.value)
    var target: Guess<Target>?
    var shares: [Target.Share] = []
    var years: [Target.YearShare] = []
    var source: Passage?
    let yearsAreSteps = yearsAreSteps(entry)
    for column in figures {
      let heading = header.columns[column]
      guard let place = cells(column, entry.rows).first else { continue }
      let passage = own(Passage(grid.cells[place]), entry)
      var key: String { CellText.squeezed(passage.text) }
      switch heading.kind {
      case .amount, .target:
        let key = key
        guard ColumnContent.isNumber(key), target == nil else { continue }
        let measure = unit ?? heading.measure ?? CellFigure.measure(key) ?? caption
        target = recognizer.phrases.readTarget(cell: passage, unit: measure, name: name)
      case .area(let area):
        guard let figure = CellFigure.reading(key) else { continue }
        shares.append(Target.Share(area: area, value: figure))
        source = source ?? passage
      case .year where yearsAreSteps: continue
      case .year(let year):
        guard let figure = CellFigure.reading(key) else {
          take(recognizer.phrases.read(passage).targets, into: &task)
          continue
        }
        years.append(Target.YearShare(year: year, value: figure))
        source = source ?? passage
      default: continue
      }
    }
    if target == nil, let source, !shares.isEmpty || !years.isEmpty {
      let (bare, measure) = IndicatorTableReader.partedMeasure(name)
      var made = Target(Name(bare), unit: unit ?? measure ?? caption)
      // The yearly figures of a level are no parts of a sum: an output of 180 in the last year.
      let isLevel = shares.isEmpty && (made.unit == "%" || TaskTableReader.levels.contains(where: bare.hasSuffix))
      if isLevel {
        (made.basis, made.value) = (.level, years.last?.value)
      } else {
        made.value = Figure.sum(shares.isEmpty ? years.map(\.value) : shares.map(\.value))
      }
      target = Guess(made, from: source, confidence: .likely)
    }
    guard var target else { return }
    target.value.shares = shares
    target.value.years = years
    if !shares.isEmpty {
      for share in shares where !task.areas.contains(where: { $0.value == share.area }) {
        task.areas.append(Guess(share.area, from: source ?? target.passage))
      }
    }
    take([target], into: &task)
  }

  /// Ends of names of what stands at the end of a year and is not added up over several.
  private static let levels = [
    "产值", "总量", "总额", "总值", "增加值", "规模", "收入", "率", "比例", "比重", "占比", "水平", "强度", "浓度", "保有量", "拥有量", "面积", "指数", "人均",
    "营收",
  ]

  private func take(_ targets: [Guess<Target>], into task: inout TaskDraft) {
    for target in targets where !task.targets.contains(where: { $0.value.name == target.value.name }) {
      task.targets.append(target)
    }
  }

  /// Money that stands in columns of its own.
  mutating func addFunding(_ entry: TaskEntry, list: InnerList?, to task: inout TaskDraft) {
    var funding: Funding?
    var passage: Passage?
    var sources: [Funding.Source] = []
    var stated: Target.Quantity?
    // Whether the cell of the whole tells its unit itself: 3200万元.
    var hasOwnUnit = false
    for column in money {
      let heading = header.columns[column]
      guard let place = cells(column, entry.rows).first else { continue }
      let cell = own(Passage(grid.cells[place]), entry)
      var key: String { CellText.squeezed(cell.text) }
      switch heading.kind {
      case .funding:
        if let list, alignFunding(cell, heading, with: list, to: &task) { continue }
        let key = key
        guard let figure = CellFigure.reading(key) else {
          addSources(of: cell, heading, to: &task)
          continue
        }
        let unit = CellFigure.measure(key) ?? heading.measure ?? moneyCaption ?? "万元"
        if isOfYear(heading.heading), header.columns.count(where: { $0.kind == .funding }) > 1 {
          var spent = Target(Name(fundingName(heading.heading)), unit: unit)
          spent.value = figure
          take([Guess(spent, from: cell)], into: &task)
          continue
        }
        guard funding == nil else {
          reading.ignored.append(cell)
          continue
        }
        funding = Funding(id: "", name: Name(fundingName(heading.heading)), total: Target.Quantity(figure, unit: unit))
        passage = cell
        hasOwnUnit = CellFigure.measure(key).map(Measures.isMoney) ?? false
      case .fundingPart(let name):
        let told = heading.measure ?? funding?.total?.unit ?? moneyCaption ?? "万元"
        let key = key
        let figure = CellFigure.reading(key)
        if figure == nil, let read = FundingCell.reading(cell.text, unit: told), !read.sources.isEmpty,
          read.parts.isEmpty, read.shares.isEmpty
        {
          // 「银行贷款4000」 below 其他 tells its own name.
          for var source in read.sources {
            source.unit = source.unit ?? read.total?.unit
            sources.append(source)
          }
        } else {
          let unit = CellFigure.measure(key) ?? heading.measure
          sources.append(Funding.Source(Name(name), value: figure, unit: figure == nil ? nil : unit))
        }
        reading.taken.append(cell)
        passage = passage ?? cell
      case .fundingSource:
        let told = heading.measure ?? funding?.total?.unit ?? moneyCaption ?? "万元"
        if let read = FundingCell.reading(cell.text, unit: told), read.sources.contains(where: { $0.value != nil }),
          read.parts.isEmpty
        {
          sources += read.sources
          stated = read.total ?? stated
        } else {
          for piece in UnitWords.pieces(of: cell.text) { sources.append(Funding.Source(Name(piece))) }
        }
        passage = passage ?? cell
      default: continue
      }
    }
    guard let passage, funding != nil || !sources.isEmpty else { return }
    var made = funding ?? Funding(id: "", name: Name("资金安排"), total: stated)
    // A source tells its unit only where it is not that of the whole.
    for index in sources.indices where sources[index].unit == made.total?.unit { sources[index].unit = nil }
    made.sources = sources
    let isSure =
      moneyCaption != nil || hasOwnUnit || header.columns.contains { $0.kind == .funding && $0.measure != nil }
    task.funding.append(Guess(made, from: passage, confidence: isSure ? .sure : .likely))
  }

  /// Money that stands as the tasks in the cell beside it is given to each.
  private func alignFunding(
    _ cell: Passage, _ heading: TableHeader.Column, with list: InnerList, to task: inout TaskDraft
  ) -> Bool {
    guard task.children.count == list.items.count, let sums = TaskLines.pieces(of: cell.text, list.items.count) else {
      return false
    }
    let keys = sums.map { CellText.squeezed($0) }
    let figures = keys.compactMap(CellFigure.reading)
    guard figures.count == keys.count else { return false }
    let told = heading.measure ?? moneyCaption
    for (index, figure) in figures.enumerated() {
      let unit = CellFigure.measure(keys[index]) ?? told
      let funding = Funding(
        id: "", name: Name(fundingName(heading.heading)), total: Target.Quantity(figure, unit: unit ?? "万元"))
      task.children[index].funding.append(
        Guess(funding, from: Passage(sums[index], at: cell.origin), confidence: unit == nil ? .likely : .sure))
    }
    return true
  }

  /// Money with its sources in one cell, else what its sentence says.
  private mutating func addSources(of cell: Passage, _ heading: TableHeader.Column, to task: inout TaskDraft) {
    let told = heading.measure.flatMap { Measures.isMoney($0) ? $0 : nil } ?? moneyCaption
    if let read = FundingCell.reading(cell.text, unit: told ?? "万元", areas: recognizer.context.areas) {
      var funding = Funding(id: "", name: Name(fundingName(heading.heading)), total: read.total)
      (funding.kind, funding.sources, funding.parts, funding.shares) = (
        read.kind, read.sources, read.parts, read.shares
      )
      // Where neither the head nor the caption tells it, the unit is the usual one.
      let isSure = told != nil && read.total != nil
      task.funding.append(Guess(funding, from: cell, confidence: isSure ? .sure : .likely))
      return
    }
    let read = recognizer.phrases.read(cell)
    if read.funding.isEmpty { reading.ignored.append(cell) }
    task.funding += read.funding
  }

  /// Whether a heading of money is what is to be spent in the year, not what it costs in all.
  private func isOfYear(_ heading: String) -> Bool {
    ["年度", "当年", "本年", "年计划", "今年"].contains { heading.contains($0) }
      || recognizer.context.year.map { heading.contains("\($0)年") } ?? false
  }

  /// The measure that stands above the table for all its figures: 单位：亩.
  private var caption: String? { recognizer.caption.flatMap { Measures.isMoney($0) ? nil : $0 } }

  private var moneyCaption: String? { recognizer.caption.flatMap { Measures.isMoney($0) ? $0 : nil } }

  private func fundingName(_ heading: String) -> String {
    let key = heading.split(separator: "/").first.map(String.init) ?? heading
    return CellText.squeezed(String(key.prefix { $0 != "(" && $0 != "（" }))
  }
}
