/// What the words of a heading say of what stands under it.
package enum SectionWord: Hashable, Sendable {
  /// Aims, principles, safeguards: no tasks stand under it unless units are named.
  case announcing
  /// Aims with figures: they are indicators where nobody is named.
  case aims
  /// It only holds the chapters (重点任务).
  case container
  /// A part of one item: 目标任务, 序时进度, 资金安排, 责任分工.
  case part(ItemPart)

  /// The parts of an item that is told under headings of its own.
  package enum ItemPart: Hashable, Sendable {
    case goal, schedule, funding, duties, lead, responsible, cooperating, due, content
  }
}

extension SectionWord {
  /// What `heading` says, where it is known; a heading in further words says nothing.
  package static func of(_ heading: String) -> SectionWord? {
    var word = bare(heading)
    if let bracket = word.firstIndex(where: { $0 == "(" || $0 == "（" }), bracket > word.startIndex {
      word = String(word[..<bracket])
    }
    if let exact = known[word] { return exact }
    guard word.count <= 12 else { return nil }
    if word.hasSuffix("阶段") || (word.count <= 8 && noticeEnds.contains(where: word.hasSuffix)) { return .announcing }
    if announcingEnds.contains(where: word.hasSuffix) { return .announcing }
    if aimEnds.contains(where: word.hasSuffix) { return .aims }
    if containerEnds.contains(where: word.hasSuffix) { return .container }
    return nil
  }

  /// The longest known heading that begins `text` at `place`, for headings run together with their text.
  static func length(_ text: Scalars, at place: Int) -> Int? {
    headings.match(in: text[...], at: place)
  }

  /// The part of an item whose heading is run together with its text: 目标任务提标改造70个….
  static func glued(_ body: ArraySlice<Unicode.Scalar>) -> SectionWord? {
    let text = Array(body.prefix(16))
    guard let length = length(text, at: 0), text.count > length,
      let word = known[String(scalars: text[..<length])], case .part = word
    else { return nil }
    return word
  }

  /// `heading` without blanks and the marks around it.
  private static func bare(_ heading: String) -> String {
    String(scalars: heading.unicodeScalars.filter { !$0.isBlank && !$0.isColon && $0 != "。" && $0 != "." })
  }

  private static let known: [String: SectionWord] = {
    var table: [String: SectionWord] = [:]
    for word in announcingWords { table[word] = .announcing }
    for word in aimWords { table[word] = .aims }
    for word in containerWords { table[word] = .container }
    for (word, part) in partWords { table[word] = .part(part) }
    return table
  }()

  private static let headings = WordList(Array(known.keys))

  private static let announcingWords = [
    "总体要求", "指导思想", "基本原则", "工作原则", "主要原则", "总体思路", "工作思路", "基本思路", "保障措施", "组织领导", "组织保障",
    "组织实施", "工作要求", "有关要求", "相关要求", "保障机制", "工作保障", "要素保障", "加强组织领导", "强化组织领导", "实施保障",
    "强化组织保障", "强化保障措施", "推进机制", "工作机制", "附则", "背景", "编制背景", "重要意义", "现状", "发展基础", "基本情况",
    "工作步骤", "实施步骤", "实施阶段", "方法步骤", "适用范围", "实施范围", "考核评价", "监督考核", "督查考核", "考核办法", "几点要求",
    "保障措施及要求", "组织形式", "领导小组", "组织机构", "工作措施", "落实要求", "强化责任落实", "加强督促检查", "其他事项", "其它事项", "督查考核", "督查通报", "监督检查",
    "督促考核", "考核与奖惩", "考核奖惩", "考核及奖惩", "奖惩措施", "奖惩办法", "责任追究", "考核结果运用", "考核评分",
  ]
  private static let aimWords = [
    "工作目标", "总体目标", "主要目标", "发展目标", "目标要求", "年度目标", "行动目标", "预期目标", "主要预期目标", "主要指标", "发展指标",
    "总体要求和主要目标", "总体要求及目标", "总体要求和工作目标", "总体要求和发展目标", "指导思想和工作目标", "具体目标", "阶段目标", "目标",
    "主要目标任务", "主要发展目标", "工作目标和任务", "考核指标", "量化目标",
  ]
  private static let containerWords = [
    "重点任务", "主要任务", "工作任务", "主要工作", "重点工作", "工作重点", "主要内容", "工作举措", "主要举措", "重点举措", "主要措施",
    "具体任务", "目标任务分解", "任务分工", "工作安排", "重点任务及分工", "重点任务分工", "主要任务及分工", "重点工作任务", "重点工作及分工",
    "任务清单", "具体措施", "工作内容", "任务措施", "重点行动", "重点工程", "重大项目", "主要工作任务", "重点事项", "具体工作",
  ]
  private static let partWords: [(String, ItemPart)] = [
    ("目标任务", .goal), ("任务目标", .goal), ("项目目标", .goal), ("建设目标", .goal), ("实施目标", .goal),
    ("序时进度", .schedule), ("进度安排", .schedule), ("时间安排", .schedule), ("进度要求", .schedule), ("工作进度", .schedule),
    ("实施进度", .schedule), ("时间进度", .schedule), ("节点安排", .schedule), ("推进计划", .schedule), ("时序进度", .schedule),
    ("资金安排", .funding), ("资金来源", .funding), ("资金筹措", .funding), ("资金保障", .funding), ("投资估算", .funding),
    ("资金预算", .funding), ("经费安排", .funding), ("经费来源", .funding), ("资金计划", .funding),
    ("责任分工", .duties), ("职责分工", .duties), ("责任落实", .duties), ("分工", .duties), ("责任单位及分工", .duties),
    ("牵头单位", .lead), ("牵头部门", .lead), ("主办单位", .lead),
    ("责任单位", .responsible), ("责任部门", .responsible), ("实施单位", .responsible), ("承办单位", .responsible),
    ("配合单位", .cooperating), ("协办单位", .cooperating), ("配合部门", .cooperating), ("参与单位", .cooperating),
    ("完成时限", .due), ("完成时间", .due), ("时限要求", .due), ("时间要求", .due),
    ("建设内容", .content), ("实施内容", .content), ("项目内容", .content), ("建设内容及规模", .content), ("任务内容", .content),
    ("工作标准", .content),
  ]
  /// Headings of notices of meetings, trainings, applications.
  private static let noticeEnds = [
    "时间", "地点", "人员", "对象", "方式", "步骤", "费用", "须知", "范围", "条件", "程序", "流程", "要求", "原则", "依据", "定义", "意义", "形势", "背景",
  ]
  private static let announcingEnds = ["保障措施", "组织领导", "组织保障", "工作要求", "指导思想", "基本原则", "总体要求", "组织实施"]
  private static let aimEnds = ["工作目标", "主要目标", "总体目标", "发展目标", "预期目标", "主要指标"]
  private static let containerEnds = ["重点任务", "主要任务", "工作任务", "重点工作"]
}
