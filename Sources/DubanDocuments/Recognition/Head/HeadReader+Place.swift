import DubanCore

extension HeadReader {
  /// Whose government speaks, as the issuer or the title tells.
  mutating func readPlace() {
    if let issuer = head.issuer, let place = Jurisdiction.place(in: issuer.value) {
      // The place is sure where the issuer is, or where more of the head begins with it.
      let isTold = [head.title?.value, head.title?.passage.text].contains { $0?.hasPrefix(place) ?? false }
      let lines = lines.prefix(12).count { $0.text.holds(place) }
      head.jurisdiction = Guess(
        place, from: issuer.passage, confidence: isTold || lines > 1 ? .sure : issuer.confidence)
    } else if let title = head.title, let place = Jurisdiction.place(in: title.value) {
      // 青石县2026年…: a title that begins with its place and the year.
      let next = title.value.hasPrefix(place) ? title.value.dropFirst(place.count).unicodeScalars.first : nil
      head.jurisdiction = Guess(
        place, from: title.passage,
        confidence: next?.isAnyDigit ?? false ? title.confidence : .likely)
    }
  }

  /// The span the plan runs for.
  mutating func readPeriod() {
    if let title = head.title, let period = TitlePeriod.period(of: title.value, issued: head.issued?.value) {
      head.period = Guess(period, from: title.passage)
      return
    }
    if let title = head.title, let period = TitlePeriod.period(of: title.passage.text, issued: head.issued?.value) {
      head.period = Guess(period, from: title.passage)
      return
    }
    // A year before that of the issue is one of a document that is cited.
    if let (year, line) = TitlePeriod.yearOfWorks(lines), year >= head.issued?.value.year ?? year,
      let period = TitlePeriod.span(year, year)
    {
      head.period = Guess(
        period, from: Passage(String(scalars: line.text.prefix(80)).trimmed, at: line.origin), confidence: .likely)
      return
    }
    for line in lines.prefix(60) {
      guard let period = TitlePeriod.span(in: line.text) else { continue }
      head.period = Guess(
        period, from: Passage(String(scalars: line.text.prefix(80)).trimmed, at: line.origin), confidence: .likely)
      return
    }
    if let issued = head.issued, let period = TitlePeriod.span(issued.value.year, issued.value.year) {
      head.period = Guess(period, from: issued.passage, confidence: .likely)
      return
    }
    // Without a day and a year in the title: the year of its number, else the one of which the text speaks most.
    if let number = head.documentNumber, let year = TitlePeriod.year(ofNumber: number.value),
      let period = TitlePeriod.span(year, year)
    {
      head.period = Guess(period, from: number.passage, confidence: .likely)
      return
    }
    guard let (year, line) = TitlePeriod.usualYear(lines) ?? TitlePeriod.limitYear(lines),
      let period = TitlePeriod.span(year, year)
    else { return }
    head.period = Guess(
      period, from: Passage(String(scalars: line.text.prefix(80)).trimmed, at: line.origin), confidence: .doubtful)
  }

  /// The annexes that are named below the text.
  mutating func readAnnexes() {
    for (index, line) in lines.enumerated() where line.text.has("附件", at: line.text.firstIndex { !$0.isBlank } ?? 0) {
      let names = AnnexList.names(lines[index...].prefix(20).map(\.text))
      guard !names.isEmpty else { continue }
      head.annexes = names.map { Guess($0, from: Passage(String(scalars: line.text).trimmed, at: line.origin)) }
      return
    }
  }
}
