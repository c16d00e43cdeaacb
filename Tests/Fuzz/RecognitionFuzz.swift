import DubanCore
import DubanDocuments

/// The recognition of plans in documents, and what is made of a draft: the plan, the report, the review.
///
/// Bytes that are changed by chance are hardly ever Chinese, so that each byte but the first stands for a phrase. The first one
/// chooses the form: text, a page with a table, comma-separated values, or the bytes themselves as text.
enum RecognitionFuzz {
  static func recognize(_ bytes: [UInt8]) {
    guard let form = bytes.first else { return }
    let rest = bytes.dropFirst()
    var document: SourceDocument?
    switch form % 4 {
    case 0: document = try? DocumentReader.read(words(rest, .text), file: "f.txt")
    case 1: document = try? DocumentReader.read(words(rest, .page), file: "f.html")
    case 2: document = try? DocumentReader.read(words(rest, .commas), file: "f.csv")
    default: document = try? DocumentReader.read(Array(rest), file: "f.txt")
    }
    guard let document else { return }
    check(document)
  }

  private static let today = Day(2026, 6, 30) ?? Quarter(year: 2026, index: 2).end

  private static func check(_ document: SourceDocument) {
    let draft = PlanRecognizer.draft(of: document, today: today)
    let built = PlanBuilder.build(draft, document: "f.txt", today: today)
    let report = ImportReport(of: document, document: "f.txt", draft: draft, built: built)
    for language in Language.allCases { _ = report.lines(language, most: Int.max) }
    guard draft.refusal == nil else { return }
    let source = PlanSource(built.plan, readFrom: "f.txt")
    PlanFuzz.holds(PlanCheck.diagnostics(in: source))
    PlanFuzz.isWrittenWell(built.plan)
    review(draft)
  }

  /// Whatever a person does to a part, in the order of the list, the draft is still a plan afterwards.
  private static func review(_ draft: PlanDraft) {
    var review = Review(draft, readers: FieldReaders(of: draft, today: today))
    for (index, row) in review.rows.prefix(12).enumerated() {
      let steps: [ReviewStep] = [
        .accept(row.path), .reject(row.path), .merge(row.path), .heading(row.path), .take(row.path), .nest(row.path),
        .lift(row.path), .split(row.path, at: [3]), .move(row.path, by: 1), .edit(row.path, .target(0), "新建公厕26座以上"),
        .acceptField(row.path, .target(0)), .edit(row.path, .due, "2020-06-30"),
        .choose(row.path, .due, 0), .add(row.path, "新建城市公厕"),
      ]
      // What cannot be done is said, and nothing else happens.
      try? review.take(steps[index % steps.count])
    }
    for step in review.steps { precondition(ReviewStep(line: step.line) == step, "not kept as it was: \(step)") }
    PlanFuzz.isWrittenWell(PlanBuilder.build(review.draft, today: today).plan)
  }

  // MARK: Phrases

  private enum Form { case text, page, commas }

  private static func words(_ bytes: ArraySlice<UInt8>, _ form: Form) -> [UInt8] {
    var text = form == .page ? "<html><body>" : ""
    for byte in bytes {
      switch (byte, form) {
      case (240..., .text): text += "\n"
      case (240..., .page): text += pieces[Int(byte - 240) % pieces.count]
      case (240...247, .commas): text += ","
      case (240..., .commas): text += "\n"
      default: text += phrases[Int(byte) % phrases.count]
      }
    }
    return [UInt8](text.utf8)
  }

  private static let pieces = [
    "<p>", "</p>", "<table>", "</table>", "<tr>", "<td>", "<th>", "<td rowspan=2>", "<td colspan=3>", "<br>", "<h2>",
    "</h2>", "<ol><li>", "</ol>", "<td rowspan=9 colspan=9>", "<div>",
  ]

  private static let phrases = [
    "临江市", "临江县", "人民政府", "办公室", "关于印发", "2026年", "重点工作", "任务分解", "方案的通知", "临政发〔2026〕3号", "各区县、各部门：",
    "一、", "（一）", "1.", "①", "（1）", "二、", "（二）", "2.", "第三条", "附件：", "附件1", "总体要求", "主要目标", "保障措施", "三是",
    "新建公厕26座以上", "改造老旧小区1.2万户", "城镇化率达到72%", "增长8%左右", "控制在5%以内", "缩小到2.1", "不低于90%", "力争100家", "累计完成60%",
    "其中", "分别", "各3个", "同步", "提高3个百分点", "完成市定目标", "万元", "亿元", "中央财政", "市级配套300万元", "资金", "1200", "3.5", "%", "‰",
    "12月底前", "上半年", "三季度", "3月底前2家", "6月底前完成60%", "全年完成", "每月25日前", "长期", "春节前", "2026年6月30日前", "二、三季度", "每季度", "十四五",
    "牵头单位：", "责任单位：", "配合单位：", "市住建局", "市住房和城乡建设局", "市财政局", "市发展改革委", "各县区", "各县（区）人民政府", "牵头", "负责", "会同",
    "协办", "指导", "（", "）", "〔", "〕", "【", "】", "、", "，", "；", "。", "：", "“", "”", " ", "　", "列第一位者为牵头单位，下同",
    "以下均需落实，不再列出",
    "等部门", "分管领导", "张三", "副市长", "清江区", "淮安区", "合计", "序号", "任务", "事项", "目标", "节点", "时限", "责任", "单位", "备注", "完成时间", "一季度",
    "第一季度", "第四季度", "小计", "同上", "-", "/", "|", "\t", "■", "★", "10个园", "分别为", "住建局", "教育局", "体育局", "镇", "街道", "有限公司",
    "委员会",
    "会议纪要", "会议决定", "请于", "报送", "进展情况", "截至", "已完成", "特此通知", "抄送：", "第1页", "共2页", "首页>", "打印", "零", "〇", "两", "百", "千",
    "万", "亿", "百分之", "翻一番", "以上", "以下", "左右", "不超过", "至", "—", "～", "2025", "99999999999999999999", "0", "年", "月", "日",
    "前", "底",
    "中旬", "逾期", "公顷", "公里", "个", "家", "户", "项", "次", "人", "名", "座", "台（套）", "元/人", "吨标准煤",
  ]
}
