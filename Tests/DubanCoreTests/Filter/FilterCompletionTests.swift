import DubanCore
import Testing

@Suite struct `What could stand in a filter` {
  private var names: FilterNames {
    var plan = plan()
    plan.units = [("市住建局", "City Housing Bureau"), ("区住建局", nil), ("市财政局", nil)].map {
      Unit(Name($0, english: $1), jurisdiction: "某市")
    }
    plan.areas = [Area(Name("淮阴区", english: "Huaiyin"))]
    plan.leaders = [Leader(Name("张三"))]
    return FilterNames([plan])
  }

  @Test(arguments: [
    ("灯:yq", Language.chinese, ["逾期"]), ("light:yuqi", .english, ["overdue"]), ("ｌｉｇｈｔ：ｙｑ", .english, ["overdue"]),
    ("状态:jxz", .chinese, ["推进中"]), ("status:tuij", .english, ["inProgress"]),
    ("单位:zjj", .chinese, ["市住建局", "区住建局"]), ("unit:ＣＩＴＹ", .english, ["\"City Housing Bureau\""]),
    ("area:hyq", .english, ["Huaiyin"]), ("leader:zs", .chinese, ["张三"]), ("q:sjd", .chinese, ["Q3", "Q4"]),
    ("q:sanj", .english, ["Q3"]), ("due:benyue", .english, ["this-month"]), ("期限：<by", .chinese, ["<本月"]),
    ("light:overdue,yj", .english, ["behind"]), ("ｕｎ", .english, ["unit:"]),
  ])
  func `is found by readings, in either width`(text: String, language: Language, candidates: [String]) {
    let found = FilterCompletion(text, caret: text.count, names: names, language)
    #expect(found.candidates.map(\.text) == candidates)
  }
}
