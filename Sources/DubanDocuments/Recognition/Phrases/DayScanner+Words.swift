import DubanCore

/// Limits that are no day of the calendar.
extension DayScanner {
  /// `每月25日前`, `每季度末`, `次月5日前`: a rhythm, not a day.
  func recurring(at index: Int) -> DaySpan? {
    guard let length = DayScanner.rhythms.match(in: text, at: index) else { return nil }
    var end = index + length
    // 「每月25日前」, 「每季度末月20日前」, 「每月月底前」; a rhythm without a day is none (每月3次).
    var digits = 0
    while digits < 8, text[end].isDigit || NumeralReader.isNumeral(text[end]) || text[end] == "第" || text[end] == "个" {
      end += 1
      digits += 1
    }
    guard let bound = DayScanner.boundsOfRhythm.match(in: text, at: end) else { return nil }
    end += bound
    if let before = DayScanner.before.match(in: text, at: end) { end += before }
    return DaySpan(range: index..<end, sort: .recurring(text.text(index..<end)))
  }

  private static let rhythms = WordList(
    """
    每月 每个月 每季度 每季 每个季度 每季度末月 每季度首月 每半年 每半月 每半个月 每周 每年 次月 下月 每季度次月 每月末 每旬 每月的 每季度第一个月 \
    每季度最后一个月 每年度
    """)
  private static let boundsOfRhythm = WordList("日 号 日前 底 末 月底 月末 底前 末前 工作日 月底前 月末前 初 前 月中旬 月上旬 月下旬")
  private static let before = WordList("前 之前 以前 内")

  /// `长期`, `常态化`, `春节前`, `第5个工作日前`, `三年内`: kept as they stand.
  func words(at index: Int) -> DaySpan? {
    if let length = DayScanner.lasting.match(in: text, at: index) {
      // 「长期坚持」 and 「长期」 alone in a cell are limits; 「长期护理」, 「持续推进」 in a sentence are not.
      let end = index + length
      let isAlone = text[index - 1].endsClause || index == 0 || text[index - 1] == "、" || text[index - 1] == "("
      let ends = text[end].endsClause || end >= text.count || text[end] == ")" || text[end] == "、"
      guard isAlone, ends else { return nil }
      return DaySpan(range: index..<end, sort: .words(text.text(index..<end)))
    }
    if let occasion = occasion(at: index) { return occasion }
    // 「秋季学期投入使用」.
    if let length = DayScanner.terms.match(in: text, at: index),
      DayScanner.uses.match(in: text, at: index + length) != nil
    {
      return DaySpan(range: index..<(index + length), sort: .words(text.text(index..<(index + length))))
    }
    return workingDays(at: index)
  }

  /// `春节前`, `2026年汛期前`, `明年元旦前`; `暑假期间` tells no day.
  private func occasion(at index: Int) -> DaySpan? {
    let (year, start) = yearWord(at: index) ?? (nil, index)
    guard let length = DayScanner.occasions.match(in: text, at: start),
      let bound = DayScanner.boundsOfOccasion.match(in: text, at: start + length)
    else { return nil }
    let end = start + length + bound
    let words = text.text(index..<end)
    guard DayScanner.ahead.match(in: text, at: start + length) == bound,
      let day = Occasions.day(before: text.text(start..<(start + length)), in: year, context)
    else { return DaySpan(range: index..<end, sort: .words(words)) }
    return DaySpan(range: index..<end, sort: .occasion(words, day), hasYear: year != nil)
  }

  /// Where `开学前`, `春节之前` at `index` ends; nil where none stands there.
  func endOfOccasion(at index: Int) -> Int? {
    guard let length = DayScanner.occasions.match(in: text, at: index),
      let bound = DayScanner.ahead.match(in: text, at: index + length)
    else { return nil }
    return index + length + bound
  }

  /// Whether a limit in words needs no day: 长期坚持, 常态化推进.
  static func isLasting(_ words: String) -> Bool {
    let text = PhraseText(Passage(words, at: .line(0)))
    return lasting.match(in: text, at: 0) == text.count
  }

  private static let terms = WordList("秋季学期 春季学期 新学期 新学年 秋季开学 春季开学")
  private static let uses = WordList("投入使用 投用 启用 招生 交付 投入运行 开学时")

