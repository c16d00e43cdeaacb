/// What is done with a report before it leaves the office.
package enum Reporting: String, CommandKind {
  case circular = "show-circular"
  case brief = "show-brief"
  case comparison = "show-comparison"
  case assessment = "show-assessment"
  case nextNumber = "next-number"
  case previousNumber = "previous-number"
  case rows = "list-rows"
  case issue = "issue-circular"
  case leave = "leave-report"

  package var told: CommandWords {
    switch self {
    case .circular: CommandWords("通报", "看通报", "circular", "Show the circular")
    case .brief: CommandWords("一页通", "看一页通", "brief", "Show the brief on one page")
    case .comparison: CommandWords("两日对比", "与一周前对比", "comparison", "Compare with a week ago")
    case .assessment: CommandWords("考核", "看单位考核", "assessment", "Show how units are assessed")
    case .nextNumber: CommandWords("下一个数字", "到下一个数字", "next number", "Go to the next number")
    case .previousNumber: CommandWords("上个数", "到上一个数", "prev number", "Go to the previous number")
    case .rows: CommandWords("列事项", "列出这个数包括的事项", "its items", "List the items behind the number")
    case .issue: CommandWords("印发", "印发通报：取期号、记入日志、写成文件", "issue", "Issue the circular: number, entry, file")
    case .leave: CommandWords("返回", "回到看板", "back", "Go back to the board")
    }
  }
}
