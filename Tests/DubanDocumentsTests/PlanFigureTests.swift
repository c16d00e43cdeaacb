import DubanCore
import DubanDiagnostics
import DubanDocuments
import Testing

/// Figures in plan files are read as they are read everywhere.
@Suite struct `Figures of a plan file` {
  private func read(_ value: String, unit: String = "个", share: String = "70") -> Reading<PlanSource> {
    let text = """
      duban: 1
      id: p
      title: 方案
      jurisdiction: 某市
      period: {start: 2024-01-01, end: 2024-12-31}
      areas: [东区]
      tasks:
        - id: "1"
          title: 任务
          targets:
            - name: 小区
              kind: exactly
              basis: amount
              value: \(value)
              unit: "\(unit)"
              shares: [{area: 东区, value: \(share)}]

      """
    guard let node = try? YAMLReader.read([UInt8](text.utf8), file: "p.yaml") else {
      return Reading(nil, diagnostics: [])
    }
    return PlanFileReader.read(node)
  }

  @Test(arguments: [
    ("70", "个", "70"), ("７０", "个", "70"), ("70个", "个", "70"), ("1,234.5", "个", "1234.5"), ("98.5%", "%", "98.5"),
    ("1200万", "万元", "1200"), ("-3.2", "个", "-3.2"),
  ])
  func `are taken as people write them`(text: String, unit: String, figure: String) {
    let reading = read(text, unit: unit)
    #expect(reading.diagnostics.messages.isEmpty)
    #expect(reading.value?.plan.tasks.first?.targets.first?.value == Figure(figure))
  }

  @Test(arguments: [
    ("70家", "the unit is '个', not '家'"), ("70\u{7ea6}", "the unit is"), ("many", "'many' is not a number"),
    ("\"70\"", "is not a number"), ("7.0.0", "is not a number"),
  ])
  func `are told where they are none, or of another unit`(text: String, words: String) {
    let messages = read(text).diagnostics.messages
    #expect(messages.count == 1 && messages.first?.contains(words) == true, "\(messages)")
  }

  @Test func `of an area bear the unit of the whole`() {
    #expect(read("70", share: "70个").value?.plan.tasks.first?.targets.first?.shares.first?.value == Figure(70))
    #expect(read("70", share: "70家").diagnostics.messages.count == 1)
  }
}
