import DubanCore
import GRDB

/// What was recorded of an item under a unit, and would belong to nobody any more.
package struct LostRecord: Hashable, Sendable {
  /// The item's id within the plan.
  package let item: String
  /// The unit, as it is called while it is there.
  package let unit: String
  package let kind: Kind

  /// Something of `kind` on `item`, recorded under `unit`.
  package init(item: String, unit: String, kind: Kind) { (self.item, self.unit, self.kind) = (item, unit, kind) }

  /// What can be recorded under a unit, besides figures and pieces of duties.
  package enum Kind: CaseIterable, Sendable {
    case assignment, report, request, application, asked, answer

    /// The word for it.
    func words(_ language: Language) -> String {
      switch self {
      case .assignment: language.pick("交办", "assignment")
      case .report: language.pick("填报", "report")
      case .request: language.pick("延期申请", "request for more time")
      case .application: language.pick("销号申请", "request to close")
      case .asked: language.pick("待答复的督办件", "what it is to answer")
      case .answer: language.pick("督办件答复", "answer")
      }
    }
  }

  /// It in a phrase: 「1-1 市城建局的督办件答复」.
  func words(_ language: Language) -> String {
    language.pick("\(item) \(unit)的\(kind.words(.chinese))", "\(item): \(kind.words(.english)) of \(unit)")
  }
}

/// Finds what was recorded under units that another definition does not have.
enum UnitRecords {
  /// What stands on items of the plan with the key `key` under units that are there in `old` and not in `plan`, the definition that
  /// is to come, in the order of the items.
  static func lost(in db: Database, ofPlan key: Int, under plan: Plan, after old: Plan) throws -> [LostRecord] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT item.id, state.value FROM state
        JOIN item ON item.plan = state.plan AND item.number = state.item WHERE state.plan = ? ORDER BY item.position
        """, arguments: [key])
    var lost: [LostRecord] = []
    while let row = try rows.next() {
      let (id, state) = try (row.at(0) as String, Store.value(row, at: 1) as ItemState)
      guard state.handling != Handling() else { continue }
      for kind in LostRecord.Kind.allCases {
        for unit in kind.units(of: state.handling).sorted() {
          guard let known = old.unit(recorded: unit), plan.unit(recorded: unit) == nil else { continue }
          lost.append(LostRecord(item: id, unit: known.name.chinese, kind: kind))
        }
      }
    }
    return lost
  }
}

extension LostRecord.Kind {
  /// The keys of the units under which something of it stands.
  fileprivate func units(of handling: Handling) -> Set<String> {
    switch self {
    case .assignment: Set(handling.assigned.keys)
    case .report: Set(handling.reported.keys)
    case .request: Set(handling.requests.compactMap(\.unit))
    case .application: Set([handling.application?.unit].compactMap(\.self))
    case .asked: Set(handling.directives.values.filter(\.stands).flatMap(\.order.units))
    case .answer: Set(handling.directives.values.flatMap(\.answers.keys))
    }
  }
}
