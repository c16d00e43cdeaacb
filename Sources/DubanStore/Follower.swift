package import DubanCore

/// Follows a store for whoever shows it, whatever others do to it meanwhile: they record, publish, restore a backup into it,
/// move it away, bring it back, or put another one in its place.
///
/// The one place that knows what is new: the dashboard and the wall ask it and decide only what to show of it.
package struct Follower {
  /// The store as it lies at its place; another one once that was exchanged.
  package private(set) var store: Store
  /// What was seen of the store, and up to which entry.
  private var revision: StoreRevision?
  /// The number of the last entry that was told; 0 for none.
  package private(set) var lastSeq = 0
  /// Whether the file at the place could not be opened, so that there is nothing to be read until it can.
  package private(set) var isClosed = false
  /// Whether none lies at the place; the one that was open can still be read.
  package private(set) var hasVanished = false

  /// What is new.
  package enum News: Equatable, Sendable {
    /// Nothing.
    case none
    /// The store has gone on: entries in order, and the ids of plans that were published, replaced or taken away since.
    case more(entries: [Entry], published: Set<String>)
    /// All that was read before counts no more.
    case anew(Reason)
    /// The file is back in its place as it was; what was recorded meanwhile is told.
    case back(entries: [Entry], published: Set<String>)
  }

  /// Why everything is to be read anew.
  package enum Reason: Equatable, Sendable {
    /// A backup was restored into the store.
    case restored
    /// Another store lies at the place and was opened.
    case replaced
  }

  /// A follower of `store`, of which nothing was read yet.
  package init(_ store: Store) { self.store = store }

  /// To be called before everything is read: what comes after is news.
  package mutating func begin() throws(StoreError) {
    revision = try store.revision()
    lastSeq = try store.lastSeq()
  }

  /// What is new since it was asked last.
  ///
  /// It costs a few microseconds when nothing is: ask it on the idle tick.
  /// - Parameter asks: whether to look closely although no other connection has written: after one's own writes.
  /// - Throws: `vanished` as long as none lies at the place; whatever keeps the file that lies there now from being opened.
  ///   The next call tries again.
  package mutating func news(asks: Bool = false) throws(StoreError) -> News {
    if isClosed { return try reopen() }
    do throws(StoreError) {
      let hasChanged = try store.hasChanged()
      let isBack = hasVanished
      hasVanished = false
      guard hasChanged || isBack || asks else { return .none }
      let news = try more()
      guard isBack, case .more(let entries, let published) = news else { return news }
      return .back(entries: entries, published: published)
    } catch {
      switch error {
      case .replaced: return try reopen()
      case .vanished: hasVanished = true
      default: break
      }
      throw error
    }
  }

  /// What the open store holds beyond what was told.
  private mutating func more() throws(StoreError) -> News {
    let now = try store.revision()
    guard let revision, try store.isContinuation(since: revision) else { return .anew(.restored) }
    let entries = try store.entries(since: lastSeq)
    let ids = Set(revision.publications.keys).union(now.publications.keys)
    self.revision = now
    lastSeq = entries.last?.seq ?? lastSeq
    return .more(entries: entries, published: ids.filter { revision.publications[$0] != now.publications[$0] })
  }

  private mutating func reopen() throws(StoreError) -> News {
    isClosed = true
    do throws(StoreError) {
      store = try store.reopened()
    } catch {
      if case .vanished = error { (isClosed, hasVanished) = (false, true) }
      throw error
    }
    (isClosed, hasVanished, revision, lastSeq) = (false, false, nil, 0)
    return .anew(.replaced)
  }
}
