import DubanCore
import DubanDiagnostics
import DubanDocuments
import Testing

/// A file that tells only what changes of a plan.
@Suite struct `A file of an amendment` {
  private static let base = `Amending a plan`.plan

  private func read(_ text: String, amending base: Plan = Self.base) throws -> Reading<PlanSource> {
    let node = try YAMLReader.read(Array(text.utf8), file: "change.yaml")
    return try #require(AmendmentFile(node)).read(amending: base, on: `Amending a plan`.today)
  }

  /// What `plan` says otherwise than `base`.
  private func told(_ plan: Plan, than base: Plan = Self.base) -> [String] {
    PlanDifference(from: base, to: plan.keepingKeys(of: base, []).plan).lines.map { line in
      line.kind == .added || line.kind == .removed ? line.head(.chinese) : line.sentence(.chinese)
    }
  }

  @Test(
    arguments: [
      ("", []),
      ("tasks:\n- {id: 1-1, due: 2020-11-30}", ["修改 任务 1-1“① 老旧小区”：期限 2020-11-30"]),
      ("tasks:\n- {id: 1-1, leads: ~}", ["修改 任务 1-1“① 老旧小区”：牵头单位 市住建局 → 无"]),
      ("tasks:\n- id: 1-1\n  targets:\n  - {name: 老旧小区, value: 80}", ["修改 目标“1-1 老旧小区”：目标值 ≥ 70 个 → ≥ 80 个"]),
      ("tasks:\n- id: 1-1\n  targets:\n  - {name: 老旧小区, rename: 旧小区}", ["修改 目标“1-1 老旧小区”：名称 老旧小区 → 旧小区"]),
      (
        "tasks:\n- id: 1-1\n  milestones:\n  - {quarter: Q2, due: 2020-07-15}",
        ["修改 节点 1-1/Q2“开工”：期限 2020-06-30 → 2020-07-15"]
      ),
      ("tasks:\n- id: 1-1\n  milestones:\n  - {quarter: Q2, remove: true}", ["删除 节点 1-1/Q2“开工”"]),
      ("tasks:\n- {id: 1-1-1, title: 管网}", ["修改 任务 1-1-1“雨污分流”：标题 雨污分流 → 管网"]),
      ("tasks:\n- {id: 2-1, remove: true}", ["删除 任务 2-1“道路”"]),
      ("tasks:\n- {id: 2-2, section: \"2\", title: 桥梁, responsible: [市财政局]}", ["新增 任务 2-2“桥梁”"]),
      ("tasks:\n- {id: 1-1-2, under: 1-1, title: 电梯}", ["新增 任务 1-1-2“电梯”"]),
      ("tasks:\n- {id: 1-1-1, under: \"2-1\"}", ["移动 任务 1-1-1“雨污分流”：位置 ① 老旧小区 → 道路"]),
      ("units:\n- {name: 市住建局, rename: 市住房和城乡建设局}", ["修改 单位“市住建局”：名称 市住建局 → 市住房和城乡建设局"]),
      (
        "unitChanges:\n- {from: [市财政局], into: [市住建局]}",
        [
          "修改 方案：机构调整 2020-06-01起市财政局的职责划入市住建局",
          "修改 单位“市住建局”：又称 市建设局 → 市建设局、市财政局；前身 市财政局", "修改 任务 1-1“① 老旧小区”：其他分工 指导单位（guide）：市财政局 → 指导单位（guide）：市住建局",
          "修改 任务 2-1“道路”：责任单位 市财政局 → 市住建局", "删除 单位“市财政局”",
        ]
      ),
      (
        "机构调整:\n- {原单位: [市财政局], 分设为: [市财政局, 国资办], 划转事项: {国资办: [2-1]}, 其余归: 市财政局}",
        [
          "修改 方案：机构调整 2020-06-01起市财政局分设为市财政局、国资办（国资办承接2-1；其余归市财政局）", "新增 单位“国资办”",
          "修改 任务 2-1“道路”：责任单位 市财政局 → 国资办",
        ]
      ),
      // From a day on: until then nothing else is otherwise.
      (
        "unitChanges:\n- {from: [市财政局], into: [市住建局], on: 2020-10-01}", ["修改 方案：机构调整 2020-10-01起市财政局并入市住建局"]
      ),
      ("机构调整:\n- {原单位: [市财政局], 并入: [市建设局], 自: 10月1日}", ["修改 方案：机构调整 2020-10-01起市财政局并入市住建局"]),
      (
        "units:\n- {name: 市财政局, rename: 市财政金融局, on: 2020-10-01}", ["修改 方案：机构调整 2020-10-01起市财政局更名为市财政金融局"]
      ),
      (
        "单位:\n- {名称: 市财政局, 改名: 市财政金融局, 起: 10月1日}\n- 市城管局",
        ["修改 方案：机构调整 2020-10-01起市财政局更名为市财政金融局", "新增 单位“市城管局”"]
      ),
      // Of an earlier day it holds at once and tells its day.
      (
        "unitChanges:\n- {from: [市财政局], into: [市财政金融局], on: 2020-03-01}",
        [
          "修改 方案：机构调整 2020-03-01起市财政局的职责划入市财政金融局", "新增 单位“市财政金融局”",
          "修改 任务 1-1“① 老旧小区”：其他分工 指导单位（guide）：市财政局 → 指导单位（guide）：市财政金融局",
          "修改 任务 2-1“道路”：责任单位 市财政局 → 市财政金融局", "删除 单位“市财政局”",
        ]
      ),
      ("units:\n- {name: 市城管局}", ["新增 单位“市城管局”"]),
      ("indicators:\n- id: i1\n  target: {value: 72}", ["修改 指标 i1“城镇化率”：目标值 ≥ 70% → ≥ 72%"]),
      ("settings: {dueSoonDays: 5}", ["修改 方案：临近天数 7 → 5"]),
      ("任务:\n- {编号: 1-1, 完成时限: 2020-11-30}", ["修改 任务 1-1“① 老旧小区”：期限 2020-11-30"]),
      ("任务:\n- {编号: 2-1, 删除: 是}", ["删除 任务 2-1“道路”"]),
      ("单位:\n- {名称: 市住建局, 改名: 市住房和城乡建设局}", ["修改 单位“市住建局”：名称 市住建局 → 市住房和城乡建设局"]),
      // Days, quarters and figures as plan files take them.
      ("任务:\n- {编号: 1-1, 完成时限: 11月底}", ["修改 任务 1-1“① 老旧小区”：期限 2020-11-30"]),
      ("tasks:\n- {id: 1-1, due: 2020-6-30}", ["修改 任务 1-1“① 老旧小区”：期限 2020-06-30"]),
      ("任务:\n- {编号: 2-1, 时限: 12月底前}", ["修改 任务 2-1“道路”：期限 2020-12-31"]),
      (
        "tasks:\n- id: 1-1\n  milestones:\n  - {quarter: 二季度, due: 7月15日}",
        ["修改 节点 1-1/Q2“开工”：期限 2020-06-30 → 2020-07-15"]
      ),
      ("任务:\n- 编号: 1-1\n  节点:\n  - {季度: 第二季度, 内容: 全部开工}", ["修改 节点 1-1/Q2“开工”：内容 开工 → 全部开工"]),
      ("任务:\n- 编号: 1-1\n  节点:\n  - {时限: 10月15日, 删除: 是}", ["删除 节点 1-1/2020-10-15“验收”"]),
      ("任务:\n- 编号: 1-1\n  节点: {二季度: 全部开工}", ["修改 节点 1-1/Q2“开工”：内容 开工 → 全部开工"]),
      ("任务:\n- 编号: 1-1\n  节点: {2020年10月15日: {内容: 竣工验收}}", ["修改 节点 1-1/2020-10-15“验收”：内容 验收 → 竣工验收"]),
      ("任务:\n- 编号: 1-1\n  节点: {二季度: ~}", ["删除 节点 1-1/Q2“开工”"]),
      ("任务:\n- 编号: 1-1\n  节点: {一季度: 完成立项}", ["新增 节点 1-1/Q1“完成立项”"]),
      ("任务:\n- 编号: 1-1\n  节点: {三、四季度: 完工}", ["新增 节点 1-1/Q3-4“完工”"]),
      ("tasks:\n- id: 1-1\n  targets:\n  - {name: 老旧小区, value: 80个}", ["修改 目标“1-1 老旧小区”：目标值 ≥ 70 个 → ≥ 80 个"]),
      (
        "任务:\n- 编号: 2-1\n  目标:\n  - {名称: 投资, 类型: 不少于, 性质: 数量, 数值: 1200万元}", ["新增 目标“2-1 投资”"]
      ),
      ("sections:\n- {id: \"2\", title: 交通}", ["修改 章节 2“道路”：标题 道路（Roads） → 交通"]),
    ] as [(String, [String])])
  func `changes what it tells and nothing else`(_ text: String, _ wanted: [String]) throws {
    let reading = try read("amend: yards-2020\nreason: 因故\napprover: 市政府\n" + text)
    #expect(reading.diagnostics.messages == [])
    #expect(told(try #require(reading.value).plan) == wanted)
  }

