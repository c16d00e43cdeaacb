import Testing

@testable import DubanCore
@testable import DubanDocuments

/// Targets that only their verbs part.
@Suite struct `Names of targets` {
  @Test(arguments: [
    ("新建公园10个，改造公园5个。", ["exactly 10 个 新建公园", "exactly 5 个 改造公园"]),
    ("新建10个公园，改造5个公园。", ["exactly 10 个 新建公园", "exactly 5 个 改造公园"]),
    ("新建幼儿园不少于3所，改扩建幼儿园2所。", ["atLeast 3 所 新建幼儿园", "exactly 2 所 改扩建幼儿园"]),
    ("新建公厕12座。维修公厕30座。", ["exactly 12 座 新建公厕", "exactly 30 座 维修公厕"]),
  ])
  func `of alike things have their verbs`(_ text: String, _ expected: [String]) {
    #expect(PhraseVectors.targets(text) == expected)
  }

  @Test(arguments: [
    ("新建公园10个，改造学校5所。", ["exactly 10 个 公园", "exactly 5 所 学校"]), ("新建公园10个。新建公园10个。", ["exactly 10 个 公园"]),
    ("新建公园10个。", ["exactly 10 个 公园"]),
  ])
  func `of other things keep their short names`(_ text: String, _ expected: [String]) {
    #expect(PhraseVectors.targets(text) == expected)
  }

  @Test(arguments: [
    "新建公园10个，改造公园5个，提升公园3个。", "建设公园10个，建设公园5个。", "公园10个，公园5个。", "新建道路10公里，改造道路5公里，6月底前新建道路4公里。",
  ])
  func `never have equal names`(_ text: String) {
    let names = PhraseVectors.read(text).targets.map(\.value.name.chinese)
    #expect(Set(names).count == names.count)
    #expect(!names.isEmpty)
  }
}
