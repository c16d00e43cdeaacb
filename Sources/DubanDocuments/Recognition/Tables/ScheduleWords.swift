/// Whether a text tells when something must stand.
enum ScheduleWords {
  /// Whether `key` (squeezed) begins with a quarter or names several: `一季度完成选址;二季度…`.
  static func isSchedule(_ key: String) -> Bool {
    if key.contains("季度") {
      for head in ["一季度", "第一季度", "1季度", "二季度", "三季度", "四季度", "二、三季度", "第二季度", "第三季度", "第四季度", "前三季度", "一、二季度"]
      where key.hasPrefix(head) {
        return true
      }
      return key.occurrences(of: "季度") >= 2
    }
    if key.hasPrefix("上半年") { return key.count > 5 }
    // 3月底前…;6月底前…
    guard let first = key.first, first.isNumber || key.hasPrefix("截至") else { return false }
    return key.occurrences(of: "月底前") + key.occurrences(of: "月底,") + key.occurrences(of: "月末前") >= 2
  }

  /// Whether `key` (squeezed) is a limit alone: `12月底前`, `2024年6月30日`, `长期`, `全年`, `6—9月`.
  static func isDue(_ key: String) -> Bool {
    guard key.count <= 24 else { return false }
    if words.contains(key) { return true }
    var rest = Substring(key)
    var marks = 0
    while let first = rest.first {
      if first.isNumber || "-—–~～至到、,./()".contains(first) {
        rest = rest.dropFirst()
      } else if let word = parts.first(where: { rest.hasPrefix($0) }) {
        rest = rest.dropFirst(word.count)
        marks += 1
      } else {
        return false
      }
    }
    return marks > 0 || isDate(key)
  }

  private static func isDate(_ key: String) -> Bool {
    let parts = key.split(whereSeparator: { "-./".contains($0) })
    return parts.count >= 2 && parts[0].count == 4 && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  private static let words: Set<String> = [
    "长期", "长期坚持", "持续推进", "全年", "常态化", "年内", "持续", "年底前", "年底", "全年推进", "长期推进", "立即", "即时", "立行立改", "按时序推进", "按序时推进",
    "常年", "每年",
    "贯穿全年", "按上级要求", "持续开展", "全年持续推进", "坚持长期推进", "春节前", "国庆前", "中旬", "汛期前", "常态长效", "动态推进", "适时",
  ]
  private static let parts = [
    "年度", "年", "月份", "月底前", "月底", "月末前", "月末", "月中旬", "上旬", "中旬", "下旬", "月", "日前", "日", "号", "第", "一季度", "二季度", "三季度",
    "四季度", "季度",
    "上半年", "下半年", "底前", "底", "末", "前", "完成", "并长期坚持", "每", "长期", "以前", "之前", "内", "全", "起", "开始", "启动", "持续推进", "并",
    "今", "明", "左右", "工作",
  ]
}

extension String {
  /// How often `word` stands in it, from left to right.
  fileprivate func occurrences(of word: String) -> Int {
    var count = 0
    var rest = Substring(self)
    while let range = rest.firstRange(of: word) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
