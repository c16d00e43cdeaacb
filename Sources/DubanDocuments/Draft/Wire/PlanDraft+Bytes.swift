import DubanCore

// A draft over the pipe: what the process that can do nothing else has understood of a document. The published plan of which a
// draft may be made is no part of it: documents have none.

extension PlanDraft {
  /// As bytes: the same for the same draft, so that they tell whether two are alike.
  package var bytes: [UInt8] {
    var writer = ByteWriter()
    write(to: &writer)
    return writer.bytes
  }

  /// The draft in `bytes`; nil when they are none, or not all of one, or more.
  package init?(bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    do throws(ByteReader.Damage) {
      self = try PlanDraft(from: &reader)
    } catch {
      return nil
    }
    guard reader.isAtEnd else { return nil }
  }

  /// Writes the draft.
  func write(to writer: inout ByteWriter) {
    writer.write(optional: title) { $0.write(to: &$1) }
    writer.write(optional: documentNumber) { $0.write(to: &$1) }
    writer.write(optional: issuer) { $0.write(to: &$1) }
    writer.write(optional: jurisdiction) { $0.write(to: &$1) }
    writer.write(optional: issued) { $0.write(to: &$1) }
    writer.write(optional: period) { $0.write(to: &$1) }
    writer.write(areas) { $0.write(to: &$1) }
    writer.write(units) { $0.write(to: &$1) }
    writer.write(leaders) { $0.write(to: &$1) }
    writer.write(sections) { $0.write(to: &$1) }
    writer.write(indicators) { $0.write(to: &$1) }
    writer.write(tasks) { $0.write(to: &$1) }
    writer.write(funding) { $0.write(to: &$1) }
    writer.write(duties) { $0.write(to: &$1) }
    writer.write(optional: refusal) { $0.write(to: &$1) }
    writer.write(questions) { $0.write(to: &$1) }
    writer.write(ignored) { $0.write(to: &$1) }
    writer.write(framed) { $0.write(to: &$1) }
    writer.write(missing) { $0.write(to: &$1) }
    writer.write(isMinutes)
    writer.write(notes) { $0.write(to: &$1) }
  }

  /// Reads a draft.
  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init()
    title = try reader.optionalGuess()
    documentNumber = try reader.optionalGuess()
    issuer = try reader.optionalGuess()
    jurisdiction = try reader.optionalGuess()
    issued = try reader.optionalGuess()
    period = try reader.optionalGuess()
    areas = try reader.guesses()
    units = try reader.list { (reader) throws(ByteReader.Damage) in try UnitDraft(from: &reader) }
    leaders = try reader.guesses()
    sections = try reader.list { (reader) throws(ByteReader.Damage) in try SectionDraft(from: &reader) }
    indicators = try reader.list { (reader) throws(ByteReader.Damage) in try IndicatorDraft(from: &reader) }
    tasks = try reader.list { (reader) throws(ByteReader.Damage) in try TaskDraft(from: &reader, depth: 0) }
    funding = try reader.guesses()
    duties = try reader.guesses()
    refusal = try reader.optional { (reader) throws(ByteReader.Damage) in try DocumentRefusal(from: &reader) }
    questions = try reader.list { (reader) throws(ByteReader.Damage) in try Question(from: &reader) }
    ignored = try reader.list { (reader) throws(ByteReader.Damage) in try Passage(from: &reader) }
    framed = try reader.list { (reader) throws(ByteReader.Damage) in try Passage(from: &reader) }
    missing = try reader.list { (reader) throws(ByteReader.Damage) in try Question(from: &reader) }
    isMinutes = try reader.truth()
    notes = try reader.guesses()
  }
}

extension Passage {
  /// Writes the passage.
  func write(to writer: inout ByteWriter) {
    origin.write(to: &writer)
    writer.write(text)
  }

  /// Reads a passage.
  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let origin = try Origin(from: &reader)
    self.init(try reader.text(), at: origin)
  }
}

extension Question {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(named: kind)
    passage.write(to: &writer)
    writer.write(readings)
  }

  fileprivate init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let kind: Kind = try reader.named()
    let passage = try Passage(from: &reader)
    self.init(kind, about: passage, readings: try reader.texts())
  }
}

extension DocumentRefusal {
  fileprivate func write(to writer: inout ByteWriter) {
    switch self {
    case .coverWithoutAnnex(let passage):
      writer.write(0 as UInt8)
      passage.write(to: &writer)
    case .circular(let passage):
      writer.write(1 as UInt8)
      passage.write(to: &writer)
    case .noTasks: writer.write(2 as UInt8)
    }
  }

