/// Tells which nodes of an outline are tasks and which are only headings, by the document's own structure.
///
/// Tasks carry units; what stands beside them in the same numbering is one too. Where nobody is named at all, the leaves
/// under working headings are. Aims, principles and safeguards are tasks only where units are named.
struct ItemFinder {
  let outline: Outline
  /// Whether a node names units or leaders of its own.
  let hasUnits: [Bool]
  /// Whether a node's units stand in a line of their own.
  let hasOwnLine: [Bool]
  /// Whether a node's words, without its units, are a short title and no sentence.
  let isHeading: [Bool]
  /// Whether there is no table of tasks: then running text without units may hold them.
  var isAlone = true
  /// Whether the document tells what a meeting decided: then its numbered matters are tasks beside any table.
  var isMinutes = false

  /// The items, and how sure it is that they are.
  struct Result {
    var items: Set<Int> = []
    /// Items that only name a matter and its units for the works under them.
    var headings: Set<Int> = []
    /// Nodes whose last paragraph under them names units for all of them.
    var lifted: Set<Int> = []
    /// Items whose units stand in a line of their own below the last of them: that last one.
    var shared: [Int: Int] = [:]
    var confidence = Confidence.sure
  }

  /// The items of the outline.
  func find() -> Result {
    var result = Result()
    let parted = outline.nodes.indices.filter(isParted)
    result.items.formUnion(parted)
    let inParts = Set(parted.flatMap(outline.descendants))
    let unitNodes = outline.nodes.indices.filter {
      hasUnits[$0] && !inParts.contains($0) && !result.items.contains($0) && !isDuties($0)
    }
    if !unitNodes.isEmpty {
      withUnits(unitNodes, inParts, &result)
    } else if parted.isEmpty, isAlone || isMinutes {
      withoutUnits(&result)
      result.confidence = .likely
    }
    // 第一件 with several works under it is a task with parts.
    for index in outline.nodes.indices
    where outline.nodes[index].marker.style == .piece && !result.items.contains(index) {
      if outline.nodes[index].children.contains(where: result.items.contains) { result.items.insert(index) }
    }
    return result
  }

  /// A chapter that only tells who does what.
  private func isDuties(_ index: Int) -> Bool {
    outline.nodes[index].word == .part(.duties) && outline.nodes[index].parent == nil
  }

  /// Told under headings of its own: 目标任务, 序时进度, 资金安排, 责任分工.
  func isParted(_ index: Int) -> Bool {
    if case .part = outline.nodes[index].word { return false }
    let parts = outline.nodes[index].children.filter {
      if case .part = outline.nodes[$0].word { return true }
      return false
    }
    return parts.count >= 2
  }

  private func withUnits(_ unitNodes: [Int], _ inParts: Set<Int>, _ result: inout Result) {
    var units = Set(unitNodes)
    lift(&units, &result)
    result.items.formUnion(units)
    result.headings = units.filter { headsItems($0, units) }
    for node in result.headings { result.items.formUnion(outline.nodes[node].children) }
    var perStyle: [Place: Int] = [:]
    for node in units { perStyle[Place(outline.nodes[node]), default: 0] += 1 }
    let holdsItem = holders(of: units)
    let parents = Set(units.compactMap { outline.nodes[$0].parent })
    for index in outline.nodes.indices
    where !units.contains(index) && !inParts.contains(index) && !holdsItem.contains(index) {
      let node = outline.nodes[index]
      guard let same = perStyle[Place(node)], node.word == nil, !isSilent(index) else { continue }
      guard !(node.parent.map(result.lifted.contains) ?? false) else { continue }
      let isBeside = node.parent.map(parents.contains) ?? true
      // In another chapter: only where the document's items have this style throughout.
      let isUsual = same * 2 > units.count && same >= 3
      if isBeside || isUsual, !outline.ancestors(of: index).contains(where: units.contains) {
        result.items.insert(index)
      }
    }
    if isMinutes { addMatters(&result) }
  }

  /// The matters of minutes that name their units in their sentences, beside those that name them in brackets.
  private func addMatters(_ result: inout Result) {
    let holders = holders(of: result.items)
    for index in outline.nodes.indices where !result.items.contains(index) && !holders.contains(index) {
      let node = outline.nodes[index]
      guard node.children.isEmpty, node.word == nil, !isSilent(index), !headsTable(node), !isSmall(node.marker.style),
        !outline.ancestors(of: index).contains(where: result.items.contains)
      else { continue }
      result.items.insert(index)
    }
  }

