import DubanCore
import DubanExports
import DubanReports
import DubanScreen
import DubanTUI

/// The reports about plans over the board: writes them into files, issues the circular, and leads to the items behind their numbers.
struct ReportScreen: RunningScreen {
  private let source: ReportSource
  private let author: Author
  private var model: ReportModel

  /// The reports of what `source` tells, for `author`.
  ///
  /// - Throws: when the store cannot be read, or holds no plan.
  init(_ source: ReportSource, by author: Author, _ setting: ScreenSetting) throws {
    (self.source, self.author) = (source, author)
    let reported = try source.reported()
    // Looking is not held up by a style that nobody can read: what is wrong in it is said, and again before anything is written.
    let house = Result { try HouseFile.style(named: nil) }
    let office = Circular.Settings.office(
      house: (try? house.get())?.issuer ?? "", plans: reported.plans.map(\.board.plan))
    model = ReportModel(reported.plans, try source.series(), reported.obstacle, office: office, setting: setting)
    if case .failure(let error) = house { model.take(.failed(Failure.sentence(for: error, language))) }
  }

  var setting: ScreenSetting { model.setting }

  private var language: Language { model.setting.presentation.language }

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
      if let obstacle = setting.filesObstacle {
        model.take(.failed(obstacle.string))
        return []
      }
      let report = model.report
      let answer = OutputFile.answer(request, language) {
        try ReportWriter.ofSettings.bytes(of: report, as: try Self.format(of: request))
      }
      for message in answer { model.take(message) }
    case .prepareIssue: prepareIssue()
    case .issue(let number, let request): issue(number, request)
    }
    return []
  }

  private static func format(of request: ExportRequest) throws(Failure) -> ExportFormat {
    guard let format = ExportFormat(ofFile: request.path) else {
      throw .noSuchFormat(request.path, known: ExportEnding.ofReport.map(\.rawValue))
    }
    return format
  }

  // MARK: Issuing

  /// Looks whether somebody else has issued one meanwhile: then another number is next, and the changes begin with that one.
  private mutating func prepareIssue() {
    do {
      let series = try source.series()
      if series == model.series { return model.askIssue() }
      let reported = try source.reported()
      model.reload(reported.plans, series, reported.obstacle)
      model.askIssue()
    } catch {
      model.take(.failed(Failure.sentence(for: error, language)))
    }
  }

  private mutating func issue(_ number: Int, _ request: ExportRequest) {
    if let obstacle = setting.filesObstacle { return model.take(.failed(obstacle.string)) }
    do {
      let issue = CircularIssue(
        service: source.service, plan: source.plan, parts: model.parts, settings: model.settings(numbered: number),
        language: language, writer: try ReportWriter.ofSettings, format: try Self.format(of: request),
        // The window has said what the last one tells, and was agreed to.
        again: true)
      do {
        _ = try issue.perform(by: author, into: request.path, replaces: request.replaces) { bytes in
          try OutputFile.write(bytes, to: request.path, replaces: request.replaces)
        }
      } catch Failure.issuedWithoutPaper(let number, _, let failure) {
        return model.takeIssuedUnwritten(number, because: Failure.sentence(for: failure, language))
      }
      model.takeIssued(number, as: TextFile.path(request.path) ?? request.path)
      OutputFile.opening(request, language).map { model.take($0) }
    } catch Failure.fileThere(_) {
      model.take(.fileExists)
    } catch {
      model.take(.notSaved(Failure.sentence(for: error, language)))
    }
  }
}
