import DubanCore
package import DubanDiagnostics

/// The Chinese words of plan files and files of updates: the one place in which they stand.
///
/// Readers, the sentences about faults, the writer and the tables of `SampleData/README.md` follow it.
package enum PlanFileWords {
  /// A key of the format.
  package struct Key: Sendable {
    /// As it stands in the format.
    package let english: String
    /// How it may be written besides; the first is the one that is written.
    package let chinese: [String]
    /// What may stand there, for a line that shows how it is done; as it is written, nil where lines stand below it.
    package let example: String?
  }

  /// All words, for `MappingReader`.
  package static let all = FileWords(keys: keys.map { ($0.english, $0.chinese) }, values: values)

  /// The keys, in the order of the README of SampleData.
  package static let keys: [Key] =
    header + settings + declarations + tasks + targets + milestones + money + duties + assessment + origins + updates

  /// What may stand under `key`, which is written in either language, in a line that shows how it is done.
  static func example(of key: String) -> String? {
    guard let row = keys.first(where: { $0.english == key || $0.chinese.first == key }) else { return nil }
    let isChinese = row.english != key
    if row.english == "target" {
      return isChinese ? "{类型: 不少于, 性质: 数量, 数值: 3个}" : "{kind: atLeast, basis: amount, value: 3个}"
    }
    guard !isChinese, row.example != nil else { return row.example }
    if let value = values[row.english]?.first { return value.english }
    return row.english == "units" || row.english == "period" || row.example?.contains("{") != true ? row.example : nil
  }

  /// Whether `node`, the whole file, is written in Chinese keys.
  static func areChinese(in node: SourceNode) -> Bool {
    guard case .mapping(let pairs) = node.content else { return false }
    let names = pairs.compactMap(\.key.scalar)
    return names.count { !$0.utf8.allSatisfy { $0 < 0x80 } } * 2 > names.count
  }

  private static func key(_ english: String, _ chinese: String, _ example: String?) -> Key {
    Key(english: english, chinese: chinese.split(separator: " ").map(String.init), example: example)
  }

  private static let header: [Key] = [
    key("duban", "督办", "1"), key("id", "编号", "\"1\""), key("title", "标题 名称 任务名称", "建口袋公园"),
    key("zh", "中文", "建口袋公园"), key("en", "英文", "Pocket parks"),
    key("documentNumber", "文号 发文字号", "临政办发〔2026〕1号"), key("issuer", "发文机关 发文单位 印发单位", "临江市人民政府办公室"),
    key("jurisdiction", "地区 辖区 所属地区", "临江市"), key("issued", "印发日期 发文日期 成文日期", "2026-01-20"),
    key("published", "公布日期 发布日期", "2026-02-01"), key("period", "期限 起止 方案期 实施期限", "2026"),
    key("start", "开始 开始日期 开始时间 起始日期", "2026-01-01"), key("end", "结束 结束日期 结束时间", "2026-12-31"),
    key("document", "来源文件", "通知.docx"), key("notes", "备注 说明", "[附件缺第三页]"), key("settings", "设置", nil),
    key("areas", "县区 区域 涉及县区", "[东区]"), key("units", "单位 单位名单 涉及单位", "[城建办]"),
    key("leaders", "分管领导 责任领导 领导", "[张三]"), key("sections", "章节 部分", nil),
    key("indicators", "指标 主要指标", nil), key("tasks", "任务 重点任务 子任务 工作任务", nil),
    key("funding", "资金 资金安排", nil), key("duties", "报送要求 报送", nil), key("acknowledged", "已核实 认可的提示", nil),
  ]

  private static let settings: [Key] = [
    key("timeZone", "时区", "Asia/Shanghai"), key("dueSoonDays", "临近天数", "3"), key("behindPoints", "预警差距", "10"),
    key("farBehindPoints", "滞后差距", "30"), key("proRateBesideWords", "文字节点按时序", "否"),
    key("proRateFrom", "按时序起点", "5"), key("aboutPercent", "左右幅度", "5"), key("reporting", "填报频次 填报周期", "每季"),
    key("acknowledgeDays", "签收工作日 签收时限", "1"), key("handBackDays", "退办工作日 退办时限", "7"),
    key("closingNeedsEvidence", "销号须有佐证 销号要佐证", "是"),
    key("holidays", "节假日 放假", "[2020-10-01]"), key("makeUpDays", "调休 调休工作日", "[2020-10-10]"),
  ]

  private static let declarations: [Key] = [
    key("name", "名称 名字 姓名", "口袋公园"), key("key", "键", "口袋公园"), key("aliases", "别名 简称 又名", "[市住建局]"),
    key("members", "成员 成员单位", "[东区]"), key("formerly", "前身", "[市建设局]"),
    key("unitChanges", "机构调整 单位调整", "[{原单位: [市建设局], 并入: [市住建局], 自: 2026-07-01}]"),
    key("into", "并入 分设为 划归", "[市住建局]"), key("items", "划转事项", "{市数据局: [\"3\"]}"),
    key("rest", "其余归 其余", "市住建局"), key("done", "已执行 已生效", "是"), key("parent", "上级章节 上级", "\"1\""),
  ]

  private static let tasks: [Key] = [
    key("number", "序号", "①"), key("section", "章节 所属章节", "\"1\""), key("text", "内容 要求 文字 原文", "完成立项"),
    key("leads", "牵头单位 牵头", "[城建办]"), key("responsible", "责任单位 负责单位", "[城建办]"),
    key("cooperating", "配合单位 协办单位 配合", "[交通办]"), key("roles", "其他分工 分工", "[{名称: 考核单位, 单位: [城管办]}]"),
    key("andOthers", "等单位", "是"),
    key("due", "完成时限 时限 截止日期 完成时间 完成日期 延期至", "2026-06-30"), key("category", "类别", "生态"),
    key("target", "目标", nil), key("owners", "责任单位 牵头单位", "[城建办]"), key("sources", "来源 资金来源 数据来源", "[统计办]"),
  ]

  private static let targets: [Key] = [
    key("targets", "目标 量化目标", nil), key("kind", "类型 方式", "不少于"), key("basis", "性质 口径", "数量"),
    key("value", "数值 目标值 数量", "3"), key("from", "原值 起点 原单位", "2"), key("upper", "上限 力争值", "4"),
    key("unit", "计量单位 单位", "个"), key("reference", "参照 对照", "全市平均"), key("relation", "关系", "高于"),
    key("each", "每个 分别", "县区"), key("alternative", "或者", "{数值: 1, 单位: 亿元}"),
    key("parts", "其中", "[{名称: 新建, 数值: 2}]"), key("shares", "分解 县区分解", "[{县区: 东区, 数值: 2}]"),
    key("years", "分年 年度分解", "[{年份: 2026, 数值: 2}]"), key("year", "年份 年度", "2026"), key("area", "县区 区域", "东区"),
    key("sameAs", "同于 同一目标", "\"1\""),
  ]

  private static let milestones: [Key] = [
    key("milestones", "节点 序时进度 进度要求 进度", "{一季度: 完成立项}"), key("quarter", "季度", "一季度"),
    key("criteria", "量化要求 考核指标", "[{名称: 口袋公园, 数值: 1, 性质: 累计}]"), key("of", "占", "口袋公园"),
  ]

  private static let money: [Key] = [
    key("total", "总额 合计 总投入", "1200万元"), key("note", "备注 说明 注", "约"),
  ]

  private static let duties: [Key] = [
    key("every", "频次 周期", "每月"), key("count", "次数 篇数 份数", "1"), key("receiver", "报送对象 报给", "领导小组办公室"),
    key("dueDay", "截止日 报送日", "每月25日前"), key("dueMonth", "截止月", "次月"), key("task", "任务 所属任务", "\"1\""),
    key("rule", "规则", "share-sum"), key("item", "事项", "\"1\""), key("reason", "理由 原因", "文件如此"),
  ]

  private static let assessment: [Key] = [
    key("assessment", "考核", nil), key("base", "起评分 基础分", "100"), key("rules", "计分规则 计分", "[{情形: 逾期, 分值: -1}]"),
    key("when", "情形", "逾期"), key("points", "分值 分", "-1"), key("days", "天数", "10"), key("most", "最多 封顶", "10"),
    key("mostPerItem", "每项最多", "3"), key("mostDeducted", "最多扣 扣分封顶", "40"), key("mostAdded", "最多加 加分封顶", "5"),
    key("ranking", "排名", "是"), key("graceDays", "补记天数 补记宽限", "7"),
    key("groups", "分组 考核分组", "[{名称: 部门, 单位: [城建办, 交通办]}]"), key("awards", "奖补资金 奖励资金", "[plan/f1]"),
  ]

  private static let origins: [Key] = [
    key("origin", "出处", nil), key("line", "行号", "12"), key("paragraph", "段", "7"), key("table", "表", "1"),
    key("file", "所在文件", "附件.xlsx"), key("sheet", "工作表", "任务"), key("row", "行", "3"), key("column", "列", "4"),
  ]

  private static let updates: [Key] = [
    key("updates", "更新", "1"), key("plan", "方案", "linjiang-2026"), key("simulated", "演示", "是"),
    key("notice", "提示", "演示数据,并非真实进展"), key("reviewDay", "演示日", "2026-10-15"), key("events", "记录", nil),
    key("day", "日期 记录日期", "2026-04-02"), key("at", "时间 时刻", "\"09:30\""), key("on", "截至 发生日期 自 起", "2026-03-30"),
    key("by", "填报人 记录人", "城建办联络员"), key("report", "填报", "{状态: 推进中}"), key("status", "状态", "推进中"),
    key("values", "数值 完成数", "{口袋公园: 1}"), key("confirm", "确认", "是"), key("close", "办结 销号", "是"),
    key("assign", "交办", "{交办给: [城建办], 签收期限: 2026-03-10}"), key("acknowledge", "签收", "城建办"),
    key("handBack", "退办", "{单位: 城建办, 应由: 水利站}"), key("apply", "申请销号", "是"),
    key("to", "交办给 应由", "水利站"), key("acknowledgeBy", "签收期限", "2026-03-10"), key("terminate", "终止", "是"),
    key("requestExtension", "申请延期", "2026-10-31"), key("refuseExtension", "不予延期", "是"),
    key("sendBack", "退回", "是"), key("suspend", "暂缓", "是"), key("resume", "恢复", "是"),
    key("extend", "延期", "{延期至: 2026-10-31, 批准人: 市政府}"), key("approver", "批准人 批准单位", "市政府"),
    key("handIn", "报送", "{单位: 城建办, 期间: 2026-03-31}"), key("span", "期间 所属期", "2026-03-31"),
    key("pay", "拨付 已付", "500"), key("remark", "批注", "是"), key("again", "再报一份", "是"), key("evenSo", "仍要确认 仍要办理", "是"),
    key("issueSlip", "发督办单", "{颜色: 黄色, 交办给: [城建办], 答复期限: 2026-03-20}"), key("colour", "颜色", "黄色"),
    key("instruct", "批示", "{批示领导: 张三, 交办给: [城建办], 答复期限: 2026-03-20}"), key("leader", "批示领导", "张三"),
    key("inspect", "督查检查", "{检查方式: 抽查, 交办给: [城建办], 答复期限: 2026-03-20}"), key("form", "检查方式", "抽查"),
    key("answerBy", "答复期限", "2026-03-20"), key("answer", "答复", "{督办件: 57, 单位: 城建办}"),
    key("returnAnswer", "退回答复", "{督办件: 57, 单位: 城建办}"), key("directive", "督办件", "57"),
    key("settle", "督办件办结", "57"), key("withdraw", "撤回督办件", "57"),
    key("evidence", "佐证 佐证材料", "[临住建〔2026〕15号]"),
  ]
}
