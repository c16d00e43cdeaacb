import DubanCore
import GRDB

/// How slips get their numbers: in the transaction that records them, so that two people never give one number to two papers.
extension Store {
  /// `draft` with the next number of its series where it issues a slip; else as it is.
  ///
  /// A slip that was undone or withdrawn keeps its number. The numbers are those of the whole store: one office, one register.
  /// - Throws: `refused` where the last slip of the series was issued on a later day.
  static func numbered(_ draft: Draft, in db: Database) throws -> Draft {
    guard case .raise(var order) = draft.change, case .slip(let colour, let asked) = order.kind else { return draft }
    let series = asked?.series ?? SlipNumber.usualSeries
    let last = try lastSlip(of: series, in: db)
    do throws(Refusal) {
      let number = try SlipNumber.next(in: series, on: draft.on, after: last?.number, on: last?.day)
      order.kind = .slip(colour, number: number)
    } catch {
      throw StoreError.refused(plan: draft.plan, subject: draft.subject, error)
    }
    var draft = draft
    draft.change = .raise(order)
    return draft
  }

  /// The number of the last slip of `series` and the day on which it was issued; nil where none was.
  private static func lastSlip(of series: String, in db: Database) throws -> (number: SlipNumber, day: Day)? {
    var reader = try EntryReader(db)
    var last: (number: SlipNumber, day: Day)?
    let condition = "kind = (SELECT key FROM entry_kind WHERE name = 'slip') ORDER BY seq DESC"
    try reader.forEach(where: condition, []) { entry in
      guard case .raise(let order) = entry.change, let number = order.kind.number, number.series == series else {
        return true
      }
      last = (number, entry.on)
      return false
    }
    return last
  }
}
