package import DubanScreen

/// Why no circular goes out now, as far as the store and the day are concerned; the same as for other writes.
package enum IssuingObstacle: Equatable, Sendable {
  /// The store was opened for reading only.
  case readOnly
  /// A past day is shown, as it was then known.
  case past
  /// A day is shown that has not come.
  case future

  /// The sentence.
  package func words(_ presentation: Presentation) -> DisplayText {
    switch self {
    case .readOnly: presentation.pick("数据文件以只读方式打开", "the store is open for reading only")
    case .past: presentation.pick("正在看过去：回到看板的默认日再印发", "the past is shown: go back to the board's own day first")
    case .future:
      presentation.pick("这一天还没有到：回到看板的默认日再印发", "that day has not come: go back to the board's own day first")
    }
  }
}
