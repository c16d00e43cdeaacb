/// Whether words name a place below the one that speaks.
enum AreaNames {
  /// Whether `text` is a place: one that is known, or a name that ends as places do (清江浦区, 车桥镇, 高新区).
  static func isArea(_ text: String, known: Set<String> = []) -> Bool {
    let key = CellText.squeezed(text.unicodeScalars)
    if !known.isEmpty, known.contains(String(scalars: key)) { return true }
    return isArea(squeezed: key)
  }

  /// Whether `key`, squeezed, is a name that ends as places do.
  static func isArea(squeezed key: Scalars) -> Bool {
    guard (2...12).contains(key.count), key.allSatisfy({ CellText.isHan($0) }) else { return false }
    return !notPlaces.ends(key[...]) && tails.ending(of: key[...], under: key.count) != nil
  }

  private static let tails = WordList([
    "开发区", "高新区", "经开区", "工业园区", "新区", "园区", "街道", "县", "区", "市", "镇", "乡", "州", "旗", "盟", "苏木", "农场", "林场",
  ])
  private static let notPlaces = WordList([
    "小区", "社区", "片区", "街区", "校区", "景区", "地区", "辖区", "县区", "城区", "厂区", "库区", "灌区", "超市", "城市",
  ])
}
