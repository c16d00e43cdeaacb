package import DubanCore

/// How what is not sure in a draft is told and kept: the one place that words it.
package enum OpenQuestion {
  /// With this begins every note that keeps something open on a board.
  package static let prefix = "待核："

  /// The note that keeps `question` open on the board.
  package static func note(_ question: Question) -> String {
    prefix + question.kind.words(.chinese) + quoted(question, .chinese)
  }

  /// Whether `note` keeps something open.
  package static func isOpen(_ note: String) -> Bool { note.hasPrefix(prefix) }

  /// `question` as the report tells it, without its place.
  package static func sentence(_ question: Question, _ language: Language) -> String {
    let why = reason(question, language).map { language.pick("；", "; ") + $0 } ?? ""
    return question.kind.words(language) + quoted(question, language) + why
  }

  /// Why `question` is asked, where neither its kind nor its readings say it.
  private static func reason(_ question: Question, _ language: Language) -> String? {
    let readings = question.readings.map { shortened($0) }.filter { !$0.isEmpty }
    let text = shortened(question.passage.text)
    // A day outside of the plan is told with the rule that it breaks.
    if readings.count == 1, let only = readings.first, only.contains("方案期") || only.hasPrefix("不采用") { return nil }
    if question.kind == .due, readings.count <= 1, question.readings.first.flatMap({ Day($0) }) == nil {
      if let why = DayScanner.impossibility(in: question.passage, language) { return why }
      if let why = readings.first.flatMap({ OutsideDays.reason(in: $0, nil, language) }) { return why }
    }
    // Both of its readings are numbers, which say nothing of what is wrong with them.
    guard readings.count <= 1 || question.kind == .serial else { return nil }
    switch question.kind {
    // They ask whether it is so, which tells why.
    case .unit, .area, .sameUnit, .members, .task: return nil
    case .annex: return language.pick("文中提到，没有一起读入", "it is named and was not read with the rest")
    case .serial: return language.pick("跳号、重号或空缺", "numbers are left out, doubled or out of order")
    case .column: return language.pick("看不准这一栏是什么", "it is not plain what the column holds")
    case .title, .period, .issuer, .issued, .jurisdiction, .role, .target, .milestone, .due, .funding: break
    }
    guard !text.isEmpty, let only = readings.first, only != "【待补】" else {
      return language.pick("原文没有写明", "the document does not say")
    }
    if only.filter({ !$0.isWhitespace }) != text.filter({ !$0.isWhitespace }) {
      return language.pick("系推断，请对照原文", "inferred: look at the source")
    }
    if question.kind == .due { return language.pick("没有写明哪一天", "no day is told") }
    return language.pick("拿不准是不是", "it may be something else")
  }

  private static func quoted(_ question: Question, _ language: Language) -> String {
    let text = shortened(question.passage.text)
    var words = text.isEmpty ? "" : language.pick("“\(text)”", " '\(text)'")
    let readings = question.readings.map { shortened($0) }.filter { !$0.isEmpty }
    if let first = readings.first {
      if first != text {
        words += language.pick("，暂按“\(first)”", "; taken as '\(first)'")
      } else if question.kind.isOfName {
        words += language.pick("，暂按是", "; taken as one")
      }
      let others = readings.dropFirst().filter { $0 != first }
      if !others.isEmpty {
        words += language.pick(
          "，也可能是" + others.map { "“\($0)”" }.joined(separator: "、"),
          ", may be " + others.map { "'\($0)'" }.joined(separator: ", "))
      }
    }
    return words
  }

  /// `text` in one line, cut to what a note has room for.
  package static func shortened(_ text: String, to most: Int = 80) -> String {
    // Most are a few words as they stand.
    if text.utf8.count <= most, text.unicodeScalars.allSatisfy({ TextGuard.isPrintable($0) && !$0.isBlank }) {
      return text
    }
    var line = legible(text)
    if line.unicodeScalars.contains(where: CellText.isNewline) {
      line = line.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
    line = line.trimmed
    // There are no more characters than scalars, which are counted faster.
    guard line.unicodeScalars.count > most, line.count > most else { return line }
    let cut = line.prefix(most - 1)
    return (most >= longest ? OpenQuestion.whole(cut) : cut) + "…"
  }

  /// From so many characters on a text is cut behind a sentence or a part of one and not within a word.
  private static let longest = 60

  /// `text` up to its last sentence that ends in the second half of it, else up to its last comma there, else all of it.
  private static func whole(_ text: Substring) -> Substring {
    let half = text.index(text.startIndex, offsetBy: text.count / 2)
    for ends in ["。；;！？", "，,、：:）)"] {
      if let end = text[half...].lastIndex(where: { ends.contains($0) }) { return text[...end] }
    }
    return text
  }
}

extension Question.Kind {
  /// Whether it asks if words are a name of their kind, which is answered by yes or no.
  fileprivate var isOfName: Bool {
    switch self {
    case .unit, .area: true
    case .title, .period, .issuer, .issued, .jurisdiction, .task, .sameUnit, .members, .role, .target, .milestone, .due,
      .funding, .serial, .annex, .column:
      false
    }
  }

  /// What is asked, in words.
  package func words(_ language: Language) -> String {
    switch self {
    case .title: language.pick("标题", "title")
    case .period: language.pick("起止时间", "period")
    case .issuer: language.pick("发文单位", "issuer")
    case .issued: language.pick("印发日期", "day of issue")
    case .jurisdiction: language.pick("所属地区", "jurisdiction")
    case .task: language.pick("是否单独一项任务", "whether it is a task of its own")
    case .unit: language.pick("是否单位名称", "whether it names a unit")
    case .sameUnit: language.pick("是否同一单位", "whether it is one unit")
    case .members: language.pick("包括哪些，文中没有列出", "whom it stands for, which the text does not list")
    case .role: language.pick("单位分工", "which part units have")
    case .target: language.pick("量化目标", "target")
    case .milestone: language.pick("节点", "milestone")
    case .due: language.pick("期限", "due day")
    case .funding: language.pick("资金", "funding")
    case .area: language.pick("是否地区名称", "whether it names an area")
    case .serial: language.pick("序号", "serial number")
    case .annex: language.pick("附件", "annex")
    case .column: language.pick("表格栏目", "column of a table")
    }
  }
}
