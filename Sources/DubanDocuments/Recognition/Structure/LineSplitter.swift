/// Parts a paragraph at the headings and items that stand inside it, as in texts that come as one line.
///
/// An inner marker counts where a sentence has just ended before it and its number goes on or begins anew; glued to the
/// words before it, only where its form or its words leave no doubt.
package struct LineSplitter {
  /// The last value of each style so far.
  private var last: [Marker.Style: Int] = [:]
  /// Whether the paragraph holds a list inside a sentence of its item: 1.…；2.….
  private var holdsList = false

  /// The lines of `paragraph`, one marker at most in each, at its beginning.
  mutating func split(_ paragraph: Line) -> [Line] {
    let text = paragraph.text
    holdsList = false
    var cuts: [(place: Int, marker: Marker, words: Int)] = []
    let ink = text.firstIndex { !$0.isBlank } ?? text.count
    var depth = 0
    var place = ink
    while place < text.count {
      let scalar = text[place]
      if let (marker, words) = marker(text, at: place, first: place == ink, depth: depth, behind: cuts.last?.marker) {
        cuts.append((place, marker, words))
        last[marker.style] = marker.value
        holdsList = false
        place = max(words, place + 1)
        depth = 0
        continue
      }
      if scalar.opensBracket { depth += 1 }
      if scalar.closesBracket { depth = max(0, depth - 1) }
      place += 1
    }
    return lines(paragraph, cuts)
  }

  private func lines(_ paragraph: Line, _ cuts: [(place: Int, marker: Marker, words: Int)]) -> [Line] {
    let text = paragraph.text
    guard let first = cuts.first else { return [paragraph] }
    var lines: [Line] = []
    if !text[..<first.place].withoutBlankEnds.isEmpty {
      lines.append(Line(text[..<first.place], origin: paragraph.origin))
    }
    for (index, cut) in cuts.enumerated() {
      let end = index + 1 < cuts.count ? cuts[index + 1].place : text.count
      var line = Line(text[cut.place..<end], origin: paragraph.origin)
      line.marker = cut.marker
      line.words = cut.words - cut.place
      if index == 0, lines.isEmpty { line.headingLevel = paragraph.headingLevel }
      lines.append(line)
    }
    return lines
  }

  /// The marker that begins a line at `place`.
  private mutating func marker(
    _ text: Scalars, at place: Int, first: Bool, depth: Int, behind previous: Marker?
  ) -> (Marker, Int)? {
    guard canBegin(text[place]) else { return nil }
    if first { return Marker.read(text, at: place) ?? expected(text, at: place) ?? lost(text, at: place) }
    // What stands behind a run of blanks was looked at where the run began.
    if text[place].isBlank, text[place - 1].isBlank { return nil }
    guard let found = Marker.read(text, at: place) else { return nil }
    let (marker, words) = found
    guard words < text.count else { return nil }
    let before = text[place - 1]
    let ended = before.stopsSentence || before.isColon || before.closesBracket || before == "”" || before == "\""
    if depth == 0, ended, !before.isColon, !holdsList, let previous, LineSplitter.goesOn(marker, behind: previous) {
      return found
    }
    switch marker.style {
    case .hanBracket:
      // The bracket itself opens one level; 第十条(一)款 and 见(一) name a place.
      guard depth == 0, before != "条", before != "款", before != "第", before != "见", before != "、" else { return nil }
      return isNext(marker) ? found : nil
    case .chapter, .piece:
      return (ended || before.isHan) && isNext(marker) && text[place] == "第" ? found : nil
    case .han:
      guard depth == 0 else { return nil }
      if let length = SectionWord.length(text, at: words), length > 0 { return isNext(marker) ? found : nil }
      return ended && !before.isColon && isNext(marker) && !text[words].isAnyDigit ? found : nil
    case .digit:
      guard depth == 0, !before.isAnyDigit else { return nil }
      if SectionWord.length(text, at: words) != nil { return isNext(marker) ? found : nil }
      // After a colon or a semicolon it is a list inside a sentence.
      let whole = ended && !before.isColon && before != ";" && before != "；"
      guard whole, isNext(marker), !text[words].isAnyDigit else { return nil }
      // What a chapter lists so are its items: 一、重点任务。1.…；2.….
      let isInItem = previous.map { $0.style == .digit || $0.style == .hanBracket || $0.style == .piece } ?? false
      if isInItem, marker.value == 1, LineSplitter.isList(text, from: words) { holdsList = true }
      return holdsList ? nil : found
    case .digitBracket, .circle, .decimal, .plain, .firstly:
      return nil
    }
  }

  /// Whether `marker` is the next in the list that the paragraph tells, as ⑵ behind ⑴: a semicolon may part them.
  private static func goesOn(_ marker: Marker, behind previous: Marker) -> Bool {
    guard marker.style == previous.style, let value = marker.value, let last = previous.value else { return false }
    switch marker.style {
    case .digit, .digitBracket, .circle: return value == last + 1
    case .chapter, .piece, .han, .hanBracket, .decimal, .firstly, .plain: return false
    }
  }

  /// Whether the point whose words begin at `start` is the first of a list whose points semicolons part: 1.…；2.…. Within an item
  /// they are its own.
  private static func isList(_ text: Scalars, from start: Int) -> Bool {
    for place in start..<min(text.count, start + longestPoint) where text[place].isAnyDigit {
      guard !text[place - 1].isAnyDigit, let (marker, _) = Marker.read(text, at: place), marker.style == .digit,
        marker.value == 2
      else { continue }
      if text[place - 1] == ";" || text[place - 1] == "；" { return true }
      if text[place - 1].stopsSentence { return false }
    }
    return false
  }

  /// In characters.
  private static let longestPoint = 300

  /// Whether `marker` goes on with the numbers before it, or begins anew.
  private func isNext(_ marker: Marker) -> Bool {
    guard let value = marker.value else { return false }
    if value == 1 { return true }
    guard let last = last[marker.style] else { return false }
    return value == last + 1 || value == last + 2
  }

  private func canBegin(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isAnyDigit || scalar.opensBracket || scalar.isBlank || scalar == "【" || scalar == "〔" || scalar == "[" {
      return true
    }
    switch scalar {
    case "第", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "廿", "、", "任", "事", "项", "专", "行", "工", "问", "整", "举",
      "议",
      "建", "提", "课":
      return true
    default: return !(scalar.isHan || scalar.isLetterOrTone) && scalar.value > 0x2450 && scalar.value < 0x3300
    }
  }

  /// 22.5G基站…: what looks like an amount is an item's number where that number is due.
  private func expected(_ text: Scalars, at place: Int) -> (Marker, Int)? {
    guard let (value, end) = HanNumber.digits(text, at: place), end + 1 < text.count, text[end] == ".",
      let last = last[.digit], value == last + 1
    else { return nil }
    return (Marker(.digit, value, printed: String(scalars: text[place..<end])), end + 1)
  }

  /// 、强化…: a heading whose number was lost.
  private func lost(_ text: Scalars, at place: Int) -> (Marker, Int)? {
    guard text[place] == "、", place + 1 < text.count, text[place + 1].isHan, text.count < 60,
      let last = last[.han]
    else { return nil }
    return (Marker(.han, last + 1, printed: ""), place + 1)
  }
}
