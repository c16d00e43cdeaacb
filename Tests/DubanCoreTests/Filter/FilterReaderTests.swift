import Testing

@testable import DubanCore

@Suite struct `Reading a filter` {
  @Test(arguments: [
    ("", ""), ("   ", ""), ("停车", "停车"), ("停车 -公厕", "停车 -公厕"),
    (
      "unit:住建局 light:overdue,behind q:Q3 due:<2020-10-01 value<50% -status:closed 停车",
      "unit:住建局 light:overdue,behind q:Q3 due<2020-10-01 value<50% -status:closed 停车"
    ),
    // Chinese keys and words, and punctuation as an input method leaves it.
    ("单位:住建局 灯:逾期,预警", "unit:住建局 light:overdue,behind"),
    ("灯\u{FF1A}逾期\u{FF0C}预警\u{3001}滞后\u{3000}停车", "light:overdue,behind,farBehind 停车"),
    (
      "期限\u{FF1C}2020-10-01 完成率\u{FF1E}\u{FF1D}50\u{FF05} \u{FF0D}状态\u{FF1A}销号",
      "due<2020-10-01 value>=50% -status:closed"
    ),
    ("value≤50 due≥2020-10-01", "value<=50% due>=2020-10-01"),
    ("status:完成 status:已完成 status:Completed", "status:completed status:completed status:completed"),
    ("status:not-started,In-Progress 停车", "status:notStarted,inProgress 停车"),
    ("light:on-track,\"due soon\",farbehind", "light:onTrack,dueSoon,farBehind"),
    ("UNIT:x Q:q3", "unit:x q:Q3"), ("quarter:3,2020Q4,三季度,第四季度,2021年一季度", "q:Q3,2020Q4,Q3,Q4,2021Q1"),
    ("unit:\"City Housing Bureau\",财政局", "unit:\"City Housing Bureau\",财政局"),
    ("unit:\u{201C}City Housing\u{201D}", "unit:\"City Housing\""), ("unit:\"not closed", "unit:\"not closed\""),
    ("\"unit:x\"", "\"unit:x\""), ("-\"a b\"", "-\"a b\""), ("\"-a\"", "\"-a\""),
    ("\"say \"\"hi\"\"\"", "\"say \"\"hi\"\"\""),
    ("-", "\"-\""), ("--x", "-\"-x\""), (":", "\":\""), ("<5", "\"<5\""), ("a,b", "\"a,b\""),
    ("gap>10点 overdue>30天 gap:5", "gap>10 overdue>30 gap=5"),
    ("due:2020-09 due:2020Q3 due:2020 due:=2020-09-30", "due:2020-09 due:2020Q3 due:2020 due:2020-09-30"),
    (
      "due:<+7d due:本月 due:next-month reported:<-30天 due:<=+1个月",
      "due<+7d due:this-month due:next-month reported<-30d due<=+1m"
    ),
    ("due:9月 due:9月30日 due:<9月底 due:2020年9月 due:2020年9月底", "due:9月 due:9月30日 due<9月底 due:2020-09 due:2020-09-30"),
    ("is:缺责任单位,演示 is:missing-unit", "is:missing-unit,simulated is:missing-unit"),
    ("due:<2020-01-01,>2020-12-01", "due<2020-01-01,>2020-12-01"), ("note:审批 kind:节点", "note:审批 kind:milestone"),
  ])
  func `what is typed has one canonical form`(text: String, canonical: String) {
    let reading = FilterReader().read(text)
    #expect(reading.filter.description == canonical)
    #expect(reading.diagnostics.isEmpty)
    #expect(FilterReader().read(canonical).filter == reading.filter)
  }

