import DubanCore

/// What the frame of a government's page tells of the document: 索引号, 文号, 发布机构, 成文日期, in a table or in lines.
///
/// Only where two of its labels stand, so that 标题： in a text makes none.
struct DocumentInfo {
  private(set) var number: Guess<String>?
  private(set) var issuer: Guess<String>?
  private(set) var issued: Guess<Day>?
  /// How near the day is to that of the document itself: 0 for 成文日期, the more the later it may be. When a page was put up
  /// (发布日期) is none of them.
  private var rank = Int.max
  private var labels: Set<String> = []

  /// The frame in the first of `lines` and in `tables`.
  static func read(_ lines: [Line], _ tables: [SourceDocument.Table]) -> DocumentInfo {
    var info = DocumentInfo()
    for line in lines.prefix(40) where line.text.count <= 600 {
      for (label, value) in pairs(in: line.text) {
        info.take(label, value, from: Passage(String(scalars: line.text.prefix(120)).trimmed, at: line.origin))
      }
    }
    for table in tables.prefix(4) { info.take(table) }
    if info.labels.count < 2 { return DocumentInfo() }
    return info
  }

  // MARK: Tables

  private mutating func take(_ table: SourceDocument.Table) {
    let cells = table.cells.filter { $0.row < 16 && !CellText.isEmpty($0.text) }
    guard cells.count <= 80 else { return }
    for row in Dictionary(grouping: cells, by: \.row).values {
      let row = row.sorted { $0.column < $1.column }
      for (index, cell) in row.enumerated() {
        let words = Array(cell.text.unicodeScalars)
        let bare = words.filter { !$0.isBlank && !$0.isColon && $0 != "\n" && $0 != "【" && $0 != "】" }
        if let length = Self.known.match(in: bare[...], at: 0), length == bare.count {
          guard index + 1 < row.count else { continue }
          let value = Array(row[index + 1].text.unicodeScalars)
          take(String(scalars: bare), value.filter { !$0.isBlank }[...], from: Passage(row[index + 1]))
        } else if words.count <= 200 {
          for (label, value) in Self.pairs(in: words) { take(label, value, from: Passage(cell)) }
        }
      }
    }
  }

  // MARK: Lines

  /// The labels of `text` with what stands behind each; words may be parted by blanks (文　　号：).
  private static func pairs(in text: Scalars) -> [(label: String, value: ArraySlice<Unicode.Scalar>)] {
    // Without blanks; where one stood is kept, for it may end a label or a value.
    var words: Scalars = []
    var parted: Set<Int> = [0]
    for scalar in text {
      if scalar.isBlank || scalar == "|" || scalar == "｜" || scalar == "\n" || scalar == "【" || scalar == "】" {
        parted.insert(words.count)
      } else {
        words.append(scalar)
      }
    }
    var found: [(label: Range<Int>, value: Int)] = []
    var place = 0
    while place < words.count {
      guard parted.contains(place), let length = known.match(in: words[...], at: place) else {
        place += 1
        continue
      }
      let end = place + length
      let isLabel = end < words.count && (words[end].isColon || parted.contains(end))
      if isLabel { found.append((place..<end, words[end].isColon ? end + 1 : end)) }
      place = isLabel ? end : place + 1
    }
    return found.enumerated().map { index, pair in
      let end = index + 1 < found.count ? found[index + 1].label.lowerBound : words.count
      return (String(scalars: words[pair.label]), words[min(pair.value, end)..<end])
    }
  }

  private mutating func take(_ label: String, _ value: ArraySlice<Unicode.Scalar>, from passage: Passage) {
    labels.insert(label)
    guard !value.isEmpty else { return }
    if Self.numbers.contains(label) {
      let words = String(scalars: value)
      if number == nil, let found = DocumentNumber.first(in: words) { number = Guess(found, from: passage) }
    } else if Self.issuers.contains(label) {
      if issuer == nil, let name = HeadReader.issuerAtEnd(value), name.unicodeScalars.count == value.count {
        issuer = Guess(name, from: passage)
      }
    } else if let rank = Self.days.firstIndex(of: label), rank < self.rank,
      let (day, _) = DatePhrase.first(in: Array(value))
    {
      issued = Guess(day, from: passage)
      self.rank = rank
    }
  }

  private static let numbers: Set<String> = ["文号", "发文字号", "发文文号", "文件编号", "文件号", "公文文号", "文件字号", "发文号"]
  private static let issuers: Set<String> = [
    "发布机构", "发文机关", "制发机关", "发布单位", "发文单位", "发布机关", "印发机关", "制文机关", "发布部门", "发文机构", "制发单位", "公开机构",
  ]
  private static let days = [
    "成文日期", "成文时间", "发文日期", "发文时间", "印发日期", "印发时间", "签发日期", "生成日期", "生成时间",
  ]
  private static let others = [
    "索引号", "主题分类", "信息分类", "公文种类", "标题", "名称", "信息名称", "文件名称", "公文名称", "有效性", "效力状态", "文件状态", "时效性", "时效状态", "关键词",
    "主题词", "公开方式",
    "公开范围", "体裁分类", "服务对象", "文件类型", "生效日期", "废止日期", "失效日期", "组配分类", "信息索引号", "内容概述", "信息来源", "分类", "状态", "来源", "公开属性",
    "有效期",
    "实施日期", "公开形式", "公开时限", "公布日期", "发布日期", "发布时间", "公开日期", "公开时间",
  ]
  private static let known = WordList(Array(numbers) + Array(issuers) + days + others)
}
