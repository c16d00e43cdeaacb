import DubanCore

/// Money in one cell with where it comes from: 「省级500，市级300，自筹200」, 「1000（省级500、自筹500）」, or a line a source.
///
/// Every piece is a name with a figure, so that a cell which says more is left to the readers of sentences.
struct FundingCell: Equatable {
  /// The sum that is told, else what the pieces come to; nil where one of them has no amount or another unit.
  var total: Target.Quantity?
  var kind: Target.Kind = .exactly
  var sources: [Funding.Source] = []
  var parts: [Target.Part] = []
  var shares: [Target.Share] = []

  /// The money in `text`, whose figures are of `unit` where they tell none; nil where anything else stands in it, or nothing
  /// but one figure.
  ///
  /// - Parameter areas: the places that the document names, whose money is shares.
  static func reading(_ text: String, unit: String, areas: [String] = []) -> FundingCell? {
    guard text.utf8.count <= 1200 else { return nil }
    var scanner = FundingCellScanner(text)
    guard let pieces = scanner.pieces(), pieces.contains(where: { !$0.name.isEmpty }) else { return nil }
    let told = pieces.filter { $0.value != nil && isTotal($0.name) }
    guard told.count <= 1 else { return nil }
    var cell = FundingCell()
    var isComplete = true
    for piece in pieces where !told.contains(piece) {
      guard let value = piece.value else {
        guard isSource(piece.name) else { return nil }
        isComplete = false
        cell.sources.append(Funding.Source(Name(piece.name), note: piece.note))
        continue
      }
      cell.add(piece, value, unit: piece.unit ?? unit, areas: Set(areas))
    }
    if let sum = told.first {
      cell.kind = sum.kind
      cell.total = sum.value.map { Target.Quantity($0, unit: sum.unit ?? unit) }
    } else if isComplete {
      cell.total = cell.sum
    }
    guard cell.total != nil || cell.sources.contains(where: { $0.value != nil }),
      !(cell.sources.isEmpty && cell.parts.isEmpty && cell.shares.isEmpty),
      cell.shares.isEmpty || cell.total?.unit == unit
    else { return nil }
    cell.leaveOut(unit: cell.total?.unit)
    return cell
  }

  private mutating func add(_ piece: FundingCellScanner.Piece, _ value: Figure, unit: String, areas: Set<String>) {
    if piece.unit == nil, areas.contains(piece.name) {
      shares.append(Target.Share(area: piece.name, value: value))
    } else if FundingCell.isSource(piece.name) {
      let note = [piece.note, piece.kind == .about ? "约" : nil].compactMap { $0 }.joined(separator: "，")
      sources.append(
        Funding.Source(Name(piece.name), value: value, unit: unit, note: note.isEmpty ? nil : note))
    } else {
      parts.append(Target.Part(Name(piece.name), value: value, unit: unit))
    }
  }

  /// What sources or parts come to, one kind of them alone and all of one unit.
  private var sum: Target.Quantity? {
    let kinds = [sources.map { ($0.value, $0.unit) }, parts.map { ($0.value, $0.unit) }].filter { !$0.isEmpty }
    guard kinds.count == 1, shares.isEmpty, let unit = kinds[0][0].1, kinds[0].allSatisfy({ $0.1 == unit }),
      let sum = Figure.sum(kinds[0].compactMap { $0.0 })
    else { return nil }
    return Target.Quantity(sum, unit: unit)
  }

  /// Tells the unit of a source and a part only where it is not the total's.
  private mutating func leaveOut(unit: String?) {
    for index in sources.indices where sources[index].unit == unit { sources[index].unit = nil }
    for index in parts.indices where parts[index].unit == unit { parts[index].unit = nil }
  }

  /// Whether `name` tells from where money comes, and not what it is for: 一期, 设备.
  static func isSource(_ name: String) -> Bool {
    levels.contains(name) || FundingReader.namesSource(name)
  }

  /// Whether a figure called `name` is that of all the money.
  static func isTotal(_ name: String) -> Bool { name.isEmpty || totals.contains(name) }

  private static let levels: Set<String> = [
    "省", "市", "县", "区", "镇", "乡", "村", "国家", "部", "部级", "国家级", "州", "州级", "本级", "市本级", "县本级", "区本级", "县区", "县(区)",
    "县市区",
    "县(市、区)", "镇街", "镇(街道)", "镇村", "镇级", "乡级", "村级", "乡镇", "个人", "群众", "居民", "村民", "业主", "社会", "省补", "市补", "县补", "省市",
  ]
  private static let totals: Set<String> = [
    "总投资", "总计", "合计", "共计", "共", "总", "计", "总额", "总资金", "总金额", "资金总额", "投资总额", "计划投资", "计划总投资", "项目总投资", "估算投资",
    "概算投资", "预计投资",
    "总投入", "总经费", "所需资金", "资金", "投资", "预算", "概算", "共需资金", "需资金", "共需", "资金合计", "投资合计", "总预算", "总概算", "年度投资", "资金规模",
    "共投入", "共安排",
  ]
}

/// Cuts a cell of money into its pieces.
struct FundingCellScanner {
  private let text: Scalars
  private var index = 0

  /// A name with its figure.
  struct Piece: Equatable {
    var name: String
    var value: Figure?
    /// Its own unit; nil where it tells none.
    var unit: String?
    var kind: Target.Kind = .exactly
    var note: String?
  }

