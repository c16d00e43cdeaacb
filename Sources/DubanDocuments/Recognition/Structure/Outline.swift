import DubanCore

/// The headings and items of a text as a tree, as its own numbering has them.
struct Outline {
  /// In the order of the text; the children of a node stand after it.
  private(set) var nodes: [Node] = []
  /// What stands before the first heading.
  private(set) var preamble: [Line] = []
  /// Where the demands of the letter that brings the plan stand.
  private(set) var instructions: Set<Origin> = []
  /// Whether the text numbers nothing, so that its items were told apart by what they say.
  var isLoose = false

  /// A heading or an item with what stands directly under it.
  struct Node {
    var line: Line
    var marker: Marker
    var parent: Int?
    var children: [Int] = []
    /// Paragraphs without a number that follow.
    var lines: [Line] = []
    /// What its words say, where they are a known heading.
    var word: SectionWord?
    /// Which annex it stands in; 0 is the plan itself.
    var region = 0

    /// Its own lines: that of the heading, then those under it.
    var own: [Line] { [line] + lines }
  }

  /// Open nodes from the outermost.
  private var open: [Int] = []
  private var region = 0

  /// Begins an annex or the plan after its notice: numbers begin anew.
  mutating func begin(region: Int) {
    self.region = region
    open = []
  }

  /// Takes a line that belongs to nothing above it.
  mutating func close(with line: Line) {
    preamble.append(line)
  }

  /// Takes a demand of the letter that brings the plan.
  mutating func instruct(with line: Line) {
    preamble.append(line)
    instructions.insert(line.origin)
  }

  /// Takes the next line in.
  mutating func append(_ line: Line) {
    if let marker = line.marker {
      add(line, marker)
    } else if let level = line.headingLevel, line.text.count < 60 {
      add(line, Marker(.plain(level), nil, printed: ""))
    } else if line.text.count <= 16, !Outline.leadsDecisions(line.text),
      let word = SectionWord.of(String(scalars: line.text)), !isPart(word)
    {
      add(line, Marker(.plain(0), nil, printed: ""))
    } else if let owner = ownerOfLabel(line) {
      while let last = open.last, last != owner { open.removeLast() }
      nodes[owner].lines.append(line)
    } else if let top = open.last {
      nodes[top].lines.append(line)
    } else {
      preamble.append(line)
    }
  }

  /// Takes chapters of goals (经济发展目标, 乡村振兴目标, each with numbered items) for what they are: one heading of aims announces
  /// what is wanted in all, several beside each other hold what is to be done.
  mutating func settleAims() {
    let aims = nodes.indices.filter { isChapter($0) && tellsAims($0) }
    let beside = Dictionary(grouping: aims) { Siblings(nodes[$0]) }
    for chapters in beside.values where chapters.count > 1 {
      for chapter in chapters { nodes[chapter].word = nil }
    }
  }

  private func tellsAims(_ index: Int) -> Bool {
    if nodes[index].word == .aims { return true }
    var title = Heading(nodes[index].line.body).title
    if title.last == "）" || title.last == ")", let open = title.lastIndex(where: { $0 == "（" || $0 == "(" }) {
      title = String(title[..<open])
    }
    return nodes[index].word == nil && title.count <= 16 && title.hasSuffix("目标")
  }

  private func isChapter(_ index: Int) -> Bool {
    nodes[index].lines.isEmpty && !nodes[index].children.isEmpty
      && nodes[index].children.allSatisfy { nodes[$0].marker.value != nil && nodes[$0].word == nil }
  }

  private struct Siblings: Hashable {
    let parent: Int?
    let style: Marker.Style
    let region: Int

    init(_ node: Node) { (parent, style, region) = (node.parent, node.marker.style, node.region) }
  }

  /// 会议要求： before what a meeting decided is no heading.
  private static func leadsDecisions(_ text: Scalars) -> Bool {
    let words = text[...].withoutBlankEnds
    return words.has("会议", at: words.startIndex) && words.last?.isColon ?? false
  }

