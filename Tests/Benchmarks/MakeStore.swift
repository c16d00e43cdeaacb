import ArgumentParser
import DubanCore
import DubanStore

/// Makes a store of any size to measure on. The same arguments always make the same plans and entries.
struct MakeStore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make", abstract: "Makes a large store of made-up plans to measure on.")

  @Argument(help: "The store to make; there must be no file yet.")
  var store: String

  @Option(help: "Tasks in all, at every depth.")
  var tasks = 100_000

  @Option(help: "Events in all.")
  var entries = 1_000_000

  @Option(help: "Plans among which both are shared evenly.")
  var plans = 100

  @Option(help: "Another seed makes other plans.")
  var seed = 1

  func validate() throws {
    guard plans > 0, tasks >= 2 * plans else { throw ValidationError("A plan has two tasks at least.") }
    guard entries >= 0 else { throw ValidationError("There cannot be fewer events than none.") }
  }

  func run() throws {
    var dice = Dice(seed: seed)
    do {
      let store = try Store(opening: store, mode: .readWrite(create: true))
      defer { store.close() }
      guard try store.plans().isEmpty else { throw Refusal(description: "There are plans in \(self.store) already.") }
      for number in 1...plans {
        let generated = GeneratedPlan(number: number, tasks: share(number, of: tasks), dice: &dice)
        let demonstration = GeneratedHistory.demonstration(
          of: generated, entries: share(number, of: entries), dice: &dice)
        try store.publish(
          [generated.plan], by: Author("督查室"), at: Instant(milliseconds: 0),
          recorded: { _ in generated.plan.period.start }, demonstrations: [demonstration])
      }
      print("\(store.path): \(plans) plans, \(tasks) tasks, \(try store.lastSeq()) events")
    } catch let error as StoreError {
      throw Refusal(description: error.words(.english))
    }
  }

  /// Why no store was made, as a sentence.
  private struct Refusal: Error, CustomStringConvertible {
    let description: String
  }

  /// What of `total` falls to the plan with the number `number`, so that all shares add up.
  private func share(_ number: Int, of total: Int) -> Int {
    total * number / plans - total * (number - 1) / plans
  }
}
