import DubanCore
import DubanDiagnostics
import DubanDocuments
import DubanReview
import DubanScreen
import DubanStore
import DubanTUI

/// The editor over a published plan: keeps what was changed until it is published as the plan's next version.
struct AmendmentScreen: RunningScreen {
  private let service: PlanService
  private let author: Author
  private var definition: Store.Definition
  private let kept: KeptAmendment
  private var model: ReviewModel

  /// The editor over the plan `plan`, with what was changed of it before and not published.
  ///
  /// - Parameter item: the id of the item to begin with.
  /// - Throws: `Failure.unknown` when there is no such plan.
  init(_ plan: String, at item: String?, on service: PlanService, by author: Author, _ setting: ScreenSetting) throws {
    let definition = try service.definition(of: plan)
    (self.service, self.author, self.definition) = (service, author, definition)
    kept = KeptAmendment(of: plan, in: service.store.path)
    let before = kept.take()
    // What was kept was made from that version; where another is in force by now, both are brought together.
    // Since it was kept a change of units may have come: all versions are taken as they are in force now.
    let today = try service.recordingDay(of: definition.plan)
    let base = try before.flatMap { try service.store.definition(of: plan, version: $0.version)?.inForce(on: today) }
    let readers = FieldReaders(of: PlanDraft(of: definition.plan), today: setting.presentation.today)
    model = ReviewModel(
      amending: base?.plan ?? definition.plan, as: base == nil ? nil : before?.plan.inForce(on: today), at: item,
      readers: readers,
      setting: setting)
    if let base, base.version != definition.version {
      let since = try service.store.publications(of: plan, after: base.version)
      model.rebase(onto: definition.plan, told: told(since))
    } else if base != nil {
      model.tell(
        language.pick("接着上次没有入库的修改", "what was changed before and not published is here"), isError: false)
    }
  }

  /// Who published what, and when.
  private func told(_ entries: [Entry]) -> [String] {
    let words = EntryWords(among: entries)
    return entries.map { entry in
      "\(entry.actor) \(PlanClock.words(entry.at, in: definition.plan.settings.timeZone)) "
        + words.sentence(entry, language) + (entry.note.map(language.bracketed) ?? "")
    }
  }

  var setting: ScreenSetting { model.setting }

  private var language: Language { model.setting.presentation.language }

  mutating func take(_ setting: ScreenSetting) { model.take(setting) }

  mutating func take(_ event: ScreenEvent) -> [ScreenRequest] { model.handle(event).flatMap { carryOut($0) } }

  mutating func tell(_ text: String, isError: Bool) -> [ScreenRequest] {
    model.tell(text, isError: isError)
    return []
  }

  mutating func picture(isNew: Bool) -> Grid { model.draw() }

  private mutating func carryOut(_ effect: ReviewModel.Effect) -> [ScreenRequest] {
    switch effect {
    case .keep: keep()
    case .leave: return [.close(saying: farewell)]
    case .quit: return [.quit(saying: farewell)]
    case .repaint: return [.repaint]
    // What is published already is amended.
    case .publish: break
    case .amend(let plan, let reason, let approver):
      if let entry = amend(plan, reason, approver) {
        return [.amended(PublishedPlan(service: service, id: plan.id), entry)]
      }
    }
    return []
  }

  /// What is said when it was left without an end.
  private var farewell: String? {
    guard model.hasChanges else { return nil }
    return language.pick("修改还没有入库，下次打开接着改", "what was changed is not published yet; it is kept for the next time")
  }

  private mutating func keep() {
    do throws(Failure) {
      guard let plan = PlanAmender.plan(of: model.review.draft), plan != definition.plan else { return kept.drop() }
      try kept.keep(plan, from: definition.version)
    } catch {
      model.tell(Failure.sentence(for: error, language), isError: true)
    }
  }

  /// Publishes; nil where that did not succeed, which is told on the screen.
  private mutating func amend(_ plan: Plan, _ reason: String, _ approver: String?) -> Entry? {
    do {
      let entry = try service.amend(plan, seen: definition.version, by: author, reason: reason, approver: approver)
      kept.drop()
      return entry
    } catch StoreError.amendedMeanwhile(_, let entries) {
      do {
        let newest = try service.definition(of: definition.plan.id)
        definition = newest
        model.rebase(onto: newest.plan, told: told(entries))
        keep()
      } catch {
        model.tell(Failure.sentence(for: error, language), isError: true)
      }
    } catch let refused as Problems {
      model.tell(refused.errors.first?.sentence(language) ?? "", isError: true)
    } catch {
      model.tell(Failure.sentence(for: error, language), isError: true)
    }
    return nil
  }
}
