extension Motion {
  /// The first line on the screen after this motion over a text of `count` lines, of which `shown` are on the screen; a page
  /// keeps one line of the last one in sight.
  package func scrolled(_ top: Int, of count: Int, shown: Int) -> Int {
    let last = max(0, count - shown)
    let page = max(1, shown - 1)
    let wanted =
      switch self {
      case .moveUp, .scrollUp: top - 1
      case .moveDown, .scrollDown: top + 1
      case .pageUp: top - page
      case .pageDown: top + page
      case .top: 0
      case .bottom: last
      }
    return max(0, min(wanted, last))
  }
}
