import DubanCore
package import DubanDiagnostics
import DubanDocuments

extension ExpectedReading {
  /// The reading that `bytes`, an `expected.yaml`, ask for.
  ///
  /// Throws the first thing that is wrong in it: an expectation that is half read would be met too easily.
  package init(yaml bytes: [UInt8], file: String) throws(Diagnostic) {
    self.init()
    var fields = MappingReader(try YAMLReader.read(bytes, file: file))
    if let style = fields.word("style", Style.self) { self.style = style }
    constructs = fields.words("constructs")
    if let today = fields.day("today") { self.today = today }
    title = fields.text("title")
    documentNumber = fields.text("documentNumber")
    issuer = fields.text("issuer")
    issued = fields.day("issued")
    if let node = fields.node("period") {
      let days = node.words
      guard days.count == 2, let start = Day(days[0]), let end = Day(days[1]) else {
        throw Diagnostic(node.place, .wrongValue(found: node.shown, accepted: .day))
      }
      period = Period(start: start, end: end)
    }
    sections = fields.wholeNumber("sections")
    refusal = fields.word("refusal", Refusal.self)
    for node in fields.list("tasks") { tasks.append(try ExpectedTask(node, year: period?.start.year ?? today.year)) }
    tasks = tasks.map(\.withLeadersAbove)
    for node in fields.list("indicators") { indicators.append(try ExpectedIndicator(node)) }
    for node in fields.list("funding") { funding.append(try Amount(node)) }
    for word in fields.words("questions") {
      guard let kind = Question.Kind(rawValue: word) else {
        throw Diagnostic(.start(of: file), .wrongValue(found: word, accepted: .text))
      }
      questions.insert(kind)
    }
    if let problem = fields.finish().first { throw problem }
  }
}

extension ExpectedTask {
  fileprivate init(_ node: SourceNode, year: Int) throws(Diagnostic) {
    self.init()
    var fields = MappingReader(node)
    number = fields.text("number") ?? ""
    title = fields.text("title") ?? ""
    leads = fields.words("leads")
    responsible = fields.words("responsible")
    cooperating = fields.words("cooperating")
    leaders = fields.words("leaders")
    due = fields.day("due")
    dueWords = fields.text("dueWords")
    isOptional = fields.truth("optional") ?? false
    if let node = fields.node("roles"), case .mapping(let pairs) = node.content {
      for (name, units) in pairs { roles[name.shown] = units.words }
    }
    for node in fields.list("targets") { targets.append(try ExpectedTarget(node)) }
    for node in fields.list("funding") { funding.append(try ExpectedReading.Amount(node)) }
    if let node = fields.node("milestones"), case .mapping(let pairs) = node.content {
      for (day, criteria) in pairs { milestones.append(try ExpectedMilestone(day, criteria, year: year)) }
    }
    for node in fields.list("tasks") { children.append(try ExpectedTask(node, year: year)) }
    if let problem = fields.finish().first { throw problem }
  }
}

extension ExpectedMilestone {
  /// `Q1` or a day, with a list of what must stand: `cumulative 1.5 万人次 培训`.
  fileprivate init(_ day: SourceNode, _ list: SourceNode, year: Int) throws(Diagnostic) {
    guard let due = Day(day.shown) ?? Quarter(day.shown, year: year)?.end else {
      throw Diagnostic(day.place, .wrongValue(found: day.shown, accepted: .day))
    }
    self.init(due: due)
    guard case .list(let nodes) = list.content else { return }
    for node in nodes {
      let words = node.words
      guard words.count >= 3, let basis = Criterion.Basis(rawValue: words[0]), let value = Figure(words[1]) else {
        throw Diagnostic(node.place, .wrongValue(found: node.shown, accepted: .text))
      }
      criteria.append(
        Criterion(words.dropFirst(3).joined(), value: value, unit: words[2] == "-" ? nil : words[2], basis: basis))
    }
  }
}

