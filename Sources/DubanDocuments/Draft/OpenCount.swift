/// What a person must decide of a draft, parted as it is told: the one count of reports, reviews and boards.
struct OpenCount {
  /// What was read and is not sure.
  let uncertain: [Question]
  /// What is not there although plans have it.
  let missing: [Question]

  /// Of `draft`, of which `open` is asked.
  init(of draft: PlanDraft, open: [Question]) {
    missing = draft.missing
    let absent = Set(missing)
    uncertain = open.filter { !absent.contains($0) }
  }
}
