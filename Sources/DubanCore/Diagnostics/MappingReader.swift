/// Reads the keys of one mapping strictly and gathers every problem instead of stopping at the first.
///
/// Usage: take each key that the format has, then call `finish()`, which reports the keys that nobody took.
package struct MappingReader {
  /// Where the mapping stands.
  package let place: SourceLocation
  private let isMapping: Bool
  private var values: [String: SourceNode] = [:]
  private var keys: [(name: String, place: SourceLocation)] = []
  private var known: Set<String> = []
  /// What was found wrong so far.
  package private(set) var diagnostics: [Diagnostic] = []

  /// The keys of `node`; a node that is no mapping is a problem and has no keys.
  package init(_ node: SourceNode) {
    self.place = node.place
    guard case .mapping(let pairs) = node.content else {
      isMapping = false
      diagnostics = [Diagnostic(node.place, .wrongValue(found: node.shown, accepted: .mapping))]
      return
    }
    isMapping = true
    for (key, value) in pairs {
      guard let name = key.scalar else {
        diagnostics.append(Diagnostic(key.place, .wrongValue(found: key.shown, accepted: .text)))
        continue
      }
      if values.updateValue(value, forKey: name) != nil {
        diagnostics.append(Diagnostic(key.place, .repeatedKey(name)))
      }
      keys.append((name, key.place))
    }
  }

  /// Notes a problem found by the caller.
  package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Notes problems found by the caller.
  package mutating func report(_ more: [Diagnostic]) { diagnostics += more }

  /// The node under `key`, nil when it is absent or empty.
  package mutating func node(_ key: String) -> SourceNode? {
    known.insert(key)
    guard let node = values[key] else { return nil }
    if case .scalar = node.content, node.scalar == nil { return nil }
    return node
  }

  /// The node under `key`; its absence is a problem, unless the whole is no mapping, which was said already.
  package mutating func required(_ key: String) -> SourceNode? {
    let node = node(key)
    if node == nil, isMapping { diagnostics.append(Diagnostic(place, .missingKey(key))) }
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
      }
    }
  }

  /// The whole number under `key`.
  package mutating func wholeNumber(_ key: String) -> Int? {
    read(key, .wholeNumber, bare: true) { Int($0) }
  }

  /// The day under `key`.
  package mutating func day(_ key: String) -> Day? {
    read(key, .day) { Day($0) }
  }

  /// The truth value under `key`.
  package mutating func truth(_ key: String) -> Bool? {
    read(key, .truth, bare: true) { $0 == "true" ? true : $0 == "false" ? false : nil }
  }

  /// The word under `key`, one of an enum's raw values.
  package mutating func word<Word: CaseIterable & RawRepresentable<String>>(
    _ key: String, _: Word.Type, where isAccepted: (Word) -> Bool = { _ in true }
  ) -> Word? {
    guard let node = node(key) else { return nil }
    guard let text = node.scalar, let word = Word(rawValue: text), isAccepted(word) else {
      let accepted = Diagnostic.Accepted.oneOf(
        Word.allCases.filter(isAccepted).map(\.rawValue), nearestTo: node.shown)
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
    for (name, place) in keys where !known.contains(name) {
      diagnostics.append(Diagnostic(place, .unknownKey(name, nearest: nearestName(to: name, among: known))))
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
