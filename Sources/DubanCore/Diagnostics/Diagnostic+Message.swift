extension Diagnostic {
  /// The sentence: where, what was found, what would be accepted.
  package func words(_ language: Language) -> String {
    "\(Diagnostic.visible(place.description)): \(sentence(language))"
  }

  /// The sentence without the place.
  ///
  /// It quotes what stood in the file and is printed to terminals, so whatever could steer one (control characters, changes
  /// of the writing direction) shows as U+FFFD.
  package func sentence(_ language: Language) -> String { Diagnostic.visible(said(language)) }

  static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case ..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private func said(_ language: Language) -> String {
    switch kind {
    case .unreadable(let chinese, let english):
      language.pick("无法读取:\(chinese)", "cannot be read: \(english)")
    case .unknownKey(let key, let nearest):
      Diagnostic.wideColon(key, language)
        ?? (language.pick("没有「\(key)」这一项", "there is no key '\(key)'") + Diagnostic.hint(nearest, language))
    case .missingKey(let key):
      language.pick("缺少「\(key)」", "'\(key)' is missing")
    case .repeatedKey(let key):
      language.pick("「\(key)」写了两次", "'\(key)' stands twice")
    case .sameKey(let key, let first, let line):
      language.pick(
        "「\(key)」与第\(line)行的「\(first)」是同一项,只能写一处",
        "'\(key)' is the same key as '\(first)' in line \(line); write one of them")
    case .unclear(_, _, let chinese, let english):
      language.pick(chinese, english)
    case .wrongValue(let found, let accepted):
      language.pick("「\(found)」不对,应为\(accepted.words(language))", "'\(found)' is not \(accepted.words(language))")
    case .undeclared(let what, let name, let nearest):
      language.pick("没有声明过\(what.words(language))「\(name)」", "\(what.words(language)) '\(name)' is not declared")
        + Diagnostic.hint(nearest, language)
    case .joined(let found, let names):
      language.pick(
        "「\(found)」像是几个名称写在一起;请用半角逗号分开:[\(names.joined(separator: ", "))];若是一个名称,请加引号",
        "'\(found)' looks like several names in one; part them by plain commas: [\(names.joined(separator: ", "))], or quote it if it is one name"
      )
    case .duplicate(let name):
      language.pick("「\(name)」重复", "'\(name)' is there twice")
    case .inconsistent(let chinese, let english):
      language.pick(chinese, english)
    }
  }

  /// What is wrong where a colon of full width made a key and its value one text.
  private static func wideColon(_ key: String, _ language: Language) -> String? {
    guard key.contains("：") else { return nil }
    return language.pick(
      "「\(key)」里的冒号是全角的;键后面要用半角冒号加空格", "the colon in '\(key)' is of full width; after a key stand ':' and a blank")
  }

  private static func hint(_ nearest: String?, _ language: Language) -> String {
    guard let nearest else { return "" }
    return language.pick(";是不是「\(nearest)」?", "; did you mean '\(nearest)'?")
  }
}

extension Diagnostic.Accepted {
  /// What would be accepted, as the end of a sentence.
  package func words(_ language: Language) -> String {
    switch self {
    case .text: language.pick("文字", "a text")
    case .number: language.pick("数字(最多15位,小数最多6位)", "a number (15 digits at most, 6 after the point)")
    case .wholeNumber: language.pick("整数", "a whole number")
    case .day: language.pick("日期,如 2020-09-30", "a day such as 2020-09-30")
    case .period:
      language.pick("起止时间,如 2026 或 2026-01-01 至 2026-12-31", "a period such as 2026, or 2026-01-01 至 2026-12-31")
    case .timeOfDay: language.pick("时间,如 \"09:30\"", "a time of day such as \"09:30\"")
    case .timeZone: language.pick("时区的地区名,如 Asia/Shanghai", "a time zone by its place such as Asia/Shanghai")
    case .quarter: language.pick("季度,如 Q3 或 2020Q3", "a quarter such as Q3 or 2020Q3")
    case .truth: "true / false"
    case .dwell: language.pick("停留时间(5 秒到 60 分),如 20s 或 2m", "a time from 5s to 60m, such as 20s or 2m")
    case .chord: language.pick("先后按下的两个或更多的键,如 \"ctrl-x ctrl-q\"", "two keys or more, such as \"ctrl-x ctrl-q\"")
    case .hours: language.pick("时段,如 07-22 或 07:30-22:00", "hours such as 07-22 or 07:30-22:00")
    case .list: language.pick("列表", "a list")
    case .mapping: language.pick("一组「键: 值」", "a mapping of keys to values")
    case .colour: language.pick("颜色,如 \"#1a2b3c\"", "a colour such as \"#1a2b3c\"")
    case .identifier:
      language.pick("编号(字母、数字、连字符和点,以字母或数字开头)", "an id (letters, digits, hyphens and dots, first a letter or digit)")
    case .planIdentifier:
      language.pick("编号(小写字母、数字和连字符,如 huaian-2020)", "an id (a to z, digits and hyphens, such as huaian-2020)")
    case .key:
      language.pick(
        "键(不能含 @;名称里有 @ 的请另写 key)", "a key (without @; give what has an @ in its name a key of its own)")
    case .link:
      language.pick("事项编号,多个目标的写 编号#目标,如 1-1#老旧小区", "an item's id, with its target where it has several: 1-1#Estates")
    case .dayOfMonth: language.pick("1到31的整数", "a whole number from 1 to 31")
    case .positiveNumber: language.pick("不小于0的数字", "a number from 0 upward")
    case .atLeast(let least): language.pick("不小于\(least)的整数", "a whole number from \(least) upward")
    case .oneOf(let choices):
      language.pick("其中之一:", "one of ") + choices.joined(separator: language.pick("、", ", "))
    }
  }
}

extension Diagnostic.Declared {
  fileprivate func words(_ language: Language) -> String {
    switch self {
    case .unit: language.pick("单位", "unit")
    case .area: language.pick("地区", "area")
    case .leader: language.pick("领导", "leader")
    case .section: language.pick("章节", "section")
    case .target: language.pick("目标", "target")
    case .item: language.pick("事项", "item")
    case .task: language.pick("任务", "task")
    case .milestone: language.pick("节点", "milestone")
    case .duty: language.pick("报送要求", "report duty")
    case .funding: language.pick("资金安排", "funding")
    case .measure: language.pick("指标值", "measure")
    case .palette: language.pick("调色板颜色", "palette colour")
    case .theme: language.pick("主题", "theme")
    case .key: language.pick("按键", "key")
    case .plan: language.pick("方案", "plan")
    }
  }
}