  fileprivate init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    switch try reader.byte() {
    case 0: self = .coverWithoutAnnex(try Passage(from: &reader))
    case 1: self = .circular(try Passage(from: &reader))
    case 2: self = .noTasks
    default: throw ByteReader.Damage()
    }
  }
}

extension UnitDraft {
  fileprivate func write(to writer: inout ByteWriter) {
    name.write(to: &writer)
    writer.write(jurisdiction)
    writer.write(aliases) { $0.write(to: &$1) }
    writer.write(members)
    writer.write(key)
  }

  fileprivate init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(try Guess(from: &reader))
    jurisdiction = try reader.optionalText()
    aliases = try reader.guesses()
    members = try reader.texts()
    key = try reader.optionalText()
  }
}

extension SectionDraft {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(id)
    title.write(to: &writer)
    writer.write(parent)
  }

  fileprivate init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let id = try reader.text()
    let title = try Guess<String>(from: &reader)
    self.init(id: id, title: title, parent: try reader.optionalText())
  }
}

extension IndicatorDraft {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(number)
    name.write(to: &writer)
    writer.write(optional: category) { $0.write(to: &$1) }
    target.write(to: &writer)
    writer.write(owners) { $0.write(to: &$1) }
    writer.write(sources) { $0.write(to: &$1) }
    writer.write(optional: due) { $0.write(to: &$1) }
    writer.write(notes) { $0.write(to: &$1) }
    writer.write(id)
  }

  fileprivate init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let number = try reader.text()
    let name = try Guess<String>(from: &reader)
    let category: Guess<String>? = try reader.optionalGuess()
    self.init(number: number, name: name, target: try Guess(from: &reader))
    self.category = category
    owners = try reader.guesses()
    sources = try reader.guesses()
    due = try reader.optionalGuess()
    notes = try reader.guesses()
    id = try reader.optionalText()
  }
}

extension TaskDraft {
  /// Deeper than any document nests; what claims more would exhaust the stack.
  private static let mostDepth = 128

  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(number)
    title.write(to: &writer)
    writer.write(optional: text) { $0.write(to: &$1) }
    writer.write(section)
    for units in [leads, responsible, cooperating] { writer.write(units) { $0.write(to: &$1) } }
    // In one order, so that the same draft is the same bytes.
    writer.write(roles.sorted { $0.key < $1.key }) { role, writer in
      writer.write(role.key)
      writer.write(role.value) { $0.write(to: &$1) }
    }
    writer.write(andOthers)
    for names in [leaders, areas] { writer.write(names) { $0.write(to: &$1) } }
    writer.write(optional: start) { $0.write(to: &$1) }
    writer.write(optional: due) { $0.write(to: &$1) }
    writer.write(optional: dueWords) { $0.write(to: &$1) }
    writer.write(targets) { $0.write(to: &$1) }
    writer.write(milestones) { $0.write(to: &$1) }
    writer.write(funding) { $0.write(to: &$1) }
    writer.write(duties) { $0.write(to: &$1) }
    writer.write(notes) { $0.write(to: &$1) }
    writer.write(id)
    writer.write(children) { $0.write(to: &$1) }
  }

  fileprivate init(from reader: inout ByteReader, depth: Int) throws(ByteReader.Damage) {
    guard depth < TaskDraft.mostDepth else { throw ByteReader.Damage() }
    let number = try reader.text()
    self.init(number: number, title: try Guess(from: &reader))
    text = try reader.optionalGuess()
    section = try reader.optionalText()
    leads = try reader.guesses()
    responsible = try reader.guesses()
    cooperating = try reader.guesses()
    for (name, units) in try reader.list({ (reader) throws(ByteReader.Damage) -> (String, [Guess<String>]) in
      (try reader.text(), try reader.guesses())
    }) {
      guard roles.updateValue(units, forKey: name) == nil else { throw ByteReader.Damage() }
    }
    andOthers = try reader.truth()
    leaders = try reader.guesses()
    areas = try reader.guesses()
    start = try reader.optionalGuess()
    due = try reader.optionalGuess()
    dueWords = try reader.optionalGuess()
    targets = try reader.guesses()
    milestones = try reader.guesses()
    funding = try reader.guesses()
    duties = try reader.guesses()
    notes = try reader.guesses()
    id = try reader.optionalText()
    children = try reader.list { (reader) throws(ByteReader.Damage) in try TaskDraft(from: &reader, depth: depth + 1) }
  }
}
