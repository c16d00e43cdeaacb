import Testing

@testable import DubanCore
@testable import DubanDocuments

/// What a matter costs is no matter of its own: the day before it stays that of the whole.
@Suite struct `A sentence of money` {
  @Test(arguments: [
    "更换老旧管道38公里，10月31日前完成。所需资金2280万元，由县财政承担。", "更换管道。更换老旧管道38公里，10月31日前完成。总投资1亿元。",
    "更换老旧管道38公里，10月31日前完成。县财政安排640万元，其中专项债券300万元。", "所需资金2280万元，由县财政承担。更换老旧管道38公里，10月31日前完成。",
  ])
  func `leaves the day to the work`(_ text: String) {
    let reading = PhraseVectors.read(text)
    #expect(reading.due?.value == Day(2024, 10, 31))
    #expect(reading.milestones.isEmpty)
    #expect(reading.funding.count == 1)
  }

  @Test(arguments: ["更换管道38公里，10月31日前完成。县财政安排640万元，建设泵站2座。", "更换管道38公里，10月31日前完成。完成投资3亿元。"])
  func `with works of its own is a matter`(_ text: String) {
    #expect(PhraseVectors.read(text).due == nil)
  }
}
