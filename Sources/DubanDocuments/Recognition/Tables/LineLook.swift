/// What a line of a flattened table looks like by itself.
struct LineLook {
  /// The paragraph.
  let paragraph: Int
  let key: String
  let count: Int
  /// The number that is all of it.
  let whole: Number?
  /// The number at its head.
  let serial: Number?
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
  /// Whether it speaks of quarters or month ends, of days at all, of money.
  let namesQuarters: Bool
  let namesDays: Bool
  let namesMoney: Bool
  /// Whether it is a name that stood where units stand in the same table.
  var isKnownUnit = false

  /// A serial number without its print, which nobody asks for.
  struct Number: Equatable {
    let style: Serial.Style
    let value: Int

    init(_ serial: Serial) { (style, value) = (serial.style, serial.value) }
  }

  /// The looks of `text`.
  init(_ text: String, paragraph: Int) {
    self.paragraph = paragraph
    let words = CellText.squeezed(text.unicodeScalars)
    key = String(scalars: words)
    count = words.count
    let isShort = key.utf8.count <= 400
    whole = isShort ? Serial.whole(words).map(Number.init) : nil
    serial = whole == nil && Serial.mayBegin(words) ? Serial.leading(text).map(Number.init) : nil
    isNumber = count <= 14 && ColumnContent.isNumber(key)
    isMeasure = count <= 12 && Measures.isMeasure(squeezed: words)
    isSchedule = ScheduleWords.isSchedule(words[...])
    isDue = count <= 24 && whole == nil && ScheduleWords.isDue(words[...])
    isUnits = serial == nil && (UnitWords.areUnits(text) || LineLook.groups[words[...]] != nil)
    isTail = count <= 16 && UnitWords.isTail(squeezed: words)
    isPerson = count <= 4 && UnitWords.isPerson(squeezed: words)
    isArea = count <= 12 && AreaNames.isArea(squeezed: words)
    isEnded = words.last.map { $0 == "。" || $0 == ";" || $0 == "；" || $0 == "!" || $0 == "！" } ?? false
    isOpen = words.last.map { $0 == "、" || $0 == "," || $0 == "，" } ?? false
    hasClauses = words.contains { $0 == "。" || $0 == ";" || $0 == "，" || $0 == "," }
    namesQuarters = LineLook.quarters.isIn(words[...])
    namesDays = count <= 16 && LineLook.days.isIn(words[...])
    namesMoney = isShort && LineLook.money.isIn(words[...])
  }

  private static let quarters = WordList("季度 月底 月份")
  private static let days = WordList("月 年 季 底 前 期")
  private static let money = WordList("万元 亿元")
  private static let groups = KeyedWords(
    ["乡镇", "镇街", "街道", "县区", "园区", "镇村", "街镇", "乡镇街道", "镇", "各村"].map { ($0, true) })

  /// Whether it is a heading of a chapter: 一、…, （一）….
  var isChapter: Bool {
    (serial?.style == .chinese || serial?.style == .bracketedChinese) && count <= 40 && !isEnded
  }

  /// Words without a sign, as titles and names are.
  var isShortText: Bool { count <= 30 && !isEnded && whole == nil && !isNumber }
}
