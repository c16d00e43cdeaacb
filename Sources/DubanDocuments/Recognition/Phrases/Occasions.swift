import DubanCore

/// The day before a feast or a season, for the time being: feasts of the solar year by the calendar, those of the lunar year by
/// the days that the State Council announces, seasons as they usually begin. Whoever takes it asks which day is meant.
enum Occasions {
  /// The last day before `occasion` in `year`; without a year the first such day of the plan after its issue, else one that is over
  /// by then, at the latest the plan's end. Nil where neither is known, or where the season begins at no usual day.
  static func day(before occasion: String, in year: Int?, _ context: RecognitionContext) -> Day? {
    if let year { return day(before: occasion, year) }
    guard let period = context.period else { return context.year.flatMap { day(before: occasion, $0) } }
    let from = context.issued.map { period.start...period.end ~= $0 ? $0 : period.start } ?? period.start
    let days = (period.start.year...(period.end.year + 1)).compactMap { day(before: occasion, $0) }
      .filter { $0 >= period.start }
    let inPlan = days.filter { $0 <= period.end }
    return inPlan.first { $0 >= from } ?? inPlan.last ?? (days.isEmpty ? nil : period.end)
  }

  private static func day(before occasion: String, _ year: Int) -> Day? {
    for (words, month, day) in solar where words.contains(occasion) {
      return Day(year, month, day).map { $0.advanced(by: -1) }
    }
    for (words, days, month, day) in lunar where words.contains(occasion) {
      if let found = days[year] { return Day(year, found.0, found.1)?.advanced(by: -1) }
      return Day(year, month, day)?.advanced(by: -1)
    }
    return nil
  }

  /// On which day each begins.
  private static let solar: [(words: Set<String>, month: Int, day: Int)] = [
    (["元旦", "元旦春节", "元旦、春节", "两节", "双节"], 1, 1), (["三八"], 3, 8), (["清明", "清明节"], 4, 4),
    (["五一", "五一节", "劳动节", "五一劳动节", "五一假期", "五一长假"], 5, 1), (["儿童节", "六一"], 6, 1), (["七一"], 7, 1), (["八一"], 8, 1),
    (["教师节"], 9, 10), (["国庆", "国庆节", "国庆假期", "国庆长假", "十一长假", "国庆中秋"], 10, 1), (["高考", "中高考"], 6, 7), (["中考"], 6, 15),
    (["汛期", "汛", "入汛", "主汛期", "防汛期", "台汛期", "雨季", "汛前期"], 6, 1), (["台风季"], 7, 1),
    (["暑期", "暑假", "迎峰度夏", "学期末", "学年末"], 7, 1), (["寒假"], 1, 15),
    (["开学", "秋季学期", "新学期", "秋季开学", "秋季学期开学"], 9, 1), (["春季学期", "春季开学", "春季学期开学"], 3, 1),
    (["春耕", "春播", "春灌"], 3, 1), (["三夏", "麦收", "夏收"], 6, 1), (["秋收"], 9, 15), (["秋种", "秋播"], 10, 1),
    (["夏季", "立夏"], 5, 5),
    (["入冬", "冬季", "立冬", "冬灌", "上冻", "封冻", "霜冻", "霜降", "秋冬", "防火期", "森林防火期"], 11, 1),
    (
      ["供暖季", "采暖季", "采暖期", "供暖", "取暖季", "取暖期", "集中供暖", "集中供热", "供热", "迎峰度冬"], 11, 15
    ), (["大雪"], 12, 7), (["冬至"], 12, 21), (["年度考核", "年终考核"], 12, 31), (["春运"], 1, 15),
  ]

  /// On which day of each year, and about when in others.
  private static let lunar: [(words: Set<String>, days: [Int: (Int, Int)], month: Int, day: Int)] = [
    (
      ["春节", "春节假期", "除夕"],
      [
        2020: (1, 25), 2021: (2, 12), 2022: (2, 1), 2023: (1, 22), 2024: (2, 10), 2025: (1, 29), 2026: (2, 17),
        2027: (2, 6), 2028: (1, 26), 2029: (2, 13), 2030: (2, 3), 2031: (1, 23), 2032: (2, 11), 2033: (1, 31),
        2034: (2, 19), 2035: (2, 8),
      ], 2, 5
    ),
    (
      ["元宵", "元宵节"],
      [
        2020: (2, 8), 2021: (2, 26), 2022: (2, 15), 2023: (2, 5), 2024: (2, 24), 2025: (2, 12), 2026: (3, 3),
        2027: (2, 20), 2028: (2, 9), 2029: (2, 27), 2030: (2, 17),
      ], 2, 19
    ),
    (
      ["端午", "端午节"],
      [
        2020: (6, 25), 2021: (6, 14), 2022: (6, 3), 2023: (6, 22), 2024: (6, 10), 2025: (5, 31), 2026: (6, 19),
        2027: (6, 9), 2028: (5, 28), 2029: (6, 16), 2030: (6, 5), 2031: (6, 24), 2032: (6, 12), 2033: (6, 1),
        2034: (6, 20), 2035: (6, 10),
      ], 6, 10
    ),
    (
      ["中秋", "中秋节", "中秋国庆", "中秋、国庆"],
      [
        2020: (10, 1), 2021: (9, 21), 2022: (9, 10), 2023: (9, 29), 2024: (9, 17), 2025: (10, 6), 2026: (9, 25),
        2027: (9, 15), 2028: (10, 3), 2029: (9, 22), 2030: (9, 12), 2031: (10, 1), 2032: (9, 19), 2033: (9, 8),
        2034: (9, 27), 2035: (9, 16),
      ], 9, 20
    ),
    (
      ["重阳", "重阳节"],
      [
        2020: (10, 25), 2021: (10, 14), 2022: (10, 4), 2023: (10, 23), 2024: (10, 11), 2025: (10, 29),
        2026: (10, 18), 2027: (10, 8), 2028: (10, 26), 2029: (10, 16), 2030: (10, 5),
      ], 10, 15
    ),
  ]
}
