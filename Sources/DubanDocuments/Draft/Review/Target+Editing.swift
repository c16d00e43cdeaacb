import DubanCore

extension Target {
  /// This target with what a phrase tells of `read`; what no phrase tells, such as key, shares and remarks, stays.
  func takingFigures(of read: Target) -> Target {
    var target = self
    let key = key
    target.name = name.called(read.name.chinese)
    target.key = key
    target.kind = read.kind
    target.basis = read.basis
    target.value = read.value
    target.unit = read.unit
    target.from = read.from
    target.upper = read.upper
    target.text = read.text
    target.reference = read.reference
    target.relation = read.relation
    target.alternative = read.alternative
    target.each = read.each ?? each
    if !read.parts.isEmpty { target.parts = read.parts }
    if !read.shares.isEmpty { target.shares = read.shares }
    if !read.years.isEmpty { target.years = read.years }
    target.start = read.start ?? start
    target.due = read.due ?? due
    return target
  }

  /// The pieces that are worth showing, in the order in which they are looked at.
  func editableParts(spansYears: Bool) -> [DraftField.TargetPart] {
    DraftField.TargetPart.allCases.filter { part in
      switch part {
      case .name, .kind, .figure, .basis, .parts, .shares, .due: true
      case .from: kind == .fromTo || from != nil
      case .upper: kind == .floorWithStretch || upper != nil
      case .text: value == nil || text != nil
      case .reference: kind == .relative || reference != nil
      case .each: each != nil || !areas.isEmpty
      case .areas: !areas.isEmpty || each == .area || each == .areaAndYear
      case .years: spansYears || !years.isEmpty
      case .start: start != nil
      }
    }
  }

  /// How a piece reads, as it is typed.
  func words(_ part: DraftField.TargetPart, _ language: Language) -> String {
    func figure(_ figure: Figure?) -> String { figure?.description ?? "" }
    return switch part {
    case .name: name.chinese
    case .kind: kind.words(language)
    case .figure: value.map { Target.joined($0, unit) } ?? ""
    case .from: figure(from)
    case .upper: figure(upper)
    case .text: text ?? ""
    case .reference: reference ?? ""
    case .basis: basis.words(language)
    case .each: each?.words(language) ?? ""
    case .parts: parts.map { "\($0.name.chinese) \(Target.joined($0.value, $0.unit))" }.joined(separator: "、")
    case .shares: shares.map { "\($0.area) \($0.value)" }.joined(separator: "、")
    case .areas: areas.joined(separator: "、")
    case .years: years.map { "\($0.year) \($0.value)" }.joined(separator: "、")
    case .start: start?.description ?? ""
    case .due: due?.description ?? ""
    }
  }

  /// A piece reads `typed`; empty takes it away.
  mutating func edit(
    _ part: DraftField.TargetPart, _ typed: String, _ readers: FieldReaders
  ) throws(ReviewProblem) {
    switch part {
    case .name:
      guard !typed.isEmpty else { throw .empty }
      let key = key
      name = name.called(typed)
      self.key = key
    case .kind:
      guard let kind = Kind(typed: typed) else { throw .notAKind(typed) }
      self.kind = kind
    case .figure:
      guard !typed.isEmpty else {
        (value, unit) = (nil, nil)
        return
      }
      let read = try Target.quantity(typed)
      value = read.value
      unit = read.unit ?? unit
    case .from: from = typed.isEmpty ? nil : try piece(typed, try Target.quantity(typed))
    case .upper:
      let aim = typed.isEmpty ? nil : try piece(typed, try Target.quantity(typed))
      if kind == .floorWithStretch, let aim, let value, aim <= value {
        throw .notAboveFloor(typed, Target.joined(value, unit))
      }
      upper = aim
    case .text: text = typed.isEmpty ? nil : typed
    case .reference: reference = typed.isEmpty ? nil : typed
    case .basis:
      guard let basis = Basis(typed: typed) else { throw .notABasis(typed) }
      self.basis = basis
    case .each:
      let each = Each(typed: typed)
      guard each != nil || typed.isEmpty else { throw .notAKindOfEach(typed) }
      self.each = each
    case .parts:
      let old = parts
      parts = try Target.named(typed).map { name, quantity throws(ReviewProblem) in
        if basis == .amount, (quantity.unit ?? unit) == unit {
          try check("\(name)\(quantity.value)\(quantity.unit ?? "")", quantity.value)
        }
        let known = old.first { $0.name.chinese == name }
        return Part(known?.name ?? Name(name), value: quantity.value, unit: quantity.unit)
      }
    case .shares:
      let old = shares
      shares = try Target.named(typed).map { area, quantity throws(ReviewProblem) in
        let words = "\(area)\(quantity.value)\(quantity.unit ?? "")"
        let value = try piece(words, quantity)
        if basis == .amount, each == nil || each == .year { try check(words, value) }
        return Share(area: area, value: value, parts: old.first { $0.area == area }?.parts ?? [])
      }
    case .areas: areas = typed.names
    case .years:
      years = try Target.pieces(typed).map { piece throws(ReviewProblem) in
        let words = piece.split { $0 == " " || $0 == "年" || $0 == "：" || $0 == ":" }.map(String.init)
        guard words.count == 2, let year = Int(words[0]), (1000...9999).contains(year) else { throw .notAList(piece) }
        return YearShare(year: year, value: try self.piece(piece, try Target.quantity(words[1])))
      }
    case .start: start = try Target.day(typed, readers)
    case .due: due = try Target.day(typed, readers)
    }
  }

