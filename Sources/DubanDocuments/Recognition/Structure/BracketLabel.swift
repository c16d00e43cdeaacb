/// Labels that stand in brackets of their own: 【责任单位】市园林局牵头 is 责任单位：市园林局牵头.
enum BracketLabel {
  /// `text` with a known label at its beginning, or behind a line end, told by a colon.
  static func plain(_ text: Scalars) -> Scalars {
    guard text.contains(where: opens) else { return text }
    var result: Scalars = []
    var place = 0
    while place < text.count {
      let begins = result.last.map { $0 == "\n" || $0.isBlank || $0.stopsSentence } ?? true
      if begins, opens(text[place]), let (label, end) = label(text, at: place) {
        result += label
        result.append("：")
        place = end
      } else {
        result.append(text[place])
        place += 1
      }
    }
    return result
  }

  /// The label in the brackets that open at `start`, and where what it names begins.
  private static func label(_ text: Scalars, at start: Int) -> (Scalars, Int)? {
    guard let close = text[start...].prefix(14).firstIndex(where: closes), close - start >= 3 else { return nil }
    let label = text[(start + 1)..<close].filter { !$0.isBlank }
    guard RoleWord.label(label[...]) != nil || isPart(String(scalars: label)) else { return nil }
    var end = close + 1
    while end < text.count, text[end].isBlank || text[end].isColon { end += 1 }
    return end < text.count ? (label, end) : nil
  }

  private static func isPart(_ label: String) -> Bool {
    if case .part = SectionWord.of(label) { return true }
    return false
  }

  private static func opens(_ scalar: Unicode.Scalar) -> Bool { scalar == "【" || scalar == "［" || scalar == "[" }
  private static func closes(_ scalar: Unicode.Scalar) -> Bool { scalar == "】" || scalar == "］" || scalar == "]" }
}
