package import DubanCore

/// What a circular tells of a plan that no state keeps and only the entries of the journal say.
package struct CircularRemarks: Sendable {
  /// Who approved the extension that holds, by the item or milestone.
  var approvers: [String: String] = [:]
  /// Why a report was sent back and on which day, by the item.
  var returns: [String: (on: Day, reason: String?)] = [:]
  /// Who had the last word on an item, by the item, where that is none of those who answer for it: the unit's name.
  var speakers: [String: String] = [:]

  /// The one of `speakers` for `item` as `language` calls it.
  func speaker(of item: String, _ plan: Plan?, _ language: Language) -> String? {
    speakers[item].map { name in plan.map { UnitNames($0, language).list([name]) } ?? name }
  }

  /// Nothing is told.
  package init() {}

  /// What `journal` tells of what was extended and sent back on `board`.
  ///
  /// - Parameter moment: the number of the entry of which, and of all after it, nothing is known; nil for all there are.
  /// - Throws: when the journal cannot be read.
  package init(of board: Board, before moment: Int? = nil, from journal: some EntrySource) throws {
    let groups = UnitGroups(board.plan)
    // Nearly nothing was extended or sent back, and nearly always those speak who answer for it; the journal is asked only about
    // the rest.
    for (subject, state) in board.states {
      let keys = Self.answering(subject, state, on: board, groups)
      guard state.extendedDue != nil || state.status == .returned || keys != nil else { continue }
      let known = try journal.entries(of: board.plan.id, subject: subject)
        .filter { entry in
          (board.knownBy.map { entry.recorded <= $0 } ?? true) && (moment.map { entry.seq < $0 } ?? true)
        }
      let undone = Entry.undone(known)
      for entry in known where entry.on <= board.asOf && !undone.contains(entry.seq) {
        if let keys, entry.note != nil, entry.bringsWording {
          let unit = entry.author.unit.map(board.plan.unitKey)
          speakers[subject] = unit.flatMap { keys.contains($0) ? nil : board.plan.unitName(recorded: $0) }
        }
        if case .extend(_, let approver) = entry.change { approvers[subject] = approver }
        if case .sendBack = entry.change, state.status == .returned { returns[subject] = (entry.on, entry.note) }
      }
    }
  }

  /// The keys of those who answer for `subject`, where somebody else may have had the last word on it; else nil.
  private static func answering(
    _ subject: String, _ state: ItemState, on board: Board, _ groups: UnitGroups
  ) -> Set<String>? {
    guard state.wording != nil, !state.handling.reported.isEmpty else { return nil }
    let answering = board.answering(subject)
    let keys = Set((answering + groups.members(of: answering)).map(board.plan.unitKey))
    return state.handling.reported.keys.contains { !keys.contains(board.plan.unitKey(of: $0)) } ? keys : nil
  }
}

extension Entry {
  /// Whether its note is what is told of the item from then on.
  fileprivate var bringsWording: Bool {
    if case .report = change { return true }
    if case .apply = change { return true }
    return false
  }
}
