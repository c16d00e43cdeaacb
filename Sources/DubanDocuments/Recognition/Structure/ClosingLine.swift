/// Lines that end a text and belong to none of its items: signature, day, demands on everybody, contacts.
enum ClosingLine {
  /// Whether `words` are such a line in a document of `issuer`.
  static func isClosing(_ words: ArraySlice<Unicode.Scalar>, issuer: String?) -> Bool {
    guard words.count <= 400 else { return false }
    let start = words.startIndex
    if starts.begins(words) { return true }
    // 各责任单位每月25日前报送进展: what everybody owes.
    if words.first == "各", ["每月", "每季", "每半年", "每半月", "每半个月"].contains(where: words.prefix(24).holds), words.holds("报")
    {
      return true
    }
    if words.count <= 30, let issuer, String(scalars: words.filter { !$0.isBlank }) == issuer { return true }
    if words.count <= 60, let (_, range) = DatePhrase.first(in: Array(words)), isDay(words, range, issuer) {
      return true
    }
    if ["参加了会议", "参加会议。", "参加了相关议题", "参加了有关议题", "参加相关议题"].contains(where: words.holds) { return true }
    return words.first?.opensBracket == true && words.count <= 40
      && ["注：", "注:", "公开发布", "此件"].contains { words.has($0, at: start + 1) }
  }

  /// A day alone, or after the name of the organ.
  private static func isDay(_ words: ArraySlice<Unicode.Scalar>, _ range: Range<Int>, _ issuer: String?) -> Bool {
    let words = Array(words)
    let before = words[..<range.lowerBound].withoutBlankEnds
    let after = words[range.upperBound...].withoutBlankEnds
    guard after.isEmpty || after.first?.opensBracket == true || after.has("印发", at: after.startIndex) else {
      return false
    }
    return before.isEmpty || String(scalars: before.filter { !$0.isBlank }) == issuer
  }

  private static let starts = WordList([
    "工作要求：", "工作要求:", "会议强调", "会议要求，各", "会议要求各", "请各", "各单位要", "各责任单位要", "各牵头单位要", "各地各部门", "各地要", "各县（市、区）要", "各县区要",
    "各乡镇要", "各有关单位要", "各相关单位要", "各部门要", "各成员单位要", "联系人", "联系电话", "抄送", "出席：",
    "列席：",
    "主送：", "报送：", "出席:", "列席:", "本方案自", "本计划自", "注：", "注:", "备注：", "（注", "(注", "以上任务", "以上各项", "上述任务", "附注",
  ])
}
