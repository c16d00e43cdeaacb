import DubanCore
import DubanReports

extension PlanService {
  /// The plan `open` with how it stood on the day `asked`, as it was then known; a report that is not told otherwise looks back as far
  /// as `kind` does. Without a board before where nothing is looked back at.
  ///
  /// - Parameter moment: an entry of which, and of all after it, nothing is known.
  func part(of open: OpenPlan, for kind: ReportKind, since asked: Day? = nil, before moment: Entry? = nil) throws
    -> Circular.Part
  {
    let asOf = open.board.asOf
    guard let day = asked ?? kind.lookBack.map({ asOf.advanced(by: -$0) }), day < asOf else {
      return Circular.Part(open.board, before: nil)
    }
    return Circular.Part(
      open.board, before: try board(of: open.plan, from: Viewpoint(asked: day, usual: asOf, before: moment?.seq)))
  }
}
