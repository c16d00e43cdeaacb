import DubanCore
import DubanDocuments
import DubanStore

// Sheets that units without an account filled in and sent back.
extension ImportCommand {
  /// Shows what the sheets in `intake` would change of their plans, and records it as one act, each report with its unit as author.
  func takeSheets(
    _ intake: SheetIntake, at location: StoreLocation, _ clock: PlanClock, by clerk: Author, _ language: Language
  ) throws {
    let store = try dryRun ? location.openForReading() : location.openForWriting(create: false)
    let service = PlanService(store: store, clock: clock)
    let (plans, others) = try told(by: intake.sheets, service)
    let view = SheetsPreview(plans, others, from: intake, takenInBy: clerk.actor)
    try show(view.lines(language), view.table(language))
    guard !dryRun else { return }
    if isAsked {
      guard view.count > 0 else { return tellNothing(language) }
      guard isWanted(view.count, language) else { return }
    } else {
      guard view.looked == 0 || accept else { throw Failure.sheetsNeedLook(count: view.looked) }
    }
    guard view.count > 0 else { return tellNothing(language) }
    // Whoever was faster since the preview is not overwritten: the store compares the versions that the sheets have seen.
    let entries = try service.record(view.signed)
    try tellDone(entries, on: service, language)
    // The clerk's own undo would not find it: the act bears the names of the units.
    if let unit = entries.first?.actor {
      Output.tell(
        language.pick("整批撤销：duban undo --actor \(unit)", "To take all of it back: duban undo --actor \(unit)"))
    }
  }

  /// What `sheets` say of each plan, in the order of the sheets, and what is wrong with those that are of none.
  private func told(
    by sheets: [ReturnedSheet], _ service: PlanService
  ) throws -> (plans: [SheetsPreview.Told], others: [ReturnedFinding]) {
    let ids = try service.store.planHeadlines().map(\.id)
    var others: [ReturnedFinding] = []
    var order: [String] = []
    var groups: [String: [ReturnedSheet]] = [:]
    for sheet in sheets {
      let id = sheet.plan ?? ""
      if let fault = sheet.fault {
        others.append(fault)
      } else if !ids.contains(id) {
        others.append(ReturnedFinding(.unknownPlan(id, nearest: nearestName(to: id, among: ids)), about: sheet))
      } else if let wanted = only.plan, wanted != id {
        others.append(ReturnedFinding(.otherPlan(id, wanted: wanted), about: sheet))
      } else {
        if groups[id] == nil { order.append(id) }
        groups[id, default: []].append(sheet)
      }
    }
    let plans = try order.map { id in
      let plan = try service.plan(id)
      let board = try service.openForRecording(plan)
      let day = try on?.day(seenFrom: board.asOf, in: plan.period) ?? board.asOf
      let reader = ReturnedSheetReader(
        board, planVersion: try service.store.definition(of: id)?.version ?? 0, day: day
      ) { subject in (try? service.entries(of: id, subject: subject)) ?? [] }
      let readings = (groups[id] ?? []).map(reader.read)
      return SheetsPreview.Told(
        board: board, today: try service.recordingDay(of: plan), reading: ReturnedReading(joining: readings))
    }
    return (plans, others)
  }
}
