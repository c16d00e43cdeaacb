/// What may be done to an item of a plan. `Step+Table.swift` tells everything about each; there is no other list of them.
///
/// The raw values are stable names: the store and exports write them.
package enum Step: String, CaseIterable, Sendable {
  /// The office gives the work to the units that answer for it.
  case assign
  /// A unit says that it has received the work.
  case acknowledge
  /// A unit gives the work back, and says whose it is.
  case handBack
  /// A unit reports status, figures and wording.
  case report
  /// A unit says that the work is done and asks the office to strike it off.
  case apply
  /// A milestone is confirmed to stand.
  case confirm
  /// The office accepts the work; it leaves the open list.
  case close
  /// The office sends the report back.
  case sendBack = "return"
  /// The work is put off, with consent.
  case suspend
  /// The work is given up for good, with consent.
  case terminate
  /// Suspended, terminated or closed work is taken up again.
  case resume
  /// A unit asks for a later due day before the old one passes.
  case requestExtension = "extensionRequest"
  /// A later due day, approved before the old one passed, or asked for before it passed.
  case extend = "extension"
  /// The office keeps to the due day.
  case refuseExtension = "extensionRefusal"
  /// A piece of a report duty comes in.
  case handIn
  /// Money is paid.
  case pay
  /// A remark that changes nothing.
  case remark
  /// The office issues a slip (督办单): units must answer by a day.
  case issueSlip = "slip"
  /// A leader's instruction (批示) is put down: units must answer by a day.
  case instruct = "instruction"
  /// An inspection found what units must rectify by a day.
  case inspect = "inspection"
  /// A unit answers a slip, an instruction or the findings of an inspection.
  case answer
  /// The office sends an answer back.
  case returnAnswer = "answerReturn"
  /// The office takes what it asked for as done.
  case settle
  /// The office takes back what it asked for.
  case withdraw
}
