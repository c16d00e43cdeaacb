/// Whether words look like units, told by how their names end.
enum UnitWords {
  /// Whether all of `text` is a list of units: `住建局、水利局，各街道`.
  static func areUnits(_ text: String) -> Bool { areUnits(text.scalars[...]) }

  /// Whether all of `text` is a list of units.
  static func areUnits(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var (all, good) = (0, 0)
    for piece in text.split(whereSeparator: parts) {
      let key = CellText.squeezed(piece)
      guard !key.isEmpty else { continue }
      all += 1
      if isUnit(key: key[...]) { good += 1 }
    }
    return all > 0 && (good == all || (all >= 3 && good * 4 >= all * 3))
  }

  /// Whether one name looks like a unit.
  static func isUnit(_ name: String) -> Bool {
    name.utf8.count <= 400 && isUnit(key: CellText.squeezed(name.unicodeScalars)[...])
  }

  /// Whether one name, squeezed, looks like a unit.
  private static func isUnit(key: ArraySlice<Unicode.Scalar>) -> Bool {
    var key = key
    if key.last == "等" { key = key.dropLast() }
    while key.last == ")", let open = key.lastIndex(of: "(") {
      if open == key.startIndex { return false }
      key = key[..<open]
    }
    if key.first == "(", let close = key.firstIndex(of: ")") { key = key[(close + 1)...] }
    guard (2...22).contains(key.count), !key.contains(where: isAlien), kindsOfUnits[key] == nil, !notUnits.ends(key)
    else { return false }
    // 建设局, but not 建设街道.
    let isBody = key.count <= 8 && bodies.ends(key)
    return (isBody || !verbs.begins(key)) && tails.ends(key)
  }

  private static func isAlien(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", ":", "%", "=", "<", ">": true
    default: false
    }
  }

  /// Whether a line is the rest of a name that the line above began: `事务局` below `退役军人`, `(邹区镇)`.
  static func isTail(_ line: String) -> Bool { isTail(squeezed: CellText.squeezed(line.unicodeScalars)) }

  /// Whether a line, squeezed, is the rest of a name that the line above began.
  static func isTail(squeezed key: Scalars) -> Bool {
    if key.first == "(" || key.first == ")" { return key.count <= 16 && Serial.leading(key) == nil }
    return restOfNames[key[...]] != nil
  }

  /// Whether a line is a person's name: two to four Chinese characters, perhaps parted by a blank, or a group of leaders.
  static func isPerson(_ line: String) -> Bool {
    line.utf8.count <= 80 && isPerson(squeezed: CellText.squeezed(line.unicodeScalars))
  }

  /// Whether a line, squeezed, is a person's name.
  static func isPerson(squeezed key: Scalars) -> Bool {
    guard (2...4).contains(key.count), key.allSatisfy({ CellText.isHan($0) }) else { return false }
    if leaders.ends(key[...]) { return true }
    guard surnames.contains(key[0]), key.count <= 3 || longSurnames.begins(key[...]) else { return false }
    return !isUnit(key: key[...])
  }

  /// The names of a list, cut at its signs, line ends taken as such where a name is whole before them.
  static func pieces(of text: String) -> [String] {
    text.unicodeScalars.split(whereSeparator: parts).map { CellText.trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  /// Whether a sign parts the names of a list.
  private static func parts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", "，", ",", "；", ";", "\n", "\r", "\t", "/", "／": true
    default: false
    }
  }

  private static let bodies = WordList("局 委 厅 集团")
  private static let leaders = WordList("区长 市长 县长 镇长 领导")
  private static let longSurnames = WordList("欧阳 上官 司马")
  private static let tails = WordList([
    "局", "委", "办", "部", "院", "会", "厅", "处", "队", "站", "所", "中心", "公司", "集团", "政府", "镇", "乡", "街道", "办事处", "管委会", "区",
    "县",
    "园", "银行", "大学", "学院", "学校", "联", "单位", "部门", "监委", "社", "支行", "总工会", "校", "协会", "商会", "指挥部", "专班", "市", "党校", "企业",
    "电视台", "报社",
    "馆", "分局", "大队", "支队", "检察院", "法院", "州", "旗", "工商联", "文联", "科协", "残联", "妇联", "侨联", "社联", "红十字会", "开发区", "管理区", "园区",
    "公安", "消防",
    "移动", "电信", "联通", "铁塔", "供电", "烟草", "气象", "街", "科", "室", "组", "局办", "社区", "村", "农场", "委员会", "党工委", "工委", "运营商",
    "县区", "医院", "台", "基地",
    "股", "委办局", "海关", "海事",
  ])
  /// Words for kinds of bodies that name none.
  private static let kindsOfUnits = KeyedWords(
    [
      "政府", "单位", "部门", "中心", "公司", "集团", "学校", "企业", "社区", "医院", "街道", "银行", "大学", "学院", "协会", "委员会", "开发区", "园区",
      "县区",
      "基地",
      "办公室", "指挥部", "组织", "社会", "全区", "全县", "全市", "市县", "乡镇",
    ].map { ($0, true) })
  private static let notUnits = WordList([
    "小区", "片区", "街区", "校区", "景区", "地区", "工程", "建设", "机会", "社会", "城市", "全部", "内部", "干部", "支部", "好处", "到位", "示范区", "试验区",
    "先行区", "样板区", "实验区",
    "服务站", "发展", "超市", "菜市", "大会", "晚会", "招聘会", "洽谈会", "公园", "乐园", "校园", "家园",
  ])
  private static let verbs = WordList([
    "推进", "推动", "完成", "新建", "建设", "加快", "实施", "开展", "打造", "提升", "加强", "改造", "建成", "创建", "新增", "强化", "优化", "健全", "完善",
    "深化", "扩大", "拓展",
    "夯实", "筑牢", "守住", "聚焦", "落实", "持续", "启动", "争创", "培育", "引进", "整治", "规范", "以", "举办", "组织召开", "新改", "改建", "扩建", "设立",
  ])
  private static let restOfNames = KeyedWords(
    [
      "事务局", "管理局", "监督局", "规划局", "规划分局", "资源局", "保障局", "发展局", "旅游局", "管委会", "委员会", "办公室", "总局", "服务局", "改革局", "改革委",
      "建设局",
      "监管局", "环境局", "农村局", "救援局", "执法局", "大数据局", "办事处", "管理委员会", "信息化局", "支队", "大队", "分局", "管理中心", "服务中心", "有限公司", "集团",
      "公司",
      "审批局", "体育局", "健康委", "健康局", "人民政府", "促进中心", "监督管理局", "运输局",
    ].map { ($0, true) })
  private static let surnames = ScalarSet(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
  )
}
