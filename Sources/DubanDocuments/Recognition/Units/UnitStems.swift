/// What the departments of governments are called, in full and in the abbreviations of the field.
///
/// Not a list of units: only the words from which their names are made, so that abbreviations can be told to be one
/// (住建局 = 住房和城乡建设局) and names run together can be parted.
enum UnitStems {
  /// The stem of `name`, without prefix and ending, in its usual short form; nil where no known department is meant.
  static func stem(of name: String) -> String? { parts(of: name)?.stem }

  /// The stem and the ending of `name`, which begins with none or one of the prefixes.
  static func parts(of name: String) -> (stem: String, ending: String)? { parts(of: name.scalars[...]) }

  /// The stem and the ending of `name`, which begins with none or one of the prefixes.
  static func parts(of name: ArraySlice<Unicode.Scalar>) -> (stem: String, ending: String)? {
    guard name.count <= longest else { return nil }
    let bare = withoutPrefix(name)
    if let whole = wholes[bare] { return (whole, "") }
    if bare.count < name.count, let whole = wholes[name] { return (whole, "") }
    if let branch = branch(of: name) { return (branch, "分局") }
    return department(bare) ?? (bare.count < name.count ? department(name) : nil)
  }

  /// A name is no longer than that, whatever its prefix.
  private static let longest = 64

  /// The stem before one of the endings of `name`, the longest ending first.
  private static func department(_ name: ArraySlice<Unicode.Scalar>) -> (stem: String, ending: String)? {
    var limit = name.count
    while let length = endings.ending(of: name, under: limit) {
      if let stem = stems[name.dropLast(length)] { return (stem, String(scalars: name.suffix(length))) }
      limit = length
    }
    return nil
  }

  /// 生态环境局洋县分局 as a department and the place of its branch; nil for any other name.
  static func branch(of name: String) -> String? { branch(of: name.scalars[...]) }

  private static func branch(of name: ArraySlice<Unicode.Scalar>) -> String? {
    guard name.count >= 8, name.has("分局", at: name.endIndex - 2), isLevel(name[name.endIndex - 3]),
      let head = name.dropLast(4).firstIndex(of: "局"), (3...6).contains(name.endIndex - head - 1),
      let stem = parts(of: name[...head])?.stem
    else { return nil }
    return stem + String(scalars: name[(head + 1)...].dropLast(2))
  }

  /// Whether `text` is the stem of a department whose ending is missing (发改).
  static func isBareStem(_ text: String) -> Bool { isBareStem(text.scalars[...]) }

  /// Whether `text` is the stem of a department whose ending is missing (发改).
  static func isBareStem(_ text: ArraySlice<Unicode.Scalar>) -> Bool { stems[withoutPrefix(text)] != nil }

  /// `name` without the level it is of: 市, 区, 县, 省, a place before them, 市委 and the like.
  static func withoutPrefix(_ name: String) -> String { String(scalars: withoutPrefix(name.scalars[...])) }

  /// `name` without the level it is of: 市, 区, 县, 省, a place before them, 市委 and the like.
  static func withoutPrefix(_ name: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    // 乡村振兴局, 市场监管局: the level letter belongs to the word.
    if let first = name.first, isLevel(first), stemBegins(name) { return name }
    // The place that a prefix ends is at most as long as 克孜勒苏柯尔克孜自治州.
    for index in name.indices.prefix(14) where isLevel(name[index]) {
      let rest = name[(index + 1)...]
      guard rest.count >= 2 else { break }
      if index == name.startIndex {
        if !isLevelWord(rest) { return withoutParty(rest) }
      } else if isPlace(name[...index]), stemBegins(rest) {
        return withoutParty(rest)
      }
    }
    return withoutParty(name)
  }

  /// Whether `prefix` may be a place with its level: 淮安市, 淮安市淮安区.
  private static func isPlace(_ prefix: ArraySlice<Unicode.Scalar>) -> Bool {
    guard !prefix.contains(where: notInPlaces.contains), !Enumerators.begin(prefix), !leading.begins(prefix) else {
      return false
    }
    if prefix.count <= 5 || prefix.contains("治") { return true }
    let parts = prefix.dropLast().split(whereSeparator: isLevel)
    return prefix.count <= 10 && parts.count == 2 && parts.allSatisfy { (1...4).contains($0.count) }
  }

