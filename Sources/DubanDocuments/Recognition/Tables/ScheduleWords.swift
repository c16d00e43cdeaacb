/// Whether a text tells when something must stand.
enum ScheduleWords {
  /// Whether `key` (squeezed) begins with a quarter or names several: `一季度完成选址;二季度…`.
  static func isSchedule(_ key: String) -> Bool { isSchedule(key.scalars[...]) }

  /// Whether `key` (squeezed) begins with a quarter or names several.
  static func isSchedule(_ key: ArraySlice<Unicode.Scalar>) -> Bool {
    if let first = key.place(of: "季度") {
      return quarters.begins(key) || key.place(of: "季度", from: first + 2) != nil
    }
    if key.has("上半年", at: key.startIndex) { return key.count > 5 }
    // 3月底前…;6月底前…
    guard let first = key.first, first.properties.numericType != nil || key.has("截至", at: key.startIndex),
      let once = ends.place(in: key)
    else { return false }
    return ends.place(in: key, from: once + 3) != nil
  }

  private static let quarters = WordList("一季度 第一季度 1季度 二季度 三季度 四季度 二、三季度 第二季度 第三季度 第四季度 前三季度 一、二季度")
  private static let ends = WordList("月底前 月底, 月末前")

  /// Whether `key` (squeezed) is a limit alone: `12月底前`, `2024年6月30日`, `长期`, `全年`, `6—9月`.
  static func isDue(_ key: String) -> Bool {
    key.utf8.count <= 100 && isDue(key.scalars[...])
  }

  /// Whether `key` (squeezed) is a limit alone.
  static func isDue(_ key: ArraySlice<Unicode.Scalar>) -> Bool {
    guard key.count <= 24 else { return false }
    if words[key] != nil { return true }
    var place = key.startIndex
    var marks = 0
    while place < key.endIndex {
      if key[place].isAnyDigit || key[place].properties.numericType != nil || signs.contains(key[place]) {
        place += 1
      } else if let length = parts.match(in: key, at: place) {
        place += length
        marks += 1
      } else {
        return false
      }
    }
    return marks > 0 || isDate(key)
  }

  private static let signs = ScalarSet("-—–～~至到、,./()")

  private static func isDate(_ key: ArraySlice<Unicode.Scalar>) -> Bool {
    let parts = key.split(whereSeparator: { $0 == "-" || $0 == "." || $0 == "/" })
    return parts.count >= 2 && parts[0].count == 4
      && parts.allSatisfy {
        $0.allSatisfy { $0.properties.numericType != nil }
      }
  }

  private static let words = KeyedWords(
    [
      "长期", "长期坚持", "持续推进", "全年", "常态化", "年内", "持续", "年底前", "年底", "全年推进", "长期推进", "立即", "即时", "立行立改", "按时序推进", "按序时推进",
      "常年", "每年",
      "贯穿全年", "按上级要求", "持续开展", "全年持续推进", "坚持长期推进", "春节前", "国庆前", "中旬", "汛期前", "常态长效", "动态推进", "适时",
    ].map { ($0, true) })
  private static let parts = WordList([
    "年度", "年", "月份", "月底前", "月底", "月末前", "月末", "月中旬", "上旬", "中旬", "下旬", "月", "日前", "日", "号", "第", "一季度", "二季度", "三季度",
    "四季度", "季度",
    "上半年", "下半年", "底前", "底", "末", "前", "完成", "并长期坚持", "每", "长期", "以前", "之前", "内", "全", "起", "开始", "启动", "持续推进", "并",
    "今", "明", "左右", "工作",
  ])
}
