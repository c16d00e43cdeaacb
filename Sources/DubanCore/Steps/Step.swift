/// What may be done to an item of a plan. `Step+Table.swift` tells everything about each; there is no other list of them.
///
/// The raw values are stable names: the store and exports write them.
package enum Step: String, CaseIterable, Sendable {
  /// A unit reports status, figures and wording.
  case report
  /// A milestone is confirmed to stand.
  case confirm
  /// The office accepts the work; it leaves the open list.
  case close
  /// The office sends the report back.
  case sendBack = "return"
  /// The work is put off, with consent.
  case suspend
  /// Suspended or closed work is taken up again.
  case resume
  /// A later due day, approved before the old one passed.
  case extend = "extension"
  /// A piece of a report duty comes in.
  case handIn
  /// Money is paid.
  case pay
  /// A remark that changes nothing.
  case remark
}
