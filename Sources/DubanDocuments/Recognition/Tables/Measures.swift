/// The units of measure of indicator tables.
enum Measures {
  /// Whether `text` is a unit of measure: `%`, `万元`, `个`, `公里/年`.
  static func isMeasure(_ text: String) -> Bool {
    text.utf8.count <= 100 && isMeasure(squeezed: CellText.squeezed(text.unicodeScalars))
  }

  /// Whether `words`, which stand without blanks and in half width, are a unit of measure.
  static func isMeasure(squeezed words: Scalars) -> Bool {
    isMeasure(words[...])
  }

  private static func isMeasure(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    guard !words.isEmpty, words.count <= 60 else { return false }
    if isKnown(words) { return true }
    // What is made of several is short all the same.
    guard words.count <= 12 else { return false }
    for sign: Unicode.Scalar in ["/", "每"] where words.contains(sign) {
      let parts = words.split(separator: sign)
      if parts.count == 2, parts.allSatisfy({ isMeasure($0) || $0.elementsEqual(["日"]) }) { return true }
    }
    for length in 1...2 where words.count > length && multipliers[words.prefix(length)] != nil {
      if isKnown(words.dropFirst(length)) { return true }
    }
    guard words.count > 2, words.contains(where: { $0 == "(" || $0 == "、" || $0 == "·" }) else { return false }
    return words.split { $0 == "(" || $0 == ")" || $0 == "、" || $0 == "·" }.allSatisfy(isKnown)
  }

  private static func isKnown(_ words: ArraySlice<Unicode.Scalar>) -> Bool { known[words] != nil }

  private static let multipliers = KeyedWords(
    ["万", "亿", "千", "百", "百万", "千万", "平方", "立方"].map { ($0, true) })

  /// Whether `measure` is one of money.
  static func isMoney(_ measure: String) -> Bool { measure.hasSuffix("元") || measure.hasSuffix("美元") }

  /// The measure in a line that gives one for a whole table: `单位：亩、万元` gives the first.
  static func caption(_ text: String) -> String? {
    let key = CellText.squeezed(text)
    guard key.count <= 40, let colon = key.firstRange(of: "单位:") else { return nil }
    let rest = key[colon.upperBound...].prefix { !",;。)".contains($0) }
    let measure = rest.split(separator: "、").first.map(String.init) ?? String(rest)
    return isMeasure(measure) ? measure : nil
  }

  private static let known = KeyedWords(
    "% ％ ‰ 百分点 个百分点 个 家 所 座 处 条 项 件 户 套 人 名 人次 次 场 场次 公里 千米 米 里 亩 公顷 平方米 立方米 平方公里 元 万元 亿元 吨 千克 公斤 斤 台 辆 间 张 支 部 只 头 床 片 块 栋 幢 棵 株 眼 口 盏 根 艘 架 对 组 队 期 批 年 月 天 日 小时 分钟 分 级 位 倍 岁 篇 本 册 种 类 例 起 笔 双 盒 度 千瓦 万千瓦 千瓦时 吨标准煤 吨标煤 亿美元 万美元 美元 亿 万 升 方 站 点 镇 村 街道 园 班 学位 张床位 微克 毫克 分贝 mg ug m2 ㎡ km kg t 标准箱 TEU 标箱 亿斤 万吨 户次 件次 辆次 人年 元/吨 片(个) 场(次)"
      .split(separator: " ").map { (String($0), true) })
}
