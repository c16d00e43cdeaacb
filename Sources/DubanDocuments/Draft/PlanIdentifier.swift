import DubanCore

/// The id of a plan that has none: the letters of its jurisdiction and its first year, `huaian-2020`.
enum PlanIdentifier {
  /// The id for the plan called `title` of `jurisdiction` that begins in `year`.
  ///
  /// A plan of the same id and title among those that are `known` is the same plan, so that a second import meets the first;
  /// another one gets a number behind its id.
  static func id(jurisdiction: String?, title: String, year: Int, known: [String: String]) -> String {
    let letters = jurisdiction.map(letters) ?? ""
    let base = "\(letters.isEmpty ? "plan" : letters)-\(year)"
    var (id, count) = (base, 1)
    while let other = known[id], other != title {
      count += 1
      id = "\(base)-\(count)"
    }
    return id
  }

  /// The letters of a place's name without what sort of place it is: `淮安市` is `huaian`.
  private static func letters(_ name: String) -> String {
    let characters = Array(name.trimmed)
    // 市 alone, 城区 and the like are sorts, not names.
    var length = characters.count
    if let sort = sorts.first(where: { name.trimmed.hasSuffix($0) && characters.count - $0.count >= 2 }) {
      length -= sort.count
    }
    var letters = ""
    for character in characters.prefix(min(length, most)) {
      if character.isASCII, character.isLetter || character.isNumber {
        letters += character.lowercased()
      } else if let reading = Readings.standard.readings(of: character).first {
        letters += reading
      }
    }
    return String(letters.prefix(40))
  }

  /// A name of more characters is no name of a place.
  private static let most = 8

  /// Sorts of places, the longer first.
  private static let sorts = [
    "特别行政区", "壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "自治州", "自治县", "开发区", "高新区", "街道", "地区", "新区", "林区", "省", "市", "县", "区",
    "州", "盟", "旗", "镇", "乡",
  ]
}
