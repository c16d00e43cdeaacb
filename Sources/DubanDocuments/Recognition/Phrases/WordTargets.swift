import DubanCore

/// Reads targets that are no figure: 完成市定目标, 高于全市平均, 与经济增长同步, 全覆盖, 争创示范区, 达到AA以上.
struct WordTargets {
  let text: PhraseText

  /// The target of a clause without figures; nil where it tells none.
  func read(_ clause: Range<Int>, days: [DaySpan]) -> (target: Target, confidence: Confidence)? {
    let naming = Naming(text: text, spans: days)
    guard clause.count >= 4 else { return nil }
    var reading =
      inStep(clause, naming) ?? compared(clause, naming) ?? asSet(clause, naming) ?? grade(clause, naming)
      ?? covered(clause, naming) ?? striven(clause, naming) ?? state(clause, naming) ?? built(clause, naming)
    if reading?.target.name.chinese.isEmpty == true { return nil }
    reading?.target.due = ClauseReading(index: 0, range: clause, amounts: [], days: days).due
    return reading
  }

  private typealias Reading = (target: Target, confidence: Confidence)

  // MARK: Compared

  /// `农村居民收入增幅与经济增长同步`.
  private func inStep(_ clause: Range<Int>, _ naming: Naming) -> Reading? {
    guard let step = text.firstIndex(of: "同步", in: clause),
      step + 2 == clause.upperBound || text[step + 2].isMark || WordTargets.growth.match(in: text, at: step + 2) != nil,
      let with = (clause.lowerBound..<step).last(where: { text[$0] == "与" || text[$0] == "和" || text[$0] == "同" }),
      step - with > 3
    else { return nil }
    let reference = naming.name(withoutTail((with + 1)..<step))
    guard WordTargets.compared.match(in: text, before: withoutTail((with + 1)..<step).upperBound) != nil else {
      return nil
    }
    var target = Target(Name(naming.before(clause.lowerBound..<with, isShare: true)), kind: .relative, basis: .growth)
    target.relation = .inStep
    target.reference = reference
    return (target, .sure)
  }

  private static let growth = WordList("增长 提高")
  private static let compared = WordList("增长 增速 增幅 发展 平均 水平 收入 GDP")

  private func withoutTail(_ range: Range<Int>) -> Range<Int> {
    for word in ["基本保持", "保持", "基本", "总体"] where text.has(word, before: range.upperBound) {
      return range.lowerBound..<(range.upperBound - word.unicodeScalars.count)
    }
    return range
  }

  /// `增速高于全市平均水平`, `不低于上年`.
  private func compared(_ clause: Range<Int>, _ naming: Naming) -> Reading? {
    for index in clause where index > clause.lowerBound {
      guard let (length, relation) = Comparison.relation(text, at: index), relation != .asSet else { continue }
      var reference = text.trimmed((index + length)..<clause.upperBound)
      if let mark = reference.first(where: { text[$0].isMark }) { reference = reference.lowerBound..<mark }
      guard (3...24).contains(reference.count), Comparison.measured.match(in: text, before: reference.upperBound) != nil
      else {
        continue
      }
      let name = naming.before(clause.lowerBound..<index, isShare: true)
      let isGrowth = ["增速", "增幅", "增长", "增长率"].contains { name.hasSuffix($0) }
      var target = Target(Name(name), kind: .relative, basis: isGrowth ? .growth : .level)
      target.relation = relation
      target.reference = text.text(reference)
      return (target, .sure)
    }
    return nil
  }

  /// `完成市定目标`, `达到省定标准`, `完成上级下达任务`.
  private func asSet(_ clause: Range<Int>, _ naming: Naming) -> Reading? {
    for index in clause {
      guard let verb = WordTargets.reaching.match(in: text, at: index) else { continue }
      let start = index + verb
      guard let level = WordTargets.levels.match(in: text, at: start) else { continue }
      var end = start + level
      // 「市政府下达的」: who set it.
      if let more = WordTargets.bodies.match(in: text, at: end) { end += more }
      guard let set = WordTargets.setting.match(in: text, at: end) else { continue }
      end += set
      while end < clause.upperBound, let more = WordTargets.ends.match(in: text, at: end) { end += more }
      guard WordTargets.ends.match(in: text, before: end) != nil || end == clause.upperBound else { continue }
      let name = naming.before(clause.lowerBound..<index, isShare: true)
      var target = Target(
        Name(name.isEmpty ? naming.name(end..<clause.upperBound) : name), kind: .text, basis: .text)
      target.text = text.text(index..<end)
      return (target, .sure)
    }
    return nil
  }

  private static let reaching = WordList("完成 达到 超额完成 全面完成 实现 符合 确保完成 达 控制在")
  private static let levels = WordList("市 省 国家 上级 区 县 州 中央 市级 省级 国 省市 省、市 自治区 市委市政府 省委省政府 部 旗")
  private static let bodies = WordList("政府 委 局 厅 级 委、市政府 里 定 上 考核")
  private static let setting = WordList(
    "定 下达 下达的 规定 规定的 核定 核定的 要求 要求的 确定 确定的 考核 考核的 控制 交办 分解 分解下达 分配 达 标准 目标 控制目标 控制指标 考核目标 定的")
  private static let ends = WordList("目标 任务 标准 指标 要求 目标任务 的 年度 考核 控制 数 评价 进度 范围内 以内 值 约束性")

  // MARK: Grades and states

