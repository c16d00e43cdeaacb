import DubanReports
import DubanTUI

extension BoardScreen {
  /// What the view called `id` shows, as reports; of the portfolio where no plan is open. Whatever it needs is read first.
  mutating func reports(of id: String?) -> [Report] {
    settle()
    if let id {
      show(view: id)
      settle()
    }
    return shownReports
  }

  private mutating func settle() {
    repeat {
      _ = answerQuickly()
      while answerNext() != nil {}
      while isBusy { _ = work() }
    } while hasDelayed
  }
}
