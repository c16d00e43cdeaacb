/// The sections of a table as its rows open them.
struct SectionTree {
  /// What ids begin with.
  var prefix = ""
  private(set) var drafts: [SectionDraft] = []
  /// The open sections from the outermost: by rows over the width first, then by columns.
  private var rowStack: [(style: Serial.Style?, id: String, key: String)] = []
  private var columnStack: [(id: String, key: String)] = []
  private var titleStack: [(id: String, key: String)] = []
  private var counts: [String: Int] = [:]

  /// The id of the innermost section; nil where there is none.
  var current: String? { columnStack.last?.id ?? rowStack.last?.id }

  /// Opens a section that stands over the whole width; its level is told by how it is numbered.
  mutating func open(row passage: Passage) {
    let (serial, words) = TitleWords.parted(passage.text)
    let key = CellText.squeezed(passage.text)
    if rowStack.last?.key == key { return }
    columnStack = []
    titleStack = []
    if let level = rowStack.firstIndex(where: { $0.style == serial?.style }) {
      // The same section again after a page break.
      if rowStack[level].key == key {
        rowStack.removeSubrange((level + 1)...)
        return
      }
      rowStack.removeSubrange(level...)
    }
    let id = add(words, passage, parent: rowStack.last?.id)
    rowStack.append((serial?.style, id, key))
  }

  /// Opens the section of the column for sections at `level`.
  mutating func open(column passage: Passage, level: Int) {
    let key = CellText.squeezed(passage.text)
    if columnStack.count > level, columnStack[level].key == key { return }
    titleStack = []
    columnStack.removeSubrange(min(level, columnStack.count)...)
    let words = TitleWords.parted(passage.text).words
    let id = add(words, passage, parent: columnStack.last?.id ?? rowStack.last?.id)
    columnStack.append((id, key))
  }

  /// The section for titles that turned out to head several tasks: `path` from the outermost, below `parent`.
  mutating func section(path: [(key: String, passage: Passage)], below parent: String?) -> String? {
    var id = parent
    for (level, step) in path.enumerated() {
      if titleStack.count > level, titleStack[level].key == step.key {
        id = titleStack[level].id
        continue
      }
      titleStack.removeSubrange(min(level, titleStack.count)...)
      let new = add(TitleWords.parted(step.passage.text).words, step.passage, parent: id)
      titleStack.append((new, step.key))
      id = new
    }
    titleStack.removeSubrange(min(path.count, titleStack.count)...)
    return id
  }

  /// Leaves out the sections in which no task of `used` stands: lines below the table that looked like headings.
  mutating func drop(unused used: Set<String>) -> [Passage] {
    var kept = used
    for draft in drafts.reversed() where kept.contains(draft.id) {
      if let parent = draft.parent { kept.insert(parent) }
    }
    let dropped = drafts.filter { !kept.contains($0.id) }.map(\.title.passage)
    drafts.removeAll { !kept.contains($0.id) }
    return dropped
  }

  private mutating func add(_ words: String, _ passage: Passage, parent: String?) -> String {
    counts[parent ?? "", default: 0] += 1
    let number = counts[parent ?? "", default: 1]
    let id = parent.map { "\($0).\(number)" } ?? "\(prefix)\(number)"
    drafts.append(SectionDraft(id: id, title: Guess(words, from: passage), parent: parent))
    return id
  }
}
