/// How a passage is divided: sentences, clauses in them, and what stands in brackets.
struct Clauses: Sendable {
  /// The clauses in order; brackets never divide one.
  let ranges: [Range<Int>]
  /// For each clause the number of its sentence.
  let sentences: [Int]
  /// For each character the bracket that it stands in, by its place in `brackets`; -1 outside of all.
  private let bracketOf: [Int]
  /// What stands in brackets, without them, in order of their opening.
  let brackets: [Range<Int>]

  /// Divides `text`. A colon ends a clause, not a sentence; an unclosed bracket ends with its sentence.
  init(_ text: PhraseText) {
    (brackets, bracketOf) = Clauses.brackets(in: text)
    var (ranges, sentences) = ([Range<Int>](), [Int]())
    var (start, sentence) = (0, 0)
    for index in 0...text.count {
      let atEnd = index == text.count
      guard atEnd || (text[index].endsClause && bracketOf[index] < 0) else { continue }
      // A colon between digits is a ratio or a time of day, a comma between them parts thousands.
      if !atEnd, text[index] == ":" || text[index] == ",", text[index - 1].isDigit, text[index + 1].isDigit,
        text[index] == ":" || (text.isLikeDigits(at: index) && Clauses.partsThousands(text, index))
      {
        continue
      }
      let range = text.trimmed(start..<index)
      if !range.isEmpty {
        ranges.append(range)
        sentences.append(sentence)
      }
      if !atEnd, text[index].endsSentence { sentence += 1 }
      start = index + 1
    }
    (self.ranges, self.sentences) = (ranges, sentences)
  }

  /// Whether `index` stands in brackets.
  func isInBrackets(_ index: Int) -> Bool { bracketOf.indices.contains(index) && bracketOf[index] >= 0 }

  /// What stands in the outermost brackets around `index`.
  func bracket(at index: Int) -> Range<Int>? {
    guard bracketOf.indices.contains(index), bracketOf[index] >= 0 else { return nil }
    return brackets[bracketOf[index]]
  }

  private static func partsThousands(_ text: PhraseText, _ index: Int) -> Bool {
    (1...3).allSatisfy { text[index + $0].isDigit } && !text[index + 4].isDigit
  }

  private static func brackets(in text: PhraseText) -> ([Range<Int>], [Int]) {
    var brackets: [Range<Int>] = []
    var bracketOf = [Int](repeating: -1, count: text.count)
    var (depth, open) = (0, 0)
    func close(at index: Int) {
      for place in open..<min(index + 1, text.count) { bracketOf[place] = brackets.count }
      brackets.append(min(open + 1, index)..<index)
      depth = 0
    }
    for index in text.all {
      switch text[index] {
      case "(", "〔", "【":
        if depth == 0 { open = index }
        depth += 1
      case ")" where depth > 0, "〕" where depth > 0, "】" where depth > 0:
        depth -= 1
        if depth == 0 { close(at: index) }
      case "。" where depth > 0, "\n" where depth > 0:
        close(at: index - 1)
      default: break
      }
    }
    if depth > 0 { close(at: text.count - 1) }
    return (brackets, bracketOf)
  }
}
