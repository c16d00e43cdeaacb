/// What a cell of units says: who leads, who answers, who helps.
struct UnitCell: Equatable {
  var leads: [Guess<String>] = []
  var responsible: [Guess<String>] = []
  var cooperating: [Guess<String>] = []
  var roles: [String: [Guess<String>]] = [:]
  var leaders: [Guess<String>] = []
  /// 等: more than those that are named.
  var andOthers = false
  /// Pieces that do not look like units.
  var strangers: [Passage] = []

  /// The part that a column gives the units in it.
  enum Part: Equatable {
    case lead, responsible, cooperating
    case role(String)
  }
}

extension UnitCell {
  /// Reads `passage` in a column for `part`.
  ///
  /// Labels and verbs inside the cell (牵头单位：…；…配合) go before the column, and so do marks at a name: （牵头）, ★. Beside a unit
  /// so marked the others support it.
  static func reading(_ passage: Passage, part: Part, confidence: Confidence = .sure) -> UnitCell {
    var cell = UnitCell()
    let text = unwrapped(onOneLine(passage.text))
    if hasParts(text) {
      let parts = RoleReader().read(text).parts
      if !parts.units.isEmpty {
        cell.take(parts, passage, part, confidence)
        return cell
      }
    }
    let list = UnitSplitter().split(text)
    cell.andOthers = list.andOthers
    var marked: Set<String> = []
    var names: [String] = []
    for name in list.names {
      let (bare, isMarked) = unmarked(name)
      guard !bare.isEmpty else { continue }
      names.append(bare)
      if isMarked { marked.insert(bare) }
    }
    for name in names {
      var own = part
      if !marked.isEmpty {
        own = marked.contains(name) ? .lead : part == .responsible || part == .lead ? .cooperating : part
      }
      cell.add(name, as: own, passage, confidence)
    }
    for piece in list.rest { cell.strangers.append(Passage(piece, at: passage.origin)) }
    return cell
  }

  /// Reads `passage` as units for `part` and, in a bracket behind them, units for `other`; nil where no bracket ends it.
  static func reading(_ passage: Passage, _ part: Part, inBracket other: Part, _ confidence: Confidence) -> UnitCell? {
    let words = passage.text.scalars[...].withoutBlankEnds
    guard words.last?.closesBracket ?? false, let open = words.firstIndex(where: \.opensBracket),
      open > words.startIndex,
      words.count(where: \.opensBracket) == 1
    else { return nil }
    let parts = [(words[..<open], part), (words[(open + 1)...].dropLast(), other)]
    var cell = UnitCell()
    for (words, part) in parts {
      let read = reading(
        Passage(CellText.trimmed(String(scalars: words)), at: passage.origin), part: part, confidence: confidence)
      guard !read.leads.isEmpty || !read.responsible.isEmpty || !read.cooperating.isEmpty, read.strangers.isEmpty else {
        return nil
      }
      cell.leads += read.leads
      cell.responsible += read.responsible
      cell.cooperating += read.cooperating
      cell.andOthers = cell.andOthers || read.andOthers
    }
    return cell
  }

  /// `text` without a bracket around all of it: （牵头单位：市教育局（市语委办）、市财政局）.
  private static func unwrapped(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.opensBracket || first == "[" || first == "【",
      last.closesBracket || last == "]" || last == "】"
    else { return text }
    let scalars = text.scalars
    var depth = 0
    for (index, scalar) in scalars.enumerated() {
      if scalar.opensBracket || scalar == "[" || scalar == "【" { depth += 1 }
      if scalar.closesBracket || scalar == "]" || scalar == "】" { depth -= 1 }
      // Brackets that close before the end hold only parts of the cell.
      if depth == 0, index < scalars.count - 1 { return text }
    }
    return depth == 0 ? CellText.trimmed(String(scalars: scalars[1..<(scalars.count - 1)])) : text
  }

