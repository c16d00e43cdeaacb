import DubanCore

/// From when a plan is looked at: the day for which it is judged, and what is known then.
struct Viewpoint: Equatable {
  let asOf: Day
  /// The day up to which entries are known; nil for all there are.
  let knownBy: Day?
  /// The entry that is not known, with all after it; nil where there is none such.
  let before: Int?

  /// The day asked for, else the `usual` one.
  ///
  /// A day before the usual one lies in the past, which is shown as it was known then.
  init(asked: Day?, usual: Day, before: Int? = nil) {
    self.before = before
    asOf = asked ?? usual
    knownBy = asked.flatMap { $0 < usual ? $0 : nil }
  }

  /// From when `board` looks.
  init(_ board: Board) {
    asOf = board.asOf
    knownBy = board.knownBy
    before = nil
  }
}
