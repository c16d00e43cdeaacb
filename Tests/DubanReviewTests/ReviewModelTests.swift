import Foundation
import DubanCore
import DubanDocuments
@testable import DubanReview
import DubanScreen
import DubanTUI
import SnapshotSupport
import Testing

@Suite("The review by keys")
struct ReviewModelTests {
  /// Presses a key and compares what it asks for. Expectations evaluate in closures, which a changing value cannot enter.
  func press(
    _ model: inout ReviewModel, _ key: Key, _ wanted: [ReviewModel.Effect] = [],
    _ place: Testing.SourceLocation = #_sourceLocation
  ) {
    let effects = model.handle(key)
    #expect(effects == wanted, sourceLocation: place)
  }

  static func model(
    _ size: Size = Size(rows: 40, columns: 140), _ language: Language = .chinese, resumed: Bool = false,
    keymap: Keymap = .standard, draft: PlanDraft = ReviewSample.draft
  ) throws -> ReviewModel {
    let today = try #require(Day(2026, 3, 1))
    return ReviewModel(
      Review(draft, readers: ReviewSample.readers), of: SourceLines(ReviewSample.document),
      name: "要点.docx",
      setting: ScreenSetting(
        presentation: Presentation(language: language, today: today), themes: [.base], theme: .base, keymap: keymap,
        size: size, hasMouse: true), resumed: resumed)
  }

  @Test(
    "Looked at: three sizes, both languages", arguments: [(24, 80), (40, 140), (12, 40)], [Language.chinese, .english])
  func pictures(_ size: (rows: Int, columns: Int), _ language: Language) throws {
    var model = try Self.model(Size(rows: size.rows, columns: size.columns), language)
    _ = model.handle(.enter)
    let name = "review-\(size.columns)x\(size.rows)-\(language == .chinese ? "zh" : "en")"
    try expectSnapshot(model.draw(), named: name)
  }

  @Test("Enter accepts what is uncertain, one after the other, until nothing is left; then w publishes")
  func throughToTheEnd() throws {
    var model = try Self.model()
    var effects: [ReviewModel.Effect] = []
    for _ in 0..<20 { effects += model.handle(.enter) }
    #expect(model.review.uncertain == 0)
    #expect(effects.allSatisfy { if case .keep = $0 { true } else { false } })
    press(&model, .character("w"))
    press(&model, .enter, [.publish])
  }

  @Test("Among what is uncertain a part stays while its fields are settled, and tab leads to the field in doubt")
  func settlingFields() throws {
    var model = try Self.model()
    _ = model.handle(.character("f"))
    // The head's lines come before the tasks.
    while case .head? = model.list.selected { _ = model.handle(.character("j")) }
    let part = try #require(model.list.selected)
    _ = model.handle(.tab)
    let doubt = try #require(model.selectedField)
    #expect(doubt.confidence < .sure)
    _ = model.handle(.character("x"))
    #expect(model.list.selected == part && model.focus == .fields)
    _ = model.handle(.character("U"))
    #expect(model.list.selected == part)
  }

  @Test("A field is typed anew; what cannot be read stays in the window with the reason")
  func editing() throws {
    var model = try Self.model()
    // From the first uncertain line, the jurisdiction, over the period and a heading to the first task.
    for _ in 0..<3 { _ = model.handle(.character("j")) }
    for key in [Key.character("e"), .ctrl("u"), .enter] { press(&model, key) }
    #expect(model.draw().snapshot.contains("不能为空"))
    for key in [Key.character("厕"), .character("所")] { press(&model, key) }
    #expect(!model.draw().snapshot.contains("不能为空"))
    press(&model, .enter, [.keep([.edit(.task([0]), .title, "厕所")])])
  }

  @Test("Leaving from the fields goes back to the parts first; a window takes esc for itself")
  func leaving() throws {
    var model = try Self.model()
    press(&model, .tab)
    press(&model, .escape)
    press(&model, .character("?"))
    press(&model, .escape)
    // The first time it is only said what becomes of it.
    press(&model, .escape)
    #expect(model.draw().snapshot.contains("审阅已保存，再次导入同一文件即可继续；再按 esc 离开"))
    // Whatever else is pressed takes that back.
    press(&model, .character("j"))
    press(&model, .escape)
    press(&model, .escape, [.leave])
  }

  @Test("Undo keeps what is left of the steps")
  func undoing() throws {
    var model = try Self.model()
    _ = model.handle(.enter)
    #expect(model.review.steps.count == 1)
    press(&model, .character("U"), [.keep([])])
    press(&model, .character("U"))
  }

  @Test("Any keys at any size draw a screen")
  func anyKeys() throws {
    let keys: [Key] =
      Keymap.standard[.review].flatMap(\.keys) + [.character("甲"), .backspace, .enter, .escape, .paste("甲\n乙")]
    for (rows, columns) in [(24, 80), (1, 1), (12, 40), (40, 140)] {
      var model = try Self.model(Size(rows: rows, columns: columns))
      for _ in 0..<800 {
        if let key = keys.randomElement() { _ = model.handle(key) }
        #expect(model.draw().size == Size(rows: rows, columns: columns))
      }
    }
  }

  @Test("Keys are those that the person has set, in the footer, the help and the windows")
  func keysOfThePerson() throws {
    let keymap = Keymap.standard.rebinding(.review(.publish), to: [.character("P")]).rebinding(
      .review(.accept), to: [.character("y")]
    ).rebinding(.window(.accept), to: [.ctrl("s")])
    var model = try Self.model(keymap: keymap)
    #expect(model.draw().snapshot.contains("P 入库") && model.draw().snapshot.contains("y 认可"))
    press(&model, .character("w"))
    for _ in 0..<20 { _ = model.handle(.character("y")) }
    #expect(model.review.uncertain == 0)
    press(&model, .character("?"))
    #expect(model.draw().snapshot.contains("导入审核"))
    press(&model, .escape)
    press(&model, .character("P"))
    press(&model, .ctrl("s"), [.publish])
  }

  @Test("The mouse selects a part, presses a hint and leaves what lies under a window alone")
  func mouse() throws {
    var model = try Self.model()
    func place(of words: String) throws -> Position {
      let grid = model.draw()
      for row in 0..<grid.size.rows {
        let line = (0..<grid.size.columns).map { grid.text(row: row, column: $0) }.joined()
        if let found = line.range(of: words) {
          return Position(row: row, column: DisplayText(line[..<found.lowerBound]).width(.narrow))
        }
      }
      throw NotOnScreen(words: words)
    }
    _ = model.handle(.mouse(Mouse(.press, at: try place(of: "办好学校"))))
    #expect(model.draw().snapshot.contains("市教育局"))
    _ = model.handle(.mouse(Mouse(.press, at: try place(of: "? 帮助"))))
    #expect(model.draw().snapshot.contains("按键帮助"))
    let before = model.draw()
    _ = model.handle(.mouse(Mouse(.press, at: Position(row: 1, column: 1))))
    #expect(model.draw() == before)
  }

  private struct NotOnScreen: Error { let words: String }

  @Test("Another language is told at once; leaving the program is not going back")
  func language() throws {
    var model = try Self.model()
    press(&model, .character("L"))
    #expect(model.draw().snapshot.contains("import review"))
    press(&model, .ctrl("c"), [.quit])
    press(&model, .escape)
    press(&model, .escape, [.leave])
  }
}
