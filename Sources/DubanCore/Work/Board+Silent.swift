extension Board {
  /// The units that answer for the open item `id` and have never reported of it, by name, those of groups each by itself; none for
  /// what is off the open list and for what takes no reports.
  ///
  /// What the office recorded in nobody's name counts as the list of work counts it (`ItemState.lastReport`).
  package func silent(_ id: String) -> [String] {
    guard judgement(of: id)?.light.isOpen == true else { return [] }
    var state = state(of: id)
    guard StatusRule.decided(state) == nil else { return [] }
    state.handling = state.handling.resolved(in: plan)
    let answering = answering(id)
    return UnitGroups(plan).members(of: answering).filter { name in
      state.lastReport(of: plan.unitKey(of: name), among: answering, plan) == nil
    }
  }

  /// The same where several units answer, so that it is to be told which of them are silent; none where one answers alone.
  package func silentAmongSeveral(_ id: String) -> [String] {
    UnitGroups(plan).members(of: answering(id)).count > 1 ? silent(id) : []
  }
}
