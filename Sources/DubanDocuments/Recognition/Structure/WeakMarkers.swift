/// Numbers without their signs (一加快…, 二是…): they count where the numbers beside them stand at other lines' beginnings.
struct WeakMarkers {
  private var loose: Set<Int> = []
  private var firstly: Set<Int> = []
  private var bracketed: Set<Int> = []

  /// What stands at the beginning of `lines`.
  init(_ lines: [Line]) {
    for line in lines {
      if let (value, _) = WeakMarkers.loose(line.text) { loose.insert(value) }
      if let (value, _) = WeakMarkers.firstly(line.text) { firstly.insert(value) }
      if let (marker, _) = Marker.read(line.text, at: 0), marker.style == .hanBracket, let value = marker.value {
        bracketed.insert(value)
      }
    }
  }

  /// The marker that begins `text`, where it is one in this document.
  func read(_ text: Scalars) -> (marker: Marker, end: Int)? {
    if let (value, end) = WeakMarkers.firstly(text), firstly.contains(1), firstly.contains(2) {
      return (Marker(.firstly, value, printed: String(scalars: text[..<end].filter { $0.isHan && $0 != "是" })), end)
    }
    if let (value, end) = WeakMarkers.loose(text),
      bracketed.contains(value + 1) || bracketed.contains(value - 1) || goesOn(value)
    {
      return (Marker(.hanBracket, value, printed: "(" + String(scalars: text[..<end].filter(\.isHan)) + ")"), end)
    }
    return nil
  }

  /// Two loose numbers alone (一加快, 二完善) count only before others in brackets.
  private func goesOn(_ value: Int) -> Bool {
    (loose.contains(value + 1) && bracketed.contains(value + 2))
      || (loose.contains(value - 1) && bracketed.contains(value - 2))
  }

  /// 一是, 二要, 第一，
  private static func firstly(_ text: Scalars) -> (Int, Int)? {
    let start = text.firstIndex { !$0.isBlank } ?? 0
    guard start < text.count, let (value, end) = HanNumber.han(text, at: start), value < 30, end < text.count,
      text[end] == "是"
    else { return nil }
    return (value, end + 1)
  }

  /// 一加快…: a number right before a word that counts nothing.
  private static func loose(_ text: Scalars) -> (Int, Int)? {
    let start = text.firstIndex { !$0.isBlank } ?? 0
    guard start < text.count, let (value, end) = HanNumber.han(text, at: start), value < 60, end + 6 < text.count,
      text[end].isHan
    else { return nil }
    return measures.contains(text[end]) ? nil : (value, end)
  }

  private static let measures = ScalarSet("是方季年个级期次批线体家站带区村镇县市月日条项座所类流致般些切定直样旦律度大名号二三四五六七八九十百千万亿把下系贯对老起核套")
}
