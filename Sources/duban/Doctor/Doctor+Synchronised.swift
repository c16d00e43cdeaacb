import CTerminal
import DubanCore

extension Doctor {
  /// Whether the terminal holds a frame back until it is whole.
  var synchronisedFinding: Finding {
    let title = Name("整帧输出", english: "synchronised output")
    guard Doctor.canAsk else { return unasked("synchronised", title) }
    let has = ct_probe_synchronised(Doctor.patience) == 1
    return Finding(
      "synchronised", title, .good,
      has
        ? Name("支持", english: "there")
        : Name("终端没有说支持;不影响使用,慢线路上可能看到分步刷新", english: "not told of; on a slow line a frame may show in steps"))
  }
}
