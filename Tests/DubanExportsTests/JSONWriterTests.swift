import DubanCore
import DubanExports
import DubanReports
import Foundation
import Testing

@Suite struct `JSON writer` {
  @Test(arguments: [
    (JSONValue.null, "null"), (.truth(true), "true"), (.truth(false), "false"),
    (.number(Figure(units: 681_144, scale: 2)), "6811.44"), (.number(Figure(units: -5, scale: 1)), "-0.5"),
    (.number(Figure(123_456_789_012_345)), "123456789012345"),
    (.text("老旧小区"), "\"老旧小区\""), (.text("\"\\/\n\r\t"), #""\"\\/\n\r\t""#),
    (.text("\u{0}\u{1B}[2J\u{7F}\u{9B}\u{2028}"), #""\u0000\u001b[2J\u007f\u009b\u2028""#),
    (.array([]), "[]"), (.object([]), "{}"),
    (.array([.null, .text("a")]), "[null,\"a\"]"),
    (.object([.init("b", .null), .init("a", .array([.truth(true)]))]), #"{"b":null,"a":[true]}"#),
  ])
  func `a value in one line`(_ value: JSONValue, _ text: String) {
    #expect(JSONWriter.text(value, .compact) == text)
  }

  private static let table = Table(
    title: Name("任务"), columns: [.init("id", Name("编号")), .init("due", Name("期限")), .init("target", Name("目标"))],
    rows: [
      [
        .text("a/1"), .day(Day(2020, 11, 30)),
        .record([.init("value", .figure(Figure(70))), .init("shares", .list([]))]),
      ],
      [.text("a/2"), .empty, .list([.truth(true), .text("x")])],
    ])

  @Test func `a table is an array of objects with the columns' keys in order`() {
    #expect(
      JSONWriter.text(Self.table) == """
        [
          {
            "id": "a/1",
            "due": "2020-11-30",
            "target": {
              "value": 70,
              "shares": []
            }
          },
          {
            "id": "a/2",
            "due": null,
            "target": [
              true,
              "x"
            ]
          }
        ]

        """)
  }

  private static let hardTexts = [
    "提标改造老旧小区", "-5%", "null", "“引号”与'单引号'", "say \"no\"", "行一\n行二", "\r\n", "tab\there", " 前后空格 ", "e\u{301}\u{301}",
    "👨‍👩‍👧‍👦 一家", "\u{1B}[31m红", "\u{0}", "\u{85}\u{2028}\u{FEFF}", "反斜杠\\n", "\u{7F}", "\u{10FFFF}", "一、二（三）〔2020〕1号", "",
  ]

  @Test func `any text comes back from another reader of JSON`() throws {
    for text in Self.hardTexts {
      for layout in [JSONWriter.Layout.compact, .indented] {
        let json = JSONWriter.text(.object([.init(text, .array([.text(text)]))]), layout)
        let value = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: [String]]
        #expect(value == [text: [text]])
      }
    }
  }
}