  /// The plan with a change that is to come in October.
  private static let coming: Plan = {
    var plan = base
    var split = UnitChange(from: ["市财政局"], into: ["市财政局", "国资办"], on: Day(2020, 10, 1)!)
    (split.items, split.rest) = (["国资办": ["2-1"]], "市财政局")
    plan.unitChanges = [split]
    return plan
  }()

  @Test(
    arguments: [
      (
        "unitChanges:\n- {from: [市财政局], into: [国资办, 市财政局], on: 9月1日}",
        [
          "修改 方案：机构调整 2020-10-01起市财政局分设为市财政局、国资办（国资办承接2-1；其余归市财政局） → "
            + "2020-09-01起市财政局分设为国资办、市财政局（国资办承接2-1；其余归市财政局）"
        ]
      ),
      (
        "机构调整:\n- {原单位: [市财政局], 分设为: [市财政局, 国资办], 取消: 是}",
        ["修改 方案：机构调整 2020-10-01起市财政局分设为市财政局、国资办（国资办承接2-1；其余归市财政局） → 无"]
      ),
      // What it names by its old name is called otherwise there as well.
      ("units:\n- {name: 市财政局, rename: 财政局}", ["修改 单位“市财政局”：名称 市财政局 → 财政局"]),
      (
        "unitChanges:\n- {from: [市财政局], into: [市财政局, 国资办], items: {国资办: [1-1]}, rest: 市财政局, on: 10月1日}",
        [
          "修改 方案：机构调整 2020-10-01起市财政局分设为市财政局、国资办（国资办承接2-1；其余归市财政局） → "
            + "2020-10-01起市财政局分设为市财政局、国资办（国资办承接1-1；其余归市财政局）"
        ]
      ),
    ] as [(String, [String])])
  func `moves, withdraws and tells otherwise what is to come`(_ text: String, _ wanted: [String]) throws {
    let reading = try read("amend: yards-2020\nreason: 因故\napprover: 市政府\n" + text, amending: Self.coming)
    #expect(reading.diagnostics.messages == [])
    #expect(told(try #require(reading.value).plan, than: Self.coming) == wanted)
  }

