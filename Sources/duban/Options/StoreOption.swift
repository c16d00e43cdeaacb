import ArgumentParser

/// The store that a command works on.
struct StoreOption: ParsableArguments {
  @Option(help: ArgumentHelp("The store (数据文件); else $DUBAN_STORE, else your own.", valueName: "file"))
  var store: String?
}