  @Test(arguments: [
    ("light:overdu q:Q3", 6..<12, "overdue", "light has no 'overdu'; did you mean 'overdue'?"),
    ("灯:逾其", 2..<4, "逾期", "light has no '逾其'; did you mean '逾期'?"),
    ("a light:behind,overdu", 15..<21, "overdue", "light has no 'overdu'; did you mean 'overdue'?"),
    ("unti:x", 0..<4, "unit", "there is no key 'unti'; did you mean 'unit'?"),
    ("-vaule<50%", 1..<6, "value", "there is no key 'vaule'; did you mean 'value'?"),
    ("http://x", 0..<4, nil, "there is no key 'http'; for words to be found, put quotation marks around them."),
    ("unit:市住建具", 5..<9, "市住建局", "there is no unit '市住建具'; did you mean '市住建局'?"),
    ("leader:无名氏氏", 7..<11, nil, "there is no leader '无名氏氏'."),
    ("q:Q7", 2..<4, nil, "'Q7' is not a quarter such as Q3 or 2020Q3."),
    (
      "due:<2020-02-30", 4..<15, nil, "'2020-02-30' is not a day such as 2020-10-01, this-month or +7d."
    ),
    (
      "due:this-mont", 4..<13, "this-month",
      "'this-mont' is not a day such as 2020-10-01, this-month or +7d; did you mean 'this-month'?"
    ),
    ("value<half", 5..<10, nil, "'half' is not a number."),
    ("light:", 0..<6, nil, "light lacks what it asks for: what the light shows."),
    ("value<", 5..<6, nil, "value lacks what it asks for: per cent of the target: <50%."),
    ("unit<5", 4..<6, nil, "unit has no more and less; write unit:…."),
    (
      "is:nice", 3..<7, nil,
      "is has no 'nice'; it takes overdue, missing-unit, extended, heading, simulated."
    ),
  ])
  func `a wrong word is marked with what was meant`(text: String, range: Range<Int>, meant: String?, sentence: String) {
    var plan = plan()
    plan.units = [Unit(Name("市住建局"), jurisdiction: "某市")]
    let diagnostics = FilterReader(names: FilterNames([plan])).read(text).diagnostics
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.range == range)
    #expect(diagnostics.first?.meant == meant)
    #expect(diagnostics.first?.words(.english) == sentence)
    #expect(diagnostics.first?.words(.chinese).contains("。") == true || meant != nil)
  }

  @Test(arguments: [
    // Everything of full width, as an input method leaves it when it is not switched over.
    ("ｑ：Ｑ３", "q:Q3"), ("Ｑ３", "Q3"), ("ｌｉｇｈｔ：逾期，Ｂｅｈｉｎｄ", "light:overdue,behind"),
    ("ｄｕｅ：＜２０２０－１０－０１", "due<2020-10-01"), ("期限＞＝９月３０日", "due>=9月30日"), ("ｄｕｅ：＋７ｄ", "due:+7d"),
    ("完成率≦５０．５％", "value<=50.5%"), ("季度：２０２０Ｑ３、４", "q:2020Q3,Q4"), ("－灯：完成\u{3000}５Ｇ", "-light:done 5G"),
    ("ｕｎｉｔ：＂Ａ　Ｂ＂", "unit:\"A B\""), ("单位：某局（北区）", "unit:某局(北区)"), ("is：ｙａｎｓｈｉ", "is:simulated"),
    // What a key takes, by the pinyin or the initials of its whole word.
    ("light:yuqi,yq,yuq", "light:overdue,overdue,overdue"), ("灯:wb,zhengchang", "light:unreported,onTrack"),
    ("light:LINJIN", "light:dueSoon"), ("light:逾q", "light:overdue"),
    ("light:yj", "light:behind"), ("status:tjz,jxz,ywc,wancheng", "status:inProgress,inProgress,completed,completed"),
    ("kind:jd,rw", "kind:milestone,task"),
    ("is:qzrdw,huizongxiang", "is:missing-unit,heading"), ("q:erjidu,ejd,dyjd", "q:Q2,Q2,Q1"),
    ("due:by due:<benyue reported:>=sy", "due:this-month due<this-month reported>=last-month"),
    // A name that is taken as it is may be spelt in any way.
    ("unit:zjj leader:zs", "unit:zjj leader:zs"),
  ])
  func `either width and readings are taken for the plain words`(text: String, canonical: String) {
    let reading = FilterReader().read(text)
    #expect(reading.filter.description == canonical)
    #expect(reading.diagnostics.isEmpty)
    #expect(FilterReader().read(canonical).filter == reading.filter)
  }

  @Test(arguments: [
    ("light:zh", 6..<8, "light 'zh' may be far behind or suspended; write which.", "“灯”的“zh”可以是滞后、暂缓，请写明是哪一个。"),
    ("is:ｙｑ", 3..<5, "is 'yq' may be overdue or extended; write which.", "“是”的“yq”可以是逾期、延期，请写明是哪一个。"),
    ("q:sjd", 2..<5, "q 'sjd' may be Q3 or Q4; write which.", "“季度”的“sjd”可以是三季度、四季度，请写明是哪一个。"),
  ])
  func `a reading of several words is told with all of them`(
    text: String, range: Range<Int>, english: String, chinese: String
  ) {
    let diagnostics = FilterReader().read(text).diagnostics
    #expect(diagnostics.map(\.range) == [range])
    #expect(diagnostics.map { $0.words(.english) } == [english])
    #expect(diagnostics.map { $0.words(.chinese) } == [chinese])
  }

  @Test(arguments: ["light:y", "light:yuq1", "light:over", "light:qi", "light:逾", "status:zhong", "q:jidu", "due:yue"])
  func `a part of a word is none, nor letters of an English one`(text: String) {
    #expect(FilterReader().read(text).filter.isEmpty)
    #expect(FilterReader().read(text).diagnostics.count == 1)
  }

  @Test(arguments: [
    ("unit:某局（北区）", NameMatch.whole), ("unit:某局(北区)", .whole), ("unit:財政局", .whole), ("unit:ＣＩＴＹ", .part),
    ("unit:mj", .part), ("unit:cz", .part),
  ])
  func `a whole name is whole in any width and script`(text: String, match: NameMatch) throws {
    var plan = plan()
    plan.units = [
      Unit(Name("某局（北区）", english: "City Bureau"), jurisdiction: "某市"), Unit(Name("财政局"), jurisdiction: "某市"),
    ]
    let names = FilterNames([plan])
    let reading = FilterReader(names: names).read(text)
    #expect(reading.diagnostics.isEmpty)
    guard case .text(let name)? = reading.filter.terms.first?.values.first else {
      Issue.record("no name was read")
      return
    }
    #expect(names.match(.unit, name) == match)
  }

  @Test func `what can be read besides a wrong word holds`() {
    let reading = FilterReader().read("light:overdue,behnd unti:x 停车")
    #expect(reading.filter.description == "light:overdue 停车")
    #expect(reading.diagnostics.map(\.meant) == ["behind", "unit"])
  }

  @Test func `only the states that are allowed are taken`() {
    let reader = FilterReader(statuses: ["pending", "confirmed"])
    #expect(reader.read("status:确认").filter.description == "status:confirmed")
    #expect(reader.read("status:closed").diagnostics.count == 1)
  }

  @Test func `every key is called by each of its names, and no two share one`() {
    for key in FilterKey.allCases {
      for spelling in key.spellings { #expect(FilterKey.called(spelling.uppercased()) == key) }
    }
    let all = FilterKey.allCases.flatMap(\.spellings)
    #expect(Set(all).count == all.count)
  }

  @Test func `every word of a key is read in both languages`() {
    for key in FilterKey.allCases {
      for choice in key.choices {
        for word in [choice.name, choice.word.chinese, choice.word.words(.english)] {
          #expect(FilterReader().read("\(key.name):\"\(word)\"").filter.description == "\(key.name):\(choice.name)")
        }
      }
    }
  }

  @Test func `nothing that is typed breaks it, and all that is read comes back`() {
    let pieces = [
      "unit", "light", "灯", "due", "value", "q", "is", ":", "\u{FF1A}", "<", ">", "=", "≤", ",", "、", "-", "\"",
      "\u{201C}",
      "\u{201D}", " ", "\u{3000}", "逾期", "overdue", "2020-10-01", "+7d", "9月", "Q3", "50%", "住建局", "e\u{301}", "👨‍👩‍👧",
      "\n", "..", "Ｑ３", "ｙｑ", "：", "＜", "＂", "\u{FF0D}",
      "\u{0}", "-9999y", "+9999m", "0001", "9999Q4", "0001Q1", "本周",
    ]
    var dice = Dice(seed: 7)
    let board = Board(plan(tasks: [Task(id: "1", title: Name("停车"))]), states: [:], asOf: day("2020-07-15"))
    for _ in 0..<4_000 {
      let text = (0..<Int.random(in: 0...9, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
        .joined()
      let reading = FilterReader().read(text)
      let again = FilterReader().read(reading.filter.description)
      #expect(again.filter == reading.filter && again.diagnostics.isEmpty, "\(text)")
      #expect(reading.diagnostics.allSatisfy { $0.range.upperBound <= text.count && !$0.range.isEmpty }, "\(text)")
      _ = FilterMatch(reading.filter, on: board).shown(on: board)
    }
  }

  /// The same numbers for the same seed.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }
}
