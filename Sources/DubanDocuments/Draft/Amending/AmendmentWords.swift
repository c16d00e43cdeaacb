import DubanCore
import DubanDiagnostics

/// The words of a file of an amendment: those of plan files, and a few of its own.
enum AmendmentWords {
  /// Its own keys, in both languages.
  static let own: [(english: String, chinese: [String])] = [
    ("amend", ["调整", "调整方案"]), ("reason", ["理由", "调整理由"]), ("approver", ["批准人", "批准机关"]),
    ("unitChanges", ["机构调整", "单位调整"]), ("from", ["原单位"]), ("into", ["并入", "分设为", "划归"]),
    ("items", ["划转事项"]), ("rest", ["其余归", "其余"]), ("on", ["自", "起", "生效日期"]), ("remove", ["删除", "取消"]),
    ("rename", ["改名", "更名为"]),
    ("under", ["归入"]), ("behind", ["排在"]),
  ]

  /// `node` with English keys wherever things are known by an id or a name; what is put in whole is left to the reader.
  static func translated(_ node: SourceNode) -> SourceNode { translated(node, as: header) }

  /// What `word` means in a mapping with the keys `known`.
  private static func meaning(of word: String, among known: Set<String>) -> String {
    if let own = own.first(where: { $0.chinese.contains(word) }), known.contains(own.english) { return own.english }
    return PlanFileWords.all.keys(spelt: word).first(where: known.contains) ?? word
  }

  private static func translated(_ node: SourceNode, as known: Set<String>) -> SourceNode {
    guard case .mapping(let pairs) = node.content else { return node }
    let all = pairs.map { key, value -> (key: SourceNode, value: SourceNode) in
      guard let word = key.scalar else { return (key, value) }
      let name = meaning(of: word, among: known)
      let inner =
        keys[name].map { keys in
          name == "milestones" ? translatedMembers(value, as: keys) : translatedList(value, as: keys)
        } ?? value
      return (SourceNode(key.place, .scalar(name, quoted: false)), inner)
    }
    return SourceNode(node.place, .mapping(all))
  }

  private static func translatedList(_ node: SourceNode, as known: Set<String>) -> SourceNode {
    guard case .list(let nodes) = node.content else { return translated(node, as: known) }
    return SourceNode(node.place, .list(nodes.map { translated($0, as: known) }))
  }

  /// Milestones may stand behind their quarters and days, which are no keys.
  private static func translatedMembers(_ node: SourceNode, as known: Set<String>) -> SourceNode {
    guard case .mapping(let pairs) = node.content else { return translatedList(node, as: known) }
    return SourceNode(node.place, .mapping(pairs.map { ($0.key, translated($0.value, as: known)) }))
  }

  private static let header: Set<String> = [
    "amend", "reason", "approver", "duban", "id", "title", "documentNumber", "issuer", "jurisdiction", "issued",
    "published", "period", "document", "notes", "settings", "areas", "units", "leaders", "sections", "indicators",
    "tasks", "funding", "duties", "acknowledged", "assessment",
    "unitChanges",
  ]

  private static let declared: Set<String> = [
    "name", "key", "jurisdiction", "aliases", "members", "formerly", "remove", "rename",
  ]

  private static let target: Set<String> = [
    "name", "key", "kind", "basis", "from", "value", "upper", "unit", "text", "reference", "relation", "each", "areas",
    "alternative", "parts", "shares", "years", "sameAs", "start", "due", "notes", "origin", "remove", "rename",
  ]

  /// The keys of what stands under a key: of the elements of a list, or of a mapping.
  private static let keys: [String: Set<String>] = [
    "areas": declared, "units": declared.union(["on"]), "leaders": declared, "target": target, "targets": target,
    "unitChanges": ["from", "into", "items", "rest", "on", "remove"],
    "sections": ["id", "title", "parent", "remove"],
    "settings": [
      "timeZone", "dueSoonDays", "behindPoints", "farBehindPoints", "proRateBesideWords", "proRateFrom", "aboutPercent",
      "reporting", "acknowledgeDays", "handBackDays", "closingNeedsEvidence", "holidays",
      "makeUpDays",
    ],
    "indicators": [
      "id", "number", "name", "category", "target", "owners", "sources", "due", "notes", "origin", "remove",
    ],
    "milestones": ["id", "quarter", "due", "text", "criteria", "origin", "remove"],
    "duties": [
      "id", "title", "every", "count", "units", "receiver", "start", "dueDay", "dueMonth", "task", "notes", "origin",
      "remove",
    ],
    "tasks": [
      "id", "number", "title", "text", "section", "leads", "responsible", "cooperating", "roles", "andOthers",
      "leaders",
      "areas", "start", "due", "targets", "milestones", "funding", "notes", "origin", "tasks", "remove", "under",
      "behind",
    ],
  ]
}
