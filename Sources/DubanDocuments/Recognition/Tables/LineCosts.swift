/// How well lines fit columns, and columns follow each other: the less, the better.
///
/// The numbers weigh signs against each other; none of them alone decides. What the first pass finds is learnt for the second:
/// which short words are units here, and which columns are numbered.
struct LineCosts {
  let kinds: [ColumnKind]
  /// Whether (nearly) all titles begin with a number; and the same of contents.
  var titlesAreNumbered = false
  var contentsAreNumbered = false
  /// How the rows are numbered through the whole table in their contents, if they are.
  var rowStyle: Serial.Style?
  /// Whether equal lines were struck from the document: then any cell may be missing.
  var isThinned = false

  init(_ kinds: [ColumnKind]) { self.kinds = kinds }

  /// What it costs that `line` stands in column `column`.
  func emission(_ line: LineLook, _ column: Int) -> Double {
    switch kinds[column] {
    case .number: line.whole.map { $0.style == .bare || $0.style == .arabic || $0.style == .nested ? 0 : 2 } ?? 9
    case .section: line.isChapter ? 0 : line.isShortText && !line.hasClauses ? 1.5 : 6
    case .title, .indicator: title(line, kinds[column] == .indicator)
    case .content: content(line)
    case .target: target(line)
    case .measure: line.isMeasure ? 0 : 6
    case .baseline, .year, .amount, .area: line.isNumber ? 0 : line.isShortText && !line.isUnits ? 3 : 6
    case .attribute: ["约束性", "预期性"].contains(line.key) ? 0 : 5
    case .schedule: schedule(line)
    case .span:
      line.isUnits || line.whole != nil ? 4 : line.serial != nil ? 2.5 : 0.6
    case .due, .start:
      line.isDue ? 0 : line.namesDays ? 1.2 : 6
    case .lead, .responsible, .cooperating, .ownerAndSource, .role, .dataSource: unit(line)
    case .leader: line.isPerson ? 0 : line.count <= 4 && !line.isUnits && !line.isNumber ? 2.8 : 8
    case .person: line.isPerson ? 0 : line.count <= 12 ? 2 : 7
    case .areaName: line.isArea ? 0 : line.isShortText ? 2.5 : 7
    case .funding, .fundingPart:
      line.isNumber ? 0 : line.namesMoney ? 0.6 : line.isShortText ? 3.5 : 6
    case .fundingSource: line.isShortText ? 1.2 : 3
    case .progress, .remarks, .unknown: line.whole != nil ? 4 : line.isUnits ? 3 : 1.6
    }
  }

  private func title(_ line: LineLook, _ isIndicator: Bool) -> Double {
    if line.whole != nil || line.isNumber { return 8 }
    if line.isSchedule { return 6 }
    if line.isDue || line.isMeasure { return 5 }
    if let serial = line.serial, serial.style == rowStyle { return 6 }
    let numbered: Double = line.serial == nil ? (titlesAreNumbered ? 3 : 0.5) : (titlesAreNumbered ? 0 : 0.4)
    if line.isKnownUnit { return 3 + numbered }
    if line.isUnits { return 2 + numbered }
    if line.isPerson { return 1.8 + numbered }
    if line.count > 60 || line.isEnded { return (isIndicator ? 2.5 : 3.5) + numbered }
    return numbered + (line.hasClauses ? 1.2 : 0) + (line.count > 36 ? 1 : 0)
  }

  private func content(_ line: LineLook) -> Double {
    if line.whole != nil || line.isNumber { return 8 }
    if line.isSchedule { return 4 }
    if line.isDue || line.isMeasure { return 5 }
    if line.isKnownUnit { return 5 }
    if line.isUnits { return 4 }
    if line.isPerson { return 5 }
    if let serial = line.serial {
      if serial.style == rowStyle { return -1.5 }
      return line.isChapter ? 2 : line.count <= 18 && !line.isEnded ? 0.9 : 0
    }
    let bare: Double = contentsAreNumbered ? 1.6 : 0
    if line.isEnded || line.hasClauses || line.count >= 24 { return bare }
    return bare + (line.count >= 12 ? 1.2 : 2)
  }

