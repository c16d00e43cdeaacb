/// The judged state of an item: always a word and a shape beside the colour, so that it reads without colour too.
package enum Light: String, CaseIterable, Sendable {
  /// Target met or milestone confirmed.
  case done
  /// Accepted by the office.
  case closed
  /// Going as it should.
  case onTrack
  /// Open and due within the setting's days.
  case dueSoon
  /// 10 to 30 points below the expected progress.
  case behind
  /// More than 30 points below.
  case farBehind
  /// The due day has passed and it is not confirmed.
  case overdue
  /// Nobody has said anything; never green.
  case unreported
  /// Put off with consent.
  case suspended

  /// How much it wants attention: of several lights on one item the highest shows.
  package var urgency: Int {
    switch self {
    case .overdue: 8
    case .farBehind: 7
    case .behind: 6
    case .dueSoon: 5
    case .unreported: 4
    case .onTrack: 3
    case .suspended: 2
    case .done: 1
    case .closed: 0
    }
  }

  /// All of them, the most urgent first.
  package static let byUrgency = allCases.sorted { $0.urgency > $1.urgency }

  /// The word for it, two to three characters wide in Chinese.
  package func words(_ language: Language) -> String {
    switch self {
    case .done: language.pick("完成", "done")
    case .closed: language.pick("销号", "closed")
    case .onTrack: language.pick("正常", "on track")
    case .dueSoon: language.pick("临近", "due soon")
    case .behind: language.pick("预警", "behind")
    case .farBehind: language.pick("滞后", "far behind")
    case .overdue: language.pick("逾期", "overdue")
    case .unreported: language.pick("未报", "unreported")
    case .suspended: language.pick("暂缓", "suspended")
    }
  }
}
