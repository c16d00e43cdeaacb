package import DubanCore

extension Funding {
  /// How it is shown: `总投资 1200 万元 来源 市财政 500、自筹 700`.
  func words(_ language: Language) -> String {
    var words = [name.chinese, total.map { Target.joined($0.value, $0.unit) } ?? ""]
    if kind != .exactly { words.append(kind.words(language)) }
    if !sources.isEmpty {
      words.append(DraftField.FundingPart.sources.label(language))
      words.append(self.words(.sources, language))
    }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The money as a plan would tell it: `总投资1200万元，其中市财政500万元、自筹700万元`.
  var phrase: String {
    guard let total else { return name.chinese }
    let bound =
      switch kind {
      case .about: "约"
      case .atLeast: "不少于"
      case .atMost, .exactly, .ratioAtMost, .fromTo, .text, .relative, .floorWithStretch, .grade, .frequency,
        .responseTime, .stretch:
        ""
      }
    let told = sources.map { source in
      source.name.chinese + (source.value.map { "\($0)\(source.unit ?? total.unit ?? "")" } ?? "")
    }
    return "\(name.chinese)\(bound)\(total.value)\(total.unit ?? "")"
      + (told.isEmpty ? "" : "，其中" + told.joined(separator: "、"))
  }

  /// This money with what a phrase tells of `read`; what no phrase tells, such as its id and remarks, stays.
  func takingSums(of read: Funding) -> Funding {
    var funding = self
    // A sum that is typed alone has no name of its own.
    if !read.name.chinese.isEmpty { funding.name = name.called(read.name.chinese) }
    (funding.total, funding.kind) = (read.total, read.kind)
    funding.each = read.each ?? each
    if !read.sources.isEmpty { funding.sources = read.sources }
    if !read.parts.isEmpty { funding.parts = read.parts }
    if !read.shares.isEmpty { funding.shares = read.shares }
    return funding
  }

  /// How a piece reads, as it is typed.
  func words(_ part: DraftField.FundingPart, _ language: Language) -> String {
    func sum(_ value: Figure, _ unit: String?) -> String { unit.map { "\(value)\($0)" } ?? value.description }
    return switch part {
    case .name: name.chinese
    case .total: total.map { Target.joined($0.value, $0.unit) } ?? ""
    case .kind: kind.words(language)
    case .each: each?.words(language) ?? ""
    case .sources:
      sources.map { source in
        source.name.chinese + (source.value.map { " " + sum($0, source.unit) } ?? "")
      }.joined(separator: "、")
    case .uses: parts.map { "\($0.name.chinese) \(sum($0.value, $0.unit))" }.joined(separator: "、")
    case .shares: shares.map { "\($0.area) \($0.value)" }.joined(separator: "、")
    }
  }

  /// The pieces that are worth showing, in the order in which they are looked at.
  var editableParts: [DraftField.FundingPart] {
    DraftField.FundingPart.allCases.filter { part in
      switch part {
      case .name, .total, .kind, .sources, .uses, .shares: true
      case .each: each != nil
      }
    }
  }

  /// A piece reads `typed`; empty takes it away.
  mutating func edit(_ part: DraftField.FundingPart, _ typed: String) throws(ReviewProblem) {
    switch part {
    case .name:
      guard !typed.isEmpty else { throw .empty }
      name = name.called(typed)
    case .total:
      guard !typed.isEmpty else { return total = nil }
      var sum = try Target.quantity(typed).asMoney
      sum.unit = sum.unit ?? total?.unit
      guard sum.isMoney else { throw .notMoney(typed) }
      total = sum
    case .kind:
      guard let kind = Target.Kind(typed: typed), Funding.kinds.contains(kind) else { throw .notAKindOfMoney(typed) }
      self.kind = kind
    case .each:
      let each = Target.Each(typed: typed)
      guard each != nil || typed.isEmpty else { throw .notAKindOfEach(typed) }
      self.each = each
    case .sources:
      let old = sources
      sources = try Target.pieces(typed).map { piece throws(ReviewProblem) in
        // 自筹 alone is a source of whatever the others leave.
        let isNamed = !piece.contains(where: \.isNumber)
        let (name, sum) = isNamed ? (piece, nil) : try named(piece)
        let known = old.first { $0.name.chinese == name }
        return Source(
          known?.name ?? Name(name), value: sum?.value, unit: sum?.unit == total?.unit ? nil : sum?.unit,
          note: known?.note)
      }
    case .uses:
      let old = parts
      parts = try Target.pieces(typed).map { piece throws(ReviewProblem) in
        let (name, sum) = try named(piece)
        let known = old.first { $0.name.chinese == name }
        return Target.Part(
          known?.name ?? Name(name), value: sum.value, unit: sum.unit == total?.unit ? nil : sum.unit)
      }
    case .shares:
      let old = shares
      shares = try Target.pieces(typed).map { piece throws(ReviewProblem) in
        let (area, sum) = try named(piece)
        // Shares have no unit of their own.
        guard let value = sum.value.money(from: sum.unit ?? total?.unit, to: total?.unit) else {
          throw .otherUnit(piece, total?.unit)
        }
        return Target.Share(area: area, value: value, parts: old.first { $0.area == area }?.parts ?? [])
      }
    }
  }

  /// The kinds that a total has in plans.
  package static let kinds: [Target.Kind] = [.exactly, .about, .atLeast]

  /// A name with its sum: money of no more than the whole.
  private func named(_ piece: String) throws(ReviewProblem) -> (name: String, sum: Target.Quantity) {
    guard let (name, figure) = try Target.named(piece).first else { throw .notAList(piece) }
    let sum = figure.asMoney
    guard sum.unit == nil || sum.isMoney, sum.value >= .zero else { throw .notMoney(piece) }
    if each == nil, let total,
      let worth = sum.value.money(from: sum.unit ?? total.unit, to: total.unit),
      worth > total.value
    {
      throw .aboveWhole(piece, Target.joined(total.value, total.unit))
    }
    return (name, sum)
  }
}

extension Target.Quantity {
  /// The same with 元 behind 万 and 亿, where nothing but money can be meant.
  var asMoney: Target.Quantity {
    guard let unit, ["万", "亿", "千万", "百万"].contains(unit) else { return self }
    return Target.Quantity(value, unit: unit + "元")
  }

