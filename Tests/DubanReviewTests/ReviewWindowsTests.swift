import DubanCore
import DubanDocuments
@testable import DubanReview
import DubanScreen
import DubanTUI
import SnapshotSupport
import Testing

/// What is asked can be read beside the window in which it is answered: the passage at the left, the field at the right.
@Suite struct `Windows of a review` {
  static let sizes = [Size(rows: 24, columns: 80), Size(rows: 40, columns: 140)]

  private static func opened(_ key: Character, _ size: Size, _ language: Language = .chinese) throws -> ReviewModel {
    var model = try ReviewModelTests.model(size, language)
    model.select(.task([1]))
    _ = model.handle(.character(key))
    #expect(model.window != nil)
    return model
  }

  @Test(arguments: sizes, ["e", "A", "s", "p"] as [Character])
  func `leave the passage and the field in question in sight`(_ size: Size, _ key: Character) throws {
    let lines = try Self.opened(key, size).draw().snapshot.split(separator: "\n").map(String.init)
    let keys = try #require(lines.lastIndex { $0.contains("esc 不") || $0.contains("esc 再看看") })
    // The words of the passage stand at the left, whole; the field with its reason at the right.
    let passage = try #require(lines.firstIndex { $0.contains("有关方面负责") || $0.contains("、有关方面") })
    let field = try #require(lines.firstIndex { $0.contains("? 责任    市交通局、有关方面") })
    let reason = try #require(lines.firstIndex { $0.contains("是否单位名称“有关方面”") })
    #expect(passage < keys && field < keys && reason == field + 1)
    #expect(lines.contains { $0.contains("任务 2 修路建桥") })
    try expectSnapshot(
      Self.opened(key, size).draw(), named: "window-\(key == "A" ? "alike" : "\(key)")-\(size.columns)x\(size.rows)-zh")
  }

  @Test(arguments: sizes) func `that ask for an addition leave the list in sight`(_ size: Size) throws {
    let lines = try Self.opened("n", size).draw().snapshot.split(separator: "\n").map(String.init)
    let selected = try #require(lines.firstIndex { $0.contains("2 修路建桥") })
    #expect(selected < (lines.firstIndex { $0.contains("新任务") && !$0.contains("esc") } ?? 0))
  }

  @Test(arguments: [12, 13, 16, 24, 40, 60], [true, false])
  func `have room on every terminal, and so has what they ask about`(_ rows: Int, _ hasSource: Bool) {
    for wanted in [6, 7, 12, 30, 400] {
      let layout = ReviewLayout(Size(rows: rows, columns: 80), hasSource: hasSource, under: .question(rows: wanted))
      #expect(layout.fields.rows >= 4 && layout.window.rows >= 5)
      #expect(layout.window.row == layout.fields.row + layout.fields.rows)
      #expect(layout.window.row + layout.window.rows == rows - 1)
      #expect(layout.source.rows == layout.fields.rows)
    }
  }

  @Test func `that are typed in show what is typed and why not on a small terminal`() throws {
    var model = try Self.opened("e", Size(rows: 12, columns: 40))
    _ = model.handle(.ctrl("u"))
    for character in "、，" { _ = model.handle(.character(character)) }
    _ = model.handle(.enter)
    let text = model.draw().snapshot
    #expect(text.contains("、，") && text.contains("只有标点") && text.contains("责任"))
  }
}
