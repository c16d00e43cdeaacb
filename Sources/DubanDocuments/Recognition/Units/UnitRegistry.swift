/// The units of a document: which spellings are one, and which group stands for whom.
///
/// Two spellings are one where they mean the same department of the same government; a prefix that is left out counts as
/// the document's own. Units of different governments are never one.
struct UnitRegistry {
  private let own: OwnPlace
  /// The spellings of each unit, the units in order of first mention.
  private var spellings: [(key: Key, all: [(name: String, passage: Passage, confidence: Confidence)])] = []
  /// The places in `spellings` by spelling, and by what is spelled.
  private var places: [ExactText: Int] = [:]
  private var placesByKey: [Key: Int] = [:]
  /// What stands in brackets behind a unit and is the name of one as well, in order.
  private var secondNames: [(place: Int, name: String, passage: Passage)] = []

  /// Which department of which government, and what kind of body.
  private struct Key: Hashable {
    var place: String
    var stem: String
    var body: String
  }

  /// The government that speaks: its prefixes are left out at will.
  struct OwnPlace {
    var name: String?
    /// 市, 区 or 县, where it is known.
    var level: Character?

    init(jurisdiction: String?) {
      name = jurisdiction
      level = jurisdiction?.last.flatMap { "省市区县州旗镇乡".contains($0) ? $0 : nil }
    }
  }

  /// A register of the units of a document of `jurisdiction`.
  init(jurisdiction: String?) {
    own = OwnPlace(jurisdiction: jurisdiction)
  }

  /// Whether `name` was mentioned; whoever mentions it again changes nothing.
  func knows(_ name: String) -> Bool { places[ExactText(text: name)] != nil }

  /// Takes in that `name` stands in `passage`.
  mutating func mention(_ name: String, in passage: Passage, confidence: Confidence? = nil) {
    guard !knows(name) else { return }
    if let second = SecondName(name) {
      // 市教育局（市语委办） is 市教育局.
      mention(second.name, in: passage, confidence: confidence)
      guard let place = places[ExactText(text: second.name)] else { return }
      places[ExactText(text: name)] = place
      spellings[place].all.append((name, passage, confidence ?? .sure))
      if let inner = second.other { secondNames.append((place, inner, passage)) }
      return
    }
    let key = key(of: name)
    let place = placesByKey[key] ?? spellings.count
    if place == spellings.count { spellings.append((key, [])) }
    placesByKey[key] = place
    places[ExactText(text: name)] = place
    spellings[place].all.append((name, passage, confidence ?? UnitJudge.confidence(name) ?? .doubtful))
  }

  /// The spellings of the unit that `name` is one of; none where it was never mentioned.
  private func spellings(of name: String) -> [(name: String, passage: Passage, confidence: Confidence)] {
    places[ExactText(text: name)].map { spellings[$0].all } ?? []
  }

  /// The spelling under which `name` is kept.
  func canonical(_ name: String) -> String { spellings(of: name).first?.name ?? name }

  /// How sure it is that `name` is a unit.
  func confidence(_ name: String) -> Confidence {
    spellings(of: name).map(\.confidence).max() ?? UnitJudge.confidence(name) ?? .doubtful
  }

