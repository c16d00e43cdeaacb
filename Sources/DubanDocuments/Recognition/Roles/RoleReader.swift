/// Reads who does what from the inside of a bracket or from a line of units.
///
/// Labels (牵头单位：…；责任单位：…) and verbs (…牵头，…配合) are read as the passage has them. 责任单位 beside a 牵头单位 are
/// supporting units; nobody leads whom the text does not call so.
package struct RoleReader {
  package var splitter: UnitSplitter

  /// A reader; `splitter` may know the units of the document.
  package init(splitter: UnitSplitter = UnitSplitter()) {
    self.splitter = splitter
  }

  /// Who is named in `text`, and the sentences of it that tell rules for other items.
  package func read(_ text: String) -> (parts: UnitParts, rules: [RoleRule]) { read(text.scalars[...]) }

  func read(_ text: ArraySlice<Unicode.Scalar>) -> (parts: UnitParts, rules: [RoleRule]) {
    var parts = UnitParts()
    var rules: [RoleRule] = []
    var labelled: Set<RoleWord> = []
    for sentence in sentences(text) {
      let (told, sentence) = RoleRule.parted(sentence, splitter: splitter)
      rules += told
      if sentence.isEmpty { continue }
      let before = parts.listed.count
      for (label, content) in segments(sentence) {
        if let label { labelled.insert(label) }
        verbs(content, label: label, &parts)
      }
      parts.groups.append(Array(parts.listed.dropFirst(before)))
    }
    parts.labels = labelled
    parts.settle()
    // 实施单位 where nobody else is named are the ones that answer.
    if parts.leads.isEmpty, parts.responsible.isEmpty, let only = parts.named.first(where: { $0.name.contains("实施单位") })
    {
      parts.named.removeAll { $0.name == only.name }
      parts.add(only.units, as: .responsible)
    }
    return (parts, rules)
  }

  /// Parted at full stops outside brackets; a rule may follow the list of units.
  private func sentences(_ text: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>] {
    parted(text) { $0 == "。" || $0 == "；" || $0 == ";" || $0 == "\n" || $0 == "！" }
  }

  func parted(
    _ text: ArraySlice<Unicode.Scalar>, _ separates: (Unicode.Scalar) -> Bool
  ) -> [ArraySlice<Unicode.Scalar>] {
    var result: [ArraySlice<Unicode.Scalar>] = []
    var start = text.startIndex
    var depth = 0
    for index in text.indices {
      if text[index].opensBracket { depth += 1 }
      if text[index].closesBracket { depth -= 1 }
      if depth <= 0, separates(text[index]) {
        if index > start { result.append(text[start..<index]) }
        start = index + 1
      }
    }
    if start < text.endIndex { result.append(text[start...]) }
    return result.map(\.withoutBlankEnds).filter { !$0.isEmpty }
  }

  /// The stretches after each label.
  func segments(_ text: ArraySlice<Unicode.Scalar>) -> [(label: RoleWord?, content: ArraySlice<Unicode.Scalar>)] {
    var result: [(RoleWord?, ArraySlice<Unicode.Scalar>)] = []
    var label: RoleWord?
    var start = text.startIndex
    var word = text.startIndex
    var depth = 0
    var index = text.startIndex
    while index < text.endIndex {
      let scalar = text[index]
      if scalar.opensBracket { depth += 1 }
      if scalar.closesBracket { depth -= 1 }
      if depth <= 0, scalar.isColon, index - word <= 60,
        let role = RoleWord.label(text[word..<index].filter { !$0.isBlank }[...])
      {
        if word > start { result.append((label, text[start..<word])) }
        label = role
        start = index + 1
        word = start
      } else if depth <= 0, index == word, let (role, end) = plainLabel(text, at: index) {
        if word > start { result.append((label, text[start..<word])) }
        label = role
        start = end
        word = end
        index = end
        continue
      } else if depth <= 0, isWordBreak(scalar), !(scalar.isBlank && isBeforeColon(text, index)) {
        word = index + 1
      }
      index += 1
    }
    if start < text.endIndex { result.append((label, text[start...])) }
    return result
  }

  /// 牵头单位市住建局, 责任单位为…: a label without a colon.
  func plainLabel(_ text: ArraySlice<Unicode.Scalar>, at place: Int) -> (RoleWord, Int)? {
    for word in Self.plainLabels where text.has(word, at: place) {
      var end = place + word.unicodeScalars.count
      guard end < text.endIndex, !text[end].isColon else { return nil }
      if text.has("分别为", at: end) {
        end += 3
      } else if text[end] == "为" || text[end] == "是" || text[end].isBlank {
        end += 1
      }
      guard end < text.endIndex, text[end].isHan, let role = RoleWord.label(word),
        Self.labelGoesOn.match(in: text, at: end) == nil
      else { return nil }
      return (role, end)
    }
    return nil
  }

  /// Words behind a label that make it the subject of a sentence: 责任单位即为牵头单位, 牵头单位要….
  private static let labelGoesOn = WordList("即为 即是 应当 应按 要 须 的 按 与 及 未 不 每 在 负责 牵头 均为 名单 一栏")
  private static let plainLabels = [
    "牵头责任单位", "牵头单位", "牵头部门", "责任单位", "责任部门", "配合单位", "配合部门", "协办单位", "主办单位", "承办单位", "参加单位", "参与单位", "协同单位",
    "完成时限", "完成时间",
  ]

  /// 责任单位 ：with a blank before the colon.
  private func isBeforeColon(_ text: ArraySlice<Unicode.Scalar>, _ place: Int) -> Bool {
    text[place...].prefix(20).first { !$0.isBlank }?.isColon ?? false
  }

  private func isWordBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", ",", "、", "；", ";", "。", "\n", "\t": true
    default: scalar.isBlank
    }
  }

  // MARK: Verbs

  /// Reads `text`, in which verbs may give other parts than the label before it.
  private func verbs(_ text: ArraySlice<Unicode.Scalar>, label: RoleWord?, _ parts: inout UnitParts) {
    switch label {
    case .due:
      let words = String(scalars: text.withoutBlankEnds).trimming("，,、。；;）)")
      if parts.due == nil, !words.isEmpty { parts.due = words }
      return
    case .leader:
      parts.add(Persons.names(in: text), as: .leader)
      return
    case .person:
      parts.persons.append(String(scalars: text.withoutBlankEnds))
      return
    case .other: return
    default: break
    }
    var pending: Scalars = []
    // Where the units behind the last comma of `pending` begin.
    var afterComma: Int?
    var subject: Scalars = []
    // Whether a verb gave a part to somebody already.
    var hasVerb = false
    func assign(_ text: Scalars, _ role: RoleWord) {
      var list = splitter.split(text[...])
      list.names.removeAll(where: RoleRule.isWord)
      // 市财政局（12月底前）: the limit is the item's and no part of the name.
      for index in list.names.indices {
        guard let (name, limit) = DueWords.parted(list.names[index]) else { continue }
        list.names[index] = name
        parts.due = parts.due ?? limit
      }
      let isMarked = list.names.contains { name in Self.leadMarks.contains { name.hasSuffix($0) } }
      let role = isMarked && role == .responsible ? RoleWord.cooperating : role
      for name in list.names {
        if let mark = Self.leadMarks.first(where: { name.hasSuffix($0) && name.count > $0.count + 1 }) {
          parts.add([String(name.dropLast(mark.count))], as: .lead)
        } else {
          parts.add([name], as: role)
        }
      }
      for name in list.names where !parts.listed.contains(name) { parts.listed.append(name) }
      parts.andOthers = parts.andOthers || list.andOthers
      parts.rest += list.rest
      parts.restored.merge(list.restored) { first, _ in first }
    }
    for piece in parted(text, { $0 == "，" || $0 == "," || $0 == "、" }) {
      var piece = piece
      if piece.has("由", at: piece.startIndex), piece.count > 2 { piece = piece.dropFirst() }
      // …，下同 names nobody.
      if piece.elementsEqual("下同".unicodeScalars) { continue }
      if DueWords.isLimit(piece) {
        parts.due = parts.due ?? String(scalars: piece)
        continue
      }
      // 6月底前上线10项: a step beside the units.
      if DueWords.isStep(piece) {
        parts.due = (parts.due.map { $0 + "，" } ?? "") + String(scalars: piece)
        continue
      }
      if let joint = piece.place(of: "会同"), joint > piece.startIndex || !pending.isEmpty {
        subject = pending + (pending.isEmpty ? [] : ["、"]) + Array(piece[..<joint])
        pending = []
        afterComma = nil
        piece = piece[(joint + 2)...]
      }
      let isBehindComma = isBehindComma(piece, of: text)
      if let (place, verb) = verb(in: piece, pending: !pending.isEmpty) {
        // 「市水利中心，各县区配合」, 「县消防大队，县公安局、县供电公司参与」: the comma parts who answers from who helps.
        if !pending.isEmpty, verb.role == .cooperating, place > piece.startIndex {
          if let first = isBehindComma ? (afterComma == nil ? pending.count : nil) : hasVerb ? nil : afterComma {
            assign(Scalars(pending[..<first]), label ?? .responsible)
            pending = Scalars(pending[first...].drop { $0 == "、" })
          } else if label == .responsible || label == .lead, !hasVerb, subject.isEmpty {
            // 「责任单位：A、B、C配合」: the label is told of somebody, and how many help is told nowhere.
            assign(pending, label ?? .responsible)
            pending = []
            parts.unclear.append(String(scalars: text.withoutBlankEnds))
          }
        }
        hasVerb = true
        let units = pending + (pending.isEmpty ? [] : ["、"]) + Array(piece[..<place])
        pending = []
        afterComma = nil
        if !subject.isEmpty {
          assign(subject, verb.role)
          assign(units, .cooperating)
          subject = []
        } else {
          assign(units, verb.role)
        }
        // 牵头负责资金保障: what is done; only further units after the verb go on.
        let rest = piece[(place + verb.word.unicodeScalars.count)...].withoutBlankEnds
        if !rest.isEmpty, UnitJudge.confidence(String(scalars: rest)) != nil { pending = Array(rest) }
      } else {
        if pending.isEmpty {
          afterComma = nil
        } else {
          if isBehindComma { afterComma = pending.count }
          pending.append("、")
        }
        pending += Array(piece)
      }
    }
    if !subject.isEmpty {
      assign(subject, label ?? .responsible)
      assign(pending, .cooperating)
    } else {
      assign(pending, label ?? .responsible)
    }
  }

  /// Whether a comma, and no sign of a list, stands before `piece` in `text`.
  private func isBehindComma(_ piece: ArraySlice<Unicode.Scalar>, of text: ArraySlice<Unicode.Scalar>) -> Bool {
    let before = text[..<piece.startIndex].last { !$0.isBlank && $0 != "由" }
    return before == "，" || before == ","
  }

  /// The first verb of `piece` that ends a list of units.
  private func verb(
    in piece: ArraySlice<Unicode.Scalar>, pending: Bool
  ) -> (place: Int, verb: (word: String, role: RoleWord))? {
    var depth = 0
    for place in piece.indices {
      if piece[place].opensBracket { depth += 1 }
      if piece[place].closesBracket { depth -= 1 }
      guard depth <= 0, Self.verbHeads.contains(piece[place]) else { continue }
      for verb in RoleWord.verbs where piece.has(verb.word, at: place) {
        let after = piece[(place + verb.word.unicodeScalars.count)...]
        let ends = after.withoutBlankEnds.isEmpty
        // 市考核办 and 工程指导中心 are names.
        if !ends, !Self.strong.contains(verb.word) { continue }
        if !ends, UnitJudge.confidence(String(scalars: piece)) == .sure { continue }
        guard place > piece.startIndex || pending else { continue }
        return (place, verb)
      }
    }
    return nil
  }

  private static let leadMarks = ["（牵头）", "(牵头)", "（牵头单位）", "(牵头单位)", "★", "*", "▲"]
  private static let verbHeads = ScalarSet(String(RoleWord.verbs.compactMap(\.word.first)))
  private static let strong: Set<String> = [
    "负责", "牵头", "牵头负责", "配合", "协助", "分别负责", "共同负责", "具体负责", "负责落实", "负责实施", "负责推进", "负责完成", "牵头组织", "牵头实施",
    "牵头推进", "牵头落实", "配合做好", "协办", "主办",
  ]
}

extension String {
  /// Without any of `characters` and without blanks at both ends.
  func trimming(_ characters: String) -> String {
    let marks = characters.unicodeScalars
    func isLeft(_ scalar: Unicode.Scalar) -> Bool { !scalar.isBlank && !marks.contains(scalar) }
    guard let first = unicodeScalars.firstIndex(where: isLeft), let last = unicodeScalars.lastIndex(where: isLeft)
    else { return "" }
    return String(self[first..<unicodeScalars.index(after: last)])
  }
}
