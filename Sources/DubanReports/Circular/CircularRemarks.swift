package import DubanCore

/// What a circular tells of a plan that no state keeps and only the entries of the journal say.
package struct CircularRemarks: Sendable {
  /// Who approved the extension that holds, by the item or milestone.
  var approvers: [String: String] = [:]
  /// Why a report was sent back and on which day, by the item.
  var returns: [String: (on: Day, reason: String?)] = [:]

  /// Nothing is told.
  package init() {}

  /// What `journal` tells of what was extended and sent back on `board`.
  ///
  /// - Parameter moment: the number of the entry of which, and of all after it, nothing is known; nil for all there are.
  /// - Throws: when the journal cannot be read.
  package init(of board: Board, before moment: Int? = nil, from journal: some EntrySource) throws {
    // Nearly nothing was extended or sent back; the journal is asked only about what was.
    for (subject, state) in board.states where state.extendedDue != nil || state.status == .returned {
      let known = try journal.entries(of: board.plan.id, subject: subject)
        .filter { entry in
          (board.knownBy.map { entry.recorded <= $0 } ?? true) && (moment.map { entry.seq < $0 } ?? true)
        }
      let undone = Entry.undone(known)
      for entry in known where entry.on <= board.asOf && !undone.contains(entry.seq) {
        if case .extend(_, let approver) = entry.change { approvers[subject] = approver }
        if case .sendBack = entry.change, state.status == .returned { returns[subject] = (entry.on, entry.note) }
      }
    }
  }
}
