import DubanCore

/// Sees to it that nothing of a document vanishes.
///
/// Every sentence and every cell is held against all that the draft tells: its fields, what it left aside, its headings. What
/// is told nowhere is added: a heading, a salutation or a signature to what stands around the plan, which the report counts;
/// money of the whole plan to its funding; anything else to what was left aside. It rests on the words alone, so that it holds
/// whichever way a passage was lost. Linear in the length of the document.
struct SourceAccount {
  private var told: GramSet
  private var short: Set<ShortText> = []
  private var origins: Set<Origin> = []
  /// Passages of one place come in a row, most of them in the same words.
  private var last: Passage?
  private let phrases: PhraseReader
  /// The last line that held nothing but a small number: serials and pages go up by one.
  private var lastNumber = 0

  /// Completes `draft`, which was made of the cleaned `document`.
  ///
  /// - Parameters:
  ///   - taken: passages that became part of a field without being kept in it, as the cells of shares.
  ///   - phrases: what reads sums of money in chapters that hold no task.
  static func settle(_ document: SourceDocument, taken: [Passage], phrases: PhraseReader, _ draft: inout PlanDraft) {
    var account = SourceAccount(document, phrases)
    for passages in [draft.toldPassages, draft.ignored, draft.framed, taken] {
      for passage in passages { account.tell(passage) }
    }
    for name in draft.toldNames { account.tell(name) }
    for (index, block) in document.blocks.enumerated() {
      switch block {
      case .paragraph(let paragraph): account.settle(paragraph, at: index, &draft)
      case .table(let table):
        for cell in table.cells { account.settle(cell, &draft) }
      }
    }
  }