  @Test func `what is to come must fit what it changes, which is told of this file`() throws {
    let text = "amend: yards-2020\nreason: 因故\napprover: 市政府\ntasks:\n- {id: 2-1, remove: true}"
    let refused = try read(text, amending: Self.coming)
    #expect(
      refused.diagnostics.messages == [
        "change.yaml:1:1: the change that is to come (from 2020-10-01 on 市财政局 is split into 市财政局, 国资办 "
          + "(国资办 takes 2-1; 市财政局 the rest)) does not fit: '2-1' is no item of those units; change it, or remove it"
      ])
    let both = text + "\nunitChanges:\n- {from: [市财政局], into: [市财政局, 国资办], remove: true}"
    #expect(try read(both, amending: Self.coming).diagnostics.messages == [])
  }

  @Test(arguments: [
    ("unitChanges:\n- {from: [市财政局], into: [市住建局], on: 2019-12-31}", "lies before 2020-01-01"),
    ("unitChanges:\n- {from: [市财政局], into: [市住建局], on: 明天}", "tomorrow"),
    ("unitChanges:\n- {from: [市财政局], into: [市住建局], remove: true}", "no change is to come"),
    ("unitChanges:\n- {from: [市财政局], into: [], on: 10月1日}", "it needs from"),
    ("unitChanges:\n- {from: [市财务局], into: [市住建局], on: 10月1日}", "did you mean '市财政局'?"),
    ("units:\n- {name: 市财政局, rename: 财政局, on: 10月1日, aliases: [财局]}", "name, rename and on"),
    ("tasks:\n- {id: 9-9, remove: true}", "change.yaml:5:3: there is no task '9-9' to remove"),
    ("tasks:\n- {id: 9-9, due: 2020-11-30}", "title"),
    ("tasks:\n- {id: 1-1, dew: 2020-11-30}", "dew"),
    ("tasks:\n- {id: 1-1, leads: [市城管局]}", "市城管局"),
    ("units:\n- {name: 没有, rename: 有}", "there is no '没有' to rename"),
    ("tasks:\n- {id: 1-1, due: 明天}", "tomorrow"),
    ("任务:\n- {编号: 1-1, 时限: 9月前}", "can be read as"),
    ("任务:\n- 编号: 1-1\n  节点: {五季度: 完成}", "五季度"),
    ("任务:\n- 编号: 1-1\n  节点: {三季度: ~}", "there is no 'Q3' to remove"),
    ("tasks:\n- id: 1-1\n  targets:\n  - {name: 老旧小区, value: 80公里}", "公里"),
  ])
  func `is refused with what is wrong and where`(_ text: String, _ wanted: String) throws {
    let reading = try read("amend: yards-2020\nreason: 因故\napprover: 市政府\n" + text)
    #expect(reading.value == nil)
    let messages = reading.diagnostics.messages
    #expect(messages.contains { $0.contains(wanted) && $0.contains("change.yaml:") }, "\(messages)")
  }

  @Test func `says which plan it changes, why and who approved it`() throws {
    let node = try YAMLReader.read(Array("amend: a-1\nreason: 因故\napprover: 市政府\n".utf8), file: "a")
    let file = try #require(AmendmentFile(node))
    #expect(file.plan == "a-1" && file.reason == "因故" && file.approver == "市政府")
    #expect(AmendmentFile(try YAMLReader.read(Array("duban: 1\nid: a\n".utf8), file: "a")) == nil)
  }
}
