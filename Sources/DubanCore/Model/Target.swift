/// What must be reached, of an indicator or of a task.
package struct Target: Hashable, Sendable {
  /// What is counted: `老旧小区`. Unique among the targets of its item; reports name their values by it.
  package var name: Name
  package var kind: Kind
  package var basis: Basis
  /// The figure to reach; nil for a target in words only, or one not yet issued from above.
  package var value: Figure?
  /// `个`, `公里`, `%`: as printed.
  package var unit: String?
  /// Where a from-to target starts.
  package var from: Figure?
  /// The higher figure to strive for beside a floor (确保2家、力争3家), or the upper end of a range.
  package var upper: Figure?
  /// The target in words, for those that are no number: `完成市定目标`, `AA以上`.
  package var text: String?
  /// What a relative target is compared with: `全市平均`.
  package var reference: String?
  /// Whether the figure holds for each area, each year, or once in all.
  package var each: Each?
  /// The areas of an `each` figure, by name, where they are not all of its task's or plan's.
  package var areas: [String] = []
  /// Another figure that would do as well (10亿元或1亿美元).
  package var alternative: Quantity?
  /// Counted within the figure (其中), such as 5 senior schools of 15.
  package var parts: [Part] = []
  /// The figure broken down by area.
  package var shares: [Share] = []
  /// The first day on which it holds, where that is not the period's.
  package var start: Day?
  /// The last day by which it must be reached, where that is not the item's.
  package var due: Day?
  package var notes: [String] = []

  /// A target; see the members for what else it may carry.
  package init(
    _ name: Name, kind: Kind = .exactly, basis: Basis = .amount, value: Figure? = nil, unit: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.basis = basis
    self.value = value
    self.unit = unit
  }
}

extension Target {
  /// How the figure binds.
  package enum Kind: String, CaseIterable, Sendable {
    /// 以上, 不少于, 不低于.
    case atLeast
    /// 以内, 控制在, 缩小到.
    case atMost
    /// A figure without a sign: what must be there in the end.
    case exactly
    /// 左右, 约.
    case about
    /// A ratio to one that may not be higher: 1.74:1.
    case ratioAtMost
    /// Raised or lowered from one figure to another.
    case fromTo
    /// To be confirmed in words: 完成市定目标.
    case text
    /// Compared with another figure: 高于全市平均.
    case relative
    /// A floor that must stand and a higher figure to strive for.
    case floorWithStretch
    /// A grade: AA以上.
    case grade
    /// So many times in a span: 每人每月3次.
    case frequency
    /// Within so many minutes or days.
    case responseTime
  }

  /// What sort of figure it is; decides whether progress is expected along the period.
  package enum Basis: String, CaseIterable, Sendable {
    /// Accumulates over the period: 70 estates. The only basis with expected progress.
    case amount
    /// A share of an amount, such as a start rate. Per cent.
    case rate
    /// A state at a moment: a coverage of 99 %, a price.
    case level
    /// A change against an earlier year.
    case growth
    /// Words.
    case text
  }

  /// For what a figure holds.
  package enum Each: String, CaseIterable, Sendable {
    case area
    case year
    case areaAndYear
  }

  /// A figure with its unit.
  package struct Quantity: Hashable, Sendable {
    package var value: Figure
    package var unit: String?

    /// `value` in `unit`.
    package init(_ value: Figure, unit: String?) {
      self.value = value
      self.unit = unit
    }
  }

  /// A named amount counted within a larger one.
  package struct Part: Hashable, Sendable {
    package var name: Name
    package var value: Figure
    /// Its unit, where it is not the target's.
    package var unit: String?

    /// `value` of the whole.
    package init(_ name: Name, value: Figure, unit: String? = nil) {
      self.name = name
      self.value = value
      self.unit = unit
    }
  }

  /// An area's share of a target.
  package struct Share: Hashable, Sendable {
    /// The name of a declared area.
    package var area: String
    package var value: Figure
    /// Counted within the share.
    package var parts: [Part] = []

    /// `value` for `area`.
    package init(area: String, value: Figure, parts: [Part] = []) {
      self.area = area
      self.value = value
      self.parts = parts
    }
  }
}