  private init(_ document: SourceDocument, _ phrases: PhraseReader) {
    var (length, places) = (0, 0)
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph):
        length += paragraph.text.utf8.count
        places += 1
      case .table(let table):
        length += table.cells.reduce(0) { $0 + $1.text.utf8.count }
        places += table.cells.count
      }
    }
    origins.reserveCapacity(places)
    told = GramSet(for: length)
    self.phrases = phrases
  }

  // MARK: What is told

  private mutating func tell(_ passage: Passage) {
    guard passage != last else { return }
    if passage.origin != last?.origin { origins.insert(passage.origin) }
    last = passage
    tell(passage.text)
  }

  private mutating func tell(_ text: String) {
    let folded = GramSet.folded(text.unicodeScalars)
    if folded.count < 12 { short.insert(ShortText(folded: folded)) }
    told.insert(folded)
  }

  /// Whether `words` are told, but for words that only say which part a unit has.
  private func isTold(_ words: some Sequence<Unicode.Scalar>) -> Bool {
    let folded = GramSet.folded(words)
    if folded.count < GramSet.length { return folded.isEmpty || short.contains(ShortText(folded: folded)) }
    if short.contains(ShortText(folded: folded)) { return true }
    // A figure is told as itself only: 12000 is no piece of 32000.
    if folded.count < 12, folded.allSatisfy({ (0x30...0x39).contains($0) }) { return false }
    return told.gaps(in: folded).allSatisfy { gap in
      let hasDigit = gap.contains { (0x30...0x39).contains($0) }
      if gap.count < GramSet.length { return !hasDigit }
      // A line of nothing but such words is a heading and told nowhere.
      return !hasDigit && gap.count < folded.count
        && RoleWords.areAll(String(scalars: gap.compactMap(Unicode.Scalar.init)))
    }
  }

  // MARK: Paragraphs

  private mutating func settle(_ paragraph: SourceDocument.Paragraph, at index: Int, _ draft: inout PlanDraft) {
    let text = paragraph.text.scalars
    guard !text[...].withoutBlankEnds.isEmpty, !isTold(text) else { return }
    if text.count < 12, origins.contains(paragraph.origin) { return }
    if let number = FrameLine.number(text), !isSerial(number) {
      leave(text[...], paragraph.origin, &draft)
      return
    }
    if FrameLine.isFrame(text, index: index) {
      frame(text[...], paragraph.origin, &draft)
      return
    }
    var start = 0
    var rest = text.startIndex..<text.startIndex
    func close(_ account: inout SourceAccount, _ draft: inout PlanDraft) {
      if !rest.isEmpty { account.leave(text[rest], paragraph.origin, &draft) }
    }
    for place in 0...text.count where place == text.count || text[place].stopsSentence || text[place] == "\n" {
      let sentence = text[start..<place].withoutBlankEnds
      let range = start..<min(place + 1, text.count)
      let isFirst = start == 0
      start = place + 1
      guard !sentence.isEmpty else { continue }
      if GramSet.folded(sentence).count < GramSet.length && !sentence.contains(where: \.isAnyDigit) || isTold(sentence)
      {
        close(&self, &draft)
        rest = range.upperBound..<range.upperBound
      } else if isFirst, place < text.count, FrameLine.isHeading(sentence) || !RoleRule.inText(Array(sentence)).isEmpty
      {
        frame(sentence, paragraph.origin, &draft)
        rest = range.upperBound..<range.upperBound
      } else if !RoleRule.inText(Array(sentence)).isEmpty {
        close(&self, &draft)
        frame(sentence, paragraph.origin, &draft)
        rest = range.upperBound..<range.upperBound
      } else if takeFunding(sentence, paragraph.origin, &draft) {
        close(&self, &draft)
        rest = range.upperBound..<range.upperBound
      } else if let untold = untold(text, range) {
        close(&self, &draft)
        for stretch in untold { leave(text[stretch], paragraph.origin, &draft) }
        rest = range.upperBound..<range.upperBound
      } else {
        rest = (rest.isEmpty ? range.lowerBound : rest.lowerBound)..<range.upperBound
      }
    }
    close(&self, &draft)
  }

  /// The stretches of a sentence of which nothing is told, where other clauses of it are: what was read is not listed once more, so
  /// that a person sees what is really left. Nil where it is all one.
  private func untold(_ text: Scalars, _ range: Range<Int>) -> [Range<Int>]? {
    guard range.count <= 2000 else { return nil }
    var stretches: [Range<Int>] = []
    var (start, isBehindTold, someTold) = (range.lowerBound, true, false)
    for place in range.lowerBound...range.upperBound {
      let isComma = place < range.upperBound && (text[place] == "，" || text[place] == ",")
      guard
        place == range.upperBound || isComma && !(text[place] == "," && text[start..<place].last?.isAnyDigit == true)
      else { continue }
      let clause = text[start..<place].withoutBlankEnds
      let end = min(place + 1, range.upperBound)
      defer { start = place + 1 }
      let folded = GramSet.folded(clause)
      guard !folded.isEmpty else { continue }
      if folded.count >= 6, clause.contains(where: \.isAnyDigit) || folded.count >= 12, isTold(clause) {
        (isBehindTold, someTold) = (true, true)
      } else if isBehindTold {
        stretches.append(start..<end)
        isBehindTold = false
      } else if let last = stretches.indices.last {
        stretches[last] = stretches[last].lowerBound..<end
      }
    }
    guard someTold, !stretches.isEmpty else { return nil }
    return stretches.filter { stretch in
      GramSet.folded(text[stretch]).count >= GramSet.length || text[stretch].contains(where: \.isAnyDigit)
    }
  }

  /// Whether a number that stands alone goes on with those before it; a cell of a table that was not read does not.
  private mutating func isSerial(_ number: Int) -> Bool {
    guard number == 1 || (lastNumber...lastNumber + 3).contains(number) else { return false }
    lastNumber = number
    return true
  }

  /// 市财政安排资金3000万元: money of the whole plan in a chapter that holds no task.
  private mutating func takeFunding(
    _ sentence: ArraySlice<Unicode.Scalar>, _ origin: Origin, _ draft: inout PlanDraft
  ) -> Bool {
    guard sentence.contains(where: \.isAnyDigit), sentence.contains("元"), sentence.count <= 300,
      !SourceAccount.past.contains(where: sentence.holds)
    else { return false }
    let passage = Passage(String(scalars: sentence), at: origin)
    let read = phrases.read(passage)
    let found = read.funding.filter { $0.value.each == nil || $0.value.each == .year }
    guard !found.isEmpty else { return false }
    // Money has no day of its own: 「6月底前拨付到位」 stays as a note.
    let days = ([read.due?.passage.text] + read.milestones.map(\.passage.text)).compactMap { $0 }
    let notes = sentence.split { $0 == "，" || $0 == "," }.map { String(scalars: $0.withoutBlankEnds) }
      .filter { clause in days.contains { clause.contains($0) || $0.contains(clause) } && !clause.contains("元") }
    draft.funding += found.map { funding in
      var value = funding.value
      value.notes += notes
      return Guess(value, from: passage, confidence: .likely)
    }
    tell(passage)
    return true
  }

  private static let past = ["已", "去年", "上年", "以来", "截至", "累计", "共争取"]

  // MARK: Cells

  private mutating func settle(_ cell: SourceDocument.Cell, _ draft: inout PlanDraft) {
    guard !CellText.isEmpty(cell.text), !origins.contains(cell.origin), !isTold(cell.text.unicodeScalars) else {
      return
    }
    if FrameLine.isFrame(cell.text.scalars, index: 0) {
      frame(cell.text.scalars[...], cell.origin, &draft)
    } else {
      leave(cell.text.scalars[...], cell.origin, &draft)
    }
  }

  private mutating func frame(_ text: ArraySlice<Unicode.Scalar>, _ origin: Origin, _ draft: inout PlanDraft) {
    draft.framed.append(Passage(String(scalars: text.withoutBlankEnds), at: origin))
  }

  private mutating func leave(_ text: ArraySlice<Unicode.Scalar>, _ origin: Origin, _ draft: inout PlanDraft) {
    draft.ignored.append(Passage(String(scalars: text.withoutBlankEnds), at: origin))
  }
}

/// A few characters, hashed in one go.
private struct ShortText: Hashable {
  let folded: [UInt32]

  func hash(into hasher: inout Hasher) { folded.withUnsafeBytes { hasher.combine(bytes: $0) } }
}

/// Words that only tell the part of units, and are kept in no field.
private enum RoleWords {
  static func areAll(_ text: String) -> Bool {
    var rest = text
    for word in words {
      while let range = rest.firstRange(of: word) { rest.removeSubrange(range) }
    }
    return rest.count < GramSet.length
  }

  private static let words: [String] = {
    let labels = [
      "牵头责任单位", "牵头单位", "牵头部门", "牵头领导", "责任单位", "责任部门", "责任科室", "配合单位", "配合部门", "协办单位", "主办单位", "承办单位", "参与单位", "参加单位",
      "责任领导", "分管领导", "完成时限", "完成时间", "办理时限", "整改时限", "反馈时限", "业主单位", "指导单位", "目标任务", "进度安排", "等部门", "等单位",
    ]
    return (RoleWord.verbs.map(\.word) + labels).sorted { $0.count > $1.count }
  }()
}
