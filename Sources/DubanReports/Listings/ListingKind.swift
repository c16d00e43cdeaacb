/// What can be listed.
package enum ListingKind: String, CaseIterable, Sendable {
  case plans, indicators, tasks, milestones, units, areas, funding, duties, events, slips, work, forecast, handover,
    scores
}
