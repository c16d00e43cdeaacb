import ArgumentParser
import DubanReports

/// What can be listed.
enum ListingKind: String, CaseIterable, ExpressibleByArgument {
  case plans, indicators, tasks, milestones, units, areas, funding, duties, events, slips
}
