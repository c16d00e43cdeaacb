/// What must be reached, of an indicator or of a task.
package struct Target: Hashable, Sendable {
  /// What is counted: `老旧小区`. Unique among the targets of its item; reports name their values by it.
  package var name: Name
  /// The key that the plan gives it, where that is not its Chinese name; see `key`.
  private var ownKey: String?
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
  /// How a relative target stands to what it is compared with. Only for the kind `relative`.
  package var relation = Relation.above
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
  /// The figure broken down by year.
  package var years: [YearShare] = []
  /// Where the plan tells the same quantity a first time: it is reported there, once, and judged in both places.
  package var sameAs: Link?
  /// The first day on which it holds, where that is not the period's.
  package var start: Day?
  /// The last day by which it must be reached, where that is not the item's.
  package var due: Day?
  package var notes: [String] = []
  /// Where in the published document it stands; nil where it was not read from one, or where that is its item's.
  package var origin: Excerpt?

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
  /// What recorded figures hang on, so that a changed name loses none of them. Unique among the targets of its item, without
  /// `@`; the Chinese name unless the plan says otherwise.
  package var key: String {
    get { ownKey ?? name.chinese }
    set { ownKey = newValue == name.chinese ? nil : newValue }
  }

  /// Whether the plan gives it a key beside its name.
  package var hasOwnKey: Bool { ownKey != nil }

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
    /// Only striven for (力争, 争取): reaching it is told, missing it is no fault.
    case stretch
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

  /// How a value must stand to the figure that a relative target names.
  package enum Relation: String, CaseIterable, Sendable {
    /// 高于, 超过.
    case above
    /// 不低于.
    case atLeast
    /// 同步: neither runs ahead of the other.
    case inStep
    /// 按…标准: as the other sets it.
    case asSet
  }

  /// The target of an item where a quantity is told a first time: `4`, or `4#老旧小区` where the item has several targets.
  package struct Link: Hashable, Sendable {
    /// The id of a task or an indicator within the plan.
    package var item: String
    /// The key of the target; nil where the item has but one.
    package var key: String?

    /// A link to the target with `key` of `item`.
    package init(item: String, key: String? = nil) {
      self.item = item
      self.key = key
    }
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
  /// A year's share of a target.
  package struct YearShare: Hashable, Sendable {
    package var year: Int
    package var value: Figure

    /// `value` for `year`.
    package init(year: Int, value: Figure) {
      self.year = year
      self.value = value
    }
  }
}

extension Target.Link {
  /// Reads `4` and `4#老旧小区`; nil where the item or the key is empty.
  package init?(_ text: String) {
    let halves = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let item = halves.first, !item.isEmpty, halves.count == 1 || !halves[1].isEmpty else { return nil }
    self.init(item: item, key: halves.count == 1 ? nil : halves[1])
  }

  /// The form that is read back.
  package var text: String { item + (key.map { "#" + $0 } ?? "") }
}
