import DubanCore
import DubanDiagnostics
import DubanDocuments
import Testing

@testable import DubanTUI

@Suite struct `A view's file` {
  private func read(_ yaml: String) throws -> (view: View?, diagnostics: [Diagnostic]) {
    ViewReader.read(try YAMLReader.read(Array(yaml.utf8), file: "own.yaml"), id: "own", isOwn: true)
  }

  @Test func `says everything that a view is`() throws {
    let (view, diagnostics) = try read(
      """
      name: {zh: 九月重点, en: September}
      digit: 7
      panes: [overdue, tasks]
      focus: tasks
      layout: rows
      filter: light:overdue q:Q3
      group: leader
      sort: due
      columns: [light, title, due]
      ask: unit
      """)
    #expect(diagnostics.isEmpty)
    var expected = View(
      id: "own", name: Name("九月重点", english: "September"), panes: [.overdue, .tasks], focus: .tasks)
    (expected.layout, expected.filter, expected.grouping, expected.order) = (.rows, "light:overdue q:Q3", .leader, .due)
    (expected.columns, expected.asks, expected.digit, expected.isOwn) = ([.light, .title, .due], .unit, 7, true)
    #expect(view == expected)
  }

  @Test func `needs no more than a name and a pane`() throws {
    let view = try #require(try read("name: 简\npanes: [tasks]\n").view)
    #expect(view.focus == .tasks)
    #expect(view.filter == nil)
    #expect(view.grouping == .unit)
    #expect(view.order == .document)
  }

  @Test(arguments: [
    ("panes: [tasks]\n", "own.yaml:1:1: 'name' is missing"),
    (
      "name: x\npanes: [tasks, taks]\n",
      "own.yaml:2:16: 'taks' is not one of tasks, "
        + PaneName.allCases.map(\.rawValue).filter { $0 != "tasks" }.joined(separator: ", ")
    ),
    ("name: x\npanes: [tasks, tasks]\n", "own.yaml:2:16: 'tasks' is there twice"),
    ("name: x\npanes: [tasks]\nfocus: overdue\n", "own.yaml:3:8: 'overdue' is not one of tasks"),
    ("name: x\npanes: [tasks]\ngruop: unit\n", "own.yaml:3:1: there is no key 'gruop'; did you mean 'group'?"),
    (
      "name: x\npanes: [tasks]\nsort: urgencey\n",
      "own.yaml:3:7: 'urgencey' is not one of urgency, document, due, unit, value"
    ),
    (
      "name: x\npanes: [tasks]\ndigit: 12\n", "own.yaml:3:8: '12' is not one of 0, 1, 2, 3, 4, 5, 6, 7, 8, 9"
    ),
    (
      "name: x\npanes: [tasks]\nfilter: q:Q3 lihgt:overdue\n",
      "own.yaml:3:14: there is no key 'lihgt'; did you mean 'light'?"
    ),
    (
      "name: x\npanes: [tasks]\nfilter: \"unti:x\"\n", "own.yaml:3:10: there is no key 'unti'; did you mean 'unit'?"
    ),
  ])
  func `is refused with line, column and what was meant`(yaml: String, sentence: String) throws {
    let (view, diagnostics) = try read(yaml)
    #expect(view == nil)
    #expect(diagnostics.map { $0.words(.english) } == [sentence])
  }

  @Test func `that is written reads back as the same view`() throws {
    for var view in try SampleDashboard.views() {
      view = view.named("own", Name("他说\"好\\\": #1"))
      #expect(try read(view.document).view == view)
    }
  }

  @Test func `of one's own takes the place and the digit of one that comes with the program`() throws {
    var own = View(id: "mine", name: Name("我的"), panes: [.tasks])
    (own.digit, own.isOwn) = (9, true)
    let board = View(id: "board", name: Name("看板二"), panes: [.tasks])
    let views = try SampleDashboard.views().replacing(with: [own, board])
    #expect(views.filter { $0.digit == 9 }.map(\.id) == ["mine"])
    #expect(views.first { $0.id == "board" }?.name.chinese == "看板二")
    #expect(views.contains { $0.id == "meeting" && $0.digit == nil })
    #expect(Set(views.map(\.id)).count == views.count)
  }
}
