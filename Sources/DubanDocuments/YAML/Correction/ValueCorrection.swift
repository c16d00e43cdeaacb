import DubanCore
import DubanDiagnostics

/// What should stand in the place of a value that is not accepted.
enum ValueCorrection {
  /// The text of the value, quoted where it has to be; nil where only a person can know it.
  static func text(for accepted: Diagnostic.Accepted, found: String, in token: LineToken) -> String? {
    switch accepted {
    case .number, .positiveNumber: number(found).map { without(sign: accepted == .positiveNumber, $0) } ?? "3"
    case .wholeNumber: whole(found, atLeast: nil) ?? "1"
    case .atLeast(let least): whole(found, atLeast: least) ?? String(least)
    case .day: day(found) ?? "2026-06-30"
    case .period: "2026"
    case .truth: "true"
    case .list: list(token.text)
    case .oneOf(let choices): choices.first
    // A list or a mapping stands where a text should, or the other way round: what is meant is not known.
    case .text, .mapping: nil
    case .described: described(accepted, found, in: token)
    }
  }

  /// The same for what only plan files and updates ask for; nil for what other formats do.
  private static func described(_ accepted: Diagnostic.Accepted, _ found: String, in token: LineToken) -> String? {
    if accepted == .dayOfMonth {
      return whole(found, atLeast: 1).flatMap { $0.count <= 2 ? MonthDayReader($0)?.day.description : nil } ?? "25"
    }
    if accepted == .timeOfDay { return time(found) ?? "\"09:30\"" }
    if accepted == .timeZone { return "Asia/Shanghai" }
    if accepted == .quarter { return quarter(found) }
    if accepted == .identifier {
      return YAMLText.written(identifier(found, for: Identifier.isItemID) ?? "1-1", inFlow: token.isInFlow)
    }
    if accepted == .planIdentifier { return identifier(found.lowercased(), for: Identifier.isPlanID) ?? "plan-2026" }
    if accepted == .key { return YAMLText.written(found.filter { $0 != "@" }, inFlow: token.isInFlow) }
    return accepted == .link ? "\"1-1\"" : nil
  }

  /// The number in `found`: without its quotes, or the digits at its start.
  private static func number(_ found: String) -> String? {
    let bare = found.filter { $0 != "\"" && $0 != "'" }
    if let figure = try? FigureReader(unit: nil).figure(bare) { return figure.description }
    if let unit = FigureReader.unit(in: bare), let figure = try? FigureReader(unit: unit).figure(bare) {
      return figure.description
    }
    return nil
  }

  private static func without(sign: Bool, _ number: String) -> String {
    sign && number.hasPrefix("-") ? String(number.dropFirst()) : number
  }

  private static func whole(_ found: String, atLeast least: Int?) -> String? {
    guard let digits = number(found)?.prefix(while: { $0 != "." }), let number = Int(digits) else { return nil }
    return least.map { number >= $0 } ?? true ? String(number) : nil
  }

  /// A day from three numbers in `found`, the day drawn back to the month's end.
  private static func day(_ found: String) -> String? {
    let narrow = String(Folding.narrow(found))
    let numbers = narrow.split { !("0"..."9").contains($0) }.compactMap { Int($0) }
    guard numbers.count == 3, (1900...2999).contains(numbers[0]), let first = Day(numbers[0], numbers[1], 1),
      (1...31).contains(numbers[2])
    else { return nil }
    return min(first.advanced(by: numbers[2] - 1), first.monthEnd).description
  }

  /// `9:30` as `"09:30"`.
  private static func time(_ found: String) -> String? {
    let parts = String(Folding.narrow(found)).split { ":.时点分".contains($0) }.compactMap { Int($0) }
    guard let hour = parts.first, (0...23).contains(hour), parts.count <= 2 else { return nil }
    let minute = parts.count == 2 ? parts[1] : 0
    guard (0...59).contains(minute) else { return nil }
    func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\"\(padded(hour)):\(padded(minute))\""
  }

  private static func quarter(_ found: String) -> String {
    let digit = found.first { ("1"..."4").contains($0) }
    return "Q\(digit ?? "1")"
  }

  /// The names in a text that should be a list.
  private static func list(_ text: String) -> String? {
    guard let first = text.first, !"[{".contains(first) else { return nil }
    let bare = text.filter { $0 != "\"" }
    let names = bare.split { "、，,；;".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
    return "[" + names.map { YAMLText.written($0, inFlow: true) }.joined(separator: ", ") + "]"
  }

  /// `found` with hyphens for what an id may not have.
  private static func identifier(_ found: String, for isID: (String) -> Bool) -> String? {
    let allowed = Folding.narrow(found).map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") ? $0 : "-" }
    var pieces = String(allowed).split(separator: "-").joined(separator: "-")[...]
    while let first = pieces.first, first == "." { pieces = pieces.dropFirst() }
    let id = String(pieces.prefix(60))
    return isID(id) ? id : nil
  }
}
