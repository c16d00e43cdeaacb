/// Lines that stand around a plan and ask nothing: salutation, cover sentence, day, distribution list, headings.
enum FrameLine {
  /// Whether `text`, the paragraph number `index` of its document, is such a line as a whole.
  static func isFrame(_ text: Scalars, index: Int) -> Bool {
    let words = text[...].withoutBlankEnds
    guard words.count <= 400 else { return false }
    let folded = GramSet.folded(words)
    if folded.count < GramSet.length && !words.contains(where: \.isAnyDigit) || folded.isEmpty { return true }
    if number(text) != nil { return true }
    let start = words.startIndex
    if starts.contains(where: { words.has($0, at: start) }) { return true }
    if words.first?.opensBracket == true, words.count <= 40, notes.contains(where: { words.has($0, at: start + 1) }) {
      return true
    }
    // What brings a plan may tell its figures: 下达造林任务0.32万亩.
    let isBare = !holdsMeasure(words)
    if isBare, words.last?.isColon == true, index < 60, words.count <= 200, bodies.contains(where: words.holds) {
      return true
    }
    if isBare, words.count <= 200, brings.contains(where: words.holds), brought.contains(where: words.holds) {
      return true
    }
    if SectionWord.of(Heading(bare(words)).title) != nil, Heading(bare(words)).rest.isEmpty { return true }
    // 会议议定：, 纪要如下：.
    if words.last?.isColon == true, words.count <= 14 { return true }
    // The title of a notice or of an annex.
    if words.count <= 70, !words.contains(where: { $0.stopsSentence || $0 == "，" || $0.isColon }),
      Marker.read(Array(words), at: 0) == nil, titles.contains(where: String(scalars: words).hasSuffix)
    {
      return true
    }
    // A day, or the organ before it.
    if words.count <= 40, let (_, range) = DatePhrase.first(in: Array(words)) {
      return Array(words)[range.upperBound...].withoutBlankEnds.count <= 3
    }
    return false
  }

  /// The small number that `text` holds and nothing else; nil for any other.
  static func number(_ text: Scalars) -> Int? {
    let folded = GramSet.folded(text)
    guard (1...3).contains(folded.count), folded.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return folded.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Whether a figure with a measure stands in `words`; what counts papers, items and years is none.
  private static func holdsMeasure(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    for place in words.indices where words[place].isAnyDigit {
      let next = place + 1
      guard next < words.endIndex, !words[next].isAnyDigit else { continue }
      if measures.match(in: words, at: next) != nil { return true }
    }
    return false
  }

  private static let measures = WordList("% ％ 万 亿 亩 公里 千米 平方 公顷 吨 元 户 所 座 家 人 套 百分点")

  /// Whether `sentence`, behind which others follow, is the heading of its paragraph: numbered or known, and without a figure.
  static func isHeading(_ sentence: ArraySlice<Unicode.Scalar>) -> Bool {
    let body = bare(sentence)
    guard body.count <= 30 else { return false }
    if SectionWord.of(String(scalars: body)) != nil { return true }
    return body.count < sentence.count && !body.contains { $0.isAnyDigit || $0 == "，" || $0 == "," || $0.isColon }
  }

  /// The words behind the marker.
  private static func bare(_ words: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let text = Array(words)
    guard let (_, end) = Marker.read(text, at: 0), end <= text.count else { return words }
    return text[end...].withoutBlankEnds
  }

  private static let starts = [
    "抄送", "分送", "主送", "报送：", "报送:", "联系人", "联系电话", "联系方式", "信息公开", "公开方式", "公开选项", "主题词", "索引号", "发布日期", "发布时间", "发文机关",
    "发文字号",
    "成文日期", "生成日期", "主题分类", "发布机构", "有效性", "文号：", "来源：", "来源:", "责任编辑", "责编", "编辑：", "校对", "印发机关", "附件", "附：", "附:",
    "时间：", "时间:",
    "地点：", "地点:", "主持：", "主持:", "主持人", "出席：", "出席:", "出席人员", "列席：", "列席:", "列席人员", "参加人员", "参会人员", "缺席", "记录：", "记录:",
    "记录人",
    "签发", "会议名称", "会议时间", "会议地点", "单位：", "单位:", "填报", "填表", "制表", "审核：", "审核:", "电话：", "传真", "邮编",
  ]
  private static let titles = [
    "通知", "方案", "计划", "要点", "清单", "分解表", "一览表", "任务表", "进度表", "计划表", "安排表", "分工表", "项目表", "纪要", "任务书", "责任书", "工作安排",
    "意见", "措施", "规划",
  ]
  private static let notes = ["此件", "公开发布", "主动公开", "联系人", "盖章", "印章", "附件", "以下", "第"]
  private static let bodies = ["各", "有关", "单位", "公司", "人民政府", "部门", "管委会", "委员会", "局", "中心"]
  private static let brings = ["现将", "现印发", "现予", "现转发", "现下发", "现下达", "予以印发", "印发给你们"]
  private static let brought = ["印发", "转发", "下发", "下达", "发给", "贯彻", "执行", "落实", "实施"]
}