  /// Whether it is a sum of money.
  var isMoney: Bool {
    guard let unit else { return false }
    let base = MeasureUnit.withoutMultipliers(unit)
    return value.money(from: unit, to: "元") != nil || base == "元" || base.hasSuffix("元") && base.count <= 3
  }
}

extension DraftField {
  /// Whether it is money, or a piece of it.
  var isOfMoney: Bool {
    if case .funding = whole { true } else { false }
  }
}

extension [Guess<Funding>] {
  /// A field of the money of one item reads `typed`; behind the last it is new, and an empty whole goes.
  mutating func edit(
    _ field: DraftField, _ typed: String, _ readers: FieldReaders, _ passage: Passage
  ) throws(ReviewProblem) {
    switch field {
    case .funding(let index):
      let isNew = index == count
      try TaskDraft.replace(&self, index, typed, .notFunding(typed), keeping: { $1.takingSums(of: $0) }) {
        var guess = readers.funding($0, passage)
        guess?.typed = $0
        if isNew, guess?.value.name.chinese.isEmpty == true { guess?.value.name = Name("资金") }
        return guess
      }
    case .fundingPart(let index, let part):
      guard indices.contains(index) else { throw .noSuchPart }
      var funding = self[index].value
      try funding.edit(part, typed)
      self[index].set(funding)
      self[index].typed = funding.phrase
    case .value, .number, .title, .text, .leads, .responsible, .cooperating, .leaders, .areas, .start, .due, .target,
      .milestone, .category, .owners, .sources, .aliases, .jurisdiction, .members, .roles, .reporters, .rhythm,
      .receiver, .targetPart, .milestonePart, .duty, .dutyPart, .note:
      throw .doesNotApply
    }
  }

  /// Another of the readings of `field`; false where it has none.
  mutating func choose(_ field: DraftField, _ reading: Int) -> Bool {
    guard case .funding(let index) = field, indices.contains(index) else { return false }
    return self[index].choose(reading)
  }
}
