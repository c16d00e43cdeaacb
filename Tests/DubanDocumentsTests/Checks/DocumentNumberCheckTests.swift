import DubanDiagnostics
import Testing

@Suite struct `Rule: a document is cited by its whole number` {
  private static let faults = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, text: 按照《办法》（青政发〔2023〕号）执行}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, text: 按照《办法》（青政发〔〕5号）执行}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, text: 按照《办法》（青政发〔2023〕×号）执行}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, text: 落实《关于甲的通知》（青政发〔2023〕5号）}
      - {id: "2", title: 任务乙, text: 落实《关于乙的通知》（青政发〔2023〕6号）}
      - {id: "3", title: 任务丙, text: 落实《关于丙的意见》（青政发〔2023〕7号）}
      - {id: "4", title: 任务丁, text: 落实《关于丁的通知》}
    """#,
  ]

  private static let sound = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, text: 按照《办法》（青政发〔2023〕5号）执行}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, text: 〔甲〕乙}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, text: 落实《关于丁的通知》}
      - {id: "2", title: 任务乙, text: 落实《关于乙的通知》（青政发〔2023〕6号）}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, text: 落实《关于甲的通知》（青政发〔2023〕5号）}
      - {id: "2", title: 任务乙, text: 落实《关于乙的通知》（青政发〔2023〕6号）}
      - {id: "3", title: 任务丙, text: 落实《关于丙的意见》（青政发〔2023〕7号）}
      - {id: "4", title: 任务丁, text: 落实《关于甲的通知》}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.documentNumber).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.documentNumber).messages == [])
  }

  @Test(arguments: faults)
  func `what is acknowledged is not told`(_ body: String) throws {
    #expect(try RulePlan(body).acknowledging(.documentNumber).findings(.documentNumber).messages == [])
  }
}
