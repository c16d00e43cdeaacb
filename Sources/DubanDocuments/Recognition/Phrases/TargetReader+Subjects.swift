import DubanCore

// What a figure is of, where its own words tell only what becomes of it: 「生产总值800亿元，增长6%」, 「人均收入：增长6%」,
// 「城区阳性率不超过3%，农村不超过7%」, 「安置房开工400套，建成200套」.
extension TargetReader {
  /// Gives names to targets that have only a word of change, of a deed or of a scope.
  mutating func nameBySubjects() {
    for index in found.indices where !found[index].isRemoved && clauses.ranges.indices.contains(found[index].clause) {
      guard found[index].target.value != nil, let name = subjectName(of: index) else { continue }
      found[index].target.name = Name(Naming.shortened(name))
    }
  }

  private func subjectName(of index: Int) -> String? {
    let target = found[index].target
    let name = target.name.chinese
    if let change = TargetReader.change(of: name) {
      let isGrowth = target.basis == .growth || TargetReader.changes.contains(change)
      guard isGrowth || target.unit != "%", let subject = colonSubject(of: index) ?? spokenOf(before: index) else {
        return nil
      }
      return TargetReader.adds.contains(change) ? change + subject : subject + change
    }
    if name.hasPrefix("占"), name.count > 2 {
      return (colonSubject(of: index) ?? spokenOf(before: index)).map { $0 + name }
    }
    if TargetReader.scopes.contains(name), let sort = found[index].amount?.sort, sort == .share || sort == .measure {
      if let last = former(index), let scope = TargetReader.scopes.first(where: { last.hasPrefix($0) && $0 != name }) {
        return name + last.dropFirst(scope.count)
      }
      return colonSubject(of: index, within: 3).map { name + $0 }
    }
    return deedName(of: index, name)
  }

  /// 「项目开工400套，建成200套」: what is built is what was begun.
  private func deedName(of index: Int, _ name: String) -> String? {
    guard (2...4).contains(name.count), found[index].amount?.sort == .count || found[index].amount?.sort == .measure,
      Naming.isVerb(name), !TargetReader.totals.contains(name), let place = place(before: index),
      sameThing(found[place].unit, found[index].unit)
    else { return nil }
    let last = found[place].target.name.chinese
    guard last != name, !Naming.isVerb(last) else { return nil }
    for verb in TargetReader.deedEnds where last.hasSuffix(verb) && last.count > verb.count + 1 {
      return verb == name ? nil : last.dropLast(verb.count) + name
    }
    return name + last
  }

  /// The word of change of a name that has nothing else but what it is compared with: 增长 of 比上年同期增长.
  private static func change(of name: String) -> String? {
    guard name.count <= 12 else { return nil }
    var rest = name[...]
    var isStripped = true
    while isStripped {
      isStripped = false
      for word in comparisons where rest.hasPrefix(word) && rest.count > word.count {
        rest = rest.dropFirst(word.count)
        isStripped = true
      }
    }
    let word = String(rest)
    return changes.contains(word) || adds.contains(word) ? word : nil
  }

  private static let comparisons = [
    "比上年同期", "比上年", "较上年同期", "较上年", "比去年", "较去年", "同比", "环比", "年均", "可比", "同口径", "平均", "分别", "每年", "按可比价", "预计", "力争",
    "确保", "实现",
    "比", "较",
  ]
  private static let changes: Set<String> = [
    "增长", "下降", "降低", "减少", "提高", "提升", "增加", "增幅", "增速", "降幅", "上升", "递增", "回升", "增长率",
  ]
  private static let adds: Set<String> = ["新增", "净增"]
  private static let scopes = [
    "农村", "城区", "城市", "城镇", "乡村", "县城", "乡镇", "村", "全市", "全县", "全区", "全省", "中心城区", "建成区", "一般单位", "其他单位", "其它单位", "其他",
    "其它", "其余", "公立医院",
    "民营医院", "中心城市", "县级城市", "设市城市", "国有企业", "居民", "城镇居民", "农村居民",
  ]
  private static let deedEnds = ["开工建设", "新开工", "开工", "建成", "竣工", "新建", "改造", "完工", "建设", "完成", "启动"]
  private static let totals: Set<String> = ["完成", "新增", "实施", "组织", "开展", "举办", "培训", "服务", "发放", "安装", "建设"]

