import DubanCore
import Testing

@testable import DubanStore

@Suite struct `Plans as JSON` {
  @Test(arguments: [Sample.plan, Sample.richPlan])
  func `a plan comes back as it was`(plan: Plan) throws {
    #expect(try Plan(json: plan.json) == plan)
  }

  /// The shape is part of the schema: stores that were written with it must stay readable.
  @Test func `the shape is that of the plan file`() {
    #expect(
      Sample.plan.json == """
        {"id":"huaian-2020","title":{"zh":"为民办实事","en":"Practical matters"},"jurisdiction":"淮安市",\
        "period":{"start":"2020-01-01","end":"2020-12-31"},\
        "settings":{"timeZone":"Asia/Shanghai","dueSoonDays":3,"behindPoints":10,"farBehindPoints":30,\
        "aboutPercent":5,"proRateBeside":false,"proRateFrom":5,"reporting":"quarterly","acknowledgeDays":1,"handBackDays":7},\
        "units":[{"name":"市住建局","jurisdiction":"淮安市"}],\
        "indicators":[{"id":"i1","number":"1","name":"城镇化率",\
        "target":{"name":"城镇化率","kind":"exactly","basis":"amount"}}],\
        "tasks":[{"id":"1-1","number":"①","title":"老旧小区",\
        "targets":[{"name":"老旧小区","kind":"exactly","basis":"amount","value":70,"unit":"个"}],\
        "milestones":[{"id":"Q2","quarters":["2020Q2"],"due":"2020-06-30","text":"完成一半"}],\
        "funding":[{"id":"1-1/f1","name":"总投入","kind":"exactly","total":{"value":1.9,"unit":"亿元"}}]},\
        {"id":"1-2","title":"停车泊位"}],\
        "duties":[{"id":"d1","title":"工作信息","every":"month","count":1}]}
        """)
  }

  @Test func `order, blanks and unknown keys do not matter`() throws {
    let text = """
      { "value" : -12.5e ,
        "name": "x" }
      """
    #expect(throws: JSONReader.Malformed(offset: 17, expected: "a decimal number")) { try Target.Part(json: text) }
    let part = try Target.Part(
      json: """
        { "unit" : "所", "later": {"a": [1, true, null, "\\"}"], "b": {}}, "aKeyOfMoreThanFifteenBytes": [],
          "value" : -12.50 , "name": "\\u5b66\\ud83d\\ude00\\n" }
        """)
    #expect(part == Target.Part(Name("学😀\n"), value: Figure("-12.5")!, unit: "所"))
  }

  @Test(arguments: [
    ("", 0, "an object"), ("[]", 0, "an object"), ("{\"value\":", 9, "a decimal number"),
    ("{\"name\":\"x", 10, "a closing quotation mark"),
    ("{\"value\":1 \"name\":\"x\"}", 11, "a comma or the end of the object"),
    ("{\"value\":1}x", 11, "the end"), ("{\"value\":1.}", 11, "a decimal number"),
    ("{\"value\":1234567890123456789}", 27, "a decimal number"), ("{\"value\":0.1234567}", 18, "a decimal number"),
    ("{\"other\":}", 9, "a value"), ("{\"unit\":\"\\x\"}", 12, "an escape"),
    ("{\"unit\":\"\\u12\"}", 14, "four hexadecimal digits"),
  ])
  func `broken JSON is found with its place`(text: String, offset: Int, expected: String) {
    #expect(throws: JSONReader.Malformed(offset: offset, expected: expected)) { try Target.Part(json: text) }
  }

  /// Fails when a type gets a field: give it a value in the sample, and the round trip tells whether it is kept.
  @Test func `the rich sample has a value in every field`() {
    var fields: [String: Bool] = [:]
    func presentation(at value: Any) {
      let mirror = Mirror(reflecting: value)
      for child in mirror.children {
        let content = Mirror(reflecting: child.value)
        if mirror.displayStyle == .struct, let label = child.label {
          let isEmpty = [.optional, .collection].contains(content.displayStyle) && content.children.isEmpty
          let field = "\(mirror.subjectType).\(label)"
          fields[field] = fields[field] == true || !isEmpty
        }
        presentation(at: child.value)
      }
    }
    presentation(at: Sample.richPlan)
    #expect(fields.filter { !$0.value }.keys.sorted() == [])
    #expect(fields.count > 90)
  }
}
