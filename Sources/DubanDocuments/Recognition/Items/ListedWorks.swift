/// Works of a list, as the title calls it (十件实事, 任务清单): nobody asks ten times whether each of its numbers is a task.
enum ListedWorks {
  /// Whether what was `found` under `title` is such a list.
  static func areListed(in title: String?, _ found: ItemFinder.Result) -> Bool {
    guard found.items.count >= 3, let title = title?.scalars else { return false }
    return lists.ending(of: title[...]) != nil
  }

  private static let lists = WordList("实事 实事项目 清单 任务分解 分解表 责任分解 一览表 任务表 项目表 重点项目 重点事项")
}