  init(_ text: String) {
    var result: Scalars = []
    for scalar in CellText.trimmed(text).unicodeScalars {
      if CellText.isNewline(scalar) {
        result.append(";")
      } else if !CellText.isBlank(scalar) {
        result.append(CellText.narrowed(scalar))
      } else if let last = result.last, last.isDigit || last == "元" {
        // A blank parts what stands behind a figure: 「省级500 市级300」, but not the figure from its unit.
        result.append(" ")
      }
    }
    self.text = result
  }

  /// The pieces; nil where anything but names and figures stands in the text.
  mutating func pieces() -> [Piece]? {
    var result: [Piece] = []
    var isInside = false
    while index < text.count {
      let scalar = text[index]
      if FundingCellScanner.signs.contains(scalar) {
        index += 1
      } else if scalar == "(" {
        guard !isInside, let last = result.last else { return nil }
        // What divides a sum stands behind the sum alone; words behind a figure only explain it.
        if let words = words() {
          guard words.count <= 20 else { return nil }
          if last.name.isEmpty, FundingCell.isSource(words) {
            result[result.count - 1].name = words
          } else {
            result[result.count - 1].note = words
          }
          continue
        }
        guard result.count == 1, FundingCell.isTotal(last.name) else { return nil }
        isInside = true
        index += 1
      } else if scalar == ")" {
        guard isInside else { return nil }
        isInside = false
        index += 1
      } else {
        guard let piece = piece() else { return nil }
        result.append(piece)
      }
    }
    return result.isEmpty || isInside ? nil : result
  }

  /// The words of a bracket that holds no figure; nil, with nothing passed over, where it holds one.
  private mutating func words() -> String? {
    guard let close = text[index...].firstIndex(of: ")") else { return nil }
    let inner = text[(index + 1)..<close]
    guard !inner.contains(where: { $0.isDigit || $0 == "(" }) else { return nil }
    index = close + 1
    return String(scalars: inner)
  }

  private mutating func piece() -> Piece? {
    var name: Scalars = []
    while index < text.count, !text[index].isDigit {
      let scalar = text[index]
      if scalar == "(" {
        guard let close = text[index...].firstIndex(of: ")"), close - index <= 6,
          text[(index + 1)..<close].allSatisfy(FundingCellScanner.levels.contains)
        else { return nil }
        name += text[index...close]
        index = close + 1
      } else if scalar == "、", !name.isEmpty,
        text[(index + 1)...].first(where: { $0 != "、" && FundingCellScanner.ends.contains($0) || $0.isDigit })?.isDigit
          ?? false
      {
        // 「中央、省级资金500」 is one amount of both.
        name.append(scalar)
        index += 1
      } else if FundingCellScanner.ends.contains(scalar) {
        break
      } else {
        name.append(scalar)
        index += 1
      }
    }
    guard name.count <= 20 else { return nil }
    var piece = Piece(name: "")
    piece.name = FundingCellScanner.plain(String(scalars: name), &piece.kind)
    guard index < text.count, text[index].isDigit else {
      // 「其余自筹」: no more than where the rest comes from.
      return piece.name.isEmpty ? nil : piece
    }
    guard let value = figure() else { return nil }
    piece.value = value
    if index < text.count, text[index] == " " { index += 1 }
    let start = index
    while index < text.count, !FundingCellScanner.ends.contains(text[index]), text[index] != "(", !text[index].isDigit,
      index - start < 4, text[start..<index].last != "元"
    {
      index += 1
    }
    let unit = String(scalars: text[start..<index])
    if unit.isEmpty { return piece }
    if Measures.isMoney(unit), Measures.isMeasure(unit) {
      piece.unit = unit
      return piece
    }
    // A blank alone parts 「省级500 市级300」; any other word behind a figure is none of money.
    guard start > 0, text[start - 1] == " ", !piece.name.isEmpty else { return nil }
    index = start
    return piece
  }

  private mutating func figure() -> Figure? {
    var digits: Scalars = []
    while index < text.count {
      let scalar = text[index]
      if scalar.isDigit || scalar == "." && !digits.contains(".") {
        digits.append(scalar)
      } else if scalar == ",", groups(at: index) {
        // 1,200.
      } else {
        break
      }
      index += 1
    }
    return Figure(String(scalars: digits))
  }

  /// Whether exactly three digits follow the comma at `place`, so that it parts thousands.
  private func groups(at place: Int) -> Bool {
    let next = text[(place + 1)...].prefix(4)
    return next.prefix(3).count == 3 && next.prefix(3).allSatisfy(\.isDigit)
      && (next.count < 4 || !next[place + 4].isDigit)
  }

  /// `name` without what only leads to a figure.
  private static func plain(_ name: String, _ kind: inout Target.Kind) -> String {
    var name = name
    for head in ["其中", ":", "由", "其余由", "其余"] where name.hasPrefix(head) { name.removeFirst(head.count) }
    for (tail, bound) in bounds where name.hasSuffix(tail) {
      name.removeLast(tail.count)
      kind = bound
    }
    while let last = name.last, ":=".contains(last) { name.removeLast() }
    for tail in ["解决", "筹集", "承担"] where name.hasSuffix(tail) && name.count > tail.count + 1 {
      name.removeLast(tail.count)
    }
    return name
  }

  private static let bounds: [(String, Target.Kind)] = [
    ("约为", .about), ("约", .about), ("不少于", .atLeast), ("不低于", .atLeast), ("≥", .atLeast),
  ]
  private static let signs = ScalarSet(",;、。+ ：:/")
  private static let ends = ScalarSet(",;、。+ )/")
  private static let levels = ScalarSet("县市区旗镇乡街道、")
}
