import DubanCore

/// A figure with its unit, as it stands in a passage.
struct Amount: Equatable, Sendable {
  /// From the figure to the end of its unit.
  var range: Range<Int>
  /// The figure as printed: 1.8 of `1.8万座`.
  var value: Figure
  /// The upper end of a range: 8 of `5-8个`.
  var upper: Figure?
  /// As printed: `万座`, `%`, `元/月·人`; empty where no unit stands there.
  var unit: String
  var sort: MeasureUnit.Sort?
  /// More than the figure: `10余家`, `1000多`.
  var isMore = false
  /// In Chinese characters.
  var isChinese = false
  /// Not exactly what is written: two thirds as 66.666667 %.
  var isRounded = false
  /// A ratio to one: 1.74 of `1.74:1`, 1.6 of `1:1.6`.
  var isRatio = false
  /// Whether the one stands first: `1:1.6`.
  var isOneTo = false
}

/// Finds the figures of a passage, each with its unit.
struct AmountScanner {
  private let text: PhraseText
  /// Places that days and spans of time take, which are no amounts; in order.
  private let taken: [Range<Int>]

  /// A scanner of `text` that leaves out what lies in `taken`.
  init(_ text: PhraseText, without taken: [Range<Int>]) {
    self.text = text
    self.taken = taken
  }

  /// The amounts in order.
  func amounts() -> [Amount] {
    var (amounts, index, next) = ([Amount](), 0, 0)
    while index < text.count {
      while next < taken.count, taken[next].upperBound <= index { next += 1 }
      if next < taken.count, taken[next].contains(index) {
        index = taken[next].upperBound
        continue
      }
      if let amount = amount(at: index) {
        amounts.append(amount)
        index = max(amount.range.upperBound, index + 1)
      } else if text[index].isDigit {
        // Not a figure: a piece of a longer word.
        while text[index].isDigit { index += 1 }
      } else {
        index += 1
      }
    }
    giveSharedUnits(&amounts)
    return amounts
  }

  /// `分别不高于53和32微克/立方米`: the last figure of a list has the unit of all.
  private func giveSharedUnits(_ amounts: inout [Amount]) {
    for place in amounts.indices.dropLast().reversed() {
      let next = amounts[place + 1]
      guard amounts[place].unit.isEmpty, amounts[place].sort == nil, !amounts[place].isChinese, next.sort != nil,
        !next.isRatio, next.range.lowerBound == amounts[place].range.upperBound + 1,
        Self.listing.contains(text[next.range.lowerBound - 1]), isRespective(before: amounts[place].range.lowerBound)
      else { continue }
      (amounts[place].unit, amounts[place].sort) = (next.unit, next.sort)
    }
  }

  private static let listing = ScalarSet("、和及与")

  /// Whether 分别 stands before `index` in its clause.
  private func isRespective(before index: Int) -> Bool {
    var place = index - 1
    while place > 0, index - place < 40, !text[place].endsClause {
      if text.has("分别", at: place - 1) { return true }
      place -= 1
    }
    return false
  }

  /// No figure has more digits.
  static let longest = Figure.mostDigits

  /// Rows of digits that are longer than any figure (120000000000000000000条), each with what stands right behind it.
  func unreadable() -> [Range<Int>] {
    var (found, index) = ([Range<Int>](), 0)
    while index < text.count {
      guard text[index].isDigit else {
        index += 1
        continue
      }
      let start = index
      while text[index].isDigit || (text[index] == "." && text[index + 1].isDigit) { index += 1 }
      guard index - start > AmountScanner.longest, number(at: start) == nil else { continue }
      found.append(max(0, start - 8)..<min(text.count, index + 4))
    }
    return found
  }

  /// Amounts that are told vaguely and are no figure (近百个, 数十家, 十几场), each with what stands around it.
  func vague() -> [Range<Int>] {
    var (found, index) = ([Range<Int>](), 0)
    while index < text.count {
      guard let length = Self.vaguely.match(in: text, at: index), !isInNumber(index) else {
        index += 1
        continue
      }
      var end = index + length
      if text[end] == "余" || text[end] == "多" || text[end] == "来" { end += 1 }
      guard let (unitEnd, sort) = MeasureUnit.read(text, at: end),
        sort == .count || sort == .measure || sort == .money || sort == .times
      else {
        index += 1
        continue
      }
      var (from, to) = (index, unitEnd)
      while from > 0, index - from < 12, !text[from - 1].endsClause { from -= 1 }
      while to < text.count, to - unitEnd < 12, !text[to].endsClause { to += 1 }
      found.append(from..<to)
      index = unitEnd
    }
    return found
  }

  /// Whether the words at `index` are the end of a number (二百余, 3千多) or of another word (总数十个).
  private func isInNumber(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = text[index - 1]
    if text[index] == "数" { return "总户个人件次分指系参".unicodeScalars.contains(before) }
    return before.isDigit || NumeralReader.isNumeral(before) || before == "."
  }

