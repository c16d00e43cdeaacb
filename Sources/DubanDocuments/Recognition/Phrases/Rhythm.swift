import DubanCore

/// For what a figure holds: each area, each year, or how often it comes back.
struct Rhythm {
  /// Whether words before the figure say that every area has it (每个县区, 各镇).
  var isEachArea = false
  /// Whether it holds every year (每年, 年均 of things).
  var isEachYear = false
  /// Something else of which each has it, in words: 每个学校, 每人.
  var eachOther: String?
  /// The words of a rhythm right before the figure: 每人每月, 每季度.
  var frequency: String?

  /// Reads the words of `range`, which ends at the figure and what binds it.
  static func read(_ text: PhraseText, _ range: Range<Int>) -> Rhythm {
    var rhythm = Rhythm()
    var index = range.lowerBound
    var lastRhythm: (start: Int, end: Int)?
    while index < range.upperBound {
      guard text[index] == "每" || text[index] == "各" else {
        index += 1
        continue
      }
      if let length = spans.match(in: text, at: index) {
        if let last = lastRhythm, last.end == index {
          lastRhythm = (last.start, index + length)
        } else {
          lastRhythm = (index, index + length)
        }
        if years.match(in: text, at: index) != nil { rhythm.isEachYear = true }
        index += length
        continue
      }
      var place = index + 1
      if let measure = measures.match(in: text, at: place), areas.match(in: text, at: place) == nil { place += measure }
      if let length = areas.match(in: text, at: place) {
        rhythm.isEachArea = true
        index = place + length
      } else {
        // 「各类」, 「各级」 and 「每百户」 share nothing out.
        if text[index] == "每", text[index + 1].isHan, !NumeralReader.isNumeral(text[index + 1]),
          others.match(in: text, at: place) != nil
        {
          rhythm.eachOther = text.text(index..<min(place + 4, range.upperBound))
        }
        index += 1
      }
    }
    if let last = lastRhythm, range.upperBound - last.end <= 8 { rhythm.frequency = text.text(last.start..<last.end) }
    // 「每月开展集中整治不少于2次」: what is done stands between.
    if rhythm.frequency == nil, let last = lastRhythm, range.upperBound - last.end <= 14,
      rounds.match(in: text, at: last.end) != nil,
      !(last.end..<range.upperBound).contains(where: { text[$0].endsClause })
    {
      rhythm.frequency = text.text(last.start..<last.end)
    }
    if rhythm.frequency == nil { rhythm.frequency = bare(text, before: range.upperBound, from: range.lowerBound) }
    return rhythm
  }

  /// `半年一次`, `一年两次`: how often it comes back, told without 每 right before how many times. 「上半年一次」 is a day.
  private static func bare(_ text: PhraseText, before end: Int, from start: Int) -> String? {
    guard let length = bareSpans.match(in: text, before: end), end - length >= start,
      !otherSpans.contains(text[end - length - 1])
    else { return nil }
    let words = text.text((end - length)..<end)
    return "每" + (words.hasPrefix("一") ? String(words.dropFirst()) : words)
  }

  /// Whether `words` are nothing but how often: 半年, 每季度.
  static func isSpan(_ words: String) -> Bool {
    let text = PhraseText(Passage(words, at: .line(0)))
    return (spans.match(in: text, at: 0) ?? bareSpans.match(in: text, at: 0)) == text.count
  }

  /// Whether `text` says how often and nothing else: 每季度, 每月一次, 按季度推进.
  static func isLimit(_ text: PhraseText) -> Bool {
    let range = text.trimmed(text.all)
    var index = range.lowerBound
    if text[index] == "按" { index += 1 }
    guard
      let length = (spans.match(in: text, at: index) ?? bareSpans.match(in: text, at: index))
        ?? byCalendar.match(in: text, at: index)
    else { return false }
    index += length
    for words in [times, deeds] { index += words.match(in: text, at: index) ?? 0 }
    return index == range.upperBound
  }

  private static let byCalendar = WordList("月 季度 季 半年 年 周 旬 年度 每季度末 每月末 每年底")
  private static let times = WordList("一次 1次 两次 2次 三次 3次 各一次 一报 一调度 一通报")
  private static let deeds = WordList("开展 推进 完成 进行 组织实施 实施 报送 调度 通报")

  /// Whether how often something comes back is told right before `end`, with nothing handed in between: 「每月调度一次」, but not
  /// 「每月报送一次」, which is a duty.
  static func comesBack(_ text: PhraseText, before end: Int) -> Bool {
    let start = max(0, end - 10)
    var from = start
    for index in start..<end where text[index].endsClause { from = index + 1 }
    guard read(text, from..<end).frequency != nil else { return false }
    return !(from..<end).contains { text[$0] == "报" }
  }

  private static let rounds = WordList("开展 组织 召开 举办 进行 组织开展 至少开展 对")
  private static let bareSpans = WordList("半年 一年 两年 三年 半个月 半月 一周 两周 一学期 一个月 两个月 一天 一日")
  private static let otherSpans = ScalarSet("上下前后第近每头")

  private static let spans = WordList("每人 每月 每个月 每季度 每季 每个季度 每半年 每周 每日 每天 每年 每年度 每学期 每学年 每户 每次 每旬 每半月 每半个月 每两周 每两个月")
  private static let years = WordList("每年 每年度")
  private static let measures = WordList("个 家 座 所 条 处")
  private static let areas = WordList(
    """
    县区 县(区) 县(市、区) 县(市)区 县市区 县(市) 县、区 市县 市(县) 区县 区(县) 市区 设区市 县级市 地市 市州 旗县 旗县区 盟市 县 区 市 镇 乡 乡镇 镇街 镇(街道) \
    镇(街) 乡镇(街道) 乡(镇) 乡(镇)街道 街道 街镇 镇街道 村 村(社区) 行政村 社区 村居 园区 开发区 功能区 小城市 地区 地 州 旗 片区 管委会 办事处 镇办 镇(办) 乡镇街道
    """)
  private static let others = WordList("学校 中小学 医院 企业 单位 部门 小区 网格 基地 项目 站 点 中心 机构 班 馆 农场 合作社")
}
