import DubanCore
import Testing

@testable import DubanDocuments

/// Figures that say over how much something is watched, which class is meant, or what anybody gets, and no result.
@Suite struct `Figures of what is watched over` {
  @Test(arguments: [
    "加强12条河道巡查", "加强12条市级河道、3座重点湖泊巡查", "做好5座水库运行监测工作", "强化500家重点企业安全监管，落实主体责任",
    "对优秀服务商给予最高100万元奖励", "对新认定的企业一次性奖励20万元",
  ])
  func `are no targets`(_ text: String) {
    let reading = PhraseVectors.read(text)
    #expect(reading.targets.filter { $0.value.value != nil }.isEmpty)
    #expect(reading.funding.isEmpty)
    #expect(!reading.ignored.isEmpty)
  }

  @Test(arguments: [
    ("加强12条河道巡查，问题整改率达到100%", ["exactly 100 % 问题整改率"]), ("加强实验室建设，建成实验室3个", ["exactly 3 个 实验室"]),
    ("加强巡查，全年巡查不少于24次", ["atLeast 24 次 巡查"]), ("建成5万吨级以上泊位6个", ["exactly 6 个 5万吨级以上泊位"]),
    ("在云湖花园等9个小区新建充电棚26个", ["exactly 26 个 充电棚"]), ("交流轮岗教师不少于应交流人数的10%", ["atLeast 10 % 交流轮岗教师不少于应交流人数"]),
    ("建成充电桩5万枪", ["exactly 5 万枪 充电桩"]),
  ])
  func `stand beside those that are`(_ text: String, _ targets: [String]) {
    #expect(PhraseVectors.targets(text) == targets)
  }

  @Test func `what is told of every month with its deed comes back`() {
    #expect(PhraseVectors.read("每月开展集中整治不少于2次").targets.map(\.value.kind) == [.frequency])
    #expect(PhraseVectors.read("每年开展演练不少于2次").targets.map(\.value.kind) == [.atLeast])
  }

  @Test func `money that pays for counted works is funding, money to be won is a target with its parts`() {
    let works = PhraseVectors.read("提升改造水厂9座，争取专项债券资金1.6亿元")
    #expect(works.targets.map { PhraseVectors.words($0.value) } == ["exactly 9 座 水厂"])
    #expect(works.funding.compactMap(\.value.total?.value).map(\.description) == ["1.6"])
    let won = PhraseVectors.read("争取上级资金18亿元以上，其中中央预算内投资3亿元、专项债券资金6亿元")
    #expect(won.funding.isEmpty)
    #expect(won.targets.first?.value.parts.map(\.value.description) == ["3", "6"])
    #expect(PhraseVectors.read("项目资金：210万元").funding.compactMap(\.value.total?.value) == [Figure(210)])
  }
}

@Suite struct `Words that only look like a sign` {
  @Test func `签约 is no 约`() {
    #expect(PhraseVectors.read("完成签约310户").targets.map(\.value.kind) == [.exactly])
    #expect(PhraseVectors.read("培训约310人").targets.map(\.value.kind) == [.about])
  }

  @Test func `a share of the whole task is how far it has come`() {
    let reading = PhraseVectors.read("新改建户厕4200户，6月底前完成总任务的50%，11月底前全部完成")
    #expect(reading.targets.map(\.value.value) == [Figure(4200)])
    #expect(reading.milestones.first?.value.criteria.map(\.basis) == [.rate])
  }
}
