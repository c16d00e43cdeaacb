/// Names of persons, as documents list leaders in charge.
package enum Persons {
  /// Whether `name` may be a person's: two to four characters, a surname first, and no unit.
  package static func isPerson(_ name: String) -> Bool {
    let characters = Array(name.unicodeScalars.filter { !$0.isBlank })
    guard (2...4).contains(characters.count), characters.allSatisfy({ $0.isHan || $0 == "·" }) else { return false }
    guard UnitJudge.confidence(String(scalars: characters)) == nil else { return false }
    return surnames.contains(characters[0])
      || (characters.count > 2 && compound.contains(String(scalars: characters[0...1])))
  }

  /// The persons of a list; groups (全体区长) count as one name.
  static func names(in text: ArraySlice<Unicode.Scalar>) -> [String] {
    var names: [String] = []
    var titles: [String] = []
    var name: Scalars = []
    func take() {
      let words = String(scalars: name)
      name = []
      if words.hasPrefix("全体") {
        names.append(words)
      } else if isTitle(words) {
        titles.append(words)
      } else if isPerson(words) || isShortName(name: words) {
        names.append(words)
      } else if let title = offices.first(where: words.contains), let range = words.ranges(of: title).last {
        // 副市长顾长河: the office before the name.
        let name = String(words[range.upperBound...])
        if isPerson(name) { names.append(name) }
      }
    }
    for (index, scalar) in zip(text.indices, text) {
      switch scalar {
      case "、", "，", ",", "；", ";", "/", "\n": take()
      case let blank where blank.isBlank:
        // 曹 雷: single characters belong together.
        let next = text[(index + 1)...].first { !$0.isBlank }
        if name.count >= 2 || next == nil { take() }
      default: name.append(scalar)
      }
    }
    take()
    return names.isEmpty ? titles : names
  }

  private static let offices = [
    "副市长", "副县长", "副区长", "副镇长", "副乡长", "市长", "县长", "区长", "镇长", "乡长", "副书记", "书记", "副主任", "主任", "主席", "部长", "局长", "常委",
    "同志",
  ]

  /// Where persons are listed, names of any people count.
  private static func isShortName(name: String) -> Bool {
    (2...12).contains(name.count) && (name.count <= 4 || name.contains("·"))
      && name.unicodeScalars.allSatisfy { $0.isHan || $0 == "·" } && UnitJudge.confidence(name) == nil
      && !offices.contains(where: name.contains)
  }

  /// 分管副市长: an office without a name.
  private static func isTitle(_ words: String) -> Bool { offices.contains { words.hasSuffix($0) } && words.count >= 2 }

  private static let compound: Set<String> = ["欧阳", "上官", "司马", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "东方", "司徒"]
  private static let surnames = Set(
    """
    赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝\
    邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田\
    樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰\
    秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂濮牛寿通边扈燕冀郏浦尚农\
    温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧利蔚越夔隆师巩厍聂晁勾敖融冷辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖\
    益桓公肖付覃闫仝代冼涂苟
    """.unicodeScalars.filter(\.isHan))
}
