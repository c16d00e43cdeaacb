import DubanCore
import DubanStore
import DubanTUI

/// What others write, what becomes of the file, and what time alone brings.
extension EffectHandler {
  /// Why there is no store.
  enum Absence {
    /// None lies at its place; the one that was open can still be read.
    case vanished
    /// Another lies at its place and could not be opened yet.
    case closed
  }

  // MARK: News

  /// What other processes have written since the interface was last told; it is read in any case when somebody `asks`.
  mutating func news(_ language: Language, asks: Bool = false) -> [Message] {
    do {
      if absence == .closed { return try follow(language) }
      let hasChanged = try service.store.hasChanged()
      let isBack = absence != nil
      absence = nil
      let back = language.pick("数据文件已放回原处", "the store is back in its place")
      return (hasChanged || isBack || asks ? try changes() : []) + (isBack ? [.noticed(back)] : [])
    } catch StoreError.replaced {
      return followed(language)
    } catch let error as StoreError {
      if case .vanished = error {
        // It is said once: others may write beside it meanwhile.
        guard absence == nil else { return [] }
        absence = .vanished
      }
      return failed(error, language)
    } catch {
      return failed(error, language)
    }
  }

  /// The new state of whatever has entries since the interface was last told; `mine` are one's own among them.
  mutating func changes(mine: [Entry] = []) throws -> [Message] {
    let (before, now) = (revision, try service.store.revision())
    if let before, try !service.store.isContinuation(since: before) { return try everything() }
    let entries = try service.entries(since: lastSeq)
    lastSeq = entries.last?.seq ?? lastSeq
    let own = Set(mine.map(\.seq))
    var messages = try published(since: before?.publications ?? [:], now.publications)
    revision = now
    for (id, group) in Dictionary(grouping: entries, by: \.plan).sorted(by: { $0.key < $1.key }) {
      guard let plan = plans[id], let viewpoint = viewpoints[id] else {
        if listed.contains(id), !waiting.contains(id) { waiting.append(id) }
        continue
      }
      let states = try service.states(of: plan, subjects: Set(group.map(\.subject)), from: viewpoint)
      let others = group.filter { !own.contains($0.seq) }
      messages.append(
        .itemsChanged(plan: id, states: states, entries: others.isEmpty ? group : others, mine: others.isEmpty))
    }
    return messages
  }

  /// Plans that were imported or replaced meanwhile join the portfolio and are judged next; those that the interface holds, at
  /// once.
  private mutating func published(since before: [String: Int], _ now: [String: Int]) throws -> [Message] {
    guard now != before else { return [] }
    let headlines = try service.store.planHeadlines()
    listed = headlines.map(\.id)
    isLarge = headlines.reduce(0) { $0 + $1.tasks } > DashboardModel.mostTasksHeld
    waiting = listed
    let list = Message.plansLoaded(headlines.map { PortfolioEntry(id: $0.id, title: $0.title, summary: nil) })
    return [list] + (try boards(of: plans.keys.filter { before[$0] != now[$0] }))
  }

  /// Everything anew: another store lies at the place, or a backup was restored into this one.
  private mutating func everything() throws -> [Message] {
    let held = plans.keys
    (plans, viewpoints, waiting, judged) = ([:], [:], [], [])
    library = SearchLibrary()
    let list = Message.plansLoaded(try portfolio(opening: nil))
    return [list] + (try boards(of: held.filter(listed.contains)))
  }

  private mutating func boards(of ids: [String]) throws -> [Message] {
    let messages = try ids.sorted().map { try board(of: $0) }
    waiting.removeAll(where: ids.contains)
    return messages
  }

  // MARK: The file

  /// Opens the store that lies at the place now, and brings everything of it.
  mutating func follow(_ language: Language) throws -> [Message] {
    absence = .closed
    service = PlanService(store: try service.store.reopened(), clock: service.clock)
    let messages = try everything()
    absence = nil
    return messages + [
      .noticed(language.pick("数据文件已被更换,现显示新文件的内容", "the store was replaced; this is what the new one holds"))
    ]
  }

  private mutating func followed(_ language: Language) -> [Message] {
    do {
      return try follow(language)
    } catch {
      if case StoreError.vanished = error { absence = .vanished }
      return failed(error, language)
    }
  }

  // MARK: Time

  /// What a new day changes: the plans that were judged as of the day before.
  mutating func newDay(since old: Day, _ language: Language) -> [Message] {
    let today = service.clock.today(in: PlanSettings().timeZone)
    guard today != old, absence != .closed else { return [] }
    do {
      let affected = viewpoints.filter { $0.value.asOf == old }.map(\.key)
      for id in affected { chosen[id] = nil }
      // Those that nobody holds have but their line, which is told anew.
      if asked == nil { waiting += listed.filter { plans[$0] == nil && !waiting.contains($0) } }
      return [.dayChanged(today)] + (try boards(of: affected))
    } catch {
      return failed(error, language)
    }
  }

  /// Until the next day begins in the usual zone, an hour at most: clocks may be set meanwhile.
  var millisecondsToMidnight: Int {
    let minute = PlanClock.local(service.clock.now, in: PlanSettings().timeZone).minute
    return min(60, 24 * 60 - minute) * 60_000
  }
}
