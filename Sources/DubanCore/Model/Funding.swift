/// Money set aside for a task or a plan.
package struct Funding: Hashable, Sendable {
  /// Unique within the plan: `1-1/f1`.
  package var id: String
  package var name: Name
  /// The stated total; nil where the plan states only parts.
  package var total: Target.Quantity?
  /// How the total binds: stated (exactly), about, at least.
  package var kind: Target.Kind = .exactly
  package var each: Target.Each?
  /// Where it comes from, with the amount where the plan states one.
  package var sources: [Source] = []
  /// What it is for, where the plan splits it by use.
  package var parts: [Target.Part] = []
  /// Split by area.
  package var shares: [Target.Share] = []
  package var notes: [String] = []
  /// Where in the published document it stands; nil where it was not read from one, or where that is its task's.
  package var origin: Excerpt?

  /// Funding called `name`.
  package init(id: String, name: Name, total: Target.Quantity? = nil) {
    self.id = id
    self.name = name
    self.total = total
  }

  /// A source of money: the city's treasury, higher levels, the unit itself.
  package struct Source: Hashable, Sendable {
    package var name: Name
    /// Nil for "the rest" and for sources without an amount.
    package var value: Figure?
    /// Its unit, where it is not the total's.
    package var unit: String?
    package var note: String?

    /// Money from `name`.
    package init(_ name: Name, value: Figure? = nil, unit: String? = nil, note: String? = nil) {
      self.name = name
      self.value = value
      self.unit = unit
      self.note = note
    }
  }
}
