/// Which slip is proposed where others were issued before.
extension Slip {
  /// The colour of the slip that is proposed for an item; nil where none is.
  ///
  /// Source: Sanming 2017: what a slip did not bring about in its time calls for the next colour. A slip that stands and has
  /// time left is not sent again, unless the state of the item calls for a stronger one.
  /// - Parameters:
  ///   - called: the colour that the state of the item calls for; nil where it calls for none.
  ///   - standing: the strongest colour of the slips that stand on it; nil where none does.
  ///   - isUnanswered: whether one of them is overdue itself.
  package static func proposal(called: Colour?, standing: Colour?, isUnanswered: Bool) -> Colour? {
    guard let standing else { return called }
    if isUnanswered { return max(standing.next, called ?? standing) }
    return called.flatMap { $0 > standing ? $0 : nil }
  }
}