  private static let vaguely = WordList(
    """
    近百 近千 近万 近亿 上百 上千 上万 上亿 数十 数百 数千 数万 数亿 几十 几百 几千 几万 十几 百余 千余 万余 百来 百多 千多 成百上千 若干
    """)

  // MARK: One amount

  private func amount(at index: Int) -> Amount? {
    if text[index] == "百", text.has("百分之", at: index) { return percent(at: index) }
    if text[index].isDigit { return digits(at: index) }
    if let share = half(at: index) ?? tenths(at: index) { return share }
    if NumeralReader.isNumeral(text[index]), !NumeralReader.isNumeral(text[index - 1]) || index == 0 {
      return chinese(at: index)
    }
    return nil
  }

  /// `百分之六十`, `百分之60`.
  private func percent(at index: Int) -> Amount? {
    let start = index + 3
    if let (figure, end) = number(at: start) {
      return Amount(range: index..<end, value: figure, unit: "%", sort: .share, isChinese: true)
    }
    guard let (value, end) = NumeralReader.read(text, at: start) else { return nil }
    return Amount(range: index..<end, value: Figure(value), unit: "%", sort: .share, isChinese: true)
  }

  /// `完成一半`, `任务过半`: half of what is done, where that is said right before; `半数学校`, `过半数的村` of what stands behind.
  private func half(at index: Int) -> Amount? {
    if let share = PartWords.half(text, at: index) { return share }
    guard text[index] == "一" || text[index] == "过" || text[index] == "半" else { return nil }
    let isOver = text.has("过半", at: index)
    guard isOver || text.has("一半", at: index) || text.has("半数", at: index),
      (isOver ? Self.halved : Self.deeds).match(in: text, before: index) != nil, endsShare(at: index + 2)
    else { return nil }
    return Amount(
      range: index..<(index + 2), value: Figure(50), unit: "%", sort: .share, isMore: isOver, isChinese: true)
  }

  /// `完成八成`, `完成任务的九成`; `七成以上村庄` of what stands behind.
  private func tenths(at index: Int) -> Amount? {
    if let share = PartWords.tenths(text, at: index) { return share }
    guard text[index + 1] == "成", let digit = text[index].hanDigit, digit > 0,
      Self.deeds.match(in: text, before: index) != nil, endsShare(at: index + 2)
    else { return nil }
    return Amount(
      range: index..<(index + 2), value: Figure(digit * 10), unit: "%", sort: .share, isChinese: true)
  }

  /// Whether nothing but what bounds a share or names the work stands at `index`.
  private func endsShare(at index: Int) -> Bool {
    index >= text.count || text[index].isMark || Self.behindShares.match(in: text, at: index) != nil
  }

  private static let deeds = WordList(
    "完成 完成了 完工 竣工 建成 开工 完成任务 完成投资 任务的 投资的 总量的 工程量的 总数的 任务量的 完成年度任务 完成目标任务 完成工程量 完成任务量 完成总量 完成总任务 改造 建设")
  private static let halved = WordList(
    "任务 投资 完成 进度 实现 半年 月底前 底前 月底 季度 季度末 工程量 工作量 完成任务 完成投资 任务量 总量 建设")
  private static let behindShares = WordList("以上 任务 目标 工程 投资 工作 左右 的任务 建设任务 改造任务 年度任务")

  /// Digits of plain width with commas in threes and a decimal point; they never begin inside a longer number.
  private func number(at index: Int) -> (figure: Figure, end: Int)? {
    guard text[index].isDigit else { return nil }
    var (end, digits, places, units) = (index, 0, 0, Int64(0))
    func take(_ digit: Unicode.Scalar) {
      digits += 1
      if digits <= AmountScanner.longest { units = units * 10 + Int64(digit.value - 0x30) }
    }
    while text[end].isDigit || isGroupComma(at: end, from: index) {
      if text[end].isDigit { take(text[end]) }
      end += 1
    }
    if text[end] == ".", text[end + 1].isDigit {
      end += 1
      while text[end].isDigit {
        take(text[end])
        (end, places) = (end + 1, places + 1)
      }
    }
    guard digits <= AmountScanner.longest, places <= Figure.longestScale else { return nil }
    return (Figure(units: units, scale: places), end)
  }

  /// Whether a comma parts thousands: after one to three digits, before exactly three, as 12,000 but not 20,300个 in a row of
  /// figures with units; a comma of full width only among digits of full width.
  private func isGroupComma(at place: Int, from index: Int) -> Bool {
    guard text[place] == ",", text.isLikeDigits(at: place), place > index, place - index <= 3 || text[place - 4] == ","
    else { return false }
    return (1...3).allSatisfy { text[place + $0].isDigit } && !text[place + 4].isDigit
  }

