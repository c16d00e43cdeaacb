/// Tells whether words name a unit.
package enum UnitJudge {
  /// How sure it is that `name` is a unit; nil where it is none.
  package static func confidence(_ name: String) -> Confidence? {
    name.utf8.count > 400 ? nil : confidence(name.scalars[...])
  }

  /// How sure it is that `name` is a unit; nil where it is none.
  static func confidence(_ name: ArraySlice<Unicode.Scalar>) -> Confidence? {
    let count = name.count
    guard count >= 2, count <= 64, !name.contains(where: isAlien) else { return nil }
    if Enumerators.begin(name) || count == 2 && deeds.match(in: name, at: name.startIndex) == 2 { return nil }
    if UnitStems.parts(of: name) != nil || isGroup(name) { return .sure }
    guard !verbs.begins(name), !sentenceWords.isIn(name) else { return nil }
    let bare = withoutBracket(name)
    if sureEnds.ending(of: bare, under: bare.count) != nil {
      // Few names are so long, but words that end so are hardly anything else.
      return count <= 24 ? .sure : count <= 40 ? .likely : .doubtful
    }
    return count <= 16 && likelyEnds.ending(of: bare, under: bare.count) != nil ? .likely : nil
  }

  /// Whether `name` stands for several units: 各县区, 市各有关部门, 相关街道.
  package static func isGroup(_ name: String) -> Bool { isGroup(name.scalars[...]) }

  /// Whether `name` stands for several units: 各县区, 市各有关部门, 相关街道.
  static func isGroup(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    guard groupWords.isIn(name.prefix(6)) else { return false }
    return groupEnds.ends(name) || sureEnds.ends(name) || name.last == ")" || name.last == "）"
  }

  /// Whether `name` is a place without its government: 淮安区, 各镇.
  static func isPlace(_ name: String) -> Bool { isPlace(name.scalars[...]) }

  /// Whether `name` is a place without its government: 淮安区, 各镇.
  static func isPlace(_ name: ArraySlice<Unicode.Scalar>) -> Bool { name.count >= 2 && placeEnds.ends(name) }

  /// Endings of a government that several places before it may share.
  static let governmentEnds = ["人民政府", "政府", "管理委员会", "管委会", "街道办事处", "办事处", "党工委"]

  private static func withoutBracket(_ name: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard name.last == ")" || name.last == "）", let open = name.lastIndex(where: { $0 == "(" || $0 == "（" })
    else { return name }
    return name[..<open]
  }

  private static func isAlien(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "；", ";", "：", ":", "，", ",", "？", "！", "%", "％", "“", "”", "《", "》", "\n": true
    default: false
    }
  }

  private static let placeEnds = WordList("区 县 市 镇 乡 旗 州 街道 园")
  private static let groupWords = WordList("各 相关 有关 全体 其他 其它 全市 全县 全区")
  private static let groupEnds = WordList([
    "部门", "单位", "企业", "成员单位", "成员", "机构", "乡镇", "镇街", "镇乡", "街镇", "县区", "区县", "主体", "园区", "功能区", "板块", "属地", "办局",
    "委办局", "局委办", "部委办局", "系统", "行业主管部门", "县市区", "市县", "旗县", "区市县", "乡镇街道", "镇街道", "街道", "学校", "医院", "银行",
    "金融机构", "集团", "平台", "社区", "村居", "村", "县", "区", "市", "镇", "乡", "旗", "州",
  ])
  private static let sureEnds = WordList([
    "局", "委", "办", "院", "厅", "处", "队", "联", "中心", "集团", "公司", "街道", "镇", "乡", "政府", "管委会", "委员会", "办公室", "支队", "大队",
    "总队", "办事处",
    "管委", "法院", "检察院", "工会", "残联", "妇联", "科协", "文联", "工商联", "侨联", "社科联", "红十字会", "协会", "商会", "学会", "联合会", "银行", "支行",
    "分行", "大学", "学院", "医院", "学校", "指挥部", "专班", "领导小组", "工作组", "党工委", "工委", "党委", "党组", "供销社", "联社", "海关", "团委", "团市委",
    "团县委", "团区委", "武装部", "人武部", "宣传部", "组织部", "统战部", "基金会", "委会", "事务所", "管理所", "服务所", "派出所", "监管所", "管理站", "服务站",
    "水厂", "电厂", "研究所", "设计院", "研究院", "图书馆", "博物馆", "文化馆", "档案馆", "电视台", "报社", "控股", "供电所", "林场", "农场", "发展局", "改革局",
    "经开区", "高新区", "开发区", "示范区", "保税区", "度假区", "风景区", "管理区", "试验区", "新城", "新区",
  ])
  private static let likelyEnds = WordList([
    "部", "会", "社", "行", "站", "所", "组", "园", "园区", "区", "县", "市", "州", "旗", "村", "社区", "馆", "台", "室", "科", "股", "国投",
    "城投",
    "交投",
    "文旅", "水务", "燃气", "电力", "供电", "电信", "移动", "联通", "铁塔", "广电", "邮政", "部门", "单位", "企业", "机构", "主体", "平台", "旅投", "产投",
    "农投",
    "水投", "建投", "金控", "文投", "示范园", "产业园", "科技园", "学院",
  ])
  /// What ends as an office does and is a deed: 各承办（主办、协办）单位.
  private static let deeds = WordList("主办 协办 承办 督办 会办 经办 交办 催办 领办 转办 举办 开办 兴办 筹办 代办 查办 批办")
  private static let verbs = WordList([
    "推进", "加强", "完成", "落实", "提升", "开展", "推动", "加快", "促进", "强化", "实施", "深化", "优化", "确保", "力争", "打造", "健全", "完善", "建立",
    "实现", "支持", "鼓励", "引导", "全面", "新建", "改造", "建设", "提高", "组织", "做好", "制定", "创建", "培育", "积极", "持续", "继续",
    "原则同意", "同意", "责成", "要求", "委托", "授权", "指定", "督促", "听取", "明确", "决定", "研究", "审议", "讨论", "传达", "学习", "部署", "具体实施",
    "具体由",
  ])
  private static let sentenceWords = WordList([
    "以上", "达到", "按照", "根据", "结合", "我市", "我县", "我区", "不得", "应当", "进一步", "的", "确保", "力争", "不少于", "年底", "负责", "牵头", "配合",
  ])
}