  /// What stands before the colon before the clause, at most so many clauses back; nil where that is a label or has figures.
  private func colonSubject(of index: Int, within reach: Int = 1) -> String? {
    for place in stride(from: found[index].clause, to: max(0, found[index].clause - reach), by: -1) {
      let (before, own) = (clauses.ranges[place - 1], clauses.ranges[place])
      guard clauses.sentences[place - 1] == clauses.sentences[place] else { return nil }
      guard (before.upperBound..<own.lowerBound).contains(where: { text[$0] == ":" }) else { continue }
      guard (2...20).contains(before.count), !before.contains(where: { text[$0].isDigit }),
        TargetReader.noSubjects.match(in: text, before: before.upperBound) == nil
      else { return nil }
      let name = Naming(text: text, spans: []).name(before)
      return name.count >= 2 ? name : nil
    }
    return nil
  }

  private static let noSubjects = WordList(
    "目标 任务 指标 进度 安排 内容 要求 是 为 措施 标准 计划 节点 单位 时限 来源 其中 包括 如下 方面 成效 重点 投资 数量 规模 资金 部门")

  /// The name of what the sentence spoke of last, without its own change.
  private func spokenOf(before index: Int) -> String? {
    guard let place = place(before: index) else { return nil }
    let name = Naming.withoutChange(found[place].target.name.chinese)
    return name.count >= 2 && !Naming.isVerb(name) ? name : nil
  }

  private func former(_ index: Int) -> String? { place(before: index).map { found[$0].target.name.chinese } }

  /// The target told right before in the same sentence.
  private func place(before index: Int) -> Int? {
    let clause = found[index].clause
    guard
      let place = found[max(0, index - 12)..<index].lastIndex(where: {
        !$0.isRemoved && !$0.target.name.chinese.isEmpty
      }),
      clauses.ranges.indices.contains(found[place].clause), clause - found[place].clause <= 2,
      clauses.sentences[found[place].clause] == clauses.sentences[clause]
    else { return nil }
    return place
  }

  // MARK: Alike names

  /// What tells one of several targets of a name apart: the subject of its clause or of its sentence (`河海路完成投资3亿元`), or what is
  /// counted right before it (`停车场4个、泊位300个`); nil where neither is told.
  func distinction(of index: Int) -> String? {
    let entry = found[index]
    guard clauses.ranges.indices.contains(entry.clause), let amount = entry.amount else { return nil }
    if index > 0, !found[index - 1].isRemoved, found[index - 1].clause == entry.clause,
      let last = found[index - 1].amount,
      let gap = Optional(last.range.upperBound..<max(last.range.upperBound, amount.range.lowerBound)), gap.count <= 8,
      gap.contains(where: { text[$0] == "、" }), found[index - 1].target.name.chinese != entry.target.name.chinese
    {
      return found[index - 1].target.name.chinese
    }
    var clause = entry.clause
    while clause >= 0, entry.clause - clause <= 5, clauses.sentences[clause] == clauses.sentences[entry.clause] {
      let range = clauses.ranges[clause]
      if let subject = subject(range.lowerBound..<min(range.upperBound, amount.range.lowerBound)),
        subject != entry.target.name.chinese
      {
        return subject
      }
      clause -= 1
    }
    return nil
  }

  /// The noun that a clause begins with, before a bracket or what becomes of it.
  private func subject(_ range: Range<Int>) -> String? {
    guard range.count >= 4 else { return nil }
    let naming = Naming(text: text, spans: [])
    let head = naming.withoutHead(range, isShare: true)
    guard Naming.verbs.match(in: text, at: head.lowerBound) == nil else { return nil }
    var end = head.lowerBound
    while end < head.upperBound, end - head.lowerBound < 20, text[end] != "(", !text[end].isMark, !text[end].isDigit {
      if end > head.lowerBound + 1, TargetReader.predicates.match(in: text, at: end) != nil { break }
      end += 1
    }
    guard end < head.upperBound, end - head.lowerBound >= 2, text[end - 1].isHan || text[end - 1] == "”" else {
      return nil
    }
    var behind = end
    if text[behind] == "(", let close = (behind..<head.upperBound).first(where: { text[$0] == ")" }) {
      behind = close + 1
    }
    // 「一类部门31个，…」 speaks of those as well as 「河海路(南段)完成…」.
    guard
      TargetReader.predicates.match(in: text, at: behind) != nil
        || text[end].isDigit && TargetReader.doers.match(in: text, before: end) != nil
    else { return nil }
    return naming.name(head.lowerBound..<end)
  }

  private static let predicates = WordList("完成 年内 今年 全年 力争 确保 建成 开工 竣工 计划 新增 实现 达到 安排 预计 争取 要 月底")
}