  private mutating func take(_ parts: UnitParts, _ passage: Passage, _ part: Part, _ confidence: Confidence) {
    for name in parts.leads { add(name, as: .lead, passage, confidence) }
    // In a column of its own kind, units without a label are of that kind; beside a leader they support.
    let plain: Part = part == .responsible && !parts.leads.isEmpty ? .cooperating : part
    for name in parts.responsible { add(name, as: plain, passage, confidence) }
    for name in parts.cooperating { add(name, as: .cooperating, passage, confidence) }
    for (role, names) in parts.named {
      for name in names { add(name, as: .role(role), passage, confidence) }
    }
    leaders = parts.leaders.map { Guess($0, from: passage) }
    andOthers = parts.andOthers
  }

  private mutating func add(_ name: String, as part: Part, _ passage: Passage, _ confidence: Confidence) {
    let judged = UnitJudge.confidence(name) ?? (UnitWords.isUnit(name) ? .sure : nil)
    if judged == nil { strangers.append(Passage(name, at: passage.origin)) }
    let unit = Guess(
      name, from: passage,
      confidence: judged == nil ? min(confidence, .likely) : judged == .doubtful ? .doubtful : confidence)
    func once(_ list: inout [Guess<String>]) { if !list.contains(where: { $0.value == name }) { list.append(unit) } }
    switch part {
    case .lead: once(&leads)
    case .responsible: once(&responsible)
    case .cooperating: once(&cooperating)
    case .role(let role): once(&roles[role, default: []])
    }
  }

  /// Whether the cell tells parts of its own.
  private static func hasParts(_ text: String) -> Bool {
    let words = text.scalars[...]
    if leadMarks.isIn(words) { return colons.isIn(words) }
    return partWords.isIn(words) || lastWords.ends(words)
  }

  private static let leadMarks = WordList("（牵头 (牵头")
  private static let colons = WordList("： :")
  private static let partWords = WordList("： : 牵头 配合 协办 主办 协助")
  private static let lastWords = WordList("负责 落实")

  /// The name without the mark of a leader, and whether it bears one.
  private static func unmarked(_ name: String) -> (String, Bool) {
    var bare = name
    var isMarked = false
    while let first = bare.unicodeScalars.first, stars.contains(first) {
      bare.unicodeScalars.removeFirst()
      isMarked = true
    }
    while let last = bare.unicodeScalars.last, stars.contains(last) {
      bare.unicodeScalars.removeLast()
      isMarked = true
    }
    if bare.hasSuffix(")") || bare.hasSuffix("）") {
      for mark in ["(牵头)", "（牵头）", "(牵头单位)", "（牵头单位）", "(主办)", "（主办）"] where bare.hasSuffix(mark) {
        bare.removeLast(mark.count)
        isMarked = true
      }
    }
    return (CellText.trimmed(bare), isMarked)
  }

  private static let stars = ScalarSet("★☆*※▲△●◆#＊")

  /// The lines as one list: a line that goes on with the name above is joined to it (退役军人 / 事务局, 高新园 / (邹区镇)), any other
  /// begins a name.
  static func onOneLine(_ text: String) -> String {
    var result = ""
    for line in CellText.lines(text) {
      guard !result.isEmpty else {
        result = line
        continue
      }
      let open = result.last.map { "、，,；;：:。".contains($0) } ?? false
      let last = String(result.reversed().prefix { !"、，,；;：:。".contains($0) }.reversed())
      let first = String(line.prefix { !"、，,；;：:。".contains($0) })
      let isRest =
        UnitWords.isTail(first)
        || (last.count <= 8 && UnitJudge.confidence(last) == nil && !UnitWords.isUnit(last)
          && UnitJudge.confidence(last + first) != nil && !line.contains("：") && !line.contains(":"))
      result += open || isRest ? line : (hasParts(line) ? "；" : "、") + line
    }
    return result
  }
}
