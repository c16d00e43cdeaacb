package import DubanCore

/// Reads the keys of one mapping strictly and gathers every problem instead of stopping at the first.
///
/// Usage: take each key that the format has, then call `finish()`, which reports the keys that nobody took.
package struct MappingReader {
  /// Where the mapping stands.
  package let place: SourceLocation
  /// How the file's words and days are read.
  package var manner: Manner
  private let isMapping: Bool
  private var values: [String: SourceNode] = [:]
  private var keys: [(name: String, place: SourceLocation)] = []
  /// What stands under a key for the second time, in another spelling of it.
  private var seconds: [String: [Second]] = [:]
  private var known: Set<String> = []
  /// What was found wrong so far.
  package private(set) var diagnostics: [Diagnostic] = []

  /// How a file's words and days are read.
  package struct Manner: Sendable {
    /// The Chinese words beside the format's own.
    package var words: FileWords
    /// Reads days as people write them; nil where only `2020-09-30` is one.
    package var days: DayReader?

    /// The format's own words, and days as they are written in full, unless it is said otherwise.
    package init(words: FileWords = .none, days: DayReader? = nil) {
      self.words = words
      self.days = days
    }
  }

  /// A key that stands a second time in another spelling.
  private struct Second {
    let name: String
    let place: SourceLocation
    let first: (name: String, line: Int)
  }

  /// The keys of `node`; a node that is no mapping is a problem and has no keys.
  package init(_ node: SourceNode, _ manner: Manner = Manner()) {
    self.place = node.place
    self.manner = manner
    guard case .mapping(let pairs) = node.content else {
      isMapping = false
      diagnostics = [Diagnostic(node.place, .wrongValue(found: node.shown, accepted: .mapping))]
      return
    }
    isMapping = true
    var names: Set<String> = []
    for (key, value) in pairs {
      guard let name = key.scalar else {
        diagnostics.append(Diagnostic(key.place, .wrongValue(found: key.shown, accepted: .text)))
        continue
      }
      if !names.insert(name).inserted {
        diagnostics.append(Diagnostic(key.place, .repeatedKey(name)))
      } else {
        take(name, key.place, value)
      }
      keys.append((name, key.place))
    }
  }

  /// A reader of `node`, which stands in the same file.
  package func inner(_ node: SourceNode) -> MappingReader { MappingReader(node, manner) }

  private mutating func take(_ name: String, _ place: SourceLocation, _ value: SourceNode) {
    for meaning in manner.words.keys(spelt: name) {
      guard values.updateValue(value, forKey: meaning) != nil else { continue }
      let first = keys.first { manner.words.keys(spelt: $0.name).contains(meaning) }
      let second = Second(name: name, place: place, first: first.map { ($0.name, $0.place.line) } ?? (name, place.line))
      seconds[meaning, default: []].append(second)
    }
  }

  /// Whether the mapping is written in Chinese keys; where it has none at all, what the file is written in.
  private var isChinese: Bool {
    if keys.contains(where: { manner.words.keys(spelt: $0.name) != [$0.name] }) { return true }
    return manner.words.isChinese && !keys.contains { $0.name.utf8.allSatisfy { $0 < 0x80 } }
  }

  /// How `key` is written here.
  package func written(_ key: String) -> String { manner.words.written(key, chinese: isChinese) }

  /// How `value` is written here under `key`.
  package func written(_ value: String, under key: String) -> String {
    manner.words.written(value, under: key, chinese: isChinese)
  }

  /// Notes a problem found by the caller.
  package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Notes problems found by the caller.
  package mutating func report(_ more: [Diagnostic]) { diagnostics += more }

  /// The node under `key`, nil when it is absent or empty.
  package mutating func node(_ key: String) -> SourceNode? {
    if known.insert(key).inserted, let seconds = seconds[key] {
      for second in seconds {
        diagnostics.append(
          Diagnostic(
            second.place, .sameKey(second.name, first: second.first.name, firstLine: second.first.line)))
      }
    }
    guard let node = values[key] else { return nil }
    if case .scalar = node.content, node.scalar == nil { return nil }
    return node
  }

  /// The node under `key`; its absence is a problem, unless the whole is no mapping, which was said already.
  package mutating func required(_ key: String) -> SourceNode? {
    let node = node(key)
    if node == nil, isMapping { diagnostics.append(Diagnostic(place, .missingKey(written(key)))) }
    return node
  }

  /// The text under `key`.
  package mutating func text(_ key: String) -> String? {
    read(key, .text) { $0 }
  }

  /// The figure under `key`, told as people tell figures anywhere (`FigureReader`).
  ///
  /// - Parameter unit: what may stand behind it; where it is nil, what stands under `unit` beside it.
  package mutating func figure(_ key: String, unit: String? = nil) -> Figure? {
    figure(key, FigureReader(unit: unit ?? values["unit"]?.scalar))
  }

  /// What stands behind the figure under `key`, as in `1200万元`: the unit, where none is told beside it. Ten thousands alone are
  /// no unit.
  package func unitBehind(_ key: String) -> String? {
    guard case .scalar(let text, quoted: false)? = values[key]?.content else { return nil }
    return FigureReader.unit(in: text)
  }

  /// The figure under `key` as `reader` reads it.
  package mutating func figure(_ key: String, _ reader: FigureReader) -> Figure? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let text, quoted: false) = node.content else {
      return read(key, .number, bare: true) { Figure($0) }
    }
    // Nearly all stand there in digits alone.
    if let figure = Figure(text) { return figure }
    do throws(FigureProblem) {
      return try reader.figure(text)
    } catch {
      switch error {
      case .noNumber, .outOfRange: return read(key, .number, bare: true) { Figure($0) }
      case .otherUnit, .notExact:
        diagnostics.append(
          Diagnostic(node.place, .inconsistent(chinese: error.words(.chinese), english: error.words(.english))))
        return nil
      case .range(let low, let high):
        diagnostics.append(
          Diagnostic(
            node.place,
            .unclear(
              found: text, readings: [low, high], chinese: error.words(.chinese), english: error.words(.english))))
        return nil
      }
    }
  }

  /// The whole number under `key`, behind which any of `units` may stand.
  package mutating func wholeNumber(_ key: String, anyOf units: [String] = []) -> Int? {
    read(key, .wholeNumber, bare: true) { text in
      if let number = Int(text) { return number }
      let figure = try? FigureReader(anyOf: units).figure(text)
      return figure.flatMap { Int($0.description) }
    }
  }

  /// The day under `key`, told as people tell days (`DayReader`) where the manner says so.
  package mutating func day(_ key: String) -> Day? {
    guard let reader = manner.days else { return read(key, .day) { Day($0) } }
    return day(key, reader)
  }

  /// The day under `key` as `reader` reads it.
  package mutating func day(_ key: String, _ reader: DayReader) -> Day? {
    guard let node = node(key) else { return nil }
    return day(node, reader)
  }

  /// The days of the list under `key`, read as one day is; empty when absent.
  package mutating func days(_ key: String) -> [Day] { list(key).compactMap { day($0, manner.days) } }

  private mutating func day(_ node: SourceNode, _ reader: DayReader?) -> Day? {
    // Nearly all stand there in full.
    if let text = node.scalar, let day = Day(text) { return day }
    guard let text = node.scalar, let reader else {
      diagnostics.append(Diagnostic(node.place, .wrongValue(found: node.shown, accepted: .day)))
      return nil
    }
    do throws(DayProblem) {
      return try reader.day(text)
    } catch {
      switch error {
      case .notADay: diagnostics.append(Diagnostic(node.place, .wrongValue(found: node.shown, accepted: .day)))
      case .span, .severalDays, .beforeSpan, .relative:
        diagnostics.append(
          Diagnostic(
            node.place,
            .unclear(
              found: text, readings: error.readings, chinese: error.words(.chinese), english: error.words(.english))))
      }
      return nil
    }
  }

  /// The truth value under `key`.
  package mutating func truth(_ key: String) -> Bool? {
    let words = manner.words
    return read(key, .truth, bare: true) { text in
      let word = words.value(text, under: FileWords.truth)
      return word == "true" ? true : word == "false" ? false : nil
    }
  }

  /// The word under `key`, one of an enum's raw values.
  package mutating func word<Word: CaseIterable & RawRepresentable<String>>(
    _ key: String, _: Word.Type, where isAccepted: (Word) -> Bool = { _ in true }
  ) -> Word? {
    guard let node = node(key) else { return nil }
    let words = manner.words
    guard let text = node.scalar, let word = Word(rawValue: words.value(text, under: key)), isAccepted(word) else {
      let accepted = Diagnostic.Accepted.oneOf(
        Word.allCases.filter(isAccepted).map { words.written($0.rawValue, under: key, chinese: isChinese) },
        nearestTo: node.shown)
      diagnostics.append(Diagnostic(node.place, .wrongValue(found: node.shown, accepted: accepted)))
      return nil
    }
    return word
  }

  /// The nodes of the list under `key`; empty when absent.
  package mutating func list(_ key: String) -> [SourceNode] {
    guard let node = node(key) else { return [] }
    guard case .list(let nodes) = node.content else {
      diagnostics.append(Diagnostic(node.place, .wrongValue(found: node.shown, accepted: .list)))
      return []
    }
    return nodes
  }

  /// The texts of the list under `key`, each with its place; empty when absent.
  package mutating func texts(_ key: String) -> [(text: String, place: SourceLocation)] {
    list(key).compactMap { node in
      guard let text = node.scalar else {
        diagnostics.append(Diagnostic(node.place, .wrongValue(found: node.shown, accepted: .text)))
        return nil
      }
      return (text, node.place)
    }
  }

  /// Everything found wrong, with the keys that nobody asked for.
  package mutating func finish() -> [Diagnostic] {
    for (name, place) in keys where known.isDisjoint(with: manner.words.keys(spelt: name)) {
      let names = known.flatMap(manner.words.spellings(of:))
      diagnostics.append(Diagnostic(place, .unknownKey(name, nearest: nearestName(to: name, among: names))))
    }
    return diagnostics
  }

  private mutating func read<Value>(
    _ key: String, _ accepted: Diagnostic.Accepted, bare: Bool = false, _ convert: (String) -> Value?
  ) -> Value? {
    guard let node = node(key) else { return nil }
    // What stands in quotes is a text: "70" is not the number 70.
    if bare, case .scalar(let text, quoted: true) = node.content {
      diagnostics.append(Diagnostic(node.place, .wrongValue(found: "\"\(text)\"", accepted: accepted)))
      return nil
    }
    guard let text = node.scalar, let value = convert(text) else {
      diagnostics.append(Diagnostic(node.place, .wrongValue(found: node.shown, accepted: accepted)))
      return nil
    }
    return value
  }
}
