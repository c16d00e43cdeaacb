import DubanCore
import DubanStore
import DubanTUI

/// What others write, what becomes of the file, and what time alone brings.
extension EffectHandler {
  // MARK: News

  /// What other processes have written since the interface was last told; it is read in any case when somebody `asks`.
  mutating func news(_ language: Language, asks: Bool = false) -> [Message] {
    let hadVanished = follower.hasVanished
    do {
      return try messages(of: try follower.news(asks: asks), language)
    } catch StoreError.vanished(let path) {
      // It is said once: others may write beside it meanwhile.
      return hadVanished ? [] : failed(StoreError.vanished(path: path), language)
    } catch {
      return failed(error, language)
    }
  }

  /// The new state of whatever has entries since the interface was last told; `mine` are one's own among them.
  mutating func changes(_ language: Language, mine: [Entry] = []) throws -> [Message] {
    try messages(of: try follower.news(asks: true), mine: mine, language)
  }

  private mutating func messages(of news: Follower.News, mine: [Entry] = [], _ language: Language) throws -> [Message] {
    switch news {
    case .none: return []
    case .more(let entries, let published): return try told(entries, published, mine: mine)
    case .back(let entries, let published):
      let back = language.pick("数据文件已放回原处", "the store is back in its place")
      return try told(entries, published, mine: mine) + [.noticed(back)]
    case .anew(.restored): return try everything()
    case .anew(.replaced):
      return try everything() + [
        .noticed(language.pick("数据文件已被更换，现显示新文件的内容", "the store was replaced; this is what the new one holds"))
      ]
    }
  }

  /// What the plans that the interface holds have become; the lines of the others are judged next.
  private mutating func told(_ entries: [Entry], _ published: Set<String>, mine: [Entry]) throws -> [Message] {
    let own = Set(mine.map(\.seq))
    var messages = try self.published(published)
    for (id, group) in Dictionary(grouping: entries, by: \.plan).sorted(by: { $0.key < $1.key }) {
      guard let plan = plans[id] else {
        if listed.contains(id), !waiting.contains(id) { waiting.append(id) }
        continue
      }
      if isAtRest(plan) { messages.append(try board(of: id)) }
      guard let viewpoint = viewpoints[id] else { continue }
      let states = try service.states(of: plan, subjects: Set(group.map(\.subject)), from: viewpoint)
      let others = group.filter { !own.contains($0.seq) }
      messages.append(
        .itemsChanged(plan: id, states: states, entries: others.isEmpty ? group : others, mine: others.isEmpty))
    }
    return messages
  }

  /// Plans that were imported or replaced meanwhile join the portfolio and are judged next; those that the interface holds, at
  /// once.
  private mutating func published(_ ids: Set<String>) throws -> [Message] {
    guard !ids.isEmpty else { return [] }
    let headlines = try takeHeadlines()
    waiting = listed
    let list = Message.plansLoaded(headlines.map { PortfolioEntry(id: $0.id, title: $0.title, summary: nil) })
    return [list] + (try boards(of: plans.keys.filter(ids.contains)))
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

  // MARK: Time

  /// What a new day changes: the plans in whose zone it has begun, and those of them that were judged as of the day before.
  mutating func newDay(since old: Day, _ language: Language) -> [Message] {
    guard !follower.isClosed else { return [] }
    let today = service.clock.today(in: PlanSettings().timeZone)
    let turned = zones.compactMap { id, zone in days[id] == service.clock.today(in: zone) ? nil : id }
    var messages: [Message] = today == old ? [] : [.dayChanged(today)]
    guard !turned.isEmpty else { return messages }
    do {
      for id in turned {
        if viewpoints[id]?.asOf == days[id] { chosen[id] = nil }
        days[id] = zones[id].map { service.clock.today(in: $0) }
      }
      // Those that nobody holds have but their line, which is told anew.
      if asked == nil { waiting += turned.filter { plans[$0] == nil && !waiting.contains($0) }.sorted() }
      messages += try boards(of: turned.filter { plans[$0] != nil })
      return messages
    } catch {
      return messages + failed(error, language)
    }
  }

  /// Until the next day begins in the zone of any plan, an hour at most: clocks may be set meanwhile.
  var millisecondsToMidnight: Int {
    let now = service.clock.now
    return places.reduce(60) { min($0, 24 * 60 - PlanClock.local(now, in: $1).minute) } * 60_000
  }
}
