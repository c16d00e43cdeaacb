import DubanCore
import DubanScreen
import Testing

@testable import DubanTUI

/// Approving a later day of a task: what stays on the old one is told, and one key takes it along.
@Suite struct `The form of an extension` {
  private func entry(_ edit: (inout Board) -> Void = { _ in }) throws -> PlanEntry {
    let entry = try #require(SampleDashboard(plans: ["huaian-2020"]).model.entries["huaian-2020"])
    var board = entry.board
    edit(&board)
    return PlanEntry(
      board: board, defaultAsOf: entry.defaultAsOf, notice: entry.notice, today: entry.today, author: nil)
  }

  /// Tasks of the sample with a milestone on their own last day.
  private func tasks(_ entry: PlanEntry) -> [String] {
    entry.board.tasks.map(\.task.id).filter {
      entry.board.extending($0, today: entry.recordingDay)?.movable.count == 1
    }
  }

  private func filled(_ form: Form, along: Bool = false) throws -> Form {
    var form = form
    for (key, text) in [("due", "2021-02-28"), ("approver", "市政府")] {
      let index = try #require(form.fields.firstIndex { $0.key == key })
      form.fields[index].content = .text(TextField(text))
    }
    let index = try #require(form.fields.firstIndex { $0.key == Form.along })
    if along {
      let isTaken = form.fields[index].handle(.character(" "))
      #expect(isTaken)
    }
    return form
  }

  private func presentation(_ language: Language = .chinese) throws -> Presentation {
    try SampleDashboard(language: language, plans: ["huaian-2020"]).model.presentation
  }

  @Test func `tells the milestones that stay, and writes the task alone unless one key takes them along`() throws {
    let entry = try entry()
    let task = try #require(tasks(entry).first)
    let extending = try #require(entry.board.extending(task, today: entry.recordingDay))
    let milestone = try #require(extending.staying.first)
    let form = try filled(Form(.extend, task, entry, try presentation()))
    #expect(form.remarks(entry).map(\.string) == ["节点 \(milestone.milestone.id) 仍为 \(extending.before)"])
    #expect(try form.drafts(entry).map(\.subject) == [task])

    let along = try filled(Form(.extend, task, entry, try presentation()), along: true)
    #expect(along.remarks(entry).isEmpty)
    let drafts = try along.drafts(entry)
    #expect(drafts.map(\.subject) == [task, milestone.id], "one act")
    let due = try #require(Day(2021, 2, 28))
    #expect(drafts.allSatisfy { $0.change == .extend(due: due, approver: "市政府") })
    #expect(drafts.map(\.seen) == [task, milestone.id].map { entry.board.state(of: $0).version })
    #expect(drafts.allSatisfy { entry.refusal(of: $0) == nil })
  }

  @Test func `asks nothing where nothing stays: milestones of other days, those that stand, a milestone itself`() throws
  {
    let plain = try entry()
    let task = try #require(tasks(plain).first)
    let milestone = try #require(plain.board.extending(task, today: plain.recordingDay)?.staying.first)
    #expect(!Form(.extend, milestone.id, plain, try presentation()).fields.contains { $0.key == Form.along })
    let stood = try entry { board in
      var state = board.state(of: milestone.id)
      state.confirmed = board.asOf
      board.apply(state, for: milestone.id)
    }
    #expect(!Form(.extend, task, stood, try presentation()).fields.contains { $0.key == Form.along })
  }

  @Test(arguments: Language.allCases)
  func `of several tasks those of all go along, and none is written twice`(language: Language) throws {
    let entry = try entry()
    let tasks = tasks(entry).prefix(2)
    try #require(tasks.count == 2)
    let milestone = try #require(entry.board.extending(tasks[0], today: entry.recordingDay)?.staying.first?.id)
    var form = Form(.extend, marked: Set(tasks), entry, try presentation(language))
    form = try filled(form)
    #expect(
      form.remarks(entry).map(\.string)
        == [language.pick("另有 2 个同期节点仍为原期限", "2 milestones stay on the old day")])
    #expect(try filled(form, along: true).drafts(entry).count == 4)
    let marked = try filled(
      Form(.extend, marked: Set(tasks).union([milestone]), entry, try presentation()), along: true)
    let subjects = try marked.drafts(entry).map(\.subject)
    #expect(subjects.count == 4 && Set(subjects).count == 4 && subjects.contains(milestone), "\(subjects)")
  }
}
