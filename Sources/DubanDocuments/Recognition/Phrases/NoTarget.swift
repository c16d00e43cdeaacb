import DubanCore

/// Figures that tell nothing to be reached: document numbers, serials, formulas, weights, names of roads and models, ages,
/// thresholds that say which things are meant.
struct NoTarget {
  let text: PhraseText
  /// The places where days end, behind which 「前」 is no rank: 6月底前2家.
  let dayEnds: Set<Int>

  /// Whether the amount says nothing to be reached, whatever stands further away.
  func isNone(_ amount: Amount) -> Bool {
    let (start, end) = (amount.range.lowerBound, amount.range.upperBound)
    if text.has("基础上", at: end) || text.has("的基础上", at: end) { return true }
    if isPieceOfWord(amount) || isOrdinal(start) || isInName(amount) { return true }
    guard let sort = amount.sort else { return !isBareTarget(amount) }
    switch sort {
    case .other:
      // 「满意度达到95分以上」 is one, 「扣2分」 and 「60岁」 are none.
      guard amount.unit == "分" else { return true }
      return !text.contains(anyOf: NoTarget.scored, in: max(0, start - 14)..<start)
    case .time: return isSpanOfName(amount) || isLimitOfEach(amount)
    case .count, .measure, .money, .share, .points, .times: break
    }
    if amount.isChinese, amount.unit == "批" { return true }
    // 「每月一次性补助」 is given at once.
    if sort == .times, text[end] == "性" { return true }
    // 「28项重点任务」 counts the document's own items.
    if sort == .count, NoTarget.items.match(in: text, at: end) != nil { return true }
    if amount.isChinese, sort != .share, !isWanted(amount) { return true }
    if amount.unit == "期" || amount.unit == "位" || amount.unit == "名",
      isOrdinal(start)
    {
      return true
    }
    // 「2期工程」 and 「改扩建二期」 are the second, 「培训10期」 are ten.
    if amount.unit == "期",
      NoTarget.works.match(in: text, at: end) != nil
        || amount.isChinese && NoTarget.courses.match(in: text, before: start) == nil
    {
      return true
    }
    if sort == .count, isReference(amount) { return true }
    // 「按照低保标准的15倍执行」.
    if amount.unit == "倍", text.has("标准的", before: start) { return true }
    if sort == .measure, isAttribute(amount) { return true }
    if NoTarget.area.match(in: text, before: start) != nil, sort == .measure { return true }
    if NoTarget.radius.match(in: text, at: end) != nil, sort == .measure || sort == .time { return true }
    if NoTarget.before.match(in: text, before: start) != nil && !isWorkedOn(amount) || text.has("仅完成", at: start - 5) {
      return true
    }
    // 「5万吨级以上泊位」 tells which berths.
    if sort == .measure, text[end] == "级" { return true }
    if isWeight(amount) || isStandard(amount) || sort == .count && isSites(amount) { return true }
    return (sort == .count || sort == .measure) && isWatched(amount)
  }

  /// 「对排查出的13座危桥全部改造」: all of what was found is worked on, so that their number is the target.
  private func isWorkedOn(_ amount: Amount) -> Bool {
    guard NoTarget.findings.match(in: text, before: amount.range.lowerBound) != nil else { return false }
    var place = amount.range.upperBound
    while place < text.count, place - amount.range.upperBound < 24, !text[place].endsClause {
      if let length = NoTarget.every.match(in: text, at: place) {
        return Naming.verbs.match(in: text, at: place + length) != nil
      }
      place += 1
    }
    return false
  }

  private static let findings = WordList("排查出的 排查出 排查的 排查发现的 发现的 存在的 发现 涉及的 摸排出的 摸排的 查出的 梳理出的 现有的 现有 现存的 剩余的 剩余")
  private static let every = WordList("全部 逐一 逐个 逐座 逐处 逐户 一律 全面 予以 均 要全部 限期 分批")

