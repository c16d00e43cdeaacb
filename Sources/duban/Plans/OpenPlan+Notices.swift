import DubanCore
import DubanReports

extension [OpenPlan] {
  /// Says, each once, what the demonstrations say of themselves.
  func tellNotices(_ language: Language) {
    var told: Set<Name> = []
    for notice in compactMap(\.notice) where told.insert(notice).inserted { Output.tell(notice.words(language)) }
  }
}
