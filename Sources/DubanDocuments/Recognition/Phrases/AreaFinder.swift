/// Finds the areas that a passage names: the declared ones, in full or by the end of their name where that is theirs alone
/// (工业园区 for 淮安工业园区).
struct AreaFinder: Sendable {
  private let names: WordList
  private let full: [String: String]

  /// A finder of `areas`.
  init(_ areas: [String]) {
    var full: [String: String] = [:]
    var shared: Set<String> = []
    for area in areas { full[area] = area }
    for area in areas {
      let characters = Array(area)
      guard characters.count > 4 else { continue }
      for cut in 1...(characters.count - 3) {
        let end = String(characters[cut...])
        guard end.count >= 3, !AreaFinder.common.contains(end), full[end] != end else { continue }
        if let other = full[end], other != area { shared.insert(end) }
        full[end] = area
      }
    }
    for end in shared { full[end] = nil }
    self.full = full
    names = WordList(Array(full.keys))
  }

  /// What many areas are called.
  private static let common: Set<String> = ["开发区", "高新区", "管委会", "街道办", "办事处"]

  /// The declared area whose name stands at `index`, and the length of what stands there.
  func area(in text: PhraseText, at index: Int) -> (name: String, length: Int)? {
    guard let length = names.match(in: text, at: index), let name = full[text.text(index..<(index + length))] else {
      return nil
    }
    return (name, length)
  }

  /// The area that fills `range`: a declared one, or what is called like one (某某镇), which is not sure.
  func area(in text: PhraseText, filling range: Range<Int>) -> (name: String, isDeclared: Bool)? {
    let range = text.trimmed(range)
    if let (name, length) = area(in: text, at: range.lowerBound), length == range.count { return (name, true) }
    guard (2...9).contains(range.count), range.allSatisfy({ text[$0].isHan }),
      let length = AreaFinder.endings.match(in: text, before: range.upperBound), length < range.count,
      AreaFinder.noArea.match(in: text, at: range.lowerBound) == nil
    else { return nil }
    if text.contains(anyOf: AreaFinder.noAreaInside, in: range) { return nil }
    return (text.text(range), false)
  }

  private static let endings = WordList("区 县 市 镇 乡 街道 园区 开发区 管委会 苏木 旗 州 新区 高新区 经开区 度假区 林场 农场 街道办 办事处 湖办")
  private static let noArea = WordList("对 在 由 为 将 送 各 每 全 本 该 相关 有关 新增 建成 新建 改造 其他 其它 社 小 景 示范 城 老 片 街 居住 集中 生产 生态")
  private static let noAreaInside = WordList(
    "小区 社区 地区 景区 片区 校区 院区 街区 城区 库区 灌区 示范区 建成区 保护区 功能区 服务区 聚集区 集聚区 下乡 返乡 进村 全县 全市 全区 全镇 城市 超市 菜市 门市 安置区 产业园区 特色镇 强镇 名镇 重点镇 中心镇 示范镇 示范县 先进县 建制镇 山区 林区 牧区 湖区 厂区"
  )

  /// The areas named in `range` in order, each once, with the places where they stand.
  func areas(in text: PhraseText, _ range: Range<Int>) -> [(name: String, range: Range<Int>)] {
    var (found, seen, index) = ([(name: String, range: Range<Int>)](), Set<String>(), range.lowerBound)
    while index < range.upperBound {
      guard let (name, length) = area(in: text, at: index), index + length <= range.upperBound else {
        index += 1
        continue
      }
      if seen.insert(name).inserted { found.append((name, index..<(index + length))) }
      index += length
    }
    return found
  }
}
