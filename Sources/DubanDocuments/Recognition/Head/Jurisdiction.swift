/// The place whose government speaks.
package enum Jurisdiction {
  /// The place in the name of an issuer or at the beginning of a title: 淮安区 in 淮安市淮安区人民政府办公室.
  package static func place(in name: String) -> String? {
    let text = name.scalars
    var start = text.holds("中共") && text.has("中共", at: 0) ? 2 : 0
    var place: String?
    var index = start
    while index < text.count, index - start <= 12 {
      let scalar = text[index]
      guard scalar.isHan else { break }
      // 丰城县贯彻落实省督察…: what is done is no place within it.
      if place != nil, index == start, deeds.match(in: text[...], at: index) != nil { break }
      if place != nil, index == start, ["委", "人", "政", "办"].contains(scalar) { break }
      // 常州市: the level is the last of several.
      let isLast =
        index + 1 >= text.count || !["市", "县", "区"].contains(text[index + 1])
        || !(scalar == "州" || (scalar == "乡" || scalar == "镇") && text[index + 1] == "市")
      if ends.contains(scalar), index - start >= 1, isLast, !isWithinWord(text, index, from: start),
        isName(text[start...index])
      {
        place = String(scalars: text[start...index])
        start = index + 1
      }
      index += 1
    }
    guard let place, place.count >= 2 else { return nil }
    return place
  }

  /// Whether `words`, which end as a place does, may be the name of one: 海绵城市, 制造强市, 城市社区 and phrases are none.
  private static func isName(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = words.first, !phrases.isIn(words) else { return false }
    // 市中区 is one, 市建设制造强市 is none.
    if ["市", "县", "区", "省", "以", "为", "对", "在", "向", "按", "经", "与", "和", "及", "各", "的"].contains(first), words.count > 3
    {
      return false
    }
    let end = words.endIndex
    if words.has("强市", at: end - 2) || words.has("强县", at: end - 2) || words.has("强区", at: end - 2)
      || words.has("社区", at: end - 2) || words.has("小区", at: end - 2)
      || words.has("城市", at: end - 2) && words.count > 3
    {
      return false
    }
    return words.count <= 6 || ["自治县", "自治州", "自治区", "自治旗"].contains { words.has($0, at: end - 3) }
  }

  /// Words that no name of a place holds.
  private static let phrases = WordList(
    "推进 推动 建设 迎接 打造 加快 加强 实施 创建 关于 开展 促进 提升 提高 全域 成绩 系统化 文明 制造 落实 贯彻 改革 发展规划 工作 重点 工程 高质量 现代化 中心城市")

  private static func isWithinWord(_ text: Scalars, _ index: Int, from start: Int) -> Bool {
    // 城市, 地区, 市区, 园区, 社区, 小区: words, not places; 市场, 区域, 县域 as well.
    if index - start == 1, words.contains(text[start]) { return true }
    return text.has("市场", at: index) || text.has("区域", at: index) || text.has("县域", at: index)
      || text.has("市政", at: index) || text.has("乡村", at: index) || text.has("乡镇", at: index)
      || text[index] == "乡" && text[index - 1] == "城"
      || text.has("省级", at: index) || text.has("市级", at: index)
  }

  private static let deeds = WordList("贯彻 落实 关于 印发 推进 实施 加强 开展 促进 推动 加快 深化 优化 全面 承接 配合 迎接 对接")
  private static let words = ScalarSet("城地园社小山片全各辖灾我都乡超门上市县")
  private static let ends = ScalarSet("省市区县旗州镇乡")
}