  /// 「加强12条河道巡查」, 「做好3座水库、5座闸站运行监测」: what is watched over is no result, however much of it there is.
  private func isWatched(_ amount: Amount) -> Bool {
    let (start, end) = (amount.range.lowerBound, amount.range.upperBound)
    var head = start
    while head > 0, start - head < 40, !text[head - 1].endsClause, text[head - 1] != "(" { head -= 1 }
    guard (head..<start).contains(where: { NoTarget.care.match(in: text, at: $0) != nil }),
      NoTarget.makes.match(in: text, before: start) == nil,
      Bound.read(text, around: amount.range, from: max(head, start - 6)).kind == .exactly
    else { return false }
    var close = end
    while close < text.count, close - end < 40, !text[close].endsClause, text[close] != ")" { close += 1 }
    while let length = NoTarget.careTails.match(in: text, before: close), close - length > end { close -= length }
    return NoTarget.watching.match(in: text, before: close).map { close - $0 > end } ?? false
  }

  private static let care = WordList("加强 强化 做好 抓好 严格 深化 持续加强 落实 抓实 压实")
  private static let careTails = WordList("工作 力度 频次 责任 职责 机制 制度 措施")
  private static let watching = WordList(
    "巡查 监测 监管 管护 管理 巡护 值守 看护 调度 检查 督导 督查 监督 服务 指导 保护 管控 防控 执法 宣传 协调 跟踪 防守 养护 预警 运维 分析 研判 巡检 监控 保障 对接 联系")

  /// 「在云湖花园等9个小区新建充电棚26个」: how many places something is built in, of which a figure of its own follows.
  private func isSites(_ amount: Amount) -> Bool {
    let (start, end) = (amount.range.lowerBound, amount.range.upperBound)
    guard text[start - 1] == "等" else { return false }
    var head = start
    while head > 0, start - head < 40, !text[head - 1].endsClause { head -= 1 }
    guard (head..<start).contains(where: { text[$0] == "在" }) else { return false }
    var place = end
    while place < text.count, place - end < 10, !text[place].isMark {
      if place > end, let length = Naming.verbs.match(in: text, at: place) {
        let behind = (place + length)..<min(text.count, place + length + 24)
        return behind.prefix { !text[$0].endsClause }.contains { text[$0].isDigit }
      }
      place += 1
    }
    return false
  }

  /// 「给予最高100万元奖励」, 「一次性补助5万元」: what anybody gets, and no sum that is set aside.
  private func isStandard(_ amount: Amount) -> Bool {
    guard amount.sort == .money else { return false }
    let (start, end) = (amount.range.lowerBound, amount.range.upperBound)
    // 「一次性奖励20万元」 as well as 「最高20万元奖励」.
    let verb = NoTarget.grants.match(in: text, before: start) ?? 0
    guard let length = NoTarget.atBest.match(in: text, before: start - verb) else { return false }
    if verb > 0 { return true }
    return NoTarget.grants.match(in: text, at: end) != nil
      || text[end] == "的" && NoTarget.grants.match(in: text, at: end + 1) != nil
      || NoTarget.grants.match(in: text, before: start - length) != nil
  }

  private static let atBest = WordList("最高 最高不超过 最高可达 一次性 最多 上限")
  private static let grants = WordList("奖励 补助 补贴 奖补 资助 资金奖励 资金补助 资金支持 给予 予以 扶持")

  // MARK: Words and names

