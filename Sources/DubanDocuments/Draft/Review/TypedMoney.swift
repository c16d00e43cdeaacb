import DubanCore

/// Money as a person types it into its field, where no sentence is around it: a sum alone is the whole, sums of which each has a
/// name are what the whole is made of.
struct TypedMoney {
  /// What stands between two commas: `省500万`, `800万元`, `其余自筹`.
  private struct Piece {
    let name: String
    let sum: Target.Quantity?
  }

  private let pieces: [Piece]
  /// The text with 元 behind every 万 and 亿 that tells an amount: nobody writes it where nothing else can be meant.
  let text: String

  /// Reads `typed`.
  init(_ typed: String) {
    text = TypedMoney.withUnits(typed)
    pieces = TypedMoney.parted(text).map { piece in
      guard let start = piece.firstIndex(where: \.isNumber), let sum = try? Target.quantity(String(piece[start...])),
        sum.isMoney
      else { return Piece(name: piece, sum: nil) }
      return Piece(name: TypedMoney.name(piece[..<start]), sum: sum)
    }
  }

  /// Parts alone, whose sum is the whole: `省500万，市300万`. Nil where a whole is told, or anything that is no part.
  var parts: Funding? {
    guard pieces.count > 1, pieces.allSatisfy({ $0.sum != nil && !$0.name.isEmpty && !TypedMoney.isWhole($0.name) })
    else { return nil }
    return sum(of: pieces)
  }

  /// A sum alone, or one with those of which it is made behind it: `800万`, `800万，省500万，市300万`. Nil where it is neither.
  var whole: Funding? {
    guard let first = pieces.first, let total = first.sum,
      ["", "约"].contains(first.name) || TypedMoney.isWhole(first.name)
    else {
      return nil
    }
    let rest = pieces.dropFirst()
    guard rest.allSatisfy({ !$0.name.isEmpty && !TypedMoney.isWhole($0.name) }) else { return nil }
    let isAbout = first.name.hasSuffix("约")
    var funding = Funding(id: "", name: Name(isAbout ? String(first.name.dropLast()) : first.name), total: total)
    if isAbout { funding.kind = .about }
    take(Array(rest), into: &funding)
    return funding
  }

  /// Whether every sum that was typed stands in `funding`.
  func isTold(by funding: Funding) -> Bool {
    let told = (funding.total == nil ? 0 : 1) + funding.sources.count { $0.value != nil } + funding.parts.count
    return told + funding.shares.count >= pieces.count { $0.sum != nil }
  }

  /// Whether several sums were typed: one of them must not be taken for all of it.
  var tellsSeveral: Bool { pieces.count > 1 }

  private func sum(of pieces: [Piece]) -> Funding? {
    guard let unit = pieces.first?.sum?.unit else { return nil }
    let worth = pieces.compactMap { $0.sum?.value.money(from: $0.sum?.unit, to: unit) }
    guard worth.count == pieces.count, let all = Figure.sum(worth) else { return nil }
    var funding = Funding(id: "", name: Name(""), total: Target.Quantity(all, unit: unit))
    take(pieces, into: &funding)
    return funding
  }

  /// What the money is made of: costs are uses of it, everything else is where it comes from.
  private func take(_ pieces: [Piece], into funding: inout Funding) {
    let unit = funding.total?.unit
    if !pieces.isEmpty, pieces.allSatisfy({ $0.sum != nil && $0.name.hasSuffix("费") }) {
      funding.parts = pieces.compactMap { piece in
        piece.sum.map { Target.Part(Name(piece.name), value: $0.value, unit: $0.unit == unit ? nil : $0.unit) }
      }
    } else {
      funding.sources = pieces.map { piece in
        Funding.Source(
          Name(piece.name), value: piece.sum?.value, unit: piece.sum?.unit == unit ? nil : piece.sum?.unit)
      }
    }
  }

  /// Words that name all of it.
  private static func isWhole(_ name: String) -> Bool {
    ["总", "共", "合计"].contains(where: name.hasPrefix) || name.contains("总投资")
      || ["投资", "计划投资", "估算投资", "资金", "投入", "概算", "预算", "经费"].contains(name)
  }

  private static func name(_ text: Substring) -> String {
    var name = String(text).trimmed
    for word in ["其中：", "其中:", "其中"] where name.hasPrefix(word) { name = String(name.dropFirst(word.count)).trimmed }
    return String(name.reversed().drop { "：: ".contains($0) }.reversed())
  }

  /// The pieces between commas, of which one between digits only groups them: `1,200万元`.
  private static func parted(_ text: String) -> [String] {
    let characters = Array(text)
    var pieces = [""]
    for (place, character) in characters.enumerated() {
      let isGroup =
        character == "," && place > 0 && characters[place - 1].isNumber && place + 3 < characters.count
        && characters[place + 1...place + 3].allSatisfy(\.isNumber)
      if "、，,；;".contains(character), !isGroup { pieces.append("") } else { pieces[pieces.count - 1].append(character) }
    }
    return pieces.map(\.trimmed).filter { !$0.isEmpty }
  }

  private static func withUnits(_ text: String) -> String {
    let characters = Array(text)
    var result = ""
    for (place, character) in characters.enumerated() {
      result.append(character)
      guard "万亿".contains(character), place > 0, characters[place - 1].isNumber || characters[place - 1] == " " else {
        continue
      }
      let next = place + 1 < characters.count ? characters[place + 1] : "、"
      if "、，,；;。)） ".contains(next) { result.append("元") }
    }
    return result
  }
}
