import DubanDiagnostics
import Testing

@Suite struct `Rule: as many are named as are announced` {
  private static let faults = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, text: "新建5个公园（甲园、乙园、丙园、丁园）。"}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, text: "新建3个公园（甲园、乙园、丙园、丁园等）。"}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, text: "新建5个公园：甲园、乙园、丙园、丁园。"}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, text: "改造甲镇、乙镇、丙镇等2个镇的管网。"}
    """#,
  ]

  private static let sound = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, text: "新建4个公园（甲园、乙园、丙园、丁园）。"}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, text: "新建5个公园（甲园、乙园、丙园、丁园等）。"}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, text: "新建4个公园（甲园、乙园和丙园）。"}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, text: "新建5个公园（县住建局、县城管局、县财政局）。"}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, text: "新建5个公园（其中甲镇2个、乙镇2个、丙镇1个）。"}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, text: "新建5个公园，建设绿道（甲路、乙路、丙路）。"}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, text: "改造3-5个小区（甲、乙、丙、丁、戊、己）。"}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, text: "新建5个公园（"}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, text: "（甲、乙、丙）"}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, text: "改造甲镇、乙镇、丙镇等5个镇的管网。"}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, text: "新建5个公园：由县住建局组织实施。"}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.announcedCount).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.announcedCount).messages == [])
  }

  @Test(arguments: faults)
  func `what is acknowledged is not told`(_ body: String) throws {
    #expect(try RulePlan(body).acknowledging(.announcedCount).findings(.announcedCount).messages == [])
  }
}