  private func digits(at index: Int) -> Amount? {
    guard let (figure, numberEnd) = number(at: index) else { return nil }
    var end = numberEnd
    var amount = Amount(range: index..<end, value: figure, unit: "")
    if let ratio = ratio(figure, at: index, end: end) ?? oneTo(at: index, end: end) { return ratio }
    if let share = PartWords.tenths(text, at: index) { return share }
    // 「5-8个」, 「5%-8%」, 「5个至8个」.
    if let range = range(from: figure, at: index, end: end) { return range }
    if text[end] == "多" || text[end] == "余" || text[end] == "来" {
      if MeasureUnit.read(text, at: end + 1) != nil {
        amount.isMore = true
        end += 1
      }
    }
    if let (unitEnd, sort) = MeasureUnit.read(text, at: end) {
      amount.unit = text.text(end..<unitEnd)
      amount.sort = sort
      amount.range = index..<unitEnd
      return amount
    }
    // 「20余万元」 was read above; 「2万余人」, 「3千多户」 are read here.
    var multiplied = end
    while multiplied - end < 3, MeasureUnit.isMultiplier(text[multiplied]) { multiplied += 1 }
    if multiplied > end, text[multiplied] == "余" || text[multiplied] == "多",
      let (unitEnd, sort) = MeasureUnit.read(text, at: multiplied + 1)
    {
      amount.unit = text.text(end..<multiplied) + text.text((multiplied + 1)..<unitEnd)
      amount.sort = sort
      amount.isMore = true
      amount.range = index..<unitEnd
      return amount
    }
    amount.range = index..<multiplied
    amount.unit = text.text(end..<multiplied)
    // 「完成投资2.9亿。」: money whose unit is left out.
    if multiplied > end,
      multiplied >= text.count || text[multiplied].isMark || Bound.behind(text, at: multiplied) != nil,
      Self.sums.match(in: text, before: index - (Self.reached.match(in: text, before: index) ?? 0)) != nil
    {
      amount.unit += "元"
      amount.sort = .money
    }
    return amount
  }

  private static let sums = WordList("投资 总投资 资金 产值 税收 收入 营收 销售额 交易额 成交额 进出口 进出口额 零售额 贷款 融资 债券 财政收入 消费额 总额 增加值")
  private static let reached = WordList("达 达到 突破 超 超过 约 为 近 增至 不低于 不少于 力争 共")

  /// `1:1.6` behind a word for a ratio.
  private func oneTo(at index: Int, end: Int) -> Amount? {
    guard text[index] == "1", end == index + 1, text[end] == ":", text[index - 1] != ":",
      let (figure, close) = number(at: end + 1), text[close] != ":"
    else { return nil }
    var place = index - 1
    while place > 0, index - place < 16, !text[place].endsClause, text[place] != "比" { place -= 1 }
    guard text[place] == "比" else { return nil }
    return Amount(range: index..<close, value: figure, unit: ":1", sort: .share, isRatio: true, isOneTo: true)
  }

  /// `1.74:1`.
  private func ratio(_ figure: Figure, at index: Int, end: Int) -> Amount? {
    guard text[end] == ":", text[end + 1] == "1", !text[end + 2].isDigit, text[end + 2] != ".", text[end + 2] != ":",
      text[index - 1] != ":"
    else { return nil }
    return Amount(range: index..<(end + 2), value: figure, unit: ":1", sort: .share, isRatio: true)
  }

  private func range(from figure: Figure, at index: Int, end: Int) -> Amount? {
    var place = end
    let first = MeasureUnit.read(text, at: end)
    if let first { place = first.end }
    guard PhraseText.dashes.contains(text[place]) else { return nil }
    if text[place] == "—", text[place + 1] == "—" { place += 1 }
    guard let (upper, upperEnd) = number(at: place + 1), let (unitEnd, sort) = MeasureUnit.read(text, at: upperEnd),
      figure < upper
    else { return nil }
    let unit = text.text(upperEnd..<unitEnd)
    if let first, text.text(end..<first.end) != unit { return nil }
    return Amount(range: index..<unitEnd, value: figure, upper: upper, unit: unit, sort: sort)
  }

  /// Numbers in Chinese characters with a unit; without one they are words (统一, 三农).
  private func chinese(at index: Int) -> Amount? {
    // 「数十家」 are not ten.
    if text[index - 1] == "数" || text[index - 1] == "几", !isInNumber(index - 1) { return nil }
    guard let (value, numberEnd) = NumeralReader.read(text, at: index) else { return nil }
    if text.has("分之", at: numberEnd), let (above, end) = NumeralReader.read(text, at: numberEnd + 2) {
      let share = Fraction(Int128(above), Int128(value)) * Fraction(100)
      guard above < value, let figure = share.rounded(places: 2) else { return nil }
      return Amount(
        range: index..<end, value: figure, unit: "%", sort: .share, isChinese: true, isRounded: figure.fraction != share
      )
    }
    var end = numberEnd
    var amount = Amount(range: index..<end, value: Figure(value), unit: "", isChinese: true)
    if text[end] == "多" || text[end] == "余" {
      amount.isMore = true
      end += 1
    }
    guard let (unitEnd, sort) = MeasureUnit.read(text, at: end) else { return nil }
    if text[unitEnd] == "成" { return nil }
    amount.unit = text.text(end..<unitEnd)
    amount.sort = sort
    amount.range = index..<unitEnd
    return amount
  }
}
