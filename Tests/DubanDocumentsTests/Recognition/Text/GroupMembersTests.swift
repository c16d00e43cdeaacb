import DubanCore
import DubanDocuments
import Testing

/// For whom 各乡镇 and 各县区 stand: the places by which the document breaks something down; towns that it only names are offered.
@Suite struct `Groups of places` {
  private func unit(_ name: String, _ lines: [String]) -> (unit: UnitDraft?, asked: [Question]) {
    var document = SourceDocument(format: .text)
    for (index, line) in lines.enumerated() {
      document.blocks.append(.paragraph(.init(line, origin: .line(index + 1))))
    }
    let draft = PlanRecognizer.draft(of: document, today: Day(2026, 6, 1))
    return (draft.units.first { $0.name.value == name }, draft.openQuestions.filter { $0.kind == .members })
  }

  private static let item = "1.新建公厕10座。（牵头单位：县城管局；配合单位：各乡镇）"

  @Test(
    arguments: [
      // With a figure of their own, in another item.
      (["2.修路20公里，其中石桥镇12公里，青山乡8公里。（牵头单位：县交通局）"], ["石桥镇", "青山乡"]),
      // As units of other items.
      (["2.修路20公里。（牵头单位：县交通局；配合单位：石桥镇、河口镇）", "3.建设水库1座。（牵头单位：青山乡）"], ["石桥镇", "河口镇", "青山乡"]),
      // In a list without a figure.
      (["2.修路20公里。在石桥镇、河口镇和青山乡开展试点。（牵头单位：县交通局）"], ["石桥镇", "河口镇", "青山乡"]),
    ] as [([String], [String])])
  func `stay groups where places are only named, which are offered`(_ others: [String], _ named: [String]) {
    let found = unit("各乡镇", ["青山县2026年工作要点", "一、重点任务", Self.item] + others)
    #expect(found.unit?.members == [])
    #expect(found.asked.map { Set($0.readings.last?.split(separator: "、").map(String.init) ?? []) } == [Set(named)])
    #expect(found.asked.map(\.readings.first) == ["各乡镇"])
  }

  @Test(arguments: [
    "2.修路20公里，其中石桥镇12公里，青山乡6公里，河口镇2公里。（牵头单位：县交通局）", "2.在石桥镇、青山乡、河口镇3个乡镇修路20公里。（牵头单位：县交通局）",
  ])
  func `stand for the places by which something is broken down`(_ other: String) {
    let found = unit("各乡镇", ["青山县2026年工作要点", "一、重点任务", Self.item, other])
    #expect(found.unit.map { Set($0.members) } == Set(["石桥镇", "青山乡", "河口镇"]))
    #expect(found.asked.isEmpty)
  }

  @Test func `stand for no place of another level, and for nothing that only ends like one`() {
    let found = unit(
      "各乡镇",
      [
        "青山县2026年工作要点", "一、重点任务", Self.item, "2.改造老旧小区、城中村、产业园区5个。（牵头单位：县住建局）",
        "3.与东河县、西山县合作修路。（牵头单位：县交通局）",
      ])
    #expect(found.unit?.members == [])
  }

  @Test func `are kept as groups where no place is named, and asked about`() {
    let found = unit("各乡镇", ["青山县2026年工作要点", "一、重点任务", Self.item])
    #expect(found.unit?.members == [])
    #expect(found.unit?.name.confidence == .sure)
    #expect(found.asked.map(\.readings) == [["各乡镇"]])
  }

  @Test func `of departments stand for themselves and are not asked about`() {
    let found = unit("各有关部门", ["青山县2026年工作要点", "一、重点任务", "1.新建公厕10座。（牵头单位：县城管局；配合单位：各有关部门）"])
    #expect(found.unit?.members == [])
    #expect(found.asked.isEmpty)
  }
}
