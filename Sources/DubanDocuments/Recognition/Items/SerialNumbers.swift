/// Serial numbers that are left out, doubled or out of order: asked, never mended.
enum SerialNumbers {
  /// What is asked about the numbers of `items` and of the headings over them.
  static func questions(_ outline: Outline, _ items: Set<Int>) -> [Question] {
    var questions: [Question] = []
    var last: [Key: Int] = [:]
    // Headings and items that became no task are counted as well: 二、主要任务 follows on 一、工作目标.
    var all: [Key: Int] = [:]
    for index in outline.nodes.indices {
      let node = outline.nodes[index]
      let isShown = items.contains(index) || outline.nodes[index].children.contains(where: items.contains)
      guard let value = node.marker.value else { continue }
      let running = Key(region: node.region, style: node.marker.style, parent: nil)
      let inParent = Key(region: node.region, style: node.marker.style, parent: node.parent)
      let before = last[inParent] ?? last[running] ?? 0
      let follows = all[inParent] == value - 1
      all[inParent] = value
      guard isShown else { continue }
      last[running] = value
      last[inParent] = value
      // Numbers may run through the document or begin anew in each chapter.
      guard value != before + 1, value != 1, !follows else { continue }
      let expected = String(before + 1)
      questions.append(Question(.serial, about: node.line.passage, readings: [node.marker.printed, expected]))
    }
    return questions
  }

  private struct Key: Hashable {
    var region: Int
    var style: Marker.Style
    var parent: Int?
  }
}