  /// Words before a unit that make no place of it: 支持县住建局.
  private static let leading = WordList(
    "支持 协助 配合 督促 指导 责成 要求 委托 授权 推进 加强 推动 协调 听取 根据 原则 组织 鼓励 引导 安排 明确 决定 指定 具体 统一 首批")

  private static let notInPlaces = ScalarSet("全在同意各的和及由以对局委办厅、，,()（）等会议与为负责按")

  private static func withoutParty(_ name: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    name.first == "委" && name.count > 3 ? name.dropFirst() : name
  }

  /// Whether the level letter belongs to the word itself (市场监管局 has no level).
  private static func isLevelWord(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    rest.first == "容" || rest.has("场监", at: rest.startIndex)
  }

  private static func stemBegins(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard rest.count <= longest else { return false }
    let rest = withoutParty(rest)
    if wholes[rest] != nil { return true }
    var limit = Int.max
    while let length = endings.ending(of: rest, under: limit) {
      if stems[rest.dropLast(length)] != nil { return true }
      limit = length
    }
    return false
  }

  private static func isLevel(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "市", "区", "县", "州", "旗", "省", "盟", "镇", "乡": true
    default: false
    }
  }

  /// Without the little words that come and go: 住房和城乡建设 and 住房城乡建设.
  static func folded(_ stem: String) -> String { stem.filter { $0 != "和" && $0 != "与" && $0 != "及" } }

  static let endings = WordList([
    "监督管理委员会", "管理委员会", "工作委员会", "委员会", "领导小组办公室", "办公室", "管理分局", "管理局", "监督局", "分局", "支局", "事务局",
    "服务局", "工作局", "管理办", "服务中心", "管理中心", "事务中心", "发展中心", "中心", "执法局", "总队", "支队", "大队", "厅", "局", "委",
    "办", "部", "处", "会", "社", "署", "院",
  ])

  /// Bodies whose names have no ending to be parted from.
  private static let wholes = KeyedWords(wholeNames.flatMap { short, others in ([short] + others).map { ($0, short) } })

  private static let wholeNames: [(String, [String])] = [
    ("组织部", ["委组织部"]), ("宣传部", ["委宣传部"]), ("统战部", ["委统战部"]), ("政法委", ["委政法委", "政法委员会"]),
    ("编办", ["委编办", "编委办", "机构编制委员会办公室"]), ("网信办", ["委网信办"]), ("文明办", ["委文明办"]),
    ("纪委监委", ["纪委", "监委", "纪检监察", "纪委监察委"]), ("团委", ["共青团"]), ("妇联", []), ("总工会", ["工会"]), ("残联", []),
    ("工商联", []), ("科协", []), ("文联", []), ("侨联", []), ("社科联", []), ("红十字会", []), ("贸促会", []), ("法院", ["人民法院"]),
    ("检察院", ["人民检察院"]), ("人武部", []), ("武装部", []), ("党校", ["委党校"]), ("供销社", ["供销合作社", "供销联社", "供销总社"]),
    ("政府办", ["政府办公室", "府办"]), ("人大办", []), ("政协办", []), ("委办", ["委办公室"]), ("督查室", ["政府督查室", "委督查室", "委政府督查室"]),
    ("政研室", ["委政研室", "政府研究室"]),
    ("消防救援支队", ["消防支队", "消防救援总队"]), ("消防救援大队", ["消防大队"]), ("交警大队", []), ("交警支队", []), ("供电公司", []), ("人行", ["人民银行"]),
    ("农办", ["委农办"]), ("机关工委", ["委机关工委", "直属机关工委", "直机关工委"]), ("国资委", ["国有资产监督管理委员会", "国资办", "国资局"]),
    ("老干部局", ["委老干部局"]), ("融媒体中心", []), ("档案馆", []), ("史志办", []), ("金融办", ["金融局", "金融工作局", "金融工作办公室", "金融服务中心"]),
  ]

  private static let stems = KeyedWords(
    stemLines.split(separator: "\n").flatMap { line in
      let words = line.split(separator: " ").map { folded(String($0)) }
      return words.map { ($0, words[0]) }
    }, passingOver: ["和", "与", "及"])

  /// A department a line, the short form first.
  private static let stemLines = """
    发改 发展改革 发展和改革 发改经信
    教育
    教体 教育体育 教育和体育
    教科 教育科技 教科体 教育科技和体育
    科技 科学技术
    工信 工业和信息化 工业信息化
    经信 经济和信息化 经济信息化
    经发 经济发展 经济科技发展
    科工信 科技和工业信息化 科学技术和工业信息化 科经
    民宗 民族宗教 民族宗教事务 民宗事务
    公安
    国安 国家安全
    民政
    司法
    财政
    人社 人力资源社会保障 人力社保
    自然资源 自然资源规划 资规 自规 规划自然资源 自资 自然资源和规划
    国土 国土资源
    规划 城乡规划
    生态环境 环保 环境保护 生态环境保护
    住建 住房城乡建设 住房建设 住建交通 城乡建设 城建
    建设
    建交 建设交通
    房管 房产 房产管理 住房保障 住房保障和房产管理 住房 房地产
    交通 交通运输
    水利
    水务
    农业农村 农业
    农水 农业水利 农业农村水务
    商务 商务和投资促进
    商粮 商务粮食
    经贸 经济贸易 经济商务
    文旅 文化旅游 文广旅 文广旅游 文化广电旅游 文广新
    文体旅 文化体育旅游 文体旅游 文体广旅 文体广电旅游 文化体育广电旅游 文化广电体育旅游 文旅体 文旅体育 文化旅游体育 文广体旅 文广旅体 文化广电旅游体育
    文化
    旅游
    文物
    广电 广播电视
    卫健 卫生健康 卫计 卫生 卫生健康体育
    退役军人 退役军人事务 退役
    应急 应急管理
    安监
    审计
    市场监管 市场监督管理 市监 市场监督
    体育
    统计
    医保 医疗保障
    信访
    金融监管 地方金融监管 地方金融监督管理 金融监督管理
    金融
    乡村振兴
    扶贫 扶贫开发
    林业 林草 林业草原 林业园林 自然资源和林业
    园林 园林绿化 绿化园林 绿化
    粮食 粮储 粮食物资储备 粮食和储备 发展改革和粮食
    行政审批 行政审批服务 审批服务 审批
    政务服务 政务 政务服务管理 政务服务数据管理 政务服务和数据管理 政数 政务数据 政务服务和大数据
    数据 大数据 大数据管理 数据资源 数据资源管理 大数据发展 大数据发展管理 数据管理 数据发展 数字经济 数据和政务服务
    城管 城市管理 城市管理综合执法 综合执法 城管执法 综合行政执法 城市管理行政执法 城市综合管理 城管综合执法 市容环卫
    招商 投资促进 招商引资 投资合作
    经合 经济合作 经济技术合作
    机关事务 机关事务管理 事务管理
    人防 人民防空
    地震 防震减灾
    气象
    税务
    烟草 烟草专卖
    海关
    邮政 邮政管理
    通信管理 通管 通信行业管理
    供销
    档案
    地方志 史志 方志
    知识产权
    药监 药品监管 药品监督管理 食药监 食品药品监督管理
    口岸 口岸管理
    外事 外办
    侨务 侨办
    台办 对台事务 台湾事务
    公积金 住房公积金
    公路 公路管理 公路事业发展
    铁路 铁路建设
    港航 港口 港口航运 港航事业
    民航 机场 空港 航空
    海洋 海洋渔业 海洋发展
    渔业
    畜牧 畜牧兽医 畜牧业
    农机 农业机械
    移民 水库移民 移民工作
    物价 价格
    水文
    河湖 河长
    老龄 老龄工作
    双拥
    创建 创文 创卫
    爱卫 爱国卫生运动
    防控 疫情防控
    防汛 防汛抗旱
    棚改 征收 房屋征收 征迁
    重点项目 重大项目 项目推进
    就业 劳动就业 公共就业
    营商环境 优化营商环境
    残疾人
    保密
    国动 国防动员
    银保监 银保监管
    税务稽查
    巡察
    深改 改革
    双创
    金控
    博物
    图书
    交警
    特警
    """
}
