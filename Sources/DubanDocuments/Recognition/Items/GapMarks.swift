import DubanCore

/// What a list leaves to be filled in later (【待补】, 待定): asked, and never taken for the name of a unit.
enum GapMarks {
  /// Whether `text` only says that something is to be filled in.
  static func isGap(_ text: String) -> Bool {
    // Hardly any name holds one of these.
    guard text.contains("待") || text.contains("另行") else { return false }
    return marks.contains(text.filter { !"【】[]（）()〔〕".contains($0) }.trimmed)
  }

  private static let marks: Set<String> = ["待补", "待补充", "待定", "待明确", "待确定", "待核", "待落实", "另行明确", "另行通知"]

  /// Takes such marks out of `draft` and asks what they leave open.
  ///
  /// - Parameter isEach: whether every matter needs a unit and a limit, as in minutes and instructions: then what is not said at
  ///   all is asked too.
  static func ask(_ draft: inout PlanDraft, isEach: Bool) {
    draft.units.removeAll { isGap($0.name.value) }
    for index in draft.tasks.indices { ask(&draft.tasks[index], isEach: isEach, &draft.missing) }
  }

  private static func ask(_ task: inout TaskDraft, isEach: Bool, _ missing: inout [Question]) {
    var open: [Question] = []
    func drop(_ units: inout [Guess<String>]) {
      for unit in units where isGap(unit.value) {
        open.append(Question(.role, about: unit.passage, readings: ["【待补】"]))
      }
      units.removeAll { isGap($0.value) }
    }
    drop(&task.leads)
    drop(&task.responsible)
    drop(&task.cooperating)
    for role in task.roles.keys.sorted() {
      var units = task.roles[role] ?? []
      drop(&units)
      task.roles[role] = units.isEmpty ? nil : units
    }
    if let words = task.dueWords, isGap(words.value) {
      open.append(Question(.due, about: words.passage, readings: ["【待补】"]))
      task.dueWords = nil
    }
    if isEach, task.children.isEmpty {
      for gap in MinutesReconciliation.gaps(of: task) {
        let kind: Question.Kind =
          switch gap {
          case .unit: .role
          case .due: .due
          }
        guard !open.contains(where: { $0.kind == kind }) else { continue }
        open.append(Question(kind, about: task.title.passage, readings: ["【待补】"]))
      }
    }
    missing += open
    for index in task.children.indices { ask(&task.children[index], isEach: isEach, &missing) }
  }
}
