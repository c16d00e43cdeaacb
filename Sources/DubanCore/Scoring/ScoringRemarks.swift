/// Remarks of the journal that concern points (考核): what the office notes, appeals, and decisions on them.
///
/// An appeal is a remark, not a step: it changes nothing of the item, everybody may remark, a remark cannot be denied later, and
/// an undo takes it back like any entry. A plan file would make each appeal a change of the published plan.
///
/// | remark on the item | whose | what it does |
/// |---|---|---|
/// | `考核:通报表扬 市住建局 ...` | the office | points by the rule of that name, to that unit or to all who answer |
/// | `申诉:逾期 ...`, `申诉:退回#57 ...` | anyone; a unit for its own points | the points are disputed |
/// | `申诉成立:逾期 市住建局 ...` | the office | they are taken back |
/// | `申诉不成立:逾期 ...` | the office | they stand |
///
/// In English: `assessment: NAME`, `appeal: late`, `appeal upheld: late`, `appeal dismissed: late`.
struct ScoringRemarks {
  private let remarks: [Remark]

  fileprivate enum Kind { case raised, upheld, dismissed }

  fileprivate struct Remark {
    let entry: Entry
    let kind: Kind
    /// What is said behind the mark.
    let text: String
  }

  /// The longest mark first, since one begins with another.
  private static let marks: [(mark: String, kind: Kind)] = [
    ("申诉不成立", .dismissed), ("申诉成立", .upheld), ("申诉", .raised), ("appeal dismissed", .dismissed),
    ("appeal upheld", .upheld), ("appeal", .raised),
  ]

  init(_ journal: ScoringJournal) {
    let entries = journal.entries.values.joined().filter { $0.change == .remark }.sorted { $0.seq < $1.seq }
    remarks = entries.compactMap { entry in
      guard let note = entry.note else { return nil }
      for (mark, kind) in ScoringRemarks.marks {
        guard let text = ScoringRemarks.rest(of: note, mark: mark) else { continue }
        return kind == .raised || entry.isOfOffice ? Remark(entry: entry, kind: kind, text: text) : nil
      }
      return nil
    }
  }

  /// `point` with what became of appeals against it: the last decision holds; an appeal after one that was not granted opens it
  /// anew.
  func appealed(_ point: ScoredPoint, in plan: Plan) -> ScoredPoint {
    var point = point
    for remark in remarks {
      guard remark.concerns(point, in: plan), let reason = remark.reason(against: point, in: plan) else { continue }
      var appeal = point.appeal ?? ScoredPoint.Appeal(raised: nil, reason: reason)
      switch remark.kind {
      // What was granted stays so.
      case .raised where appeal.isUpheld: continue
      case .raised: appeal = ScoredPoint.Appeal(raised: remark.entry.seq, reason: reason)
      case .upheld: (appeal.decided, appeal.isUpheld) = (remark.entry.seq, true)
      case .dismissed: (appeal.decided, appeal.isUpheld) = (remark.entry.seq, false)
      }
      point.appeal = appeal
    }
    return point
  }

  /// What stands behind the mark of points that the office notes by hand; nil where `note` is no such remark.
  static func note(_ note: String) -> String? { rest(of: note, mark: "考核") ?? rest(of: note, mark: "assessment") }

  /// What stands behind `mark` and its colon; nil where `text` does not begin so.
  private static func rest(of text: String, mark: String) -> String? {
    guard text.lowercased().hasPrefix(mark) else { return nil }
    let rest = String(text.dropFirst(mark.count)).trimmed
    guard let first = rest.first, first == ":" || first == "：" else { return nil }
    return String(rest.dropFirst()).trimmed
  }

  /// The longest of `words` with which `text` begins, and what stands behind it. Chinese needs no blank behind a name; English does.
  static func beginning(of text: String, among words: [String]) -> (word: String, rest: String)? {
    let found = words.filter { word in
      guard !word.isEmpty, text.hasPrefix(word) else { return false }
      guard let next = text.dropFirst(word.count).first, let last = word.last else { return true }
      return !(last.isASCII && next.isASCII && (next.isLetter || next.isNumber))
    }
    guard let word = found.max(by: { $0.count < $1.count }) else { return nil }
    return (word, String(text.dropFirst(word.count)))
  }

  /// The unit or the area with whose name `text` begins.
  static func party(at text: String, in plan: Plan) -> ScoredParty? {
    var names: [String: ScoredParty] = [:]
    for area in plan.areas { for name in area.name.asWritten { names[name] = ScoredParty(area) } }
    for unit in plan.units { for name in unit.name.asWritten + unit.aliases { names[name] = ScoredParty(unit) } }
    return beginning(of: text.trimmed, among: Array(names.keys)).flatMap { names[$0.word] }
  }
}

extension Name {
  /// As people may write it.
  fileprivate var asWritten: [String] { [chinese, english].compactMap(\.self) }
}

extension ScoringRemarks.Remark {
  /// Whether it stands on the item of `point`, or on what that belongs to, and its author may speak of it.
  func concerns(_ point: ScoredPoint, in plan: Plan) -> Bool {
    guard entry.subject == point.item || entry.subject == ItemID(point.item).owner else { return false }
    guard kind == .raised, entry.author.capacity == .unit else { return true }
    return !point.party.isArea && entry.author.unit.map(plan.unitKey(of:)) == point.party.key
  }

  /// What it says against `point`; nil where it names another rule, another entry, or another unit.
  func reason(against point: ScoredPoint, in plan: Plan) -> String? {
    let all = (plan.assessment?.rules ?? []).flatMap(\.words)
    guard let (word, behind) = ScoringRemarks.beginning(of: text, among: all), point.rule.words.contains(word) else {
      return nil
    }
    var rest = behind
    if rest.hasPrefix("#") {
      let digits = rest.dropFirst().prefix { $0.isNumber }
      guard let seq = Int(digits), point.entries.contains(seq) else { return nil }
      rest = String(rest.dropFirst(digits.count + 1))
    }
    // A unit that is named means its own points alone.
    if let named = ScoringRemarks.party(at: rest, in: plan), named != point.party { return nil }
    return rest.trimmed
  }
}

extension ScoringRule {
  /// What it is called in remarks.
  fileprivate var words: [String] { [name].compactMap(\.self) + Language.allCases.map(when.words) + [when.rawValue] }
}
