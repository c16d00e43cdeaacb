import ArgumentParser

/// Large stores, and how long the store takes to read, search and update them.
@main
struct DubanBenchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes large stores and measures on them.",
    subcommands: [
      MakeStore.self, MeasureFilters.self, MeasureReading.self, MeasureReports.self, MeasureUpdates.self,
      MeasureSearch.self,
    ],
    defaultSubcommand: MakeStore.self)
}
