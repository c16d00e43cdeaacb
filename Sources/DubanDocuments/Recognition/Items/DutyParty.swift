import DubanCore

/// Who leads and who helps in the tasks of a document, for duties that name a part and no unit (各牵头单位).
struct DutyParties {
  /// Who leads something; where the document knows no leads, who is responsible for something. Each once, in order.
  private(set) var leads: [String] = []
  /// Who helps with something.
  private(set) var cooperating: [String] = []
  /// Who leads something or is responsible for something, where others only help; else empty, for then all are.
  private(set) var answering: [String] = []

  /// Nobody.
  init() {}

  /// Those of `tasks` and the tasks under them.
  ///
  /// - Parameter supporting: whether the document calls those who help 责任单位, beside others that lead.
  init(_ tasks: [TaskDraft], supporting: Bool = false) {
    var responsible: [String] = []
    var (seenLeads, seenResponsible, seenCooperating) = (Set<String>(), Set<String>(), Set<String>())
    var rest = Array(tasks.reversed())
    while let task = rest.popLast() {
      for unit in task.leads where seenLeads.insert(unit.value).inserted { leads.append(unit.value) }
      for unit in task.responsible where seenResponsible.insert(unit.value).inserted { responsible.append(unit.value) }
      for unit in task.cooperating where seenCooperating.insert(unit.value).inserted { cooperating.append(unit.value) }
      rest += task.children.reversed()
    }
    let answering = leads + responsible.filter { !seenLeads.contains($0) }
    if !supporting, !cooperating.allSatisfy({ seenLeads.contains($0) || seenResponsible.contains($0) }) {
      self.answering = answering
    }
    if leads.isEmpty { leads = responsible }
  }
}

/// Reads who owes a report: 各牵头单位 are those who lead something, 各责任单位 all but those who only help, 县住建局 itself, 各乡镇 the group of that name.
///
/// Who it is stands before the rhythm (各单位每月…), behind it (每月25日前，各单位将…), or begins the sentence
/// (各单位要加强调度，每月25日前…).
struct DutyParty {
  let splitter: UnitSplitter
  let parties: DutyParties

  /// The names of those who owe it, none where all do; and whether that is certain.
  typealias Owed = (names: [String], isSure: Bool)

  /// Who owes what is told between `before`, the sentence up to its rhythm, and `behind`, what follows on its day.
  func units(before: ArraySlice<Unicode.Scalar>, behind: ArraySlice<Unicode.Scalar>) -> Owed {
    var clauses = before.split(omittingEmptySubsequences: false) { $0 == "，" || $0 == "," }
    if let last = clauses.popLast(), let owed = whole(withoutEnd(last.withoutBlankEnds)) { return owed }
    if let owed = whole(subject(behind)) { return owed }
    for clause in clauses.reversed() {
      if let owed = beginning(clause.withoutBlankEnds) { return owed }
    }
    return ([], true)
  }

  // MARK: Where the name stands

  /// 各单位 of 各单位要于.
  private func withoutEnd(_ clause: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    for word in Self.ends where clause.count > word.count && clause.suffix(word.count) == word[...] {
      return clause.dropLast(word.count)
    }
    return clause
  }

  private static let ends = ["要于", "应于", "须于", "要在", "应在", "应当", "于", "在", "要", "应", "须", "需"].map(\.scalars)

  /// 各单位 of ，各单位将工作总结报县政府办公室.
  private func subject(_ behind: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard let start = behind.firstIndex(where: { $0 != "前" && $0 != "，" && $0 != "," && !$0.isBlank && $0 != "底" })
    else { return [] }
    let end = behind[start...].prefix(24).firstIndex { "将把向应要须需报，,".unicodeScalars.contains($0) }
    return end.map { behind[start..<$0] } ?? []
  }

  /// Without what leads up to the name: 工作要求：, 请, 由.
  private func bare(_ clause: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var clause = clause
    if let colon = clause.lastIndex(where: \.isColon) { clause = clause[(colon + 1)...] }
    if let first = clause.first, first == "请" || first == "由" { clause = clause.dropFirst() }
    return clause
  }

  // MARK: Who it is

  /// Those whom all of `clause` names; nil where it names nobody.
  private func whole(_ clause: ArraySlice<Unicode.Scalar>) -> Owed? {
    let clause = bare(clause)
    guard (2...80).contains(clause.count) else { return nil }
    let names = splitter.split(clause).names
    guard !names.isEmpty else { return nil }
    var (owed, isSure) = ([String](), true)
    for name in names {
      switch party(name) {
      case .leads:
        owed += parties.leads
        if parties.leads.isEmpty { isSure = false }
      case .cooperating:
        owed += parties.cooperating
        if parties.cooperating.isEmpty { isSure = false }
      case .all: return ([], true)
      case .answering: return (parties.answering, true)
      case .several: return ([], false)
      case .unit(let confidence):
        owed.append(name)
        if confidence < .sure { isSure = false }
      case nil: return nil
      }
    }
    return (owed.once, isSure)
  }

  /// Those with whom `clause` begins: 各牵头单位 of 请各牵头单位会同相关单位细化方案.
  private func beginning(_ clause: ArraySlice<Unicode.Scalar>) -> Owed? {
    let clause = bare(clause)
    var best: Owed?
    for length in 3...max(3, min(14, clause.count)) where length <= clause.count {
      let head = clause.prefix(length)
      guard UnitStems.parts(of: head) != nil || Self.groupEnds.ends(head) && UnitJudge.isGroup(head) else { continue }
      // 县住建局、县财政局: a list, of which the first is not all.
      if length < clause.count, "、和与及".unicodeScalars.contains(clause[clause.startIndex + length]) {
        return ([], false)
      }
      guard let owed = whole(head) else { continue }
      // 各牵头单位 of 各牵头单位会同相关单位; a department's name may go on.
      if UnitStems.parts(of: head) == nil { return owed }
      best = owed
    }
    return best
  }

  private static let groupEnds = WordList("单位 部门")

  private enum Party {
    case leads, cooperating, all
    /// All but those who only help: 各责任单位.
    case answering
    /// Several of which nobody knows who they are: 各项目单位.
    case several
    case unit(Confidence)
  }

  /// Whom `name` means; nil where it is no unit.
  private func party(_ name: String) -> Party? {
    let words = name.scalars
    if words.count <= 10, Self.groupEnds.ends(words[...]) || UnitJudge.isGroup(words[...]) && isOfDepartments(words) {
      if Self.leading.isIn(words[...]) { return .leads }
      if Self.helping.isIn(words[...]) { return .cooperating }
      guard words.allSatisfy(Self.general.contains) else { return .several }
      return Self.answering.isIn(words[...]) ? .answering : .all
    }
    return UnitJudge.confidence(name).map { .unit($0) }
  }

  private func isOfDepartments(_ words: Scalars) -> Bool { words.holds("单位") || words.holds("部门") }

  private static let leading = WordList("牵头 主办 主责 领办")
  private static let answering = WordList("责任单位 责任部门 承办单位 承办部门")
  private static let helping = WordList("配合 协办 协同 参与 协助")
  /// The characters of words that leave nobody out: 各相关责任单位, 各县区各部门.
  private static let general = ScalarSet("各相有关责任承办落实成员市县区镇乡街道园地级直属单位部门和、及")
}
