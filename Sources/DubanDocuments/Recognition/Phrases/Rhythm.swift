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
    return rhythm
  }

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
