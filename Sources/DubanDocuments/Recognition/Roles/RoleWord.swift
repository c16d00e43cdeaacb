/// A part that a document gives to units, by a label before them or a verb after them.
package enum RoleWord: Hashable, Sendable {
  case lead, responsible, cooperating
  /// A further part under its own name: 指导, 考核, 业主.
  case named(String)
  /// The leader in charge (分管领导).
  case leader
  /// A person who works on it: left aside.
  case person
  /// A limit: 完成时限.
  case due
  /// Said of money or the like: left aside.
  case other
}

extension RoleWord {
  /// What a label (牵头单位, 市级责任部门, 完成时限) says; nil where it is no label.
  static func label(_ label: String) -> RoleWord? { label.utf8.count > 80 ? nil : Self.label(label.scalars[...]) }

  /// What a label says; nil where it is no label.
  static func label(_ label: ArraySlice<Unicode.Scalar>) -> RoleWord? {
    guard label.count >= 2, label.count <= 16 else { return nil }
    if dueWords.isIn(label) { return .due }
    if leaderWords.isIn(label), !label.holds("领导小组") { return .leader }
    if personWords.isIn(label), !andUnits.isIn(label) { return .person }
    if leadWords.isIn(label) { return .lead }
    if namedWords.isIn(label) { return .named(String(scalars: label)) }
    if cooperatingWords.isIn(label) { return .cooperating }
    return responsibleWords.isIn(label) ? .responsible : nil
  }

  private static let dueWords = WordList("时限 时间 期限 时间节点 时序")
  private static let leaderWords = WordList("领导 分管区长 分管市长 分管县长 分管副")
  private static let personWords = WordList("领衔代表 提出人 提案人 附议人 责任人 联系人 联络员 负责人 电话 经办人 邮箱 手机")
  private static let andUnits = WordList("单位及 单位和 部门及")
  private static let leadWords = WordList("牵头 主办 主责 第一责任 主要责任 首要责任")
  private static let cooperatingWords = WordList("配合 协办 协同 协作 协助 参与 参加 会办")
  private static let responsibleWords = WordList("责任 落实单位 落实部门 承办 负责单位 负责部门 主管单位 主管部门 承担单位 组织单位 执行单位")
  /// Parts that keep their own name.
  private static let namedWords = WordList([
    "实施主体", "业主", "指导", "考核", "数据来源", "数据提供", "建设单位", "监督", "监管", "政策处理", "汇总", "验收", "属地", "代建", "施工", "支持单位", "实施单位",
  ])

  /// The words of `verbs`.
  static let verbWords = WordList(verbs.map(\.word))

  /// Verbs after a list of units and what they make of it, the longer first.
  static let verbs: [(word: String, role: RoleWord)] = [
    ("按职责分工分别负责", .responsible), ("按照职责分工负责", .responsible), ("按职责分工负责", .responsible), ("按职责分工落实", .responsible),
    ("按照职责分工落实", .responsible), ("按职能分工负责", .responsible), ("按分工负责", .responsible), ("按职责负责", .responsible),
    ("根据职责分工负责", .responsible), ("依职责分工负责", .responsible), ("依职责负责", .responsible), ("按各自职责负责", .responsible),
    ("按照各自职责负责", .responsible), ("按职责分工配合", .cooperating), ("按职责分工协同推进", .responsible),
    ("按职责分工", .responsible), ("按照职责分工", .responsible), ("分工负责", .responsible), ("分别负责", .responsible),
    ("共同负责", .responsible),
    ("具体负责", .responsible), ("负责落实", .responsible), ("负责实施", .responsible), ("负责推进", .responsible),
    ("负责完成", .responsible),
    ("牵头负责", .lead), ("牵头落实", .lead), ("牵头实施", .lead), ("牵头组织", .lead), ("牵头推进", .lead), ("总牵头", .lead), ("牵头", .lead),
    ("主办", .lead),
    ("组织实施", .responsible), ("具体实施", .responsible), ("抓好落实", .responsible), ("负责", .responsible), ("承办", .responsible),
    ("配合做好", .cooperating), ("积极配合", .cooperating), ("配合落实", .cooperating), ("配合实施", .cooperating),
    ("配合", .cooperating),
    ("协同配合", .cooperating), ("协助", .cooperating), ("协办", .cooperating), ("协同", .cooperating), ("参与", .cooperating),
    ("参加", .cooperating),
    ("指导", .named("指导")), ("考核", .named("考核")), ("监督", .named("监督")), ("落实", .responsible),
  ]
}