  /// The units in order of first mention, with their other spellings; and what is to be asked of them.
  ///
  /// - Parameters:
  ///   - areas: the places that the document names anywhere, for which groups may stand.
  ///   - declared: those of them by which it breaks something down as a whole: a group stands for these, and nobody need be asked.
  func units(areas: [String], declared: [String] = []) -> (units: [UnitDraft], questions: [Question]) {
    var units: [UnitDraft] = []
    var questions: [Question] = []
    let areas = areas + namedPlaces(besides: Set(areas))
    let names = Set(spellings.compactMap(\.all.first?.name))
    var given: Set<ExactText> = []
    for (place, spelling) in spellings.enumerated() {
      let (key, all) = spelling
      guard let first = all.first else { continue }
      let confidence = all.map(\.confidence).max() ?? .doubtful
      let name = first.name
      var unit = UnitDraft(Guess(name, from: first.passage, confidence: confidence))
      if !key.place.isEmpty { unit.jurisdiction = key.place }
      for other in all where other.name != name {
        let bare = SecondName(other.name)?.name ?? other.name
        let plain =
          UnitStems.withoutPrefix(first.name) == UnitStems.withoutPrefix(bare)
          || CellText.squeezed(first.name) == CellText.squeezed(bare)
        unit.aliases.append(Guess(other.name, from: other.passage, confidence: plain ? .sure : .likely))
        if !plain {
          questions.append(Question(.sameUnit, about: other.passage, readings: ["\(name) = \(other.name)"]))
        }
      }
      for second in secondNames where second.place == place && given.insert(ExactText(text: second.name)).inserted {
        // A unit that is named by itself as well may be another one.
        guard !knows(second.name) else {
          questions.append(Question(.sameUnit, about: second.passage, readings: [name, second.name]))
          continue
        }
        unit.aliases.append(Guess(second.name, from: second.passage))
      }
      if UnitJudge.isGroup(first.name), let named = members(of: first.name, areas: areas, names: names) {
        unit.members = members(of: first.name, areas: declared, names: names) ?? []
        // 各乡镇、街道 where no street is named: the list is not whole.
        let isCut = all.contains { $0.name.contains("街") } && !unit.members.contains { $0.contains("街") }
        if unit.members.isEmpty || isCut {
          // Towns that are named here and there need not be all of them: they are offered, and the group stays one.
          let offered = named.isEmpty || named == unit.members ? [] : [named.joined(separator: "、")]
          questions.append(Question(.members, about: first.passage, readings: [name] + offered))
        }
      }
      if confidence == .doubtful { questions.append(Question(.unit, about: first.passage, readings: [first.name])) }
      units.append(unit)
    }
    return (units, questions)
  }

  // MARK: Keys

  private func key(of name: String) -> Key {
    let plain = name.filter { !$0.isWhitespace }
    if let branch = UnitStems.branch(of: plain) { return Key(place: "", stem: branch, body: "分局") }
    if UnitJudge.isGroup(plain) { return Key(place: "", stem: groupStem(plain), body: "各") }
    guard let (stem, ending) = UnitStems.parts(of: plain) else {
      let stem = withoutOwnPrefix(plain).filter { !"()（）".contains($0) }
      return Key(place: "", stem: UnitRegistry.place(ofGovernment: stem) ?? stem, body: "")
    }
    return Key(place: place(of: plain), stem: stem, body: body(ending))
  }

  /// 石埠乡 of 石埠乡人民政府, 城关街道 of 城关街道办事处: the place whose government `name` is; nil where it is none of a place.
  private static func place(ofGovernment name: String) -> String? {
    for end in ["人民政府", "政府", "办事处", "管理委员会", "管委会"] where name.hasSuffix(end) {
      let place = String(name.dropLast(end.count))
      let levels = end.hasPrefix("管") ? zones : end == "办事处" ? ["街道"] : ["镇", "乡", "街道", "县", "区", "市", "旗"]
      let isOne = place.count >= 3 || place.count == 2 && place.hasSuffix("县")
      return isOne && levels.contains(where: place.hasSuffix) && !place.contains("、") ? place : nil
    }
    return nil
  }

  private static let zones = ["开发区", "高新区", "园区", "示范区", "文旅区", "新区", "度假区", "经开区", "风景区", "保税区", "试验区"]

  /// The government before the department; empty for the document's own.
  private func place(of name: String) -> String {
    let bare = UnitStems.withoutPrefix(name)
    let prefix = String(name.dropLast(min(bare.count, name.count))).trimming("委中共")
    guard !prefix.isEmpty, prefix != own.name else { return "" }
    if let level = own.level, prefix == String(level) { return "" }
    if let ownName = own.name, ownName.hasSuffix(prefix) || prefix.hasSuffix(ownName) { return "" }
    return prefix
  }

