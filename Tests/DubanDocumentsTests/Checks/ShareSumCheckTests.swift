import DubanDiagnostics
import Testing

@Suite struct `Rule: shares and years add up to what they break down` {
  private static let faults = [
    #"""
    areas: [东区, 西区]
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 小区, kind: exactly, basis: amount, value: 70, unit: "个", shares: [{area: 东区, value: 25}, {area: 西区, value: 40}]}]}
    """#,
    #"""
    period: {start: 2024-01-01, end: 2025-12-31}
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 小区, kind: exactly, basis: amount, value: 70, unit: "个", years: [{year: 2024, value: 30}, {year: 2025, value: 30}]}]}
    """#,
    #"""
    areas: [东区, 西区]
    tasks:
      - {id: "1", title: 任务甲, funding: [{name: 总投入, total: {value: 1, unit: 亿元}, shares: [{area: 东区, value: 0.5}]}]}
    """#,
  ]

  private static let sound = [
    #"""
    areas: [东区, 西区]
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 小区, kind: exactly, basis: amount, value: 65, unit: "个", shares: [{area: 东区, value: 25}, {area: 西区, value: 40}]}]}
    """#,
    #"""
    areas: [东区, 西区]
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 普及率, kind: exactly, basis: level, value: 95, unit: "%", shares: [{area: 东区, value: 96}, {area: 西区, value: 94}]}]}
    """#,
    #"""
    areas: [东区, 西区]
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 小区, kind: exactly, basis: amount, value: 10, unit: "个", each: area, shares: [{area: 东区, value: 10}, {area: 西区, value: 10}]}]}
    """#,
    #"""
    areas: [东区, 西区]
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 小区, kind: exactly, basis: amount, value: 0.3, unit: "个", shares: [{area: 东区, value: 0.1}, {area: 西区, value: 0.2}]}]}
    """#,
    #"""
    period: {start: 2024-01-01, end: 2026-12-31}
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 诊断, kind: exactly, basis: amount, value: 3000, unit: 家, years: [{year: 2024, value: 1200}]}]}
    """#,
    #"""
    period: {start: 2024-01-01, end: 2025-12-31}
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 人才总量, kind: exactly, basis: amount, value: 48, unit: 万人, years: [{year: 2024, value: 45}, {year: 2025, value: 48}]}]}
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.shareSum).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.shareSum).messages == [])
  }

  @Test(arguments: faults)
  func `what is acknowledged is not told`(_ body: String) throws {
    #expect(try RulePlan(body).acknowledging(.shareSum).findings(.shareSum).messages == [])
  }
}
