/// What a cell of units says: who leads, who answers, who helps.
struct UnitCell: Equatable {
  var leads: [Guess<String>] = []
  var responsible: [Guess<String>] = []
  var cooperating: [Guess<String>] = []
  var roles: [String: [Guess<String>]] = [:]
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
  /// Reads `passage` in a column for `part`; labels inside the cell (牵头单位：…；配合单位：…) go before it.
  static func reading(_ passage: Passage, part: Part, confidence: Confidence = .sure) -> UnitCell {
    var cell = UnitCell()
    for (label, words) in labelled(passage.text) {
      let pieces = names(in: words)
      for piece in pieces {
        var name = piece
        if name == "等" {
          cell.andOthers = true
          continue
        }
        for tail in ["等有关单位", "等相关单位", "等相关部门", "等有关部门", "等单位", "等部门", "等"]
        where name.hasSuffix(tail) && name.count > tail.count + 1 {
          name = String(name.dropLast(tail.count))
          cell.andOthers = true
          break
        }
        var part = label ?? part
        for mark in ["(牵头)", "（牵头）", "(牵头单位)", "（牵头单位）"] where name.hasSuffix(mark) {
          name = String(name.dropLast(mark.count))
          part = .lead
        }
        let looks = UnitWords.isUnit(name)
        if !looks { cell.strangers.append(Passage(name, at: passage.origin)) }
        cell.add(Guess(name, from: passage, confidence: looks ? confidence : min(confidence, .likely)), as: part)
      }
    }
    return cell
  }

  private mutating func add(_ unit: Guess<String>, as part: Part) {
    switch part {
    case .lead: if !leads.contains(where: { $0.value == unit.value }) { leads.append(unit) }
    case .responsible: if !responsible.contains(where: { $0.value == unit.value }) { responsible.append(unit) }
    case .cooperating: if !cooperating.contains(where: { $0.value == unit.value }) { cooperating.append(unit) }
    case .role(let name): roles[name, default: []].append(unit)
    }
  }

  /// The words of a cell by the labels in it.
  private static func labelled(_ text: String) -> [(Part?, String)] {
    var result: [(Part?, String)] = []
    var part: Part?
    var words = ""
    for piece in text.split(omittingEmptySubsequences: true, whereSeparator: { $0.isNewline || "；;。".contains($0) }) {
      var rest = CellText.trimmed(String(piece))
      var didLabel = false
      if let colon = rest.firstIndex(where: { $0 == "：" || $0 == ":" }), let found = label(String(rest[..<colon])) {
        if !words.isEmpty { result.append((part, words)) }
        words = ""
        part = found
        rest = CellText.trimmed(String(rest[rest.index(after: colon)...]))
        didLabel = true
      }
      if !words.isEmpty, !didLabel { words += "\n" }
      words += rest
    }
    if !words.isEmpty { result.append((part, words)) }
    return result
  }

  private static func label(_ text: String) -> Part? {
    let key = CellText.squeezed(text)
    guard key.count <= 8 else { return nil }
    switch HeaderDictionary.kind(of: key) {
    case .lead: return .lead
    case .responsible: return .responsible
    case .cooperating: return .cooperating
    case .role(let name): return .role(name)
    default: return nil
    }
  }

  /// The names in `text`: cut at signs outside brackets and at line ends behind a whole name.
  static func names(in text: String) -> [String] {
    var result: [String] = []
    var isOpen = false
    for line in CellText.lines(text) {
      var pieces = pieces(of: line)
      guard let first = pieces.first else { continue }
      // A line that goes on with the name above: 退役军人 / 事务局, 高新园 / (邹区镇).
      if let last = result.last, !isOpen,
        UnitWords.isTail(first) || (!UnitWords.isUnit(last) && UnitWords.isUnit(last + first) && last.count < 9)
      {
        result[result.count - 1] = last + first
        pieces.removeFirst()
      }
      result += pieces
      isOpen = line.last.map { "、，,；;".contains($0) } ?? false
    }
    return result
  }

  private static func pieces(of line: String) -> [String] {
    var result: [String] = []
    var piece = ""
    var depth = 0
    var characters = Array(line)[...]
    while let character = characters.popFirst() {
      if character == "(" || character == "（" { depth += 1 }
      if character == ")" || character == "）" { depth = max(0, depth - 1) }
      if depth == 0, "、，,/／;；\t".contains(character) {
        result.append(piece)
        piece = ""
      } else if character == " " || character == "\u{3000}" {
        // A blank parts two whole names; inside one (编 办) it is an ornament.
        if depth == 0, UnitWords.isUnit(piece), piece.count > 2 {
          result.append(piece)
          piece = ""
        }
      } else {
        piece.append(character)
      }
    }
    result.append(piece)
    return result.map(CellText.trimmed).filter { !$0.isEmpty }
  }
}