  private func target(_ line: LineLook) -> Double {
    if line.isNumber || line.whole?.style == .bare { return 0 }
    if line.isUnits || line.isKnownUnit { return 3.5 }
    if line.isSchedule || line.isMeasure || line.isPerson { return 3.5 }
    return line.serial == nil ? 1.2 : 3
  }

  private func schedule(_ line: LineLook) -> Double {
    if line.isSchedule { return 0 }
    if line.whole != nil || line.isUnits || line.isKnownUnit { return 6 }
    if line.namesQuarters {
      return line.serial == nil ? 0.6 : 1.8
    }
    if line.isDue { return 1 }
    return line.count > 12 ? 2.5 : 3.5
  }

  private func unit(_ line: LineLook) -> Double {
    if line.isKnownUnit { return 0 }
    if line.isUnits || line.isTail { return 0 }
    if line.whole != nil || line.isNumber || line.isSchedule || line.serial != nil || line.isEnded { return 8 }
    if line.isPerson { return 3 }
    if line.count <= 10, !line.hasClauses { return 2.2 }
    return line.key.contains("、") && line.count <= 200 ? 2.5 : 6
  }

  // MARK: Order

  /// What it costs that `line` goes on with the cell in which `last` stood, both in `column`.
  func staying(_ line: LineLook, after last: LineLook, _ column: Int) -> Double {
    if last.isOpen && line.serial == nil { return -1.5 }
    switch kinds[column] {
    case .number: return 8
    case .title, .indicator, .section:
      if line.serial != nil { return 5 }
      return last.count <= 12 && line.count <= 12 ? 0.6 : line.isTail ? 0.3 : 2.6
    case .content:
      if let serial = line.serial {
        if serial.style == rowStyle { return 4 }
        if let before = last.serial, before.style == serial.style { return serial.value == before.value + 1 ? 0.1 : 3 }
        return serial.value == 1 && last.serial != nil ? 1.5 : 2.5
      }
      return last.isEnded ? 2.2 : last.count >= 20 ? 0.4 : 1.5
    case .lead, .responsible: return line.isTail ? 0 : 0.9
    case .cooperating, .role, .dataSource, .ownerAndSource: return line.isTail ? 0 : 0.5
    case .leader, .person: return 0.3
    case .schedule: return line.isSchedule || !last.isEnded ? 0.6 : 1.2
    case .fundingSource, .remarks, .progress, .unknown: return 0.8
    case .span: return last.isEnded ? 2.5 : 0.8
    case .target: return last.isEnded || line.isNumber ? 3 : 1.5
    case .measure, .baseline, .attribute, .year, .due, .start, .area, .areaName, .amount, .funding, .fundingPart:
      return 3
    }
  }

  /// What it costs that a row has nothing in `column`.
  func missing(_ column: Int) -> Double {
    let cost: Double =
      switch kinds[column] {
      case .number: 0.4
      case .section: 0.2
      case .title: 0.8
      case .indicator, .content: 3
      case .target: 1.5
      case .lead, .responsible: 1.2
      case .cooperating: 0.5
      case .leader: 0.6
      case .schedule, .due: 1
      case .span: 0.8
      case .remarks, .progress, .person, .unknown, .start, .attribute, .fundingSource: 0.25
      case .role, .dataSource, .ownerAndSource, .measure, .baseline, .year, .area, .areaName, .amount, .funding,
        .fundingPart:
        0.7
      }
    return isThinned && !kinds[column].isWording ? cost * 0.5 : cost
  }

  /// What it costs that a row begins in `column`: what stands before it is merged with the rows above.
  func beginning(_ column: Int) -> Double {
    var cost = 0.3
    for before in 0..<column {
      switch kinds[before] {
      case .number, .section: cost += 0.15
      case .title: cost += 0.2
      case .content, .indicator: cost += 3.5
      default: cost += 1.5
      }
    }
    return cost
  }

  /// What it costs that a row ends behind `column`.
  func ending(_ column: Int) -> Double {
    ((column + 1)..<max(column + 1, kinds.count)).reduce(0) { $0 + missing($1) } * 0.8
  }
}
