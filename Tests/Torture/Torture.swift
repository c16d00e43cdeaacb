import ArgumentParser

/// What a store is put through: whether anything of it can be lost, or be shown wrong, in silence.
@main
struct Torture: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ill-treats stores and tells what came of it.", subcommands: [FlipBytes.self, KillPoints.self])
}