  /// Whether a node only names a matter and its units (一、道路交通安全（牵头单位：县公安局）), and numbered works stand under it.
  private func headsItems(_ index: Int, _ units: Set<Int>) -> Bool {
    let node = outline.nodes[index]
    guard node.marker.style == .han || node.marker.style == .hanBracket, node.lines.isEmpty, isHeading[index],
      node.children.count >= 2, !node.children.contains(where: units.contains)
    else { return false }
    return node.children.allSatisfy {
      let child = outline.nodes[$0]
      return child.word == nil && child.marker.style == .digit && child.children.isEmpty
    }
  }

  /// A way of numbering in the plan or one of its annexes.
  private struct Place: Hashable {
    var style: Marker.Style
    var region: Int

    init(_ node: Outline.Node) {
      style = node.marker.style
      region = node.region
    }
  }

  /// All nodes above one of `nodes`.
  private func holders(of nodes: Set<Int>) -> Set<Int> {
    var holders: Set<Int> = []
    for node in nodes {
      for above in outline.ancestors(of: node) where !holders.insert(above).inserted { break }
    }
    return holders
  }

  /// Where of several parts only the last names units, in most places, they are those of the whole.
  private func lift(_ units: inout Set<Int>, _ result: inout Result) {
    var lastOnly: [Int] = []
    var otherwise = 0
    let holdsItem = holders(of: units)
    for index in outline.nodes.indices where !units.contains(index) {
      let children = outline.nodes[index].children
      guard children.count >= 2 else { continue }
      let named = children.filter { units.contains($0) || holdsItem.contains($0) }
      guard let only = named.first else { continue }
      if named.count == 1, only == children.last, units.contains(only), outline.nodes[only].children.isEmpty {
        lastOnly.append(index)
      } else {
        otherwise += 1
      }
    }
    guard lastOnly.count > otherwise, lastOnly.count >= 2 else { return }
    for index in lastOnly {
      if let last = outline.nodes[index].children.last, hasOwnLine[last] {
        for child in outline.nodes[index].children where child != last {
          units.insert(child)
          result.shared[child] = last
        }
        continue
      }
      if let last = outline.nodes[index].children.last { units.remove(last) }
      units.insert(index)
      result.lifted.insert(index)
    }
  }

  /// Whether it stands under aims, principles or safeguards.
  private func isSilent(_ index: Int) -> Bool {
    ([index] + outline.ancestors(of: index)).contains { node in
      switch outline.nodes[node].word {
      case .announcing, .aims: true
      case .part(let part): part != .content && part != .goal
      default: false
      }
    }
  }

  /// Nobody is named: leaves under working headings.
  private func withoutUnits(_ result: inout Result) {
    for index in outline.nodes.indices {
      let node = outline.nodes[index]
      guard node.children.isEmpty, node.word == nil, !isSilent(index), isAlone || !headsTable(node) else { continue }
      result.items.insert(index)
    }
    // Small print (①, （1）) under an item with words of its own belongs to it.
    for index in outline.nodes.indices where !outline.nodes[index].children.isEmpty && !isSilent(index) {
      let children = outline.nodes[index].children
      let isItem = outline.nodes[index].marker.style == .digit || isSmall(outline.nodes[index].marker.style)
      guard outline.nodes[index].word == nil,
        children.allSatisfy({ child in
          let style = outline.nodes[child].marker.style
          return result.items.contains(child) && (isSmall(style) || isItem && style == .bullet)
        })
      else { continue }
      result.items.subtract(children)
      result.items.insert(index)
    }
  }

  /// 「责任分工如下：」: what it says stands in the table below it.
  private func headsTable(_ node: Outline.Node) -> Bool {
    let words = node.line.body.withoutBlankEnds
    return node.lines.isEmpty && words.count <= 60 && ItemFinder.tableHeads.ends(words)
  }

  private static let tableHeads = WordList("如下： 如下: 如下 见下表 见附表 见附件 见下表： 见下表: 详见附件 详见附表")

  private func isSmall(_ style: Marker.Style) -> Bool { style == .circle || style == .digitBracket }
}