  /// `5G`, `PM2.5`, `C20`, `1+3+N`, `0517-839…`, `239省道`, `12345热线`, `3A级`, `〔2020〕1号`.
  private func isPieceOfWord(_ amount: Amount) -> Bool {
    let (start, end) = (amount.range.lowerBound, amount.range.upperBound)
    let (before, behind) = (text[start - 1], text[end])
    if before.isLatin || before == "+" || before == "#" || before == "×" || before == "*" || before == "/" {
      return true
    }
    if before == "-" || before == "." || before == "_", text[start - 2].isDigit || text[start - 2].isLatin {
      return true
    }
    if before == "第" || before == "〔" || before == "[" || before == "〕" || before == "]" { return true }
    if behind == "+" && (text[end + 1].isDigit || text[end + 1].isLatin || text[end + 1].isHan) { return true }
    if behind == "号" || behind == "#" || behind == "×" || behind == "*" || behind == "〕" { return true }
    if amount.unit.isEmpty || amount.sort == .count && amount.unit == "G" {
      if behind.isLatin || behind == "-" || behind == "_" || behind == "." { return true }
      if NoTarget.roads.match(in: text, at: end) != nil { return true }
    }
    // 「2A级」: the letter was taken for no unit.
    return NoTarget.voltage.match(in: text, at: end) != nil && amount.unit.hasSuffix("伏安") == false
      && amount.sort == nil
  }

  /// `第3`, `前10名`, `排名第2`.
  private func isOrdinal(_ start: Int) -> Bool {
    !dayEnds.contains(start) && NoTarget.rank.match(in: text, before: start) != nil
  }

  /// Inside quotation marks or titles (“15分钟医保圈”, 《…16条》), but for how fast something must be answered.
  private func isInName(_ amount: Amount) -> Bool {
    let (start, end) = (amount.range.lowerBound, amount.range.upperBound)
    var place = start - 1
    var steps = 0
    while place >= 0, steps < 24, !text[place].endsSentence {
      if text[place] == "”" || text[place] == "》" || text[place] == "」" { return false }
      if text[place] == "《" { return true }
      if text[place] == "“" || text[place] == "「" {
        if amount.sort == .time, NoTarget.answered.match(in: text, at: end) != nil { return false }
        return isClosed(from: end)
      }
      place -= 1
      steps += 1
    }
    return false
  }

  private func isClosed(from end: Int) -> Bool {
    var place = end
    while place < text.count, place - end < 40, !text[place].endsSentence {
      if text[place] == "”" || text[place] == "」" { return true }
      if text[place] == "“" { return false }
      place += 1
    }
    return false
  }

  /// A figure without a unit: only 「指数达到85」 and 「提高到2.3」 are wanted.
  private func isBareTarget(_ amount: Amount) -> Bool {
    let (start, end) = (amount.range.lowerBound, amount.range.upperBound)
    if "万亿".unicodeScalars.contains(text[end - 1]),
      text[end].isMark || end >= text.count || Bound.behind(text, at: end) != nil
    {
      return true
    }
    guard text[end].isMark || end >= text.count || Bound.behind(text, at: end) != nil else { return false }
    guard let length = NoTarget.reaching.match(in: text, before: start) else { return false }
    return text.contains(anyOf: NoTarget.measured, in: max(0, start - length - 14)..<start)
  }

  // MARK: Spans of time

  /// 「发现问题30日内整改到位」: the limit of whatever is found, which no plan can measure as a whole.
  private func isLimitOfEach(_ amount: Amount) -> Bool {
    let (start, end) = (amount.range.lowerBound, amount.range.upperBound)
    guard amount.unit == "日" || amount.unit == "天" || amount.unit == "个工作日", text[end] == "内" else { return false }
    var head = start
    while head > 0, start - head < 16, !text[head - 1].endsClause { head -= 1 }
    return text.contains(anyOf: NoTarget.findingOf, in: head..<start)
      && text.contains(anyOf: NoTarget.mending, in: end..<min(text.count, end + 8))
  }

  private static let findingOf = WordList("发现问题 发现的问题 发现隐患 发现的隐患 问题发现 隐患发现 发现后 反馈问题 交办问题")
  private static let mending = WordList("整改 销号 整治到位 消除")

  /// `15分钟生活圈`, `三年行动`, `24小时值守`: how long something is, not how fast it must go.
  private func isSpanOfName(_ amount: Amount) -> Bool {
    let (start, end) = (amount.range.lowerBound, amount.range.upperBound)
    if amount.unit == "日" || amount.unit == "个月" || amount.unit == "月",
      Bound.read(text, around: amount.range, from: max(0, start - 6)).kind != .exactly
    {
      return false
    }
    if amount.unit == "年" || amount.unit == "月" || amount.unit == "周" || amount.unit == "日" { return true }
    if Bound.read(text, around: amount.range, from: max(0, start - 6)).kind != .exactly { return false }
    if NoTarget.circles.match(in: text, at: end) != nil { return true }
    if NoTarget.answered.match(in: text, at: end) != nil { return false }
    return NoTarget.reaching.match(in: text, before: start) == nil
  }