  private func withoutOwnPrefix(_ name: String) -> String {
    if let ownName = own.name, name.hasPrefix(ownName), name.count > ownName.count + 2 {
      return String(name.dropFirst(ownName.count))
    }
    if let level = own.level, name.first == level, name.count > 3, !name.hasPrefix("市场"), !name.hasPrefix("市政") {
      return String(name.dropFirst())
    }
    return name
  }

  /// A bureau, committee and office of one field are one; its centres and brigades are others.
  private func body(_ ending: String) -> String {
    if ending.hasSuffix("中心") { return "中心" }
    if ending.hasSuffix("分局") { return "局" }
    if ["总队", "支队", "大队"].contains(ending) { return "队" }
    return ["局", "委", "厅", "办", "委员会", "办公室", "管理局", "委办", "监督局", "事务局", "管理委员会", "监督管理委员会", "服务局", "工作局", "部", ""]
      .contains(ending)
      ? "局" : ending
  }

  /// 各县、区人民政府 and 各县（区）政府 are one.
  private func groupStem(_ name: String) -> String {
    var stem = withoutOwnPrefix(name).filter { !"、()（）和及与，,/".contains($0) }
    for (from, to) in [("人民政府", "政府"), ("管理委员会", "管委会"), ("街道办事处", "街道"), ("有关", ""), ("相关部门", "部门")] {
      if let range = stem.firstRange(of: from) { stem.replaceSubrange(range, with: to) }
    }
    // 各乡镇、街道 and 各乡镇人民政府 mean those of one level, which is asked.
    if stem.hasPrefix("各"), stem.count > 3 {
      if stem.hasSuffix("政府"), stem.contains("乡镇") { stem.removeLast(2) }
      if stem.contains("乡镇"), let range = stem.firstRange(of: "街道") { stem.removeSubrange(range) }
    }
    return stem
  }

  /// The units that are places by themselves: 石桥镇.
  private func namedPlaces(besides known: Set<String>) -> [String] {
    spellings.flatMap { $0.all.map(\.name) }.filter { name in
      name.count <= 8 && !known.contains(name) && UnitJudge.isPlace(name) && !UnitJudge.isGroup(name)
        && UnitStems.parts(of: name) == nil && DeclaredAreas.level(of: name) != nil && !DeclaredAreas.isNoPlace(name)
    }
  }

  /// The declared units or areas that the group `name` stands for, none where the document names none; nil where it is no group
  /// of places.
  private func members(of name: String, areas: [String], names: Set<String>) -> [String]? {
    guard name.contains("各"), !name.contains("有关"), !name.contains("相关"), !name.contains("部门"), !name.contains("单位")
    else { return nil }
    var levels: [String] = []
    for (word, ends) in [
      ("县", ["县"]), ("区", ["区"]), ("市、", ["市"]), ("镇", ["镇"]), ("乡", ["乡"]), ("街道", ["街道"]), ("街", ["街道"]),
      ("园区", ["园区", "园"]),
      ("小城市", [""]),
    ] where name.contains(word) { levels += ends }
    guard !levels.isEmpty else { return nil }
    let wantsZones = name.contains("园区") || name.contains("开发区") || name.contains("管委会")
    let chosen = areas.filter { area in
      let isZone = UnitRegistry.zones.contains { area.hasSuffix($0) }
      return isZone ? wantsZones : !wantsZones && levels.contains { !$0.isEmpty && area.hasSuffix($0) }
    }
    guard chosen.count > 1 else { return [] }
    // Governments stand for governments where they are units of their own.
    return chosen.map { area in
      UnitJudge.governmentEnds.map { area + $0 }.first { names.contains($0) } ?? area
    }
  }
}
