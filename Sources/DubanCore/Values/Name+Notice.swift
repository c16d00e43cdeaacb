extension Name {
  /// What a demonstration says of itself. Files write it in one language; the English interface says the same in English.
  package init(notice: String) {
    let isChinese = notice.unicodeScalars.contains { !$0.isASCII }
    self.init(notice, english: isChinese ? "made-up data, not real progress" : notice)
  }
}
