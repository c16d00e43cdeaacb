import DubanCore
import DubanExports
import DubanReports
import DubanScreen
import DubanTUI

/// The reports about plans over the board: writes them into files, and leads to the items behind their numbers.
struct ReportScreen: RunningScreen {
  private var model: ReportModel

  /// The reports about `plans`, of which there is one at least.
  init(_ plans: [ReportedPlan], _ setting: ScreenSetting) { model = ReportModel(plans, setting: setting) }

  var setting: ScreenSetting { model.setting }

  mutating func take(_ setting: ScreenSetting) { model.take(setting) }

  mutating func take(_ event: ScreenEvent) -> [ScreenRequest] { model.handle(event).flatMap { carryOut($0) } }

  mutating func tell(_ text: String, isError: Bool) -> [ScreenRequest] {
    model.take(isError ? .failed(text) : .noticed(text))
    return []
  }

  mutating func picture(isNew: Bool) -> Grid { model.draw() }

  private mutating func carryOut(_ effect: ReportModel.Effect) -> [ScreenRequest] {
    switch effect {
    case .show(let item): return [.showItem(item)]
    case .leave: return [.close(saying: nil)]
    case .repaint: return [.repaint]
    case .export(let request):
      let report = model.report
      model.take(
        OutputFile.answer(request, model.setting.presentation.language) {
          guard let format = ExportFormat(ofFile: request.path) else {
            throw Failure.noSuchFormat(request.path, known: ExportEnding.ofReport.map(\.rawValue))
          }
          return try PlanExport.bytes(of: report, as: format)
        })
      return []
    }
  }
}
