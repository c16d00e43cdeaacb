/// A responsible unit, scoped by its jurisdiction: the city's and the district's housing bureau are two units.
package struct Unit: Hashable, Sendable {
  /// As it is called in the plan: `市住建局`. Unique within the plan.
  package var name: Name
  /// The key that the plan gives it, where that is not its Chinese name; see `key`.
  private var ownKey: String?
  /// Whose unit it is: `淮安市`.
  package var jurisdiction: String
  /// Other spellings of the same unit in the document.
  package var aliases: [String] = []
  /// For a group such as `各县区政府`: the areas or units that it stands for. Empty for a single unit.
  package var members: [String] = []
  /// The keys of units whose business went over to it (前身): what was recorded under them is its history.
  package var formerly: [String] = []

  /// A unit of `jurisdiction`.
  package init(_ name: Name, jurisdiction: String) {
    self.name = name
    self.jurisdiction = jurisdiction
  }

  /// What recorded hand-ins hang on, so that a changed name loses none of them. Unique among the units, without `@`; the
  /// Chinese name unless the plan says otherwise.
  package var key: String {
    get { ownKey ?? name.chinese }
    set { ownKey = newValue == name.chinese ? nil : newValue }
  }

  /// Whether the plan gives it a key beside its name.
  package var hasOwnKey: Bool { ownKey != nil }
}

/// A unit's part in a task or an indicator.
package enum Role: String, CaseIterable, Sendable {
  /// Leads the task, by the plan's own words (牵头).
  case lead
  /// Answers for it where the plan says of nobody that he leads (责任单位); beside a lead it carries its part of the work. See
  /// `Task.isAnswered(by:)`.
  case responsible
  /// Helps with it (配合, 协办).
  case cooperating
  /// Has another part in it, which the plan names (指导, 考核, 业主).
  case named
  /// Supplies the figures of an indicator (数据来源单位).
  case source
}

extension Role {
  /// The word for it.
  package func words(_ language: Language) -> String {
    switch self {
    case .lead: language.pick("牵头", "lead")
    case .responsible: language.pick("责任", "responsible")
    case .cooperating: language.pick("配合", "cooperating")
    case .named: language.pick("其他", "other part")
    case .source: language.pick("数据来源", "data source")
    }
  }
}

/// A place that a target is broken down by: district, town, zone, small city.
package struct Area: Hashable, Sendable {
  /// Unique within the plan.
  package var name: Name
  /// The key that the plan gives it, where that is not its Chinese name; see `key`.
  private var ownKey: String?

  /// An area called `name`.
  package init(_ name: Name) {
    self.name = name
  }

  /// What recorded figures hang on, so that a changed name loses none of them. Unique among the areas, without `@`; the
  /// Chinese name unless the plan says otherwise.
  package var key: String {
    get { ownKey ?? name.chinese }
    set { ownKey = newValue == name.chinese ? nil : newValue }
  }

  /// Whether the plan gives it a key beside its name.
  package var hasOwnKey: Bool { ownKey != nil }
}

/// A leader in charge (分管领导).
package struct Leader: Hashable, Sendable {
  /// Unique within the plan.
  package var name: Name
  /// For a group such as `全体区长`: the leaders that it stands for, by name. Empty for a single leader.
  package var members: [String] = []

  /// A leader called `name`.
  package init(_ name: Name) {
    self.name = name
  }
}
