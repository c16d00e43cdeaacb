package import DubanCore

/// What was not taken over, parted into what a person should look at and what is known for what it is: rows of sums, which the
/// items above them tell, and words with which a web page leads elsewhere.
package struct LeftAside: Equatable, Sendable {
  /// What is told with its place and its words.
  package private(set) var items: [Passage] = []
  /// How many rows or lines sum up what stands above them.
  package private(set) var sums = 0
  /// How many words and lines belong to the page and not to the document.
  package private(set) var navigation = 0
  /// The first passage of each, where it has any.
  package private(set) var firstSum: Passage?
  package private(set) var firstNavigation: Passage?

  /// What of that `passages` are, in their order.
  package init(_ passages: [Passage]) {
    let rows = Set(passages.filter { LeftAside.isSum($0.text) }.map { Row($0.origin) })
    var counted: Set<Row> = []
    // Where each cell stands on a line of its own the figures of a sum follow it line by line.
    var next: Row?
    for passage in passages {
      let row = Row(passage.origin)
      if rows.contains(row), LeftAside.isSum(passage.text) || row.isOfTable {
        if counted.insert(row).inserted { sums += 1 }
        firstSum = firstSum ?? passage
        next = row.following
      } else if row == next, LeftAside.isFigure(passage.text) {
        next = row.following
      } else if NavigationCleaning.isNavigation(passage.text) {
        navigation += 1
        firstNavigation = firstNavigation ?? passage
      } else {
        items.append(passage)
      }
    }
  }

  /// What it is called for scripts; nil for what is no more than left aside.
  package func kind(of passage: Passage) -> String? {
    guard !items.contains(passage) else { return nil }
    return NavigationCleaning.isNavigation(passage.text) ? "navigation" : "sum"
  }

  // MARK: Telling

  /// A line for each sort that is told as one.
  package func lines(_ language: Language) -> [String] {
    var lines: [String] = []
    if sums > 0 { lines.append(language.pick("合计行 \(sums)", "rows of sums: \(sums)")) }
    if navigation > 0 { lines.append(language.pick("网页导航 \(navigation)", "words of navigation: \(navigation)")) }
    return lines
  }

  // MARK: What they are

  /// A row of a table, or a line by itself.
  private struct Row: Hashable {
    private let file: String?
    private let table: Int
    private let sheet: String
    private let number: Int
    let isOfTable: Bool

    init(_ origin: Origin) {
      let (file, place) = origin.parted
      self.file = file
      switch place {
      case .line(let line): (table, sheet, number, isOfTable) = (0, "", line, false)
      case .paragraph(let paragraph): (table, sheet, number, isOfTable) = (0, "", paragraph, false)
      case .cell(let table, let row, _): (self.table, sheet, number, isOfTable) = (table, "", row, true)
      case .sheetCell(let sheet, let row, _): (table, self.sheet, number, isOfTable) = (0, sheet, row, true)
      case .inFile: (table, sheet, number, isOfTable) = (0, "", 0, false)
      }
    }

    private init(after row: Row) {
      (file, table, sheet, isOfTable) = (row.file, row.table, row.sheet, row.isOfTable)
      number = row.number + 1
    }

    /// The line behind it; nil for a row of a table, whose cells are known by their place.
    var following: Row? { isOfTable ? nil : Row(after: self) }
  }

  /// 合计, 小 计, 全市合计：45 and the like: words of a sum with nothing but figures beside them.
  private static func isSum(_ text: String) -> Bool {
    guard text.utf8.count <= 200 else { return false }
    let words = text.filter { $0.isLetter && !$0.isNumber && !$0.isASCII }
    guard let word = ["合计", "小计", "总计", "共计"].first(where: words.contains), let range = words.firstRange(of: word)
    else { return false }
    // Measures may stand behind the figures.
    return words[..<range.lowerBound].count <= 4 && words[range.upperBound...].count <= 6
      && !text.contains(where: { "。；;".contains($0) })
  }

  private static func isFigure(_ text: String) -> Bool {
    text.utf8.count <= 40 && text.contains(where: \.isNumber)
      && text.allSatisfy { $0.isNumber || $0.isWhitespace || "%％.,，、-/万亿元个项".contains($0) }
  }
}
