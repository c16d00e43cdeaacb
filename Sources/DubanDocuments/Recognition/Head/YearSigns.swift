/// Years that a text tells beside what they are of: 2023年工作, 2022年10月底前, 到2030年.
enum YearSigns {
  /// No plan runs longer, in years.
  static let farthest = 15

  /// What a title of a plan speaks of.
  static let matters = WordList("工作 实事 目标 任务 计划 方案 体系 要点 分解 清单 指标 安排 规划 行动 考核 项目 措施 重点")
  /// Words of a line that tells of another document.
  static let asides = WordList("根据 依据 按照 提示 废止 有效 来源 贯彻 发布 浏览 上年 会议 年鉴")

  /// Words before the name of a document that is cited.
  static let cites = WordList("根据 依据 按照 遵照 贯彻 落实 提示 结合 依照 参照")

  /// The year that stands most often before the work of a plan (2023年重点工作, 2011年十件实事), and the first line of it.
  static func ofWork(_ lines: [Line]) -> (Int, Line)? {
    var (counts, first): ([Int: Int], [Int: Line]) = ([:], [:])
    for line in lines.prefix(400) {
      for (year, end) in years(line.text) where isOfWork(line.text, end) {
        counts[year, default: 0] += 1
        if first[year] == nil { first[year] = line }
      }
    }
    guard let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), let line = first[most.key] else {
      return nil
    }
    return (most.key, line)
  }

  /// Whether the words behind a year name the work of that year, and no day and no deed stands between.
  private static func isOfWork(_ text: Scalars, _ end: Int) -> Bool {
    if ends.match(in: text[...], at: end) != nil { return false }
    var place = end
    while place < text.count, place - end <= 10 {
      let scalar = text[place]
      if work.match(in: text[...], at: place) != nil { return true }
      guard scalar.isHan || scalar == "“" || scalar == "度", deeds.match(in: text[...], at: place) == nil else {
        return false
      }
      place += 1
    }
    return false
  }

  private static let work = WordList("重点工作 工作 实事 目标 任务 民生 主要指标 项目清单")
  private static let ends = WordList("底 末 前 以来 起 至 到 上半年 下半年 第 一季 二季 三季 四季 年 内")
  private static let deeds = WordList("完成 达到 实现 新增 新建 建成 以来 总结 基础 相比 同期 印发 召开 出台 获 的 我 政府工作报告")

  /// The years of limits (2022年10月底前, 2012年4月30日前) and of aims (到2030年) with their lines, in order.
  static func ofLimits(_ lines: [Line]) -> [(year: Int, line: Line)] {
    var found: [(Int, Line)] = []
    for line in lines.prefix(600) {
      for (year, end) in years(line.text) where isLimit(line.text, end) || isAim(line.text, end) {
        found.append((year, line))
      }
      for (year, _) in fiveYears(line.text) { found.append((year, line)) }
    }
    return found
  }

  /// 10月底前, 4月30日前, 底前: a day behind a year by which something must stand.
  private static func isLimit(_ text: Scalars, _ end: Int) -> Bool {
    // 截至2025年底 tells what was, 2019年10月底前已完成 as well.
    let start = end - 5
    if start > 1, text[start - 2] == "截" { return false }
    let near = text[min(end, text.count)...].prefix(10)
    guard let before = near.firstIndex(of: "前") ?? near.firstIndex(where: { $0 == "底" || $0 == "末" }) else {
      return false
    }
    return near[..<before].allSatisfy { $0.isAnyDigit || $0.isBlank || "年月日底末之以".unicodeScalars.contains($0) }
      && near[before...].prefix(3).allSatisfy { $0 != "已" }
  }

  /// 到2030年, 力争到2025年.
  private static func isAim(_ text: Scalars, _ end: Int) -> Bool {
    // The year has four digits and its sign; 截至2025年 tells what was.
    let start = end - 5
    guard start > 0, text[start - 1] == "到" || text[start - 1] == "至" else { return false }
    // 截至2025年 tells what was, 2011年至2012年 a span.
    guard start > 1 else { return true }
    let before = text[start - 2]
    return !"截直迟年月日半度".unicodeScalars.contains(before) && !before.isAnyDigit
  }

  /// 到“十四五”末: the last year of it.
  private static func fiveYears(_ text: Scalars) -> [(Int, Int)] {
    guard text.holds("五”") || text.holds("五末") || text.holds("五期末") else { return [] }
    return fives.flatMap { word, year in
      ["到“\(word)”", "至“\(word)”", "到\(word)"].compactMap { sign in
        guard let place = text.place(of: sign) else { return nil }
        let end = place + sign.unicodeScalars.count
        return ["末", "期末", "时期末"].contains { text.has($0, at: end) } ? (year, end) : nil
      }
    }
  }

  private static let fives = [("十三五", 2020), ("十四五", 2025), ("十五五", 2030), ("十六五", 2035)]

  /// The year in a document's number: 国发〔2020〕6号.
  static func ofNumber(_ number: String) -> Int? {
    let text = number.scalars
    guard let open = text.firstIndex(of: "〔"), let (year, end) = HanNumber.digits(text, at: open + 1), end < text.count,
      text[end] == "〕", (1990...2099).contains(year)
    else { return nil }
    return year
  }

  /// The latest year in the numbers of documents that the text cites, not behind `year`: it was made by then at the earliest.
  static func cited(_ lines: [Line], before year: Int) -> Int? {
    var latest: Int?
    for line in lines.prefix(60) {
      var place = 0
      while let found = DocumentNumber.find(line.text, from: place) {
        if let own = ofNumber(found.number), own <= year, year - own <= farthest { latest = max(latest ?? own, own) }
        place = found.range.upperBound
      }
    }
    return latest
  }

  /// The years of `text` that are told with 年, outside of titles of other documents, each with where its sign ends.
  private static func years(_ text: Scalars) -> [(Int, Int)] {
    var (found, place, inTitle) = ([(Int, Int)](), 0, false)
    while place < text.count {
      if text[place] == "《" { inTitle = true }
      if text[place] == "》" { inTitle = false }
      guard text[place].isAnyDigit, let (value, end) = HanNumber.digits(text, at: place) else {
        place += 1
        continue
      }
      if !inTitle, end - place == 4, (1990...2099).contains(value), end < text.count, text[end] == "年" {
        found.append((value, end + 1))
      }
      place = max(end, place + 1)
    }
    return found
  }
}
