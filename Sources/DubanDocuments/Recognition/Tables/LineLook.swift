/// What a line of a flattened table looks like by itself.
struct LineLook {
  /// The paragraph.
  let paragraph: Int
  let key: String
  let count: Int
  /// The number that is all of it.
  let whole: Serial?
  /// The number at its head.
  let serial: Serial?
  let isNumber: Bool
  let isMeasure: Bool
  let isSchedule: Bool
  let isDue: Bool
  let isUnits: Bool
  let isTail: Bool
  let isPerson: Bool
  let isArea: Bool
  /// Whether it ends as a sentence does.
  let isEnded: Bool
  /// Whether it ends in the middle of a list.
  let isOpen: Bool
  /// Whether clauses stand in it.
  let hasClauses: Bool

  /// The looks of `text`.
  init(_ text: String, paragraph: Int) {
    self.paragraph = paragraph
    key = CellText.squeezed(text)
    count = key.count
    let isShort = key.utf8.count <= 400
    whole = isShort ? Serial.whole(key) : nil
    serial = whole == nil ? Serial.leading(text) : nil
    isNumber = isShort && ColumnContent.isNumber(key)
    isMeasure = isShort && Measures.isMeasure(key)
    isSchedule = ScheduleWords.isSchedule(key)
    isDue = isShort && whole == nil && ScheduleWords.isDue(key)
    isUnits = isShort && serial == nil && (UnitWords.areUnits(text) || LineLook.groups.contains(key))
    isTail = isShort && UnitWords.isTail(text)
    isPerson = isShort && UnitWords.isPerson(text)
    isArea = isShort && AreaNames.isArea(key)
    isEnded = key.last.map { "。;；!！".contains($0) } ?? false
    isOpen = key.last.map { "、,，".contains($0) } ?? false
    hasClauses = key.contains { "。;，,".contains($0) }
  }

  private static let groups: Set<String> = ["乡镇", "镇街", "街道", "县区", "园区", "镇村", "街镇", "乡镇街道", "镇", "各村"]

  /// Whether it is a heading of a chapter: 一、…, （一）….
  var isChapter: Bool {
    (serial?.style == .chinese || serial?.style == .bracketedChinese) && count <= 40 && !isEnded
  }

  /// Words without a sign, as titles and names are.
  var isShortText: Bool { count <= 30 && !isEnded && whole == nil && !isNumber }
}