  // MARK: Numbers in Chinese characters

  /// Whether words beside say that things are counted: 「建成两个」, 「不少于三家」; 「两个维护」 and 「四项制度」 are names.
  private func isWanted(_ amount: Amount) -> Bool {
    let (start, end) = (amount.range.lowerBound, amount.range.upperBound)
    if amount.isMore || Bound.behind(text, at: end) != nil { return true }
    if amount.sort == .times, Rhythm.comesBack(text, before: start) { return true }
    if Bound.read(text, around: amount.range, from: max(0, start - 6)).kind != .exactly { return true }
    if NoTarget.slogans.match(in: text, at: end) != nil { return false }
    return NoTarget.makes.match(in: text, before: start) != nil
  }

  // MARK: Weights

  /// `权重20%`, `占考核总分的10%`, `按20%比例`: how something is reckoned.
  private func isWeight(_ amount: Amount) -> Bool {
    let (start, end) = (amount.range.lowerBound, amount.range.upperBound)
    if NoTarget.reckoned.match(in: text, at: end) != nil { return true }
    return NoTarget.weights.match(in: text, before: start) != nil
  }

  // MARK: What is only spoken of

  /// 「每1000人配备1名」, 「紧扣39项指标」, 「等12个领域」, 「24个项目清单」, 「8项指标完成情况」: how many there are of what the text speaks of.
  private func isReference(_ amount: Amount) -> Bool {
    let (start, end) = (amount.range.lowerBound, amount.range.upperBound)
    if text[start - 1] == "每" { return true }
    if let length = NoTarget.being.match(in: text, at: end), text[end + length] == "是" { return true }
    guard Bound.read(text, around: amount.range, from: max(0, start - 6)).kind == .exactly, !amount.isMore,
      NoTarget.makes.match(in: text, before: start) == nil, Naming.verbs.match(in: text, before: start) == nil
    else { return false }
    var close = end
    while close < text.count, close - end < 30, !text[close].endsClause, text[close] != ")", text[close] != "、" {
      close += 1
    }
    if let length = NoTarget.fields.match(in: text, at: end), end + length == close { return true }
    if let length = NoTarget.papers.match(in: text, before: close), close - length > end { return true }
    // 「一类部门31个」 says how many are meant.
    if text.has("部门", before: start), text[end].isMark || end >= text.count { return true }
    // The clause begins with what the figure is only looked at for.
    var head = start
    while head > 0, start - head < 40, !text[head - 1].endsClause { head -= 1 }
    guard let length = NoTarget.looking.match(in: text, at: head), head + length <= start else { return false }
    return !(head + length..<start).contains { Naming.verbs.match(in: text, at: $0) != nil }
  }

  /// 「面积在90平方米以上的场所」: what a thing is like that is not counted.
  private func isAttribute(_ amount: Amount) -> Bool {
    let end = amount.range.upperBound + (Bound.behind(text, at: amount.range.upperBound)?.length ?? 0)
    guard end > amount.range.upperBound, text[end] == "的", text[end + 1].isHan else { return false }
    return NoTarget.sizes.match(in: text, before: amount.range.lowerBound) != nil
  }

  private static let courses = WordList("举办 开展 组织 开办 开设 培训 培训班 不少于 至少 达到 共")
  private static let fields = WordList("领域 重点领域 方面 环节 维度 步骤 阶段 板块 层面 关键环节 关键领域 重点环节 重点方面")
  private static let papers = WordList("清单 情况 状况")
  private static let being = WordList("实事 民生实事 任务 重点任务 指标 工作")
  private static let looking = WordList("紧扣 围绕 聚焦 对照 对标 紧盯 瞄准 立足 锁定 根据 按照 依据 结合")
  private static let sizes = WordList("面积在 面积达 面积为 规模在 规模达 高度在 长度在 容积在 距离在 半径在 宽度在")

