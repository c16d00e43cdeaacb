/// How a number of a workbook is shown, as far as its meaning depends on it: days, percentages, and the unit behind it.
struct SheetNumberFormat: Equatable {
  /// What of a day and a time is shown.
  struct Moment: Equatable {
    var hasYear = false
    var hasMonth = false
    var hasDay = false
    var hasTime = false
  }

  /// nil for numbers.
  var moment: Moment?
  var isPercent = false
  /// Words that stand before and behind the number (`0"万元"`).
  var prefix = ""
  var suffix = ""

  /// One of those that every workbook knows (ECMA-376 part 1, 18.8.30, with those of Chinese workbooks).
  init(builtIn id: Int) {
    switch id {
    case 9, 10: isPercent = true
    case 14, 15, 30, 31: moment = Moment(hasYear: true, hasMonth: true, hasDay: true)
    case 16, 28, 29, 51, 53, 54, 58: moment = Moment(hasYear: false, hasMonth: true, hasDay: true)
    case 17, 27, 36, 50, 52, 57: moment = Moment(hasYear: true, hasMonth: true, hasDay: false)
    case 18...21, 32...35, 45...47, 55, 56: moment = Moment(hasTime: true)
    case 22: moment = Moment(hasYear: true, hasMonth: true, hasDay: true, hasTime: true)
    default: break
    }
  }

  /// One that the workbook brings with it.
  init(code: String) {
    var moment = Moment()
    var words = (before: "", behind: "")
    var hasDigit = false
    var hasMinuteSign = false
    var characters = code.unicodeScalars.makeIterator()
    func add(_ scalar: Unicode.Scalar) {
      if hasDigit { words.behind.unicodeScalars.append(scalar) } else { words.before.unicodeScalars.append(scalar) }
    }
    scanning: while let scalar = characters.next() {
      switch scalar {
      case "\"": while let quoted = characters.next(), quoted != "\"" { add(quoted) }
      case "\\", "!": if let escaped = characters.next() { add(escaped) }
      // Room as wide as a character, and filling.
      case "_", "*": _ = characters.next()
      case "[":
        // Colours and languages; hours and minutes that go on past a day.
        var first: Unicode.Scalar?
        while let inner = characters.next(), inner != "]" { first = first ?? inner }
        if let first, "hHmMsS".unicodeScalars.contains(first) { moment.hasTime = true }
      // What follows is for negative numbers.
      case ";": break scanning
      case "0", "#", "?": hasDigit = true
      case "%": isPercent = true
      case "y", "Y", "e", "E":
        // Behind a digit it is a power of ten.
        if !hasDigit { moment.hasYear = true }
      case "m", "M": hasMinuteSign = true
      case "d", "D": moment.hasDay = true
      case "h", "H", "s", "S": moment.hasTime = true
      case "年", "月", "日", "时", "分", "秒", "个", "元": add(scalar)
      default: break
      }
    }
    let isGeneral = code.lowercased().hasPrefix("general") || code.hasPrefix("G/")
    guard !isGeneral, !hasDigit, moment.hasYear || moment.hasDay || moment.hasTime || hasMinuteSign else {
      if !isGeneral { (prefix, suffix) = words }
      return
    }
    // Minutes stand beside hours or seconds only.
    moment.hasMonth = hasMinuteSign && (!moment.hasTime || moment.hasYear || moment.hasDay)
    self.moment = moment
  }

  /// What a field with the value `raw` shows.
  func text(_ raw: String, startsIn1904: Bool) -> String {
    guard var number = DecimalText(raw) else { return raw }
    if let moment, let text = SerialDay(raw, startsIn1904: startsIn1904)?.text(moment) { return text }
    if isPercent { number.shiftByTwo() }
    guard let plain = number.plain else { return raw }
    return prefix + plain + (isPercent ? "%" : "") + suffix
  }
}
