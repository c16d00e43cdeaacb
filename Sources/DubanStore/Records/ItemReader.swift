import DubanCore
import GRDB

/// Reads of a plan what the rules ask for: the item that is touched, what is known of it, and the plan's head. A plan of any
/// size costs the same.
///
/// The table of items holds what the definition says. Where the head tells that a change of units has come since, items are read as
/// they are in force on the day: of the head with one item `Plan.inForce` makes what it makes of the whole.
struct ItemReader {
  private let db: Database
  private var heads: [Int: Plan] = [:]
  private var headsInForce: [Int: (day: Day, head: Plan)] = [:]
  private var items: [EntryWriter.Subject: Item] = [:]
  /// The ids of the tasks right under a task.
  private var children: [EntryWriter.Subject: [String]] = [:]
  private var reviewDays: [Int: Day?] = [:]

  /// A reader within the transaction of `db`.
  init(_ db: Database) { self.db = db }

  /// What the plan in force on `day` says of the item.
  mutating func item(_ subject: EntryWriter.Subject, on day: Day) throws -> Item {
    let item = try self.item(subject)
    if subject.number == ItemWriter.planNumber { return item }
    let head = try head(subject.plan)
    return head.isInForce(on: day) ? item : item.inForce(on: day, within: head)
  }

  /// The item with the tasks under it at any depth, as they are in force on `day`: on what a step rests that says that all of it
  /// is done.
  mutating func whole(_ subject: EntryWriter.Subject, on day: Day) throws -> Item {
    guard case .task(var task) = try item(subject, on: day) else { return try item(subject, on: day) }
    for id in children[subject] ?? [] {
      guard let number = try number(of: id, in: subject.plan),
        case .task(let child) = try whole(EntryWriter.Subject(plan: subject.plan, number: number), on: day)
      else { continue }
      task.children.append(child)
    }
    return .task(task)
  }

  private func number(of id: String, in plan: Int) throws -> Int? {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT number FROM item WHERE plan = ? AND id = ?"), arguments: [plan, id])
  }

