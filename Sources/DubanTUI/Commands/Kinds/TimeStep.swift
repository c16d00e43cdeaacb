/// Moving the as-of day.
package enum TimeStep: String, CommandKind {
  case earlier
  case later
  case earlierMonth = "earlier-month"
  case laterMonth = "later-month"
  case earlierQuarter = "earlier-quarter"
  case laterQuarter = "later-quarter"
  case usualDay = "usual-day"
  case typeDay = "type-day"

  package var told: CommandWords {
    switch self {
    case .earlier: CommandWords("前一天", "前一天", "day back", "A day earlier")
    case .later: CommandWords("后一天", "后一天", "day on", "A day later")
    case .earlierMonth: CommandWords("前一月底", "到前一个月底", "month back", "To the month end before")
    case .laterMonth: CommandWords("后一月底", "到后一个月底", "month on", "To the month end after")
    case .earlierQuarter: CommandWords("前一季末", "到前一个季末", "quarter back", "To the quarter end before")
    case .laterQuarter: CommandWords("后一季末", "到后一个季末", "quarter on", "To the quarter end after")
    case .usualDay: CommandWords("默认日", "回到默认的截至日", "usual day", "Back to the plan's usual day")
    case .typeDay: CommandWords("输入日期", "输入日期", "type day", "Type a day")
    }
  }
}