extension ExpectedIndicator {
  fileprivate init(_ node: SourceNode) throws(Diagnostic) {
    self.init()
    var fields = MappingReader(node)
    number = fields.text("number") ?? ""
    name = fields.text("name") ?? ""
    owners = fields.words("owners")
    sources = fields.words("sources")
    if let node = fields.required("target") { target = try ExpectedTarget(node) }
    if let problem = fields.finish().first { throw problem }
  }
}

extension ExpectedTarget {
  /// `atLeast 30 家 龙头企业`, or a mapping that says so under `is`, with shares and parts beside it.
  fileprivate init(_ node: SourceNode) throws(Diagnostic) {
    guard case .mapping = node.content else {
      try self.init(words: node)
      return
    }
    var fields = MappingReader(node)
    guard let line = fields.required("is") else { throw Diagnostic(node.place, .missingKey("is")) }
    try self.init(words: line)
    each = fields.word("each", Target.Each.self)
    isOptional = fields.truth("optional") ?? false
    shares = try ExpectedReading.Amount.amounts(fields.node("shares"), unit: unit)
    parts = try ExpectedReading.Amount.amounts(fields.node("parts"), unit: unit)
    if let problem = fields.finish().first { throw problem }
  }

  private init(words node: SourceNode) throws(Diagnostic) {
    var words = node.words[...]
    func refused() -> Diagnostic { Diagnostic(node.place, .wrongValue(found: node.shown, accepted: .text)) }
    guard let kind = words.popFirst().flatMap({ Target.Kind(rawValue: $0) }) else { throw refused() }
    self.init(kind)
    switch kind {
    case .text, .grade, .relative:
      text = words.popFirst()
      guard text != nil else { throw refused() }
      if kind == .relative, let figure = words.first.flatMap({ Figure($0) }) {
        value = figure
        words.removeFirst()
        unit = words.popFirst()
      }
    case .stretch where words.first.flatMap({ Figure($0) }) == nil:
      text = words.popFirst()
    case .exactly, .atLeast, .atMost, .about, .ratioAtMost, .fromTo, .floorWithStretch, .frequency, .responseTime,
      .stretch:
      let figures = words.prefix { Figure($0) != nil }.compactMap { Figure($0) }
      words = words.dropFirst(figures.count)
      switch (kind, figures.count) {
      case (.fromTo, 2): (from, value) = (figures[0], figures[1])
      case (_, 2): (value, upper) = (figures[0], figures[1])
      case (_, 1): value = figures[0]
      default: throw refused()
      }
      unit = words.popFirst()
      if unit == "-" { unit = nil }
    }
    name = words.joined()
  }
}

extension ExpectedReading.Amount {
  /// `1.9 亿元 市财政`.
  fileprivate init(_ node: SourceNode) throws(Diagnostic) {
    let words = node.words
    guard words.count >= 2, let value = Figure(words[0]) else {
      throw Diagnostic(node.place, .wrongValue(found: node.shown, accepted: .text))
    }
    self.init(words.dropFirst(2).joined(), value, words[1])
  }

  /// A mapping of names to figures in `unit`, or to a figure with a unit of its own.
  fileprivate static func amounts(_ node: SourceNode?, unit: String?) throws(Diagnostic) -> [ExpectedReading.Amount] {
    guard let node, case .mapping(let pairs) = node.content else { return [] }
    var amounts: [ExpectedReading.Amount] = []
    for (name, figure) in pairs {
      let words = figure.words
      guard let value = words.first.flatMap({ Figure($0) }) else {
        throw Diagnostic(figure.place, .wrongValue(found: figure.shown, accepted: .number))
      }
      amounts.append(ExpectedReading.Amount(name.shown, value, words.count > 1 ? words[1] : unit))
    }
    return amounts
  }
}

extension MappingReader {
  /// The words under `key`: a list, or one text parted by blanks.
  fileprivate mutating func words(_ key: String) -> [String] { node(key)?.words ?? [] }
}

extension SourceNode {
  /// The texts of a list, or those of one text parted by blanks.
  fileprivate var words: [String] {
    switch content {
    case .scalar(let text, _): text.split(separator: " ").map(String.init)
    case .list(let nodes): nodes.compactMap(\.scalar)
    case .mapping: []
    }
  }
}
