/// What of a part of a plan another version may say otherwise. The raw value is the key of plan files, which scripts may rest on.
package enum PlanField: String, CaseIterable, Sendable {
  // The plan itself.
  case title, documentNumber, issuer, jurisdiction, issued, published, period, document, acknowledged, assessment,
    unitChanges
  case timeZone, dueSoonDays, behindPoints, farBehindPoints, aboutPercent, proRateBesideWords, proRateFrom, reporting
  case acknowledgeDays, handBackDays, closingNeedsEvidence, holidays, makeUpDays
  // What is declared.
  case name, key, aliases, members, formerly
  // Tasks and indicators.
  case number, text, leads, responsible, cooperating, roles, andOthers, leaders, areas, start, due, notes, origin
  case category, owners, sources, targets, milestones, funding
  /// Under what it stands.
  case place
  /// Where among its neighbours it stands.
  case order
  // Targets.
  case target, kind, basis, unit, reference, relation, each, alternative, parts, shares, years, sameAs
  // Milestones, money, duties.
  case quarter, criteria, total, every, count, units, receiver, task
  /// What has no words of its own.
  case other

  /// Its name before a value.
  package func label(_ language: Language) -> String {
    switch self {
    case .title: language.pick("标题", "title")
    case .documentNumber: language.pick("文号", "document number")
    case .issuer: language.pick("发文机关", "issuer")
    case .jurisdiction: language.pick("地区", "jurisdiction")
    case .issued: language.pick("成文日期", "issued")
    case .published: language.pick("公开日期", "published")
    case .period: language.pick("起止", "period")
    case .document: language.pick("来源文件", "document")
    case .acknowledged: language.pick("已知问题", "acknowledged")
    case .assessment: language.pick("考核", "assessment")
    case .unitChanges: language.pick("机构调整", "unit changes")
    case .timeZone: language.pick("时区", "time zone")
    case .dueSoonDays: language.pick("临近天数", "days due soon")
    case .behindPoints: language.pick("预警百分点", "points behind")
    case .farBehindPoints: language.pick("滞后百分点", "points far behind")
    case .aboutPercent: language.pick("左右的幅度", "per cent of about")
    case .proRateBesideWords: language.pick("文字节点外按序时", "pro rata beside words")
    case .proRateFrom: language.pick("按序时的最小数", "pro rata from")
    case .acknowledgeDays: language.pick("签收工作日", "working days to acknowledge")
    case .handBackDays: language.pick("退办工作日", "working days to hand back")
    case .closingNeedsEvidence: language.pick("销号须有佐证", "closing needs evidence")
    case .holidays: language.pick("节假日", "holidays")
    case .makeUpDays: language.pick("调休工作日", "make-up days")
    case .reporting: language.pick("填报频率", "reporting")
    case .name: language.pick("名称", "name")
    case .key: language.pick("数据键", "key")
    case .aliases: language.pick("又称", "also called")
    case .members: language.pick("包括", "members")
    case .formerly: language.pick("前身", "formerly")
    case .number: language.pick("序号", "number")
    case .text: language.pick("内容", "text")
    case .leads: language.pick("牵头单位", "leads")
    case .responsible, .owners: language.pick("责任单位", "responsible")
    case .cooperating: language.pick("配合单位", "cooperating")
    case .roles: language.pick("其他分工", "other parts")
    case .andOthers: language.pick("等", "and others")
    case .leaders: language.pick("分管领导", "leaders")
    case .areas: language.pick("地区", "areas")
    case .start: language.pick("开始", "start")
    case .due: language.pick("期限", "due")
    case .notes: language.pick("备注", "notes")
    case .origin: language.pick("出处", "origin")
    case .category: language.pick("类别", "category")
    case .sources: language.pick("来源", "sources")
    case .targets: language.pick("目标", "targets")
    case .milestones: language.pick("节点", "milestones")
    case .funding: language.pick("资金", "funding")
    case .place: language.pick("位置", "place")
    case .order: language.pick("顺序", "order")
    case .target: language.pick("目标值", "figure")
    case .kind: language.pick("约束", "kind")
    case .basis: language.pick("口径", "basis")
    case .unit: language.pick("计量单位", "unit")
    case .reference: language.pick("比照", "reference")
    case .relation: language.pick("关系", "relation")
    case .each: language.pick("适用", "each")
    case .alternative: language.pick("或", "or")
    case .parts: language.pick("其中", "parts")
    case .shares: language.pick("分地区", "shares")
    case .years: language.pick("分年度", "years")
    case .sameAs: language.pick("同", "same as")
    case .quarter: language.pick("季度", "quarter")
    case .criteria: language.pick("数值要求", "criteria")
    case .total: language.pick("总额", "total")
    case .every: language.pick("频率", "every")
    case .count: language.pick("件数", "pieces")
    case .units: language.pick("单位", "units")
    case .receiver: language.pick("报送对象", "receiver")
    case .task: language.pick("任务", "task")
    case .other: language.pick("其他内容", "something else")
    }
  }
}
