import DubanCore

/// Finds the places by which a document breaks its figures down.
enum DeclaredAreas {
  /// The places of a document in order: governments among its units, places with a figure of their own, counted lists.
  static func areas(units: [String], texts: [Scalars], jurisdiction: String?) -> [String] {
    var areas: [String] = []
    var seen: Set<String> = []
    func add(_ name: String) {
      guard name.count >= 2, name.count <= 14, name != jurisdiction, seen.insert(name).inserted else { return }
      areas.append(name)
    }
    for text in texts {
      for name in withFigures(text) { add(name) }
      for name in countedList(text) { add(name) }
      for name in lists(in: text) { add(name) }
    }
    for unit in units where !UnitJudge.isGroup(unit) {
      if let end = UnitJudge.governmentEnds.first(where: unit.hasSuffix) {
        let place = String(unit.dropLast(end.count))
        if UnitJudge.isPlace(place), place.count >= 3 || place.hasSuffix("县") { add(place) }
      } else if unit.count <= 8, unit.hasSuffix("镇") || unit.hasSuffix("乡") || unit.hasSuffix("街道"),
        UnitStems.parts(of: unit) == nil
      {
        add(unit)
      }
    }
    return areas
  }

  /// The places by which something is broken down as a whole in `texts`: three or more with figures in one sentence, or a list with its
  /// own count.
  static func breakdowns(in texts: [Scalars]) -> [String] {
    texts.flatMap { text -> [String] in
      let sentences = text.split { $0 == "。" || $0 == "；" || $0 == ";" || $0 == "\n" }
      let shared = sentences.flatMap { sentence -> [String] in
        let names = withFigures(Scalars(sentence)).once
        return names.count >= 3 ? names : []
      }
      return shared + countedList(text)
    }.once
  }

  /// The level by which `area` is called in full: 县 of 涟水县; nil for a name without one, and for several at once (河西两区).
  static func level(of area: String) -> String? {
    guard area.count >= 3, !["两", "各"].contains(where: area.contains) else { return nil }
    return ["街道", "县", "区", "镇", "乡", "旗", "市"].first(where: area.hasSuffix)
  }

  /// Whether `area` can be nothing but a place, so that there is nothing to ask: a name of two characters with its level, 石桥乡.
  static func isPlain(_ area: String) -> Bool {
    guard area.count == 3, let level = level(of: area), ["县", "镇", "乡", "旗"].contains(level) else { return false }
    return !area.contains { "在对于由给为和及与向从到按本该每各全这那".contains($0) } && !isNoPlace(area)
  }

  /// 清江浦区25个, 淮安区、淮阴区各8个: a place right before its figure.
  private static func withFigures(_ text: Scalars) -> [String] {
    var names: [String] = []
    var start = 0
    for place in text.indices {
      let scalar = text[place]
      guard scalar.isHan || scalar.isAnyDigit else {
        start = place + 1
        continue
      }
      guard isEnd(text, place), place - start >= 1, place - start <= 11, place + 1 < text.count else { continue }
      let next = text[place + 1]
      let after = next == "各" && place + 2 < text.count ? text[place + 2] : next
      guard after.isAnyDigit || next == "、", !isYear(text, place + 1) else { continue }
      var name = String(scalars: text[start...place])
      if name.hasPrefix("其中"), name.count > 3 { name.removeFirst(2) }
      guard !isNoPlace(name), !name.unicodeScalars.contains(where: \.isAnyDigit) else {
        continue
      }
      if after.isAnyDigit {
        names.append(name)
        // Those before it in the same list share what is known of it.
        names.insert(contentsOf: listBefore(text, start), at: max(0, names.count - 1))
      }
      start = place + 1
    }
    return names
  }

  /// The places of a list that ends right before `start`.
  private static func listBefore(_ text: Scalars, _ start: Int) -> [String] {
    var names: [String] = []
    var end = start
    while end > 1, text[end - 1] == "、" {
      var begin = end - 1
      while begin > 0, text[begin - 1].isHan, end - 1 - begin < 12 { begin -= 1 }
      guard end - 1 > begin + 1, isEnd(text, end - 2) else { break }
      var name = String(scalars: text[begin..<(end - 1)])
      // 在石桥镇、河口镇: the word before the first is none of its name.
      if name.count > 3, let first = name.first, "在于对向".contains(first) { name.removeFirst() }
      guard !isNoPlace(name) else { break }
      names.insert(name, at: 0)
      end = begin
    }
    return names
  }

  /// 洋县2023年: a year is no figure of the place before it.
  private static func isYear(_ text: Scalars, _ place: Int) -> Bool {
    var end = place
    while end < text.count, text[end].isAnyDigit || text[end] == "-" || text[end] == "—" { end += 1 }
    return end - place >= 4 && end < text.count && (text[end] == "年" || text[end] == "度")
  }

