/// What the headings of columns mean, in the wordings that offices use.
///
/// A heading is first looked up whole, then by the words in it; the order of `words` settles headings that hold several
/// (分管领导责任单位 names units).
enum HeaderDictionary {
  /// The kind of a column headed `heading`; nil where it is not known.
  static func kind(of heading: String) -> ColumnKind? {
    heading.utf8.count <= 400 ? kind(ofSqueezed: CellText.squeezed(heading.unicodeScalars)) : nil
  }

  /// No heading has more characters.
  static let longest = 32

  /// The kind of a column headed `words`, which stand without blanks and in half width; nil where it is not known.
  static func kind(ofSqueezed words: Scalars) -> ColumnKind? {
    guard !words.isEmpty, words.count <= longest, !words.contains(where: endsSentence) else { return nil }
    if let kind = whole[words[...]] { return kind }
    // Every short line of a document is asked, so that most must be ruled out at once.
    guard mayBeKnown(words) else { return nil }
    // What stands in brackets only explains: 责任单位（★为牵头单位）, 镇（街道）.
    let base = withoutBrackets(words)
    if base.count < words.count, !base.isEmpty, let kind = bareKind(base[...]) { return kind }
    return bareKind(words[...])
  }

  /// The measure that stands behind a heading: `万元` of `总投资（万元）`; nil where there is none.
  static func measure(in heading: String) -> String? {
    let key = CellText.squeezed(heading)
    guard key.hasSuffix(")"), let open = key.lastIndex(of: "(") else { return nil }
    var inner = key[key.index(after: open)...].dropLast()
    for head in ["单位:", "单位"] where inner.hasPrefix(head) { inner = inner.dropFirst(head.count) }
    return Measures.isMeasure(String(inner)) ? String(inner) : nil
  }

  /// Whether `heading` is a heading in all its words and not only by one of them.
  static func isWhole(_ heading: String) -> Bool { isWhole(squeezed: CellText.squeezed(heading.unicodeScalars)) }

  /// Whether `words`, which stand without blanks and in half width, are a heading in all of them and not only by one.
  static func isWhole(squeezed words: Scalars) -> Bool {
    if whole[words[...]] != nil || MonthSpan.reading(squeezed: words[...]) != nil { return true }
    let base = withoutBrackets(words)[...]
    if whole[base] != nil { return true }
    // 县政府分管领导, 责任副市长 and the like, whoever's leader it is.
    if base.count <= 9, leaders.ends(base) { return true }
    let (year, rest) = parted(base)
    return year != nil && (rest.isEmpty || whole[rest] != nil || rest.count <= 5 && bareKind(base) != nil)
  }

  private static let leaders = WordList("分管领导 牵头领导 责任领导 联系领导 包保领导 包联领导 负责同志")

  /// Whether anything in `words`, which are no heading as a whole, could make them one.
  private static func mayBeKnown(_ words: Scalars) -> Bool {
    if words.contains(where: isBracket) { return true }
    if spanEnds.isIn(words[...]), MonthSpan.mayBe(words) { return true }
    // 2026年度目标.
    if ("0"..."9").contains(words[0]), words.contains("年") { return true }
    return words.count <= 14 && (roleWords.begins(words[...]) || anyWord.isIn(words[...]))
  }

