import DubanCore

extension PlanFileWriter {
  /// A target; `named` by itself under a task, nameless under an indicator.
  static func target(_ target: Target, named: Bool) -> YAMLValue {
    .mapping(
      named ? member("name", value(target.name)) : nil,
      named && target.hasOwnKey ? member("key", target.key) : nil,
      member("kind", bare: target.kind.rawValue),
      member("basis", bare: target.basis.rawValue),
      member("from", bare: target.from),
      member("value", bare: target.value),
      member("upper", bare: target.upper),
      member("unit", target.unit),
      member("text", target.text),
      member("reference", target.reference),
      target.relation == .above ? nil : member("relation", bare: target.relation.rawValue),
      member("each", bare: target.each?.rawValue),
      member("areas", target.areas),
      member("alternative", target.alternative.map(quantity)),
      member("parts", target.parts.map(part)),
      member("shares", target.shares.map(share)),
      member("years", target.years.map(year)),
      member("sameAs", target.sameAs?.text),
      member("start", bare: target.start),
      member("due", bare: target.due),
      member("notes", target.notes, .lines),
      member("origin", target.origin.map(origin))
    )
  }

  /// Money set aside.
  static func funding(_ funding: Funding) -> YAMLValue {
    .lines(
      member("name", value(funding.name)),
      funding.kind == .exactly ? nil : member("kind", bare: funding.kind.rawValue),
      member("total", funding.total.map(quantity)),
      member("each", bare: funding.each?.rawValue),
      member("sources", funding.sources.map(source)),
      member("parts", funding.parts.map(part)),
      member("shares", funding.shares.map(share)),
      member("notes", funding.notes, .lines),
      member("origin", funding.origin.map(origin))
    )
  }

  private static func quantity(_ quantity: Target.Quantity) -> YAMLValue {
    .mapping(member("value", bare: quantity.value), member("unit", quantity.unit))
  }

  private static func part(_ part: Target.Part) -> YAMLValue {
    .mapping(member("name", value(part.name)), member("value", bare: part.value), member("unit", part.unit))
  }

  private static func share(_ share: Target.Share) -> YAMLValue {
    .mapping(
      member("area", share.area), member("value", bare: share.value), member("parts", share.parts.map(part)))
  }

  private static func year(_ share: Target.YearShare) -> YAMLValue {
    .mapping(member("year", bare: share.year), member("value", bare: share.value))
  }

  private static func source(_ source: Funding.Source) -> YAMLValue {
    .mapping(
      member("name", value(source.name)),
      member("value", bare: source.value),
      member("unit", source.unit),
      member("note", source.note)
    )
  }
}
