import DubanCore

extension LightCounts {
  /// The counts by their keys, then the headings: they add up to all that was counted (invariant 7).
  var cell: Table.Cell {
    let lights = Light.allCases.map { ToldLight($0) } + [ToldLight.terminated]
    return .record(lights.map { Table.Member($0.key, .count(self[$0])) } + [Table.Member("headings", .count(headings))])
  }

  /// The counts as people read them, the most urgent first, those of nothing left out: `逾期 1、正常 2、终止 1`.
  func words(_ language: Language) -> String {
    let parts = ToldLight.byUrgency.filter { self[$0] > 0 }
      .map { "\($0.words(language)) \(self[$0])" }
    return parts.joined(separator: language.pick("、", ", "))
  }
}

extension Target {
  /// The target of an indicator, whose name and unit stand beside it.
  var indicatorCell: Table.Cell {
    .record([
      Table.Member("kind", .text(kind.rawValue)), Table.Member("value", .figure(value)),
      Table.Member("upper", .figure(upper)), Table.Member("text", .text(text ?? reference)),
      Table.Member("basis", .text(basis.rawValue)), Table.Member("each", .text(each?.rawValue)),
    ])
  }
}

extension [Target.Share] {
  /// The shares by area.
  var cell: Table.Cell {
    .list(self) { .record([Table.Member("area", .text($0.area)), Table.Member("value", .figure($0.value))]) }
  }
}

extension Task.NamedRole {
  /// A part that the plan names, with its units.
  var cell: Table.Cell {
    .record([Table.Member("name", .text(name.chinese)), Table.Member("units", .texts(units))])
  }
}

extension Criterion {
  /// What a milestone demands in figures.
  var cell: Table.Cell {
    .record([
      Table.Member("name", .text(name)), Table.Member("value", .figure(value)), Table.Member("unit", .text(unit)),
      Table.Member("basis", .text(basis.rawValue)),
    ])
  }
}

extension Funding {
  /// The stated total with its unit, or nothing.
  var totalCell: Table.Cell {
    guard let total else { return .empty }
    return .record([Table.Member("value", .figure(total.value)), Table.Member("unit", .text(total.unit))])
  }

  /// Where it comes from, each figure with the unit in which it is told.
  var sourcesCell: Table.Cell {
    .list(sources) {
      .record([
        Table.Member("name", .text($0.name.chinese)), Table.Member("value", .figure($0.value)),
        Table.Member("unit", .text($0.value == nil ? nil : $0.unit ?? total?.unit)),
      ])
    }
  }

  /// What it is for, likewise.
  var partsCell: Table.Cell {
    .list(parts) {
      .record([
        Table.Member("name", .text($0.name.chinese)), Table.Member("value", .figure($0.value)),
        Table.Member("unit", .text($0.unit ?? total?.unit)),
      ])
    }
  }
}

extension TargetAssessment {
  /// One of a task's targets with where it stands.
  var taskCell: Table.Cell {
    .record([
      Table.Member("name", .text(target.name.chinese)), Table.Member("kind", .text(target.kind.rawValue)),
      Table.Member("value", .figure(target.value)), Table.Member("unit", .text(target.unit)),
      Table.Member("basis", .text(target.basis.rawValue)), Table.Member("shares", target.shares.cell),
      Table.Member("upper", .figure(target.upper)), Table.Member("text", .text(target.text ?? target.reference)),
      Table.Member("each", .text(target.each?.rawValue)), Table.Member("latest", latestCell),
      Table.Member("expected", .figure(expectedPercent)), Table.Member("gap", .figure(gapPoints)),
      Table.Member("light", .text(light.rawValue)),
    ])
  }

  /// What should have been reached by now, in per cent of the target; nil where nothing is pro-rated.
  /// With one digit after the point, and more where the light needs them to be understood.
  var expectedPercent: Figure? { expected.flatMap { ($0.share * Fraction(100)).rounded(places: toldPlaces) } }

  /// Expected minus actual in percentage points, negative when ahead.
  var gapPoints: Figure? { gap?.rounded(places: toldPlaces) }

  /// How many digits the sentence behind the light tells.
  var toldPlaces: Int {
    guard case .progress(let progress) = judgement.reason else { return 1 }
    return min(progress.told.places, Figure.longestScale)
  }

  /// The latest value with its day.
  var latestCell: Table.Cell {
    guard let latest else { return .empty }
    return .record([Table.Member("value", .figure(latest.value)), Table.Member("on", .day(latest.on))])
  }

  /// The latest value with its unit.
  var latestWords: String { latest.map { Target.joined($0.value, target.unit) } ?? "" }
}

extension Period {
  /// The first and the last day.
  var cell: Table.Cell { .record([Table.Member("start", .day(start)), Table.Member("end", .day(end))]) }

  /// `2020-01-01 - 2020-12-31`.
  var words: String { "\(start) - \(end)" }
}

extension Plan {
  /// The names of units in the language of the interface.
  func unitWords(_ names: [String], _ language: Language) -> String {
    names.map { unit(named: $0)?.name.words(language) ?? $0 }.joined(separator: language.pick("、", ", "))
  }
}
