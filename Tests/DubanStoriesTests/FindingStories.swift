import StorySupport
import Testing

@Suite struct `Finding one's way` {
  @Test func `words and numbers lead to their item, and on to the next`() throws {
    let office = try Office()
    let story = try office.dashboard()
    try story.press("/")
    try story.type("6811.44")
    try story.expect("找到 1 项")
    try story.press("Enter")
    try story.expect("6811.44")
    try story.press("Escape")
    try story.press("/")
    try story.type("公厕 座")
    try story.expect("找到")
    try story.press("Enter")
    try story.expect("任务 1-2")
    try story.press("C-n")
    try story.expectNo("任务 1-2")
    try story.press("C-p")
    try story.expect("任务 1-2")
  }

  @Test func `a search over all plans opens the plan of what was found`() throws {
    let story = try Story(size: "140x40", .duban(["demo", "--lang", "zh"], environment: Office.environment))
    try story.expect("方案")
    try story.press("/")
    try story.expect("查找所有方案")
    try story.type("5G 基站")
    try story.expect("找到")
    try story.press("Enter")
    try story.expect("5G")
    try story.press("Escape", "Escape")
    try story.expect("严禁录入涉密信息")
    try story.press("/")
    try story.type("没有这样的事")
    try story.expect("找到 0 项")
    try story.press("Enter")
    try story.expect("找到 0 项")
  }

  @Test func `initials, pinyin and characters find the same, in any order`() throws {
    let story = try Story(size: "140x40", .duban(["demo", "--lang", "zh"], environment: Office.environment))
    try story.expect("方案")
    try story.press("/")
    try story.expect("查找所有方案")
    for query in ["zjj 停车", "停车 zjj", "tingche zhujianju", "zhujj 停c", "停車 zjj"] {
      try story.type(query)
      try story.expect("停车场和管网项目完成招标")
      try story.expect("区住建局")
      try story.press("C-u")
      try story.expect("文字、拼音、首字母")
      try story.expectNo("停车场和管网项目完成招标")
    }
    // Found while it is being typed, and no more with the key that spoils it.
    try story.type("laoji")
    try story.expect("老旧小区综合改造")
    try story.type("z")
    try story.expect("找到 0 项")
    try story.press("BSpace")
    try story.type("u")
    try story.expect("老旧小区综合改造")
    try story.press("C-u")
    try story.type("ljxqzhgz")
    try story.expect("找到 1 项")
    try story.press("Enter")
    try story.expect("任务 6-1")
    try story.expect("老旧小区综合改造")
  }

  @Test func `a search in one plan widens to all of them`() throws {
    let office = try Office()
    let story = try office.dashboard()
    try story.press("/")
    try story.expect("查找本方案")
    try story.type("ljxq")
    try story.expect("提标改造老旧小区")
    try story.press("Tab")
    try story.expect("查找所有方案")
    try story.expect("提标改造老旧小区")
    try story.press("Enter")
    try story.expect("任务 1-1")
  }

  @Test(arguments: [
    ("按章节", "章节", 1), ("按分管领导", "分管领导", 2), ("按地区", "地区", 3), ("按灯", "灯", 4), ("按季度", "季度", 5),
  ])
  func `the tasks are grouped anew, and what was selected stays so`(title: String, choice: String, row: Int) throws {
    let office = try Office()
    let story = try office.dashboard()
    try story.press("g")
    try story.expect("分组")
    for _ in 0..<row { try story.press("j") }
    try story.press("Enter")
    try story.expect("任务 \(title)")
    try story.press("Enter")
    try story.expect("任务 1-1")
  }

  @Test func `a filter shows its effect while it is typed, stays, and is cleared`() throws {
    let office = try Office()
    let story = try office.dashboard()
    try story.expect("任务 按责任单位")
    try story.press("f")
    try story.expect("tab 补全")
    try story.type("light:overdu")
    try story.expect("“灯”没有“overdu”，是不是“overdue”？")
    try story.type("e q:Q3")
    try story.expect("6/33")
    try story.press("Enter")
    try story.expectNo("tab 补全")
    try story.expect("筛选 灯:逾期  季度:Q3")
    try story.expect("提标改造老旧小区")
    try story.expectNo("新改扩建旅游公厕")
    try story.press("f")
    try story.type("unit:市住")
    try story.expect("1/33")
    try story.press("Tab")
    try story.expect("unit:市住建局")
    try story.press("Escape")
    try story.expect("6/33")
    try story.press("F")
    try story.expect("新改扩建旅游公厕")
    try story.expectNo("筛选 light")
  }

  @Test func `groups fold and unfold, one or all`() throws {
    let office = try Office()
    let story = try office.dashboard()
    try story.expect("▾ 市住建局 责任 2 配合 6")
    try story.press("z")
    try story.expect("▸ 市住建局 责任 2 配合 6")
    try story.press("l")
    try story.expect("▾ 市住建局 责任 2 配合 6")
    try story.press("Z")
    try story.expect("▸ 市住建局 责任 2 配合 6")
    #expect(!(try story.screen.contains("▾ 市")))
    try story.press("Z")
    try story.expect("▾ 市城管局 责任 1 配合 4")
  }
}
