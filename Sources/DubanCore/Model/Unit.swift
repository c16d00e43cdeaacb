/// A responsible unit, scoped by its jurisdiction: the city's and the district's housing bureau are two units.
package struct Unit: Hashable, Sendable {
  /// As it is called in the plan: `市住建局`. Unique within the plan.
  package var name: Name
  /// Whose unit it is: `淮安市`.
  package var jurisdiction: String
  /// Other spellings of the same unit in the document.
  package var aliases: [String] = []
  /// For a group such as `各县区政府`: the areas or units that it stands for. Empty for a single unit.
  package var members: [String] = []

  /// A unit of `jurisdiction`.
  package init(_ name: Name, jurisdiction: String) {
    self.name = name
    self.jurisdiction = jurisdiction
  }
}

/// A unit's part in a task or an indicator.
package enum Role: String, CaseIterable, Sendable {
  /// Answers for the task (牵头, 责任单位).
  case lead
  /// Helps with it (配合, 协办).
  case cooperating
  /// Supplies the figures of an indicator (数据来源单位).
  case source
}

/// A place that a target is broken down by: district, town, zone, small city.
package struct Area: Hashable, Sendable {
  /// Unique within the plan.
  package var name: Name

  /// An area called `name`.
  package init(_ name: Name) {
    self.name = name
  }
}

/// A leader in charge (分管领导).
package struct Leader: Hashable, Sendable {
  /// Unique within the plan.
  package var name: Name

  /// A leader called `name`.
  package init(_ name: Name) {
    self.name = name
  }
}