  /// The item to which a line with a label (整改时限：…) belongs behind the numbered list of another of its labels (整改措施：); nil
  /// where no such list is open.
  private func ownerOfLabel(_ line: Line) -> Int? {
    guard let top = open.last, nodes[top].marker.style == .digit || nodes[top].marker.style == .digitBracket,
      let owner = nodes[top].parent, let last = nodes[owner].lines.last?.text[...].withoutBlankEnds,
      last.last?.isColon ?? false, last.count <= 10, Outline.label(line.text) != nil,
      nodes[owner].lines.dropLast().contains(where: { Outline.label($0.text) != nil })
        || nodes[owner].marker.style == .piece
    else { return nil }
    return owner
  }

  /// The label that begins `text`: 整改目标, 牵头单位, 完成时限; nil for any other line.
  private static func label(_ text: Scalars) -> String? {
    let words = text[...].withoutBlankEnds
    guard let colon = words.prefix(12).firstIndex(where: \.isColon), colon - words.startIndex >= 2 else { return nil }
    let label = words[..<colon].filter { !$0.isBlank }
    if RoleWord.label(label[...]) != nil { return String(scalars: label) }
    return ["目标", "措施", "时限", "要求", "标准", "内容", "成效"].contains { label[...].holds($0) }
      ? String(scalars: label) : nil
  }

  private func isPart(_ word: SectionWord) -> Bool {
    if case .part = word { return true }
    return false
  }

  private mutating func add(_ line: Line, _ marker: Marker) {
    let word = SectionWord.of(Heading(line.body).title) ?? SectionWord.glued(line.body)
    close(for: marker, isPart: word.map(isPart) ?? false)
    var node = Node(line: line, marker: marker, parent: open.last)
    node.region = region
    node.word = word
    let index = nodes.count
    nodes.append(node)
    if let parent = node.parent { nodes[parent].children.append(index) }
    open.append(index)
  }

  /// Closes what cannot hold `marker`: down to its own style where that is open, else what is of a lower style by custom.
  private mutating func close(for marker: Marker, isPart: Bool) {
    if case .plain(let level) = marker.style {
      if let outer = open.firstIndex(where: { Outline.isPlain(nodes[$0].marker.style, from: level) }) {
        open.removeSubrange(outer...)
      } else if level <= 1 {
        open = []
      }
      return
    }
    if let same = open.lastIndex(where: { sameLevel(nodes[$0].marker.style, marker.style) }) {
      open.removeSubrange(same...)
      return
    }
    // A style that was never open begins under what is open, unless custom puts it above: 一、 never stands under 1.
    while let last = open.last, let rank = Outline.rank(marker.style),
      let other = Outline.rank(nodes[last].marker.style),
      other > rank, !(marker.value == 1 && (isPart || isGluedList(marker)))
    {
      open.removeLast()
    }
  }

  private func isGluedList(_ marker: Marker) -> Bool {
    // 第一件 > （一） > 一、: items with their own parts begin at one again.
    marker.style == .han && open.contains { nodes[$0].marker.style == .piece }
  }

  private func sameLevel(_ a: Marker.Style, _ b: Marker.Style) -> Bool { a == b }

  private static func isPlain(_ style: Marker.Style, from level: Int) -> Bool {
    if case .plain(let other) = style { return other >= level }
    return false
  }

  private static func rank(_ style: Marker.Style) -> Int? {
    switch style {
    case .chapter: 0
    case .piece: 1
    case .han: 2
    case .hanBracket: 3
    case .digit: 4
    case .decimal(let parts): 4 + parts
    case .digitBracket: 8
    case .circle: 9
    case .firstly: 10
    case .plain: nil
    }
  }
}

extension Outline {
  /// All nodes under `index`, in order.
  func descendants(of index: Int) -> [Int] {
    nodes[index].children.flatMap { [$0] + descendants(of: $0) }
  }

  /// The nodes above `index`, the nearest first.
  func ancestors(of index: Int) -> [Int] {
    var result: [Int] = []
    var node = nodes[index].parent
    while let parent = node {
      result.append(parent)
      node = nodes[parent].parent
    }
    return result
  }
}