  private static let roads = WordList("省道 国道 县道 乡道 高速 号线 线 路 热线 平台 厂 团 师 所 院 部队 行动 工程 计划 项目 机制 体系 模式 工作法 指挥部 电话")
  private static let voltage = WordList("千伏 kV KV kv 伏 V")
  private static let rank = WordList("第 前 排名 位列 位居 倒数")
  private static let scored = WordList("满意度 满意率 得分 评分 指数 测评 总分 综合分 考评 分值达 成绩")
  private static let items = WordList("重点任务 主要任务 工作任务 目标任务 具体任务 任务 重点工作 工作任务 具体举措 重点举措 改革任务 年度任务")
  private static let works = WordList("工程 项目 建设 地块 用地 厂房")
  private static let area = WordList(
    """
    总建筑面积 建筑面积 占地 占地面积 占地约 用地面积 总占地 总占地面积 建筑面积约 总建筑面积约 占地面积约 总用地面积 总面积 面积约 \
    总面积约 建筑规模 使用面积 总用地 规划面积 规划用地 流域面积
    """)
  private static let radius = WordList("范围内 半径 以外 外 处 沿线")
  private static let before = WordList(
    "已完成 已建成 已建 现有 现已 已有 已累计 已达 已达到 已 目前有 原有 上年 去年 截至目前 现状 仍有 尚有 仅有 仅 仅完成 还有 目前仅 只有 排查出的 排查出 发现的 存在的 发现 涉及")
  private static let reckoned = WordList("权重 的权重 分值 计入 计算 计提 的比例计提 的标准 的比例 比例 资本金 首付")
  private static let weights = WordList("权重 权重为 占比权重 分值占 占总分 占考核 权重占 按照 按 满分 每降低 每提高 每下降 每增加 每增长 每超")
  private static let circles = WordList(
    "生活圈 便民圈 服务圈 交通圈 医保 健身圈 阅读圈 通勤圈 经济圈 圈 都市圈 值班 值守 热线 在线 服务 营业 全天候 品质 政务 养老 社区 就医 救援圈 公共 行动 计划 规划 期 的 城市 便民 应急圈 急救圈")
  static let answered = WordList(
    """
    内 之内 以内 到达 到场 开展 响应 办结 办理 送达 出警 出动 完成 反馈 答复 处置 审批 受理 到位 出证 上门 抵达 办成 核发 拿地 开工 发证 出具 扑灭 处理 修复 就能 即可 就可 可到 可达 能到
    """)
  private static let reaching = WordList(
    "达到 达 提高到 提升到 提升至 提高至 不低于 不高于 控制在 降至 降到 缩短至 缩短到 压缩至 压缩到 压减到 压减至 不超过 缩短 压缩 超过 至 到 为 突破 以上 至少 不少于 降低到 下降到 增加到")
  private static let measured = WordList("指数 系数 比 率 度 数 值 强度 浓度 评分 得分 分值 量")
  private static let makes = WordList(
    """
    建成 新建 建设 打造 新增 创建 培育 引进 举办 开展 组织 新改建 改造 完成 实施 创成 建立 改建 扩建 设立 开设 启用 落户 招引 开工 竣工 建好 \
    遴选 选树 推出 申报 争创 整治 修建 组建 改扩建 新开工 新开 增设 配备 办好 编制 出台 谋划 储备 发布 召开 引育 挂牌 建 各 每年 每月 每季度 至少
    """)
  private static let slogans = WordList(
    "确立 维护 意识 自信 一批 责任 转变 支撑 关键 方面 环节 层面 坚持 清单 机制 体系 制度 原则 文明 战略 结合 统一 步骤 阶段 专项 领域 重点 抓手 抓 化 融合 不 必须")
}
