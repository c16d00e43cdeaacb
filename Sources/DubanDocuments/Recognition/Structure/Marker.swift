/// The number before a heading or an item.
package struct Marker: Hashable, Sendable {
  package var style: Style
  /// Its worth; nil where the character was lost (`、强化…`).
  package var value: Int?
  /// As printed, without the point or comma after it.
  package var printed: String

  /// A marker of `style`.
  package init(_ style: Style, _ value: Int?, printed: String) {
    self.style = style
    self.value = value
    self.printed = printed
  }

  /// The ways of numbering. What lies under what is told by the document, not by their order here.
  package enum Style: Hashable, Sendable {
    /// 第一章, 第二部分
    case chapter
    /// 第一件：, 任务一：
    case piece
    /// 一、
    case han
    /// （一）
    case hanBracket
    /// 1.
    case digit
    /// （1） and 1）
    case digitBracket
    /// ①
    case circle
    /// 1.2, 1.2.3: of so many parts.
    case decimal(Int)
    /// 一是, 第一，
    case firstly
    /// No number: a heading by its style or by its word only, at that depth.
    case plain(Int)
  }
}

extension Marker {
  /// The marker at `place` of `text` and the place where the words after it begin.
  ///
  /// Numbers that only look like markers are none: amounts (1.5万), years, quarters (二、三季度), ranges.
  static func read(_ text: Scalars, at place: Int) -> (marker: Marker, end: Int)? {
    var start = place
    while start < text.count, text[start].isBlank { start += 1 }
    guard start < text.count else { return nil }
    guard let (marker, end) = found(text, at: start) else { return nil }
    var words = end
    while words < text.count, text[words].isBlank { words += 1 }
    return (marker, words)
  }

  private static func found(_ text: Scalars, at start: Int) -> (Marker, Int)? {
    let first = text[start]
    if first == "第" { return ordinal(text, at: start) }
    if first.opensBracket || first == "【" || first == "〔" || first == "[" { return bracketed(text, at: start) }
    if let circle = first.circledNumber { return (Marker(.circle, circle, printed: String(first)), start + 1) }
    if first.isAnyDigit { return digits(text, at: start) }
    if let (value, end) = HanNumber.han(text, at: start) { return han(text, start, value, end) }
    return labelled(text, at: start)
  }

  /// 第三章, 第一件：
  private static func ordinal(_ text: Scalars, at start: Int) -> (Marker, Int)? {
    guard let (value, end) = HanNumber.read(text, at: start + 1), end < text.count else { return nil }
    let printed = String(scalars: text[start...min(end + 1, text.count - 1)])
    switch text[end] {
    case "章", "节", "篇", "编": return (Marker(.chapter, value, printed: String(scalars: text[start...end])), end + 1)
    case "部":
      guard text.has("部分", at: end) else { return nil }
      return (Marker(.chapter, value, printed: printed), skipPoint(text, end + 2))
    case "件", "项", "类", "条":
      let next = end + 1
      guard next < text.count, text[next].isColon || text[next] == "、" || text[next].isBlank else { return nil }
      return (Marker(.piece, value, printed: String(scalars: text[start...end])), next + 1)
    default: return nil
    }
  }

  /// 任务一：, 项目3：
  private static func labelled(_ text: Scalars, at start: Int) -> (Marker, Int)? {
    for word in ["任务", "事项", "项目", "专项", "行动", "工程", "问题", "整改任务", "整改事项", "举措", "议案", "建议", "提案", "议题", "课题"]
    where text.has(word, at: start) {
      guard let (value, end) = HanNumber.read(text, at: start + word.unicodeScalars.count), end < text.count,
        text[end].isColon || text[end] == "、" || text[end] == "." || text[end].isBlank
      else { return nil }
      return (Marker(.piece, value, printed: String(scalars: text[start..<end])), end + 1)
    }
    return nil
  }

