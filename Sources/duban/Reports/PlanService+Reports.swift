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
    var before: Board?
    if let day = asked ?? kind.lookBack.map({ asOf.advanced(by: -$0) }), day < asOf {
      before = try board(of: open.plan, from: Viewpoint(asked: day, usual: asOf, before: moment?.seq))
    }
    let remarks =
      try kind == .circular || kind == .brief
      ? CircularRemarks(of: open.board, before: moment?.seq, from: self) : CircularRemarks()
    return Circular.Part(open.board, before: before, remarks: remarks)
  }
}