  /// Whether a name of a place ends at `place` by its level.
  static func isEnd(_ text: Scalars, _ place: Int) -> Bool {
    switch text[place] {
    case "区", "县", "镇", "乡", "旗": true
    case "道": place > 0 && text[place - 1] == "街"
    default: false
    }
  }

  /// Words that end like places. 东城区, 西湖区 and 象山区 are places, 老城区 and 山区 are not.
  static func isNoPlace(_ name: String) -> Bool {
    if notPlaces.contains(where: name.contains) { return true }
    guard landscapes.contains(where: name.contains) else { return false }
    return !(name.count == 3 && !"老主中本全各旧该建县个和在为".contains(name.first ?? "全"))
  }

  /// What a stretch of land is called, and the end of many a district's name.
  private static let landscapes = ["城区", "湖区", "山区", "林区", "矿区", "港区"]

  private static let notPlaces = [
    "小区", "社区", "园区", "片区", "地区", "农村地区", "主城区", "中心城区", "景区", "下乡", "返乡", "家乡", "灾区", "库区", "校区", "厂区", "街区", "市区",
    "辖区", "老区", "县区", "区县",
    "乡镇", "城镇",
    "建制镇",
    "各", "全", "个", "示范", "其中", "新建", "改造", "建设", "完成", "集聚区", "全县", "全区", "牧区", "保护区",
    "重点镇",
    "特色镇", "中心镇", "小镇", "村镇", "每", "涉及", "实施", "推进", "开展", "支持", "关于", "印发", "以上", "新增", "创建", "国家级", "省级", "申报", "打造",
    "培育", "争创", "创成",
  ]

  /// 东桥、南甸、西顺各新增1个，北三、上林各2个: names without their level, of which several lists share a figure out.
  private static func lists(in text: Scalars) -> [String] {
    var groups: [[String]] = []
    var index = 0
    while index < text.count {
      guard text[index] == "各", let names = plainList(text, before: index) else {
        if text[index].stopsSentence, groups.count < 2 { groups = [] }
        index += 1
        continue
      }
      var place = index + 1
      while place < text.count, place - index <= 4, text[place].isHan { place += 1 }
      if place < text.count, text[place].isAnyDigit { groups.append(names) }
      index = place
    }
    let names = groups.flatMap { $0 }
    return groups.count >= 2 && names.count >= 4 && Set(names).count == names.count ? names : []
  }

  /// The two or more names of two to four characters that stand before `end`, parted by 、.
  private static func plainList(_ text: Scalars, before end: Int) -> [String]? {
    var names: [String] = []
    var stop = end
    while stop > 0 {
      var begin = stop
      while begin > 0, text[begin - 1].isHan, stop - begin < 6 { begin -= 1 }
      var name = String(scalars: text[begin..<stop])
      let goesOn = begin > 0 && text[begin - 1] == "、"
      if !goesOn, name.count > 2, let first = name.first, "在对由于给为".contains(first) { name.removeFirst() }
      guard (2...4).contains(name.count), !isNoPlace(name), UnitJudge.confidence(name) == nil || UnitJudge.isPlace(name)
      else { return nil }
      names.append(name)
      guard goesOn, names.count <= 60 else { break }
      stop = begin - 1
    }
    return (2...60).contains(names.count) ? names.reversed() : nil
  }

  /// 推动贤官、高墟、…、龙河9个小城市: a list followed by its own count.
  private static func countedList(_ text: Scalars) -> [String] {
    for place in text.indices where text[place].isAnyDigit && place > 8 && !text[place - 1].isAnyDigit {
      guard let (count, end) = HanNumber.digits(text, at: place), (3...30).contains(count), end + 2 < text.count,
        text[end] == "个",
        ["小城市", "镇", "街道", "乡镇", "县区", "县", "区", "县（", "县("].contains(where: { text.has($0, at: end + 1) })
      else { continue }
      var names: [String] = []
      var stop = place
      while names.count < count, stop > 0 {
        var begin = stop
        while begin > 0, text[begin - 1].isHan, stop - begin < 6 { begin -= 1 }
        names.insert(String(scalars: text[begin..<stop]), at: 0)
        guard begin > 0, text[begin - 1] == "、" else { break }
        stop = begin - 1
      }
      guard names.count == count, let first = names.first else { continue }
      // Words before the first name: as long as the others are.
      let length = names.dropFirst().map(\.count).max() ?? 2
      if first.count > length { names[0] = String(first.suffix(length)) }
      return names
    }
    return []
  }
}
