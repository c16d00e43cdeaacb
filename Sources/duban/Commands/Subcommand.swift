import ArgumentParser

/// The subcommands in the order of the help, by the names on the command line: the one list of them.
///
/// The names stand here beside the configurations, since making all of those takes most of a start.
enum Subcommand: String, CaseIterable {
  case open, demo, new, amend, `import`, export, step, remind, report, list, show, update, confirm, undo, redo, check
  case restore, wall, keys, themes, views, doctor, replay, access, serve

  /// The file in `Commands` that does it.
  var command: any ParsableCommand.Type {
    switch self {
    case .open: OpenCommand.self
    case .demo: DemoCommand.self
    case .new: NewCommand.self
    case .amend: AmendCommand.self
    case .import: ImportCommand.self
    case .export: ExportCommand.self
    case .step: StepCommand.self
    case .remind: RemindCommand.self
    case .report: ReportCommand.self
    case .list: ListCommand.self
    case .show: ShowCommand.self
    case .update: UpdateCommand.self
    case .confirm: ConfirmCommand.self
    case .undo: UndoCommand.self
    case .redo: RedoCommand.self
    case .check: CheckCommand.self
    case .restore: RestoreCommand.self
    case .wall: WallCommand.self
    case .keys: KeysCommand.self
    case .themes: ThemesCommand.self
    case .views: ViewsCommand.self
    case .doctor: DoctorCommand.self
    case .replay: ReplayCommand.self
    case .access: AccessCommand.self
    case .serve: ServeCommand.self
    }
  }
}
