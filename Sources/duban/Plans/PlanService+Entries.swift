import DubanCore
import DubanReports

extension PlanService: EntrySource {
  func words(_ instant: Instant, in zone: String) -> String { PlanClock.words(instant, in: zone) }
}
