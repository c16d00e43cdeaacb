import DubanCore
import DubanDiagnostics
import DubanDocuments
import DubanStore
import DubanTUI

/// How plans come in from the board: a document that is read, a plan file, or a plan that is written by hand.
struct PlanIntake {
  let author: Author
  let clock: PlanClock

  /// What came of it.
  enum Coming {
    /// It is looked at first.
    case review(ReviewScreen)
    /// It is in the store.
    case published(PublishedPlan)
  }

  /// Reads the file that `name` names, for the store.
  ///
  /// - Throws: what the person is told in its place; nothing is in the store then.
  func read(_ name: String, into store: Store, _ setting: ScreenSetting) throws -> Coming {
    guard let path = TextFile.path(name) else { throw Failure.noHome }
    let input = try InputFile(path)
    switch DocumentKind(input.bytes, file: input.name) {
    case .document: return .review(try document(input, store, setting))
    case .plan(let node):
      let reading = PlanFileReader.read(node)
      let faults = (reading.diagnostics + (reading.value.map(PlanCheck.diagnostics) ?? []))
      guard let source = reading.value, !faults.contains(where: { $0.severity == .error }) else {
        throw Problems(faults)
      }
      return .published(try publish(source, store))
    case .unknown(let diagnostic): throw Problems([diagnostic])
    case .updates(let node, _): throw Problems([Diagnostic(node.place, .updatesNeedTheirPlan)])
    case .store: throw Problems([Diagnostic(.start(of: input.name), .storeIsNoPlan)])
    }
  }

  private func document(_ input: InputFile, _ store: Store, _ setting: ScreenSetting) throws -> ReviewScreen {
    let intake: DocumentIntake
    do throws(DocumentProblem) {
      intake = try DocumentIntake(
        [ReadingRequest.File(FilePath.name(of: input.name), input.bytes)], path: input.name, today: clock.today,
        known: titles(in: store))
    } catch {
      throw Problems([error.diagnostic(in: input.name)])
    }
    if let refusal = intake.refusal(in: input.name) { throw Problems([refusal]) }
    // It would be refused in the end, so it is said before anybody begins.
    if let there = try? PlanService(store: store, clock: clock).plan(intake.plan.plan.id), there != intake.plan.plan {
      throw Failure.store(.conflictingDefinition(plan: there.id))
    }
    return ReviewScreen(intake, into: store.path, setting) { draft in try publish(intake.plan(of: draft), store) }
  }

  /// A plan that is written by hand, under `heading`.
  ///
  /// - Throws: `Failure.badPeriod` for a period that cannot be read.
  func begin(_ heading: PlanHeading, into store: Store, _ setting: ScreenSetting) throws -> ReviewScreen {
    let written = try HandwrittenPlan(heading, today: clock.today(in: PlanSettings().timeZone))
    return ReviewScreen(written, into: store.path, setting) { draft in
      try publish(written.plan(of: draft, known: titles(in: store)), store)
    }
  }

  private func publish(_ source: PlanSource, _ store: Store) throws -> PublishedPlan {
    try PlanPublisher(clock: clock, author: author) { store }.publish(source).plan
  }

  /// The plans that are there already, from id to title.
  private func titles(in store: Store) -> [String: String] {
    let headlines = (try? store.planHeadlines()) ?? []
    return Dictionary(headlines.map { ($0.id, $0.title.chinese) }) { first, _ in first }
  }
}
