import DubanCore
import DubanDiagnostics

extension MappingReader {
  /// The text under `key`, which must be there.
  mutating func requiredText(_ key: String) -> String? { required(key) == nil ? nil : text(key) }

  /// The day under `key`, which must be there.
  mutating func requiredDay(_ key: String) -> Day? { required(key) == nil ? nil : day(key) }

  /// The figure under `key`, which must be there.
  mutating func requiredFigure(_ key: String, unit: String? = nil) -> Figure? {
    required(key) == nil ? nil : figure(key, unit: unit)
  }

  /// The name under `key`, which must be there.
  mutating func requiredName(_ key: String) -> Name? { required(key) == nil ? nil : name(key) }

  /// The word under `key`, which must be there.
  mutating func requiredWord<Word: CaseIterable & RawRepresentable<String>>(_ key: String, _ type: Word.Type) -> Word? {
    required(key) == nil ? nil : word(key, type)
  }

  /// The name under `key`: the Chinese name alone, or `{zh: …, en: …}`.
  mutating func name(_ key: String) -> Name? {
    guard let node = node(key) else { return nil }
    switch node.content {
    case .scalar:
      return text(key).map { Name($0) }
    case .list:
      report(Diagnostic(node.place, .wrongValue(found: node.shown, accepted: .text)))
      return nil
    case .mapping:
      var inner = self.inner(node)
      let chinese = inner.requiredText("zh")
      let english = inner.text("en")
      report(inner.finish())
      return chinese.map { Name($0, english: english) }
    }
  }

  /// The texts under `notes`.
  mutating func notes() -> [String] { texts("notes").map(\.text) }

  /// The figure with its unit under `key`: `1200万元`, or `{value: …, unit: …}`.
  mutating func quantity(_ key: String) -> Target.Quantity? {
    guard let node = node(key) else { return nil }
    if case .scalar(let text, quoted: false) = node.content {
      // `1200万元` is a figure and what it is counted in.
      let unit = FigureReader.unit(in: text)
      return figure(key, unit: unit).map { Target.Quantity($0, unit: unit) }
    }
    var inner = self.inner(node)
    let unit = inner.text("unit") ?? inner.unitBehind("value")
    let value = inner.requiredFigure("value", unit: unit)
    report(inner.finish())
    return value.map { Target.Quantity($0, unit: unit) }
  }

  /// Reports that what stands under `key` is not what is accepted.
  mutating func refuse(_ key: String, accepted: Diagnostic.Accepted) {
    guard let node = node(key) else { return }
    report(Diagnostic(node.place, .wrongValue(found: node.shown, accepted: accepted)))
  }
}