  /// `融资平台等级达到AA以上`, `水质达到Ⅲ类`, `评为优秀`.
  private func grade(_ clause: Range<Int>, _ naming: Naming) -> Reading? {
    for index in clause {
      guard let length = WordTargets.grading.match(in: text, at: index) else { continue }
      let start = index + length
      guard let mark = WordTargets.grades.match(in: text, at: start) else { continue }
      var end = start + mark
      if let bound = Bound.behind(text, at: end) { end += bound.length }
      if text.has("标准", at: end) || text.has("等次", at: end) { end += 2 }
      guard end == clause.upperBound || text[end].isMark else { continue }
      let isStriven = text.contains(anyOf: TargetReader.striving, in: clause.lowerBound..<index)
      var target = Target(
        Name(naming.before(clause.lowerBound..<index, isShare: true)), kind: isStriven ? .stretch : .grade, basis: .text
      )
      target.text = text.text(start..<end)
      return (target, .sure)
    }
    return nil
  }

  private static let grading = WordList("达到 达 提升到 提升至 保持 保持在 评为 获得 稳定达到 提高到 为 升至 进入")
  private static let grades = WordList(
    "AAA+ AAA AA+ AA A级 AA级 AAA级 AAAA级 AAAAA级 3A级 4A级 5A级 4A 5A Ⅰ类 Ⅱ类 Ⅲ类 Ⅳ类 Ⅴ类 III类 II类 IV类 三类 二类 一类 优秀 良好 优良 优秀等次 先进等次 一等 二级 三级 一级 三星级 四星级 五星级 国家级 省级 国家一级 国家二级 国家三级 第一方阵 第一等次 第一档 甲级 乙级 A等次"
  )

  /// `实现行政村全覆盖`.
  private func covered(_ clause: Range<Int>, _ naming: Naming) -> Reading? {
    for word in ["全覆盖", "全面覆盖", "全消除", "动态清零", "应保尽保", "零增长"] {
      guard text.has(word, before: clause.upperBound) || text.has(word + "目标", before: clause.upperBound),
        let at = text.firstIndex(of: word, in: clause)
      else { continue }
      // 「新增违建实现零增长」: the verb is none of the name.
      let end = word == "零增长" && (text.has("实现", before: at) || text.has("保持", before: at)) ? at - 2 : at
      let name = naming.before(clause.lowerBound..<max(clause.lowerBound, end), isShare: true)
      guard name.count >= 2 else { return nil }
      var target = Target(Name(name), kind: .text, basis: .text)
      target.text = word
      return (target, .likely)
    }
    return nil
  }

  /// `争创省级示范区`, `力争纳入省级清单`.
  private func striven(_ clause: Range<Int>, _ naming: Naming) -> Reading? {
    for index in clause {
      guard let length = WordTargets.strivings.match(in: text, at: index) else { continue }
      var name = naming.name(naming.withoutTail((index + length)..<clause.upperBound))
      if name.count < 3 { name = naming.before(clause.lowerBound..<index, isShare: true) }
      guard name.count >= 3 else { return nil }
      var target = Target(Name(name), kind: .stretch, basis: .text)
      target.text = text.text(index..<(index + length))
      return (target, .likely)
    }
    return nil
  }

  private static let strivings = WordList(
    """
    争创 力争创成 力争创建 力争创建成 争取创成 争取创建 力争获批 争取获批 力争获评 争取获评 力争入选 争取入选 力争列入 争取列入 力争纳入 争取纳入 力争建成 \
    力争完成 力争进入 争取进入 力争成为 力争成功创建 积极争创 全力争创 争当 力争通过 争取通过 力争获得 争取获得 力争实现 争取省级 力争夺取
    """)

  /// `安全生产形势平稳向好`, `外贸稳中提质`, `水质稳定达标`.
  private func state(_ clause: Range<Int>, _ naming: Naming) -> Reading? {
    guard let length = WordTargets.states.match(in: text, before: clause.upperBound) else { return nil }
    let name = naming.before(clause.lowerBound..<(clause.upperBound - length), isShare: true)
    guard (2...20).contains(name.count) else { return nil }
    var target = Target(Name(name), kind: .text, basis: .text)
    target.text = text.text((clause.upperBound - length)..<clause.upperBound)
    return (target, .likely)
  }

  private static let states = WordList("稳中提质 稳中有进 稳中向好 平稳向好 保持稳定 稳定达标 达标 实现达标 总体稳定 持续向好 清零 双下降 保持平稳")

  // MARK: Works

  /// `望江路农贸市场建成投用`, `建成投用望江路农贸市场`.
  private func built(_ clause: Range<Int>, _ naming: Naming) -> Reading? {
    for index in clause {
      guard let length = WordTargets.works.match(in: text, at: index) else { continue }
      var name = naming.before(clause.lowerBound..<index, isShare: true)
      if index == clause.lowerBound || name.count < 2 {
        name = naming.name(naming.withoutTail((index + length)..<clause.upperBound))
      } else if index + length < clause.upperBound {
        return nil
      }
      guard (2...Naming.longest).contains(name.count) else { return nil }
      var target = Target(Name(name), kind: .text, basis: .text)
      target.text = text.text(index..<(index + length))
      return (target, .likely)
    }
    return nil
  }

  private static let works = WordList("建成投用 建成投入使用 竣工投用 竣工投产 主体封顶 挂牌成立 建成运营 建成投产 建成通车 竣工通车")
}
