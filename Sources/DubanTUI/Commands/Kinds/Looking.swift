/// What is shown, and how.
package enum Looking: String, CommandKind {
  case search
  case nextMatch = "next-match"
  case previousMatch = "previous-match"
  case filter
  case clearFilter = "clear-filter"
  case groupBy = "group"
  case sort
  case views
  case saveView = "save-view"
  case trend
  case since
  case asOf = "as-of"

  package var told: CommandWords {
    switch self {
    case .search: CommandWords("查找", "按文字、拼音、首字母或数字查找", "search", "Search by characters, pinyin, initials")
    case .nextMatch: CommandWords("下一项", "到下一处查找结果，详情中到下一事项", "next", "Go to the next match or item")
    case .previousMatch: CommandWords("上一项", "到上一处查找结果，详情中到上一事项", "previous", "Go to the previous match or item")
    case .filter: CommandWords("筛选", "按单位、灯、季度等筛选", "filter", "Filter by unit, light, quarter and so on")
    case .clearFilter: CommandWords("清除筛选", "清除筛选，显示全部", "unfilter", "Clear the filter and show everything")
    case .groupBy: CommandWords("分组", "按单位、领导、地区等分组", "group", "Group by unit, leader, area and so on")
    case .sort: CommandWords("排序", "选择排序方式", "sort", "Choose the order")
    case .views: CommandWords("视图", "选择视图", "views", "Choose a view")
    case .saveView: CommandWords("存视图", "把当前画面存为视图", "save view", "Save the screen as a view of your own")
    case .trend: CommandWords("走势", "查看数值的走势图", "trend", "Plot how the figure developed")
    case .since: CommandWords("时段", "选择“变化”看哪几天", "days", "Choose of which days changes are told")
    case .asOf: CommandWords("截至日", "移动截至日期", "as of", "Move the as-of day")
    }
  }
}
