package import DubanCore
import DubanScreen

/// What leaves the board: reports of it, and files.
extension DashboardModel {
  /// Why nothing can be written or reported of now.
  var exportingObstacle: DisplayText? {
    if workspace == nil { return plans.isEmpty ? presentation.pick("还没有方案", "there are no plans yet") : nil }
    return noBoard
  }

  /// Asks for the reports about the plan that is open, else about all of them.
  mutating func openReport() -> [Effect] {
    notice = Notice(text: presentation.pick("正在汇总", "writing the report"), isError: false)
    return [.report(plan: workspace?.plan)]
  }

  /// Asks into which file the plan that is open is written, else all of them.
  mutating func startExport() {
    guard let entry = openEntry else {
      let what = presentation.pick("\(plans.count) 个方案的看板", "the board of \(plans.count) plans")
      overlay = .export(
        ExportWindow(what, stem: "plans-board-\(presentation.today)", ExportEnding.ofPortfolio))
      return
    }
    let what = presentation.words(entry.board.plan.title) + presentation.pick(" 截至 ", " as of ")
    overlay = .export(
      ExportWindow(
        what + DisplayText(entry.board.asOf.description), stem: "\(entry.id)-board-\(entry.board.asOf)",
        ExportEnding.ofPlan))
  }

  /// Has it written; the window stays until it is.
  func export(_ request: ExportRequest) -> [Effect] { [.export(plan: workspace?.plan, request)] }

  /// Shows an item that was chosen on another screen; where it is in no plan any more that is said.
  package mutating func show(_ id: ItemID.Global) -> [Effect] {
    guard plans.contains(where: { $0.id == id.plan }) else {
      notice = Notice(text: presentation.pick("方案已不在库中", "the plan is in the store no more"), isError: true)
      return []
    }
    overlay = nil
    guard let item = id.item else { return workspace?.plan == id.plan ? [] : open(plan: id.plan) }
    details = []
    return go(to: SearchWindow.Hit(plan: id.plan, subject: item))
  }
}
