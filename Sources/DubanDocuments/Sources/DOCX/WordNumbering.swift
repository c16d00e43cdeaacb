/// The automatic numbers of a Word document: how each level is written, and how far it has counted.
///
/// Counters belong to the abstract numbering: several lists that share one go on counting, unless one of them begins anew, which
/// it does once (ECMA-376 part 1, 17.9).
final class WordNumbering: XMLReader {
  private struct Level {
    var start = 1
    var format = NumberFormat.decimal
    var text = ""
    var isLegal = false
    var restart: Int?
    var style: String?
  }

  private struct Abstract {
    var levels: [Int: Level] = [:]
    var styleLink: String?
    var numberStyleLink: String?
  }

  private struct List {
    var abstract = 0
    var levels: [Int: Level] = [:]
    var starts: [Int: Int] = [:]
  }

  /// Word has nine levels.
  private static let levels = 0..<9

  private var abstracts: [Int: Abstract] = [:]
  private var lists: [Int: List] = [:]
  /// The last number of each level, nil where it begins anew.
  private var counters: [Int: [Int?]] = [:]
  private var begun: Set<[Int]> = []

  // MARK: Reading

  private var abstractID: Int?
  private var abstract = Abstract()
  private var listID: Int?
  private var list = List()
  private var levelID: Int?
  private var level = Level()
  private var override: Int?
  /// Whether a level's format was told already: by an element that only newer programs know, before the one for older ones.
  private var hasFormat = false

  func start(_ element: OfficeElement, _ attributes: XMLAttributes) throws(DocumentProblem.Fault) {
    switch element {
    case .abstractNumbering:
      abstractID = attributes.number("abstractNumId")
      abstract = Abstract()
    case .numbering:
      listID = attributes.number("numId")
      list = List()
    case .abstractNumberID: list.abstract = attributes.number("val") ?? 0
    case .levelOverride: override = attributes.number("ilvl")
    case .startOverride: if let override { list.starts[override] = attributes.number("val") ?? 1 }
    case .level:
      levelID = attributes.number("ilvl")
      level = Level()
      hasFormat = false
    case .startAt: level.start = attributes.number("val") ?? 1
    case .numberFormat:
      guard !hasFormat else { break }
      level.format = NumberFormat(attributes.text("val") ?? "")
      // One of somebody's own is followed by the nearest one for older programs.
      hasFormat = !attributes.has("val", "custom")
    case .levelText: level.text = attributes.text("val") ?? ""
    case .legal: level.isLegal = attributes.isOn("val", ifMissing: true)
    case .levelRestart: level.restart = attributes.number("val")
    case .paragraphStyle: level.style = attributes.text("val")
    case .styleLink: abstract.styleLink = attributes.text("val")
    case .numberStyleLink: abstract.numberStyleLink = attributes.text("val")
    default: break
    }
  }

  func end(_ element: OfficeElement) throws(DocumentProblem.Fault) {
    switch element {
    case .level:
      if let levelID, Self.levels.contains(levelID) {
        if override != nil { list.levels[levelID] = level } else { abstract.levels[levelID] = level }
      }
      levelID = nil
    case .levelOverride: override = nil
    case .abstractNumbering: if let abstractID { abstracts[abstractID] = abstract }
    case .numbering: if let listID { lists[listID] = list }
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(DocumentProblem.Fault) {}

  // MARK: Counting

  /// The number in front of the next paragraph of the list `id`, empty for none; counts on.
  ///
  /// - Parameter level: from 0; nil when only a style says that there is a number: then the level is the one tied to `style`.
  func next(_ id: Int, level: Int?, style: String?, styles: WordStyles) -> String {
    guard id != 0, let (abstractID, levels, list) = find(id, styles) else { return "" }
    let tied = levels.filter { $0.value.style != nil && $0.value.style == style }.keys.min()
    let number = level ?? tied ?? 0
    guard Self.levels.contains(number), let own = levels[number] else { return "" }
    var counts = counters[abstractID] ?? Array(repeating: nil, count: Self.levels.count)
    if let start = list.starts[number], begun.insert([id, number]).inserted {
      counts[number] = start
    } else {
      counts[number] = counts[number].map { $0 &+ 1 } ?? own.start
    }
    for upper in 0..<number where counts[upper] == nil { counts[upper] = levels[upper]?.start ?? 1 }
    for lower in Self.levels where lower > number && number < (levels[lower]?.restart ?? lower) { counts[lower] = nil }
    counters[abstractID] = counts
    return label(own, levels, counts)
  }

  /// The levels of a list, its own ones in place of the shared ones; of a list that only names a style, those of that style.
  private func find(_ id: Int, _ styles: WordStyles) -> (Int, [Int: Level], List)? {
    guard let list = lists[id], var abstract = abstracts[list.abstract] else { return nil }
    var abstractID = list.abstract
    if abstract.levels.isEmpty, let link = abstract.numberStyleLink,
      let other = styles.numberID(ofNumberingStyle: link),
      let linked = lists[other], let found = abstracts[linked.abstract]
    {
      (abstractID, abstract) = (linked.abstract, found)
    }
    return (abstractID, abstract.levels.merging(list.levels) { _, own in own }, list)
  }

  private func label(_ own: Level, _ levels: [Int: Level], _ counts: [Int?]) -> String {
    if own.format == .bullet { return Self.bullet(own.text) }
    var label = ""
    var scalars = own.text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      guard scalar == "%" else {
        label.unicodeScalars.append(scalar)
        continue
      }
      guard let digit = scalars.next() else { break }
      guard let index = Int(String(digit)), (1...9).contains(index) else {
        label += "%\(digit)"
        continue
      }
      let level = levels[index - 1] ?? Level()
      label += (own.isLegal ? .decimal : level.format).text(counts[index - 1] ?? level.start)
    }
    // A number without any sign behind it would grow together with a number that the text begins with.
    return label.unicodeScalars.last.map {
      $0.properties.numericType != nil || $0.isASCII && $0.properties.isAlphabetic
    }
      == true && own.format != .circle ? label + " " : label
  }

  /// A bullet; those of symbol fonts, whose codes mean nothing elsewhere, become one sign.
  private static func bullet(_ text: String) -> String {
    guard let scalar = text.unicodeScalars.first else { return "" }
    return (0xE000...0xF8FF).contains(scalar.value) ? "●" : text
  }
}
