/// The units that stand behind figures in plans: measure words, measures, money, shares, spans of time.
enum MeasureUnit {
  /// What sort of unit it is.
  enum Sort: Sendable {
    /// Counts things: 个, 家, 座.
    case count
    /// Measures: 亩, 公里, 吨.
    case measure
    case money
    /// Per cent and its like.
    case share
    /// Points of a percentage.
    case points
    /// A span of time: 分钟, 天.
    case time
    /// How often: 次, 场.
    case times
    /// 分 and 岁, which hardly ever tell what must be reached.
    case other
  }

  /// The unit at `index`, with what multiplies it (`万人次`) and a second one in brackets (`场(次)`) or below a stroke
  /// (`元/月·人`); nil where none stands there.
  static func read(_ text: PhraseText, at index: Int) -> (end: Int, sort: Sort)? {
    if text[index] == "多" || text[index] == "余" { return nil }
    // 「万千瓦」 is ten thousand 千瓦: what multiplies may begin the unit's own name.
    var best: (end: Int, sort: Sort)?
    var start = index
    while start - index <= 3 {
      if let (length, sort) = base(text, at: start), start + length > best?.end ?? 0 { best = (start + length, sort) }
      guard isMultiplier(text[start]) else { break }
      start += 1
    }
    guard let (unitEnd, sort) = best else { return nil }
    var end = unitEnd
    // 「个」 before a noun that is itself a unit: 个百分点, 个工作日 are in the table; 个村 is 个.
    if text[end] == "(" {
      var close = end + 1
      if text[close] == "/" || text[close] == "、" { close += 1 }
      if let (inner, _) = base(text, at: close), text[close + inner] == ")" { end = close + inner + 1 }
    }
    var strokes = 0
    while strokes < 3, text[end] == "/" || text[end] == "·" || text[end] == "•" {
      var inner = end + 1
      while isMultiplier(text[inner]) || text[inner] == "每" { inner += 1 }
      guard let (length, _) = base(text, at: inner) ?? below(text, at: inner) else { break }
      end = inner + length
      strokes += 1
    }
    return (end, sort)
  }

  /// Whether `scalar` multiplies the unit behind it.
  static func isMultiplier(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "万" || scalar == "亿" || scalar == "千" || scalar == "百"
  }

  /// `unit` without what multiplies it: 座 of 万座.
  static func withoutMultipliers(_ unit: String) -> String {
    guard unit.unicodeScalars.first.map(isMultiplier) ?? false else { return unit }
    return String(unit.unicodeScalars.drop(while: isMultiplier))
  }

  /// Whether a unit may begin with `scalar`.
  static func begins(_ scalar: Unicode.Scalar) -> Bool { beginnings.contains(scalar) }

  private static let beginnings = ScalarSet("个家座所条项处户套件台辆名人万亿千百元亩公平立吨米%％头株张场次")

  private static func base(_ text: PhraseText, at index: Int) -> (length: Int, sort: Sort)? {
    var best: (length: Int, sort: Sort)?
    for (words, sort) in tables {
      if let length = words.match(in: text, at: index), length > best?.length ?? 0 { best = (length, sort) }
    }
    return best
  }

  /// What may stand below a stroke without being a unit of its own.
  private static func below(_ text: PhraseText, at index: Int) -> (length: Int, sort: Sort)? {
    belowStroke.match(in: text, at: index).map { ($0, .measure) }
  }

  private static let belowStroke = WordList("年 月 日 季 学期 生 床 人口 常住人口 元GDP 元")

  private static let tables: [(WordList, Sort)] = [
    (
      WordList(
        """
        个 家 座 所 条 项 处 户 套 件 台 辆 名 人 篇 份 部 本 张 块 片 幢 栋 间 只 头 株 棵 支 组 对 类 种 门 节 盏 根 口 眼 孔 \
        宗 单 笔 例 起 枚 面 幅 轮 趟 列 架 艘 位 期 班 人次 户次 件次 家次 车次 架次 艘次 台套 台次 台班 床 床位 支队 口井 标箱 \
        TEU 标台 标准箱 对次 羽 尾 匹 瓶 袋 人份 剂次 例次 户数 杆 榀 樘 个次 把 颗 粒 集 册 卷 段 枪 轮次 辆次 亩次 头次 只次 堂 台时 端口 泊位 车位 学位 工位 具 批次 批 头只 尊 亭 条次 门次 幅次 头(只)
        """), .count
    ),
    (
      WordList(
        """
        亩 公顷 平方米 平方公里 平方千米 平米 ㎡ m² m2 M2 平方 公里 千米 km KM 米 里 厘米 毫米 立方米 立方 m³ m3 方 吨 公斤 千克 \
        克 斤 千瓦 千瓦时 兆瓦 吉瓦 kW KW MW MWh kWh GWh GW kwh 度 度电 伏安 千伏安 吨标准煤 吨标煤 千克标准煤 微克 毫克 升 毫升 分贝 \
        万吨公里 吨公里 摄氏度 ℃ 倍 延米 车公里 皮长公里 芯公里 沟公里 管程公里 Mbps Gbps TB PB PFlops PFLOPS EFlops TFlops
        """), .measure
    ),
    (WordList("元 美元 欧元 港元 港币 人民币 日元 英镑 元人民币 块钱"), .money),
    (WordList("% ‰ 个点"), .share),
    (WordList("个百分点 百分点 pct"), .points),
    (WordList("分钟 小时 个小时 秒 秒钟 天 个工作日 工作日 日 个月 月 年 周 个星期 学年 个季度 刻钟 课时 学时 个学时 个课时"), .time),
    (WordList("次 场 场次 回 遍"), .times),
    (WordList("分 岁 周岁 级 号 年级 楼 层 期次 名次 折 成 届次 日龄"), .other),
  ]
}
