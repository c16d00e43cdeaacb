import ArgumentParser

/// Large stores, and how long the store takes to read and to update them.
@main
struct DubanBenchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes large stores and measures on them.",
    subcommands: [MakeStore.self, MeasureReading.self, MeasureUpdates.self], defaultSubcommand: MakeStore.self)
}