  private static func isBracket(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", ")", "[", "]", "〔", "〕": true
    default: false
    }
  }

  private static func bareKind(_ words: ArraySlice<Unicode.Scalar>) -> ColumnKind? {
    if let kind = whole[words] { return kind }
    if spanEnds.isIn(words), let span = MonthSpan.reading(squeezed: words) { return .span(span) }
    let (year, rest) = parted(words)
    if let year {
      if rest.isEmpty { return .year(year) }
      if yearlyTargets[rest] != nil { return .target }
      if formerFigures.isIn(rest) { return .baseline }
      return bareKind(rest)
    }
    guard words.count <= 14 else { return nil }
    if roleWords.begins(words) {
      let key = String(scalars: words)
      for (word, tails) in roles where key.hasPrefix(word) && tails.contains(String(key.dropFirst(word.count))) {
        return .role(key)
      }
    }
    guard anyWord.isIn(words) else { return nil }
    return HeaderDictionary.words.first { words.holds($0.0) }?.1
  }

  private static let yearlyTargets = KeyedWords(
    ["目标", "目标值", "计划", "任务", "目标任务", "年度目标", "计划目标", "指标值", "度目标", "度目标值", "度计划", "度任务"].map { ($0, true) })
  private static let formerFigures = WordList("完成 实绩 实际 现状")

  private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "。" || scalar == ";" || scalar == "!" || scalar == "?"
  }

  /// One of these stands in whatever names months.
  private static let spanEnds = WordList("月 季 年 Q q")
  private static let roleWords = WordList(roles.map(\.0))
  private static let anyWord = WordList(words.map(\.0))

  /// The year at the head of `words` and what follows: `2022年度目标` is 2022 and 目标.
  private static func parted(_ words: ArraySlice<Unicode.Scalar>) -> (Int?, ArraySlice<Unicode.Scalar>) {
    let digits = words.prefix(5).prefix { $0.properties.numericType != nil }
    guard digits.count == 4, let (year, end) = HanNumber.digits(words, at: words.startIndex), end == digits.endIndex,
      (1949...2100).contains(year), words.has("年", at: end)
    else { return (nil, words) }
    let rest = words[(end + 1)...]
    return (year, rest.first == "度" ? rest.dropFirst() : rest)
  }

  private static func withoutBrackets(_ words: Scalars) -> Scalars {
    guard words.contains(where: isBracket) else { return words }
    var result: Scalars = []
    var depth = 0
    for scalar in words {
      if scalar == "(" || scalar == "[" || scalar == "〔" {
        depth += 1
      } else if scalar == ")" || scalar == "]" || scalar == "〕" {
        depth -= 1
      } else if depth <= 0 {
        result.append(scalar)
      }
    }
    return result
  }

  private static let whole = KeyedWords(
    table.flatMap { kind, headings in headings.split(separator: " ").map { (String($0), kind) } })

  private static let table: [(ColumnKind, String)] = [
    (.number, "序号 编号 序 号 顺序 顺序号 项次 项目编号 任务编号 项目序号 任务序号 总序号 分序号 No. NO. No NO 条目 条款"),
    (
      .section,
      "类别 分类 任务类别 项目类别 工作类别 类型 项目类型 板块 领域 重点领域 工作领域 大类 一级指标 一级目标 一级任务 方面 维度 章节 报告章节 篇章 模块 专题 工作板块 目标分类 指标类别 工作方面 事项类别 任务分类"
    ),
    (
      .title,
      "任务 任务名称 项目 项目名称 目标名称 工作任务 重点任务 主要任务 任务分解 事项 工作事项 重点工作 重点事项 实事项目 实事名称 实事项目名称 目标任务 工作项目 重点项目 督查事项 督办事项 具体任务 主要工作 二级任务 任务事项 工作名称 事项名称 名称 工程名称 工程项目 重点工程 任务项目 工作重点 任务清单 改革事项 改革任务 整改事项 问题 问题清单 问题表现 问题表述 反馈问题 突出问题 主要问题 问题描述 整改问题 议题 交办事项 议定事项 民生项目 民生实事 民生实事项目 项目内容 主要目标任务 重点工作任务 建议名称 提案名称 建议标题 提案标题 案由 隐患点位 隐患名称"
    ),
    (
      .content,
      "内容 工作内容 主要内容 具体内容 建设内容 任务内容 工作举措 工作措施 具体措施 主要措施 重点举措 主要举措 推进措施 落实措施 保障措施 工作标准 工作要求 具体要求 任务要求 目标要求 实施内容 建设规模 建设规模及内容 建设规模及主要内容 主要建设内容 建设内容及规模 内容及要求 工作目标及内容 目标及举措 举措 措施 标准 要求 目标内容 具体工作 具体工作任务 实施方案 整改措施 工作思路 主要做法 主要内容及标准 任务描述 分解任务 工作任务及要求 办理任务 主要办理任务 办理内容 办理要求 整治内容 治理内容"
    ),
    (
      .target,
      "目标 目标值 年度目标 年度目标值 工作目标 预期目标 量化目标 考核目标 全年目标 计划数 目标数 任务目标 年度任务 年度计划 年度工作目标 计划目标 达标要求 完成标准 成果形式 指标值 年度指标 年度指标值 任务指标 年度目标任务 全年目标任务 年度目标要求 目标及要求 具体目标 预期成果 工作成果 完成目标 建设目标 整改目标 三级指标值 年计划 全年计划 全年任务 工作指标 评价标准 工程量 建设任务量 年均/累计 年均增长/累计 年均增速/累计 年均[累计] 年均增长 年均增速 五年累计"
    ),
    (.indicator, "指标名称 指标 主要指标 考核指标 指标内容 二级指标 三级指标 评价指标 具体指标 指标项 监测指标 目标指标 绩效指标 核心指标 主要预期指标"),
    (.measure, "计量单位 单位 指标单位 度量单位"),
    (.attribute, "属性 指标属性 性质 指标性质 指标类型 目标属性"),
    (.baseline, "基期 基期值 基数 基准值 现状 现状值 上年完成 上年实绩 上年完成数 基础值 上年基数 历史值 上年值"),
    (
      .schedule,
      "进度要求 序时进度 进度安排 时间安排 时序进度 计划进度 工作进度 推进计划 时间进度 阶段目标 节点目标 推进步骤 实施步骤 进度计划 序时进度要求 进度目标 工作安排 推进安排 实施进度 时间进度安排 工作进度安排 年度进度安排 阶段性目标 分季度目标 季度目标 季度进度 工作计划 实施计划 进度节点 时间进度要求 序时安排 序时目标 分阶段目标 时序安排 进度"
    ),
    (
      .due,
      "完成时限 完成时间 时限 时间节点 办结时限 时限要求 完成期限 截止时间 计划完成时间 时间要求 实施期限 建设周期 建设年限 起止年限 建设工期 完成日期 截止日期 整改时限 期限 完成节点 办理时限 推进时限 时间 工作时限 计划竣工时间 竣工时间 完工时间 落实时限 任务时限 实施时间 实施周期 工期 建设时间 完成时限要求 起止时间 办结时间 达标时间 整改期限 计划完成时限"
    ),
    (.start, "开工时间 启动时间 计划开工时间 开始时间 开工日期 起始时间"),
    (
      .lead,
      "牵头单位 牵头部门 牵头责任单位 牵头处室 牵头科室 主办单位 主责单位 主要责任单位 第一责任单位 牵头 主办 主责 主办部门 主责部门 总牵头单位 牵头责任部门 牵头负责单位"
    ),
    (
      .responsible,
      "责任单位 责任部门 承办单位 落实单位 责任主体 承担单位 责任科室 责任处室 办理单位 责任分工 部门 责任 承办部门 实施部门 落实部门 分工 责任单位(部门) 承办 单位名称 分工单位 责任机构 工作分工 单位分工 部门分工 任务分工 职责分工 责任落实 完成单位"
    ),
    (
      .cooperating,
      "配合单位 协办单位 协助单位 参与单位 协同单位 配合部门 会同单位 支持单位 配合 协办 协办部门 参加单位 协同部门 会办单位 参与部门 协作单位 配合责任单位 责任配合单位 相关单位 协助部门"
    ),
    (.ownerAndSource, "责任单位/数据来源单位 责任单位/数据来源 牵头单位/数据来源单位"),
    (.dataSource, "数据来源 数据来源单位 数据提供单位 统计单位 数据来源部门 数据责任单位 数据采集单位"),
    (
      .leader,
      "分管领导 牵头领导 责任领导 包联领导 挂钩领导 挂点领导 领导 区政府分管领导 联系领导 包保领导 责任市领导 责任区领导 责任县领导 牵头县领导 牵头市领导 牵头区领导 挂帅领导 分管市领导 分管县领导 分管区领导 市领导 县领导 区领导 挂钩联系领导 分管负责同志 牵头负责同志 领衔领导 督办领导 包抓领导 总牵头领导 领办领导 主管领导"
    ),
    (.person, "责任人 督办人 督查人 填报人 联系人 联络员 负责人 具体责任人 联系方式 联系电话 电话 经办人 项目负责人 直接责任人 主要负责人 具体负责人 责任人员 手机"),
    (
      .areaName,
      "县区 县(区) 区县 县市区 县(市、区) 县(市)区 市县 乡镇 镇 镇街 街镇 镇(街道) 乡镇(街道) 街道 地区 区域 辖区 市州 设区市 各县区 园区 镇(街) 乡(镇) 乡镇街道 县(市、区)名称 区(县) 区市县 旗县区 县区名称 乡镇名称 所在地 所属县区 建设地点 实施地点 地点 属地"
    ),
    (.amount, "数量 任务数 计划数量 任务量 目标任务数 指标数 名额 数目 合计 小计 总计 总数 计划任务数 任务数量 分配数 建设数量 个数"),
    (
      .funding,
      "总投资 投资额 资金安排 资金预算 计划投资 年度投资 年度计划投资 投资规模 资金 概算投资 估算投资 投资 预算 经费 经费预算 资金额度 总投资额 年度投资计划 项目总投资 投资估算 资金规模 预算金额 金额 补助资金 财政资金 资金投入 所需资金 安排资金 投资概算 项目投资"
    ),
    (.fundingSource, "资金来源 资金渠道 资金筹措 资金来源及渠道 经费来源 资金保障 资金筹措方式"),
    (
      .progress,
      "完成情况 进展情况 工作进展 目前进展 当前进展 落实情况 是否完成 完成率 进展 存在问题 实际完成 累计完成 整改情况 推进情况 最新进展 完成进度 截至目前进展 工作进展情况 办理情况 整改状态 完成标志 困难问题 存在的问题 下步打算 下一步计划 状态 完成比例 进度情况 完成状态"
    ),
    (.remarks, "备注 说明 注 备 备注说明 附注 文件依据 来源 任务来源 依据 出处 补充说明 其他"),
  ]

  /// In this order: the first word that a heading holds decides.
  private static let words: [(String, ColumnKind)] = [
    ("数据来源", .dataSource), ("数据提供", .dataSource),
    ("配合", .cooperating), ("协办", .cooperating), ("协助", .cooperating), ("协同", .cooperating),
    ("参与单位", .cooperating), ("参加单位", .cooperating),
    ("领导", .leader),
    ("牵头", .lead), ("主办", .lead), ("主责", .lead),
    ("责任人", .person), ("联系人", .person), ("联络员", .person), ("负责人", .person), ("电话", .person),
    ("责任单位", .responsible), ("责任部门", .responsible), ("承办", .responsible),
    ("落实单位", .responsible), ("责任主体", .responsible), ("责任分工", .responsible),
    ("完成情况", .progress), ("进展", .progress), ("落实情况", .progress), ("推进情况", .progress), ("完成率", .progress),
    ("资金来源", .fundingSource), ("资金渠道", .fundingSource), ("筹措", .fundingSource),
    ("投资", .funding), ("资金", .funding), ("经费", .funding),
    ("时限", .due), ("期限", .due), ("完成时间", .due), ("截止", .due), ("时间节点", .due), ("竣工", .due), ("完工", .due),
    ("开工时间", .start), ("启动时间", .start),
    ("进度", .schedule), ("节点", .schedule), ("步骤", .schedule), ("推进计划", .schedule), ("时间安排", .schedule),
    ("备注", .remarks), ("说明", .remarks),
    ("序号", .number), ("编号", .number),
    ("计量单位", .measure), ("属性", .attribute), ("基期", .baseline), ("现状", .baseline), ("上年", .baseline),
    ("类别", .section), ("分类", .section), ("板块", .section), ("领域", .section),
    ("指标名称", .indicator),
    ("目标值", .target), ("指标值", .target), ("目标任务", .title), ("目标名称", .title), ("年度目标", .target),
    ("工作目标", .target), ("计划数", .target),
    ("内容", .content), ("举措", .content), ("措施", .content), ("标准", .content), ("要求", .content),
    ("任务名称", .title), ("项目名称", .title), ("事项", .title), ("任务", .title), ("项目", .title), ("目标", .target),
    ("指标", .indicator),
  ]

  private static let roles: [(String, Set<String>)] = {
    let tails: Set<String> = ["单位", "部门", "处室", "科室", "", "主体"]
    return [
      "指导", "考核", "业主", "监管", "督导", "督办", "督查", "验收", "审核", "评价", "主管", "建设", "运营", "监督", "行业主管", "行业指导", "项目业主",
      "项目建设", "统筹", "实施", "代建", "技术支持", "行政主管", "项目实施", "施工", "协调",
    ].map {
      ($0, $0 == "业主" || $0 == "项目业主" ? tails : tails.subtracting([""]))
    }
  }()
}
