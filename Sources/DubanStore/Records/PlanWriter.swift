import DubanCore
import GRDB

/// Keeps the table of plans in step with the definitions in force, within the transaction that publishes one.
struct PlanWriter {
  private let db: Database

  /// A writer within the transaction of `db`.
  init(_ db: Database) { self.db = db }

  /// The columns that repeat what a definition says, and their values.
  static func columns(of plan: Plan, items: [ItemReference]) -> [(name: String, value: (any DatabaseValueConvertible)?)]
  {
    [
      ("id", plan.id), ("title", plan.title.chinese), ("title_en", plan.title.english),
      ("document_number", plan.documentNumber), ("issuer", plan.issuer), ("jurisdiction", plan.jurisdiction),
      ("issued", plan.issued?.description), ("period_start", plan.period.start.description),
      ("period_end", plan.period.end.description), ("time_zone", plan.settings.timeZone),
      ("indicators", plan.indicators.count), ("tasks", items.count { $0.kind == .task }),
      ("milestones", items.count { $0.kind == .milestone }), ("units", plan.units.count), ("areas", plan.areas.count),
    ]
  }

  /// Makes the row of `plan` that of its version `version`; returns the key by which other rows name it.
  func put(_ plan: Plan, items: [ItemReference], version: Int) throws -> Int {
    let columns = PlanWriter.columns(of: plan, items: items) + [("version", version)]
    let names = columns.map(\.name)
    try db.execute(
      sql: """
        INSERT INTO plan (\(names.joined(separator: ", "))) VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))
        ON CONFLICT (id) DO UPDATE SET \(names.map { "\($0) = excluded.\($0)" }.joined(separator: ", "))
        """, arguments: StatementArguments(columns.map(\.value)))
    return try Store.key(ofPlan: plan.id, in: db)
  }
}
