import DubanCore

/// Cells in which each unit has something of its own to do: 「市水利局：5月底前完成方案；市城管局：8月底前完工」.
extension TaskTableReader {
  /// Takes what a cell of units says of their work; whether it is such a cell.
  mutating func takeHeads(ofUnits passage: Passage, _ part: UnitCell.Part, to task: inout TaskDraft) -> Bool {
    let text = passage.text.scalars
    guard let heads = UnitHeads.find(in: text[...], splitter: UnitSplitter()), heads.before.isEmpty,
      heads.parts.allSatisfy({ tellsWork(text[$0.work]) })
    else { return false }
    take(heads, text, passage, part, to: &task)
    return true
  }

  /// Takes what a wording says of several units, or of one where no column names any; whether it does.
  mutating func takeHeads(ofWording passage: Passage, _ entry: TaskEntry, to task: inout TaskDraft) -> Bool {
    let text = passage.text.scalars
    guard let heads = UnitHeads.find(in: text[...], splitter: UnitSplitter()),
      heads.areOfSeveral || !namesUnits(entry)
    else { return false }
    if heads.before.isEmpty { task.title = Guess(UnitHeads.title(of: heads, in: text), from: passage) }
    take(heads, text, passage, .responsible, to: &task)
    return true
  }

  private mutating func take(
    _ heads: UnitHeads, _ text: Scalars, _ passage: Passage, _ part: UnitCell.Part, to task: inout TaskDraft
  ) {
    for piece in heads.parts {
      let work = Passage(String(scalars: text[piece.work]), at: passage.origin)
      let units = UnitCell.reading(Passage(piece.units.joined(separator: "、"), at: passage.origin), part: part)
      guard heads.areOfSeveral else {
        task.add(units)
        take(recognizer.phrases.read(work), into: &task)
        continue
      }
      var child = TaskDraft(number: "", title: Guess(Heading(text[piece.work]).title, from: work))
      child.text = Guess(work.text, from: work)
      child.add(units)
      take(recognizer.phrases.read(work), into: &child)
      task.children.append(child)
    }
  }

  /// Whether a column for units has a cell that is filled.
  private func namesUnits(_ entry: TaskEntry) -> Bool {
    header.columns.indices.contains { column in
      switch header.columns[column].kind {
      case .lead, .responsible, .cooperating: !cells(column, entry.rows).isEmpty
      default: false
      }
    }
  }

  /// Whether `words` tell work and not who the person in charge is.
  private func tellsWork(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    words.contains(where: \.isAnyDigit) || ["完成", "推进", "组织", "落实", "实施", "开展", "建设"].contains(where: words.holds)
  }
}
