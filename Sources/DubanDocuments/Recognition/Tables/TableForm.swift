/// What a table is about.
enum TableForm: Equatable {
  case tasks, indicators, shares
  /// Neither: a list of telephones, a layout of a page.
  case other

  /// What the columns of `segment` make of it.
  static func reading(_ segment: TableSegment, of grid: TableGrid) -> TableForm {
    let kinds = segment.header.columns.map(\.kind)
    let has = Set(kinds)
    let hasUnits = kinds.contains { $0.namesUnits }
    let hasSpans = kinds.contains { if case .span = $0 { true } else { false } }
    let hasYears = kinds.contains { if case .year = $0 { true } else { false } }
    let hasAreas = kinds.contains { if case .area = $0 { true } else { false } }
    let hasFigures = has.contains(.target) || has.contains(.amount) || hasYears || hasAreas
    let hasPlan = has.contains(.content) || has.contains(.schedule) || has.contains(.due) || hasSpans
    if has.contains(.indicator), !has.contains(.title) {
      if hasFigures { return .indicators }
      return hasUnits || hasPlan ? .tasks : .other
    }
    if has.contains(.measure) || has.contains(.attribute) || has.contains(.baseline),
      hasFigures || has.contains(.baseline),
      has.contains(.title), !hasPlan, !has.contains(.lead), !hasAreas
    {
      return .indicators
    }
    if has.contains(.areaName), !has.contains(.title), !has.contains(.content), !has.contains(.indicator) {
      return has.contains(.amount) || has.contains(.target) || has.contains(.unknown) || has.contains(.funding)
        || kinds.contains { if case .fundingPart = $0 { true } else { false } } ? .shares : .other
    }
    guard has.contains(.title) || has.contains(.content) || has.contains(.target) else { return .other }
    // Without headings, only what looks like a plan all over is taken for one.
    if segment.isGuessed {
      guard has.contains(.title) || has.contains(.content), hasUnits || has.contains(.schedule) || has.contains(.due)
      else { return .other }
      return .tasks
    }
    if hasUnits || hasPlan || has.contains(.number) || has.contains(.target) || has.contains(.funding) || hasAreas
      || has.contains(.leader) || has.contains(.amount) || has.contains(.areaName)
    {
      return segment.rows.isEmpty ? .other : .tasks
    }
    return .other
  }
}
