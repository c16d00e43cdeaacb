import Testing

@testable import DubanCore
@testable import DubanDocuments

/// Shares and rhythms in words.
@Suite struct `Quantities in words` {
  @Test(arguments: [
    ("七成以上村庄完成整治。", ["atLeast 70 % 村庄完成整治"]), ("三成以上社区建成示范。", ["atLeast 30 % 社区建成示范"]),
    ("半数学校开展试点。", ["exactly 50 % 学校开展试点"]),
    ("力争七成村庄完成整治。", ["stretch 70 % 村庄完成整治"]), ("过半数的村庄建成文化广场。", ["atLeast 50 % 村庄建成文化广场"]),
    ("年内8成以上的社区达标。", ["atLeast 80 % 社区达标"]),
    ("七成以上村庄完成整治，半数学校开展试点。", ["atLeast 70 % 村庄完成整治", "exactly 50 % 学校开展试点"]),
  ])
  func `are shares`(_ text: String, _ expected: [String]) { #expect(PhraseVectors.targets(text) == expected) }

  @Test(arguments: [
    "各村八成以上农户参保。", "一成不变地推进。", "五成员单位参加。", "七成半的村达标。", "半数字化办公。", "加强学习成果转化。", "完成了历史性变革。", "养成良好习惯。",
  ])
  func `are none in other words`(_ text: String) {
    #expect(PhraseVectors.read(text).targets.allSatisfy { $0.value.unit != "%" })
  }

  @Test(arguments: [
    ("开展食品安全抽检，半年一次。", "frequency 1 次 食品安全抽检 “每半年1次”"), ("每季度召开一次调度会。", "frequency 1 次 调度会 “每季度1次”"),
    ("每月调度一次。", "frequency 1 次 调度 “每月1次”"), ("开展演练，每半年两次。", "frequency 2 次 演练 “每半年2次”"),
    ("开展巡查，一周两次。", "frequency 2 次 巡查 “每周2次”"),
    ("开展安全检查，每年两次。", "exactly 2 次 安全检查"),
  ])
  func `are how often it comes back`(_ text: String, _ expected: String) {
    let targets = PhraseVectors.read(text).targets
    #expect(targets.map { PhraseVectors.words($0.value) } == [expected])
    #expect(targets.allSatisfy { $0.confidence == .sure })
  }

  @Test(arguments: ["每月报送一次进展情况。", "上半年一次性拨付。", "第一次会议。", "每月一次性补助。", "半年内完成。"])
  func `are no rhythm in other words`(_ text: String) { #expect(PhraseVectors.targets(text) == []) }
}
