import ArgumentParser

/// The store that a command works on.
struct StoreOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "数据文件；不写则取 $DUBAN_STORE，再不然用自己的数据文件。", "The store (数据文件); else $DUBAN_STORE, else your own.", valueName: "file"))
  var store: String?
}
