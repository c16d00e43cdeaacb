import DubanCore
import DubanDiagnostics

/// Aims that say another figure than the one task that is to reach them: 新建口袋公园12个 among the aims or in the introduction, 10
/// in the task.
///
/// A quantity is one by its name and its unit, and only where a single task has it: several tasks may share an aim between them.
/// What is built is not what is repaired, an aim of 12 at least holds where a task has 15, and what is told for each area, as a
/// limit of its own day or as a thing of the past is another matter.
struct ToldAims {
  private let source: PlanSource
  /// The targets of tasks by what they count.
  private var tasks: [Key: [Told]] = [:]

  init(_ source: PlanSource) {
    self.source = source
    for task in source.plan.allTasks {
      for (index, target) in task.targets.enumerated() {
        guard let key = Key(target, in: source.plan.period) else { continue }
        let words = target.origin?.text ?? task.origin?.text ?? task.text ?? task.title.chinese
        tasks[key, default: []].append(
          Told(spot: .target(item: task.id, index: index), target: target, words: words))
      }
    }
  }

  /// What is told twice of what the plan declares as aims, but for the pairs that are `known`.
  func ofIndicators(besides known: Set<[String]>) -> [Diagnostic] {
    source.plan.indicators.compactMap { indicator in
      let words = indicator.target.origin?.text ?? indicator.origin?.text ?? indicator.name.chinese
      guard let task = contradicting(indicator.target, words), !known.contains([indicator.id, task.spot.item]) else {
        return nil
      }
      let (aim, own) = (indicator.target, task.target)
      return source.finding(
        .remark, at: .target(item: indicator.id, index: 0), against: task.spot,
        "目标“\(aim.name.chinese)”是\(aim.words(.chinese))，\(task.spot.item)里是\(own.words(.chinese))",
        "the aim '\(aim.name.chinese)' is \(aim.words(.english)), and \(own.words(.english)) in \(task.spot.item)")
    }
  }

  /// What is told twice in the words of the document before its first task, where no aim was made of them.
  func ofIntroduction() -> [Diagnostic] {
    guard !tasks.isEmpty, let document = source.document else { return [] }
    let plan = source.plan
    var own: Set<Origin> = []
    for indicator in plan.indicators {
      for place in [indicator.origin?.place, indicator.target.origin?.place].compactMap({ $0 }) { own.insert(place) }
    }
    let items = Set(plan.allTasks.compactMap(\.origin?.place))
    let phrases = PhraseReader(
      context: RecognitionContext(period: plan.period, issued: plan.issued, jurisdiction: plan.jurisdiction))
    var found: [Diagnostic] = []
    for block in document.blocks.prefix(ToldAims.mostBlocks) {
      guard case .paragraph(let paragraph) = block, !items.contains(paragraph.origin) else { break }
      guard !own.contains(paragraph.origin), paragraph.text.utf8.count <= ToldAims.mostBytes else { continue }
      for sentence in paragraph.text.split(whereSeparator: { "。；;\n".contains($0) }) {
        let words = String(sentence).trimmed
        guard isAim(words) else { continue }
        let passage = Passage(words, at: paragraph.origin)
        for aim in phrases.read(passage).targets where aim.confidence == .sure {
          guard let task = contradicting(aim.value, aim.passage.text) else { continue }
          found.append(finding(aim.value, passage, against: task))
        }
      }
    }
    return found
  }

  /// Whether `sentence` of an introduction says what is to be reached in the plan's own time: it names that year or aims at
  /// something, and no other year and nothing that is there.
  private func isAim(_ sentence: String) -> Bool {
    let period = source.plan.period
    let own = Set(period.start.year...period.end.year)
    let years = sentence.split { !$0.isASCII || !$0.isNumber }.compactMap { $0.count == 4 ? Int($0) : nil }
      .filter { (1990...2099).contains($0) && sentence.contains("\($0)年") }
    guard years.allSatisfy(own.contains), !ToldAims.past.contains(where: sentence.contains) else { return false }
    return !years.isEmpty || ToldAims.aiming.contains(where: sentence.contains)
  }

