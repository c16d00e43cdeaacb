import DubanCore

/// What is asked and missed of the head of a document.
enum HeadQuestions {
  /// Adds the questions about the head to `draft`.
  static func ask(_ head: DocumentHead, _ parts: DocumentParts, _ draft: inout PlanDraft) {
    let first = parts.lines.first?.passage ?? Passage("", at: .line(1))
    if let title = head.title {
      if title.confidence < .sure {
        draft.questions.append(Question(.title, about: title.passage, readings: [title.value] + title.alternatives))
      }
    } else {
      draft.questions.append(Question(.title, about: first))
    }
    if let period = head.period {
      if period.confidence < .sure {
        draft.questions.append(
          Question(.period, about: period.passage, readings: ["\(period.value.start)..\(period.value.end)"]))
      }
    } else {
      draft.questions.append(Question(.period, about: head.title?.passage ?? first))
    }
    if head.issuer == nil { draft.questions.append(Question(.issuer, about: first)) }
    if head.jurisdiction == nil {
      draft.questions.append(Question(.jurisdiction, about: placeTold(head, parts) ?? first))
    }
    missingAnnexes(head, parts, &draft)
  }

  /// Where the head may tell its place: a line that holds nothing but a day (2026年2月1日) does not.
  private static func placeTold(_ head: DocumentHead, _ parts: DocumentParts) -> Passage? {
    let told = [head.issuer?.passage ?? parts.lines.first?.passage, head.title?.passage].compactMap { $0 }
    return (told + parts.lines.prefix(10).map(\.passage)).first { passage in
      let words = passage.text.scalars
      guard let (_, range) = DatePhrase.first(in: words) else { return true }
      return (words[..<range.lowerBound] + words[range.upperBound...]).contains(where: \.isHan)
    }
  }

  /// Annexes that are named and not there.
  private static func missingAnnexes(_ head: DocumentHead, _ parts: DocumentParts, _ draft: inout PlanDraft) {
    guard !head.annexes.isEmpty else { return }
    let headings = parts.lines.filter { line in
      let words = line.text[...].withoutBlankEnds
      return words.has("附件", at: words.startIndex) && words.count <= 8
    }.count
    guard headings == 0, !parts.hasTables else { return }
    let texts = Set(parts.lines.map { String(scalars: $0.text.filter { !$0.isBlank }) })
    for annex in head.annexes where !texts.contains(String(scalars: annex.value.unicodeScalars.filter { !$0.isBlank }))
    {
      draft.missing.append(Question(.annex, about: annex.passage, readings: [annex.value]))
    }
  }
}
