import DubanCore
import DubanReports
import Testing

/// What files are called that leave the program.
@Suite struct `Names of files` {
  @Test(arguments: [
    (["huaian-2020", "circular", "3"], "huaian-2020-circular-3-2020-09-30"), (["市住建局"], "市住建局-2020-09-30"),
    (["高新区（邹区镇）", "p"], "高新区（邹区镇）-p-2020-09-30"), (["1/2", "a b:c*?"], "1-2-a-b-c---2020-09-30"),
    (["..", "x"], "x-2020-09-30"), (["", "x"], "x-2020-09-30"), (["一\n二\u{0}"], "一-二--2020-09-30"),
    ([String(repeating: "长", count: 90)], String(repeating: "长", count: 40) + "-2020-09-30"),
  ])
  func `they tell what it is and the day, and hold nothing that a name cannot`(_ parts: [String], _ name: String) throws
  {
    #expect(FileName.stem(parts, on: try #require(Day(2020, 9, 30))) == name)
  }

  @Test(
    arguments: [
      (nil, "", ["甲办"], "甲办"), (nil, "", ["甲办", "甲办"], "甲办"), (nil, "", ["甲办", "乙办"], ""), (nil, "", ["甲办", nil], ""),
      (nil, "本办", ["甲办"], "本办"), ("丙办", "本办", ["甲办"], "丙办"), (nil, "", [nil], ""), (nil, "", [], ""),
      (nil, "", [" 甲办 "], "甲办"),
    ] as [(String?, String, [String?], String)])
  func `who issues a paper is asked for, else the house, else whoever issued all its plans`(
    _ asked: String?, _ house: String, _ issuers: [String?], _ office: String
  ) throws {
    let period = try #require(Period(start: Day(number: 0), end: Day(number: 364)))
    let plans = issuers.map { issuer in
      var plan = Plan(id: "p", title: Name("方案"), jurisdiction: "某市", period: period)
      plan.issuer = issuer
      return plan
    }
    #expect(Circular.Settings.office(asked: asked, house: house, plans: plans) == office)
  }
}
