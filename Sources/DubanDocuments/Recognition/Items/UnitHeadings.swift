/// Headings that name nothing but who does what stands under them: 一、城关镇, （二）县水利局.
struct UnitHeadings {
  private var units: [Int: [String]] = [:]

  /// The headings of `outline` that are such: two or more beside each other, and most of those there.
  init(_ outline: Outline, splitter: UnitSplitter) {
    var named: [Int: [String]] = [:]
    var siblings: [Int?: [Int]] = [:]
    for (index, node) in outline.nodes.enumerated() where !node.children.isEmpty && node.lines.isEmpty {
      siblings[node.parent, default: []].append(index)
      let words = node.line.body.withoutBlankEnds
      guard (2...24).contains(words.count), node.word == nil else { continue }
      let list = splitter.split(words)
      guard !list.names.isEmpty, list.rest.isEmpty, list.names.allSatisfy({ UnitJudge.confidence($0) == .sure }) else {
        continue
      }
      named[index] = list.names
    }
    for beside in siblings.values {
      let own = beside.filter { named[$0] != nil }
      guard own.count >= 2, own.count * 2 > beside.count else { continue }
      for index in own { units[index] = named[index] }
    }
  }

  /// The units of the nearest such heading above `index`; empty where there is none.
  func units(above index: Int, in outline: Outline) -> [String] {
    outline.ancestors(of: index).lazy.compactMap { units[$0] }.first ?? []
  }
}