  /// The worth of a piece of it in its own unit: pieces have none of their own, so one that is typed must be the same.
  private func piece(_ words: String, _ quantity: Quantity) throws(ReviewProblem) -> Figure {
    guard let other = quantity.unit, other != unit else { return quantity.value }
    if let worth = quantity.value.money(from: other, to: unit) { return worth }
    // 12个 is told of 12个小区 and of 12座 as well.
    if let unit, unit.hasPrefix(other) || other == "个" && basis == .amount { return quantity.value }
    // 12个小区 where 小区 are counted says nothing more; whatever else stands behind the unit would be lost.
    if let unit, other.hasPrefix(unit), name.chinese.contains(other.dropFirst(unit.count)) { return quantity.value }
    throw .otherUnit(words, unit)
  }

  /// What is counted in a unit that is not its own is no piece of it.
  fileprivate func checkUnit(_ words: String, _ quantity: Quantity) throws(ReviewProblem) {
    _ = try piece(words, quantity)
  }

  /// A piece of an amount is part of it.
  private func check(_ words: String, _ value: Figure) throws(ReviewProblem) {
    guard value >= .zero else { throw .notAFigure(words) }
    if let whole = upper ?? self.value, value > whole {
      throw .aboveWhole(words, Target.joined(whole, unit))
    }
  }

  private static func day(_ typed: String, _ readers: FieldReaders) throws(ReviewProblem) -> Day? {
    guard !typed.isEmpty else { return nil }
    guard let day = readers.day(typed) else { throw .notADay(typed) }
    return day
  }

  /// A figure with what it is counted in: `26座`, `1,200 万元`.
  static func quantity(_ typed: String) throws(ReviewProblem) -> Quantity {
    let text = String(Folding.narrow(typed)).trimmed
    let number = text.prefix { $0.isASCII && ($0.isNumber || "+-.,".contains($0)) }
    guard let value = Figure(number.filter { $0 != "," }) else { throw .notAFigure(typed) }
    let unit = String(text.dropFirst(number.count)).trimmed
    return Quantity(value, unit: unit.isEmpty ? nil : unit)
  }

  /// The pieces of a list.
  static func pieces(_ typed: String) -> [String] {
    typed.split { "、，；;".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// Names with figures: `东区12、西区 8`.
  static func named(_ typed: String) throws(ReviewProblem) -> [(name: String, quantity: Quantity)] {
    var list: [(name: String, quantity: Quantity)] = []
    for piece in pieces(typed) {
      // The figure begins with the last run of digits that has a name before it.
      let characters = Array(piece)
      guard var start = characters.lastIndex(where: { $0.isNumber }) else { throw .notAList(piece) }
      while start > 0, characters[start - 1].isNumber || ".,-".contains(characters[start - 1]) { start -= 1 }
      let name = String(characters[..<start]).trimmed
      guard !name.isEmpty else { throw .notAList(piece) }
      list.append((name, try quantity(String(characters[start...]))))
    }
    return list
  }
}

extension Milestone {
  /// This milestone with what a phrase tells of `read`: its day, words and figures.
  func takingWords(of read: Milestone) -> Milestone {
    var milestone = self
    milestone.quarters = read.quarters
    milestone.due = read.due
    milestone.text = read.text
    milestone.criteria = read.criteria
    return milestone
  }

  /// How a piece reads, as it is typed.
  func words(_ part: DraftField.MilestonePart, _ language: Language) -> String {
    switch part {
    case .due: due.description
    case .text: text
    case .criteria:
      criteria.map { criterion in
        "\(criterion.name) \(criterion.basis.words(language)) \(Target.joined(criterion.value, criterion.unit))"
      }.joined(separator: "、")
    }
  }

  /// A piece reads `typed`.
  ///
  /// - Parameter targets: those of its task, which its figures measure.
  mutating func edit(
    _ part: DraftField.MilestonePart, _ typed: String, _ readers: FieldReaders, measuring targets: [Target] = []
  ) throws(ReviewProblem) {
    switch part {
    case .due:
      guard !typed.isEmpty else { throw .empty }
      guard let day = readers.day(typed) else { throw .notADay(typed) }
      due = day
    case .text:
      guard !typed.isEmpty else { throw .empty }
      text = typed
    case .criteria:
      let old = criteria
      criteria = try Target.named(typed).map { words, quantity throws(ReviewProblem) in
        let (said, basis) = Milestone.basis(in: words)
        let name = MeasuredThing(targets).name(said, in: quantity.unit)
        let known = old.first { $0.name == name }
        let rate = quantity.unit.map { $0.hasPrefix("%") } ?? false
        // A total or what is added counts what the target counts.
        if let target = targets.first(where: { $0.name.chinese == name }), basis != .rate, basis != nil || !rate {
          try target.checkUnit("\(said)\(quantity.value)\(quantity.unit ?? "")", quantity)
        }
        return Criterion(
          name, value: quantity.value, unit: quantity.unit ?? known?.unit,
          basis: basis ?? known?.basis ?? (rate ? .rate : .cumulative), of: known?.of)
      }
    }
  }

  /// A name and the word behind it that says how its figure is read.
  private static func basis(in words: String) -> (name: String, basis: Criterion.Basis?) {
    for basis in Criterion.Basis.allCases {
      for language in Language.allCases {
        let word = basis.words(language)
        let name = words.hasSuffix(word) ? String(words.dropLast(word.count)).trimmed : ""
        if !name.isEmpty { return (name, basis) }
      }
    }
    return (words, nil)
  }
}