  private func finding(_ aim: Target, _ passage: Passage, against task: Told) -> Diagnostic {
    let (told, own) = (aim.words(.chinese), task.target.words(.chinese))
    let english = (aim.words(.english), task.target.words(.english))
    var finding = Diagnostic(
      SourceLocation(Excerpt(passage).place, in: source.file),
      .inconsistent(
        chinese: "正文里“\(aim.name.chinese)”是\(told)，\(task.spot.item)里是\(own)",
        english: "the text says \(english.0) of '\(aim.name.chinese)', and \(task.spot.item) says \(english.1)"),
      severity: .remark)
    finding.item = task.spot.item
    finding.other = source.place(of: task.spot)
    finding.otherItem = task.spot.item
    return finding
  }

  /// The one target of a task that is the same quantity as `aim`, told in `words`, and says another figure.
  private func contradicting(_ aim: Target, _ words: String) -> Told? {
    guard let key = Key(aim, in: source.plan.period), let same = tasks[key], same.count == 1, let task = same.first
    else { return nil }
    guard task.target.sameAs == nil, let figure = aim.value, let own = task.target.value, figure != own,
      task.target.upper != figure, aim.upper != own
    else { return nil }
    // What the task asks beyond the aim, or what is only about so much, contradicts nothing.
    if aim.kind == .atLeast, own > figure { return nil }
    if aim.kind == .atMost, own < figure { return nil }
    if aim.kind == .about || task.target.kind == .about { return nil }
    let acts = (ToldAims.acts(in: words), ToldAims.acts(in: task.words))
    guard acts.0.isEmpty || acts.1.isEmpty || !acts.0.isDisjoint(with: acts.1) else { return nil }
    return task
  }

  /// What is done to what is counted, as far as `words` say.
  private static func acts(in words: String) -> Set<String> { Set(verbs.filter(words.contains)) }

  private static let verbs = [
    "新建", "改造", "新增", "维修", "提升", "拆除", "续建", "开工", "竣工", "整治", "改扩建", "扩建", "验收", "修复", "更新", "创建", "培训", "招引", "建成",
    "完成",
  ]
  private static let aiming = ["今年", "年内", "全年", "计划", "目标", "力争", "确保", "拟"]
  private static let past = ["去年", "上年", "已", "截至", "累计", "以来", "目前", "同比", "其中", "现有", "原有", "共有"]
  /// No introduction is longer.
  private static let mostBlocks = 80
  private static let mostBytes = 6000
}

extension ToldAims {
  /// A target and where it stands.
  private struct Told {
    let spot: PlanSpot
    let target: Target
    let words: String
  }

  /// What makes two targets one quantity.
  private struct Key: Hashable {
    private let name: String
    private let unit: String
    private let basis: Target.Basis
    private let due: Day?

    /// Nil where nothing can be said to be the same: short names, no figure, one figure for each of several.
    init?(_ target: Target, in period: Period) {
      guard target.value != nil, target.each == nil, target.areas.isEmpty, let unit = target.unit else { return nil }
      switch target.kind {
      case .atLeast, .atMost, .exactly, .about, .floorWithStretch, .stretch: break
      case .ratioAtMost, .fromTo, .text, .relative, .grade, .frequency, .responseTime: return nil
      }
      var name = target.name.chinese.filter { !$0.isWhitespace && !"“”\"《》".contains($0) }
      for place in ["全市", "全县", "全区", "全年", "年内"] where name.hasPrefix(place) { name = String(name.dropFirst(2)) }
      for verb in ["新建", "改造", "建设", "建成", "完成"] where name.hasPrefix(verb) && name.count >= 5 {
        name = String(name.dropFirst(2))
      }
      guard name.count >= 3 else { return nil }
      self.name = name
      self.unit = unit
      basis = target.basis
      // By the end of the plan is what every aim says.
      due = target.due == period.end ? nil : target.due
    }
  }
}
