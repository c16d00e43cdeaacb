import DubanCore
import DubanScreen
import Foundation
import SamplePlans
import Testing

@testable import DubanWall

/// Walls over the sample plans at a chosen time, without a store or a terminal.
enum SampleWall {
  /// 2020-10-15 10:32:00 in the plans' zone, the day on which the first sample is looked at.
  static let now = Instant(milliseconds: 1_602_729_120_000)

  static func localTime(_ instant: Instant, _: String) -> (day: Day, minute: Int) { instant.local(offset: 8 * 3600) }

  static func size(_ text: String) -> Size {
    let numbers = text.split(separator: "x").compactMap { Int($0) }
    return Size(rows: numbers[1], columns: numbers[0])
  }

  /// What is read of a sample when `more` has happened to it too.
  static func reading(
    _ id: String = "huaian-2020", at now: Instant = now, and more: [Entry] = [], simulated: Bool = true,
    edit: (inout Plan) -> Void = { _ in }
  ) throws -> PlanSnapshot {
    let sample = try SamplePlan(id, edit: edit)
    let board = sample.board(and: more)
    let today = localTime(now, "").day
    let told = PlanChanges(sample.entries + more, where: { $0.recorded == today }, in: sample.plan, asOf: board.asOf)
    return PlanSnapshot(
      board: board, today: today, isSimulated: simulated, newestRecord: (sample.entries + more).map(\.recorded).max(),
      telling: told)
  }

  /// Something that happened to `subject` of the first sample at `now`.
  static func entry(
    _ subject: String, _ change: Change, _ seq: Int = 9_001, batch: Int? = nil, at now: Instant = now
  ) -> Entry {
    let day = localTime(now, "").day
    return Entry(
      seq: seq, batch: batch ?? seq, at: now, recorded: day, on: day, actor: "王", plan: "huaian-2020", subject: subject,
      change: change, note: "机密", simulated: false)
  }

  /// A wall that has read `readings`.
  static func wall(
    _ readings: [PlanSnapshot], _ size: String = "100x30", language: Language = .chinese, glyphs: GlyphSet = .unicode,
    playlist: Playlist = Playlist(), at now: Instant = now
  ) -> Wall {
    var wall = Wall(
      presentation: Presentation(language: language, glyphs: glyphs, today: localTime(now, "").day), playlist: playlist,
      size: SampleWall.size(size), localTime: localTime)
    wall.take(WallSnapshot(readings), at: now)
    return wall
  }
}

extension Instant {
  /// So many seconds later.
  func after(_ seconds: Double) -> Instant { Instant(milliseconds: milliseconds + Int64(seconds * 1000)) }
}

extension Grid {
  /// The rows as text.
  var lines: [String] {
    (0..<size.rows).map { row in (0..<size.columns).map { text(row: row, column: $0) }.joined() }
  }

  /// What a terminal without colours shows: reversed spaces as `#`, the rest as text.
  func monoPicture() throws -> String {
    let palette = Palette(.base, depth: .mono)
    return (0..<size.rows).map { row in
      (0..<size.columns).map { column in
        let text = text(row: row, column: column)
        return text == " " && palette.paint(style(row: row, column: column)).attributes.contains(.reverse) ? "#" : text
      }.joined()
    }.joined(separator: "\n")
  }
}