  /// What the definition says of the item.
  private mutating func item(_ subject: EntryWriter.Subject) throws -> Item {
    if subject.number == ItemWriter.planNumber { return .plan }
    if let item = items[subject] { return item }
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT item_kind.name, item.id, item.value, parent.value FROM item
          JOIN item_kind ON item_kind.key = item.kind
          LEFT JOIN item AS parent ON parent.plan = item.plan AND parent.number = item.parent
          WHERE item.plan = ? AND item.number = ?
          """), arguments: [subject.plan, subject.number])
    guard let row, var item = try ItemReader.item(row) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "item \(subject.number) of plan \(subject.plan)")
    }
    if case .task(var task) = item {
      // In its row the tasks under it are told by their ids alone.
      children[subject] = task.children.map(\.id)
      task.children = []
      item = .task(task)
    }
    items[subject] = item
    return item
  }

  private static func item(_ row: Row) throws -> Item? {
    let id = try row.at(1) as String
    switch try ItemKind(rawValue: row.at(0)) {
    case .plan: return .plan
    case .task: return .task(try Store.value(row, at: 2))
    case .indicator: return .indicator(try Store.value(row, at: 2))
    case .duty: return .duty(try Store.value(row, at: 2))
    case .milestone:
      var task = try Store.value(row, at: 3) as Task
      task.children = []
      return task.milestones.first { task.subject(of: $0) == id }.map { .milestone($0, of: task) }
    case .funding:
      if !row.hasNull(atIndex: 2) { return .funding(try Store.value(row, at: 2)) }
      let task = try Store.value(row, at: 3) as Task
      return task.funding.first { $0.id == id }.map(Item.funding)
    case nil: return nil
    }
  }

  /// What is known of the item.
  func state(of subject: EntryWriter.Subject) throws -> ItemState {
    try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT value FROM state WHERE plan = ? AND item = ?"),
      arguments: [subject.plan, subject.number]
    ).map { row in try Store.value(row, at: 0) as ItemState }.next() ?? ItemState()
  }

  /// With what the rules judge a step on `item` of the plan with the key `key` that is recorded on `day`; in a demonstration
  /// the clock stands at its review day, unless it tells its own history.
  ///
  /// - Parameters:
  ///   - closing: whether the step says that all of the item is done, which is then as `whole` tells it.
  ///   - made: states that are made up and not stored yet.
  mutating func context(
    of item: Item, closing: Bool, ofPlan key: Int, recordedOn day: Day, by author: Author? = nil,
    made: [EntryWriter.Subject: ItemState]? = nil
  ) throws -> RuleContext {
    let today = try made == nil ? self.day(key, recordedOn: day) : day
    var context = RuleContext(plan: try head(key, on: today), today: today, author: author)
    var own: Set<String> = []
    if closing, case .task(let task) = item {
      own = Set(task.withDescendants.map(\.id))
      context.plan.tasks.append(task)
    }
    for id in closing ? item.closingGrounds : item.grounds {
      guard let number = try number(of: id, in: key) else { continue }
      let subject = EntryWriter.Subject(plan: key, number: number)
      context.states[id] = try made?[subject] ?? state(of: subject)
      // A quantity that is told elsewhere is looked up in the plan; the item's own tasks are at hand.
      if own.contains(ItemID(id).owner) { continue }
      if case .milestone(_, let task) = item, ItemID(id).owner == task.id { continue }
      switch try self.item(subject, on: today) {
      case .task(let task): context.plan.tasks.append(task)
      case .indicator(let indicator): context.plan.indicators.append(indicator)
      case .plan, .milestone, .duty, .funding: break
      }
    }
    return context
  }

  /// The day for which something recorded on `day` is judged: in a demonstration the clock stands at its review day.
  mutating func day(_ key: Int, recordedOn day: Day) throws -> Day { try reviewDay(key) ?? day }

  /// The head of the plan in force on `day`.
  private mutating func head(_ key: Int, on day: Day) throws -> Plan {
    if let known = headsInForce[key], known.day == day { return known.head }
    let head = try head(key).inForce(on: day)
    headsInForce[key] = (day, head)
    return head
  }

  private mutating func head(_ key: Int) throws -> Plan {
    if let head = heads[key] { return head }
    let head = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT value FROM item WHERE plan = ? AND number = ?"),
      arguments: [key, ItemWriter.planNumber]
    ).map { row in try Store.value(row, at: 0) as Plan }.next()
    guard let head else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the head of plan \(key)") }
    heads[key] = head
    return head
  }

  private mutating func reviewDay(_ key: Int) throws -> Day? {
    if let day = reviewDays[key] { return day }
    let day = try Store.reviewDay(ofPlan: key, in: db)
    reviewDays[key] = .some(day)
    return day
  }
}

extension Store {
  /// The day at which the clock stands in the demonstration of the plan with the key `key`; nil where it is none.
  static func reviewDay(ofPlan key: Int, in db: Database) throws -> Day? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT review_day FROM demonstration WHERE plan = ?"), arguments: [key]
    ).flatMap { Day($0) }
  }
}

extension Item {
  /// The item as it is in force on `day` in the plan with the head `head`.
  fileprivate func inForce(on day: Day, within head: Plan) -> Item {
    var plan = head
    switch self {
    case .plan, .funding: return self
    case .task(let task):
      plan.tasks = [task]
      return plan.inForce(on: day).tasks.first.map { .task($0) } ?? self
    case .milestone(let milestone, let task):
      plan.tasks = [task]
      return plan.inForce(on: day).tasks.first.map { .milestone(milestone, of: $0) } ?? self
    case .indicator(let indicator):
      plan.indicators = [indicator]
      return plan.inForce(on: day).indicators.first.map { .indicator($0) } ?? self
    case .duty(let duty):
      plan.duties = [duty]
      return plan.inForce(on: day).duties.first.map { .duty($0) } ?? self
    }
  }
}