  /// （一）, （1）
  private static func bracketed(_ text: Scalars, at start: Int) -> (Marker, Int)? {
    var place = start + 1
    while place < text.count, text[place].isBlank { place += 1 }
    guard let (value, end) = HanNumber.read(text, at: place) else { return nil }
    var close = end
    while close < text.count, text[close].isBlank { close += 1 }
    guard close < text.count,
      text[close].closesBracket || text[close] == "】" || text[close] == "〕" || text[close] == "]", value < 1000
    else { return nil }
    let style: Style = text[place].isAnyDigit ? .digitBracket : .hanBracket
    let printed = "(" + String(scalars: text[place..<end]) + ")"
    return (Marker(style, value, printed: printed), skipPoint(text, close + 1))
  }

  /// 1. and 1、 and 1） and 1.2; a point before a digit makes an amount unless there are more words.
  private static func digits(_ text: Scalars, at start: Int) -> (Marker, Int)? {
    guard let (value, end) = HanNumber.digits(text, at: start), end < text.count, value > 0 else { return nil }
    let printed = String(scalars: text[start..<end])
    let mark = text[end]
    if mark.closesBracket { return value < 200 ? (Marker(.digitBracket, value, printed: printed + ")"), end + 1) : nil }
    guard value < 1000 else { return nil }
    if mark == "、" || mark == "．" || mark == "。" || mark == "·" {
      return (Marker(.digit, value, printed: printed), end + 1)
    }
    guard mark == "." else { return nil }
    // 1.6月5日前完成…: behind the point stands a day, for months have no parts.
    if beginsDay(text, at: end + 1) { return (Marker(.digit, value, printed: printed), end + 1) }
    guard end + 1 < text.count, text[end + 1].isAnyDigit else {
      return (Marker(.digit, value, printed: printed), end + 1)
    }
    return decimal(text, at: start)
  }

  /// 6月, 2026年: no amount is told in such parts.
  private static func beginsDay(_ text: Scalars, at place: Int) -> Bool {
    guard let (value, end) = HanNumber.digits(text, at: place), end < text.count else { return false }
    return text[end] == "月" && (1...12).contains(value) || text[end] == "年" && (1990...2099).contains(value)
  }

  /// 1.2 before a Chinese word that is no measure.
  private static func decimal(_ text: Scalars, at start: Int) -> (Marker, Int)? {
    var parts = 0
    var place = start
    var last = 0
    while let (value, end) = HanNumber.digits(text, at: place), value < 100 {
      parts += 1
      last = value
      place = end
      guard place + 1 < text.count, text[place] == ".", text[place + 1].isAnyDigit else { break }
      place += 1
    }
    guard (2...4).contains(parts), place < text.count else { return nil }
    let next = text[place]
    if parts == 2 {
      guard next.isBlank || next == "、" || next == "." else { return nil }
    }
    guard !isMeasure(text, at: place) else { return nil }
    return (Marker(.decimal(parts), last, printed: String(scalars: text[start..<place])), skipPoint(text, place))
  }

  /// 一、 and 一. ; 二、三季度 and 一、二、三产业 are no headings.
  private static func han(_ text: Scalars, _ start: Int, _ value: Int, _ end: Int) -> (Marker, Int)? {
    guard end < text.count, value < 100 else { return nil }
    let printed = String(scalars: text[start..<end])
    if text[end].closesBracket { return (Marker(.hanBracket, value, printed: "(" + printed + ")"), end + 1) }
    switch text[end] {
    case "、", ".", "．", ",", "，": break
    case let blank where blank.isBlank: break
    default: return nil
    }
    if let (_, after) = HanNumber.han(text, at: end + 1), after < text.count {
      switch text[after] {
      case "季", "产", "级", "类", "次", "期", "、", "月", "号", "线": return nil
      default: break
      }
    }
    return (Marker(.han, value, printed: printed), end + 1)
  }

  private static func skipPoint(_ text: Scalars, _ place: Int) -> Int {
    guard place < text.count else { return place }
    switch text[place] {
    case "、", ".", "．", ":", "：": return place + 1
    default: return place
    }
  }

  private static func isMeasure(_ text: Scalars, at place: Int) -> Bool {
    guard place < text.count else { return true }
    switch text[place] {
    case "%", "％", "‰", "万", "亿", "千", "百", "元", "公", "平", "个", "家", "条", "座", "倍", "吨", "亩", "人", "户", "米":
      return true
    default: return false
    }
  }
}