  private static let lasting = WordList(
    """
    长期 长期坚持 长期推进 长期任务 持续 持续推进 持续开展 持续实施 常态化 常态化推进 常态化开展 常态推进 常年 经常性 全程 全年 全年推进 \
    全年开展 立即 即时 立行立改 即知即改 立行立改并长期坚持 持续整改 按计划推进 按序时推进 按时序进度推进 按上级要求 按省要求 \
    按上级时限要求 按要求时限 动态推进 贯穿全年 即日起 立即整改
    """)
  private static let occasions = WordList(
    """
    春节 元旦 清明 清明节 五一 五一节 劳动节 端午 端午节 国庆 国庆节 中秋 中秋节 两节 汛期 主汛期 入汛 入冬 冬季 供暖季 采暖季 采暖期 \
    供暖 开学 秋季学期 春季学期 新学期 秋季开学 春季开学 秋季学期开学 春季学期开学 暑期 暑假 寒假 春耕 秋收 秋种 雨季 台风季 高考 中考 七一 八一 党代会 两会 汛 \
    年度考核 重阳节 重阳 儿童节 六一 教师节 冬春 迎峰度夏 迎峰度冬 学期末 学年末 上冻 封冻 防火期 元旦春节 元旦、春节 中秋国庆 中秋、国庆 五一劳动节 国庆中秋 \
    春节假期 国庆假期 国庆长假 五一假期 五一长假 十一长假 双节 元宵 元宵节 除夕 三八 防汛期 台汛期 取暖季 取暖期 集中供暖 集中供热 供热 三夏 麦收 夏收 秋冬 秋播 \
    春秋季开学 春秋两季开学 春播 春灌 冬灌 霜冻 霜降 立冬 立夏 冬至 大雪 夏季 汛前期 中高考 年终考核 春运 森林防火期
    """)
  private static let boundsOfOccasion = WordList("前 之前 以前 来临前 来临之前 前后 期间 后 到来前 到来之前 开始前 结束前")
  private static let ahead = WordList("前 之前 以前 来临前 来临之前 到来前 到来之前 开始前 前后")

  /// `第5个工作日前`, `3个工作日内`, `30日内`, `三年内`, `一个月内`: counted from something that the passage seldom names.
  private func workingDays(at index: Int) -> DaySpan? {
    var start = index
    if text[start] == "第" { start += 1 }
    guard text[start].isDigit || NumeralReader.isNumeral(text[start]), !text[index - 1].isDigit,
      // 「0.5个工作日以内」: nor behind a point.
      !(text[index - 1] == "." && text[index - 2].isDigit),
      !NumeralReader.isNumeral(text[index - 1])
    else { return nil }
    var end = start
    if text[start].isDigit {
      while text[end].isDigit { end += 1 }
    } else {
      guard let number = NumeralReader.read(text, at: start) else { return nil }
      end = number.end
    }
    guard end - start <= 4, let unit = DayScanner.spansCounted.match(in: text, at: end) else { return nil }
    let isOrdinal = start > index
    let bounds = isOrdinal ? DayScanner.before : DayScanner.inside
    guard let bound = bounds.match(in: text, at: end + unit) else { return nil }
    // 「3个工作日内办结」 is how fast something must go, which is a target.
    let close = end + unit + bound
    // 「控制在45天以内」 bounds a quantity.
    if !isOrdinal, DayScanner.quantity.match(in: text, before: index) != nil { return nil }
    if !isOrdinal, DayScanner.isShort.match(in: text, at: end) != nil,
      DayScanner.answers.match(in: text, at: close) != nil
    {
      return nil
    }
    return DaySpan(range: index..<close, sort: .words(text.text(index..<close)))
  }

  private static let quantity = WordList("控制在 不超过 缩短至 缩短到 压缩至 压缩到 压减至 压减到 缩减至 缩减到 降至 降到 不少于 不得少于 平均 达到 提升至 低于 在")
  private static let spansCounted = WordList("个工作日 工作日 日 天 个月 年 周 个季度 个星期")
  private static let isShort = WordList("个工作日 工作日 日 天")
  private static let inside = WordList("内 之内 以内")
  private static let answers = WordList("办结 办理 响应 到达 答复 完成审批 审结 反馈 处置 回复 办复 整改 审批 核发 完成")
}
