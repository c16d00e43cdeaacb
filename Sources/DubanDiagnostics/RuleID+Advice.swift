package import DubanCore

extension RuleID {
  /// What to do about what the rule finds, in one sentence.
  package func advice(_ language: Language) -> String {
    switch self {
    case .unreadable: language.pick("换一份能读的文件。", "Take a file that can be read.")
    case .unknownKey, .missingKey, .repeatedKey, .wrongValue, .duplicate:
      language.pick("按提示改这一行。", "Change the line as it is told.")
    case .undeclared: language.pick("先声明这个名称，或改成已声明的名称。", "Declare the name, or use one that is declared.")
    case .joinedNames: language.pick("用半角逗号分开各名称，或加引号。", "Part the names by plain commas, or quote them.")
    case .inconsistent: language.pick("核对后改正其中一处。", "Compare the two and correct one.")
    case .noPlan: language.pick("导入带任务的正文或附件。", "Import the text or annex that holds the tasks.")
    case .uncertain: language.pick("用 duban import 审阅后选定读法。", "Decide the reading in the review of duban import.")
    case .missing: language.pick("向印发单位核实，或在审阅时补上。", "Ask the issuer, or add it in the review.")
    case .ignored: language.pick("看一看是否漏了任务。", "See whether a task was left out.")
    case .store: language.pick("用备份恢复，并查明是谁改了文件。", "Restore a backup, and find out who changed the file.")
    case .emptyTitle: language.pick("写上名称。", "Write a name.")
    case .settings: language.pick("把滞后界限改得不小于预警界限。", "Raise farBehindPoints to behindPoints at least.")
    case .dueBeforeStart: language.pick("改正开始或期限。", "Correct the start or the due day.")
    case .quarterOrder: language.pick("按时间先后排节点。", "Put the milestones in the order of their days.")
    case .criterionTarget: language.pick("写明本任务的目标，basis 用 rate。", "Name a target of the task; use the basis rate.")
    case .milestoneDay:
      language.pick("核对节点日期、任务期限和方案期限。", "Compare the milestone's day with the task's and the plan's.")
    case .cumulativeFigure: language.pick("核对是累计数还是新增数。", "See whether it is a total or an increment.")
    case .incrementSum: language.pick("核对各季度数或总目标。", "Compare the quarters with the target.")
    case .shareSum: language.pick("核对各地区、各年度数或总数。", "Compare the areas or years with the whole.")
    case .year: language.pick("改正年度或方案期限。", "Correct the year or the period.")
    case .sameQuantity: language.pick("统一单位和类别，或不要相连。", "Use one unit and basis, or do not link them.")
    case .part: language.pick("核对分项和总数。", "Compare the part with the whole.")
    case .fundingSum: language.pick("核对各来源和总额。", "Compare the sources with the total.")
    case .missingUnit: language.pick("补上责任单位。", "Add the unit that answers for it.")
    case .unusedUnit: language.pick("删去这个单位，或给它任务。", "Remove the unit, or give it a task.")
    case .serialOrder: language.pick("核对是否漏了、重了任务。", "See whether a task is missing or stands twice.")
    case .announcedCount: language.pick("核对数目和名单。", "Compare the count with the list.")
    case .rateLimit: language.pick("核对百分比。", "Check the percentage.")
    case .issueDay: language.pick("核对期限；已过的节点补报或确认。", "Check the day; confirm what has passed already.")
    case .percentagePoint: language.pick("改成%或百分点中的一种。", "Use either % or percentage points.")
    case .textPercentage: language.pick("把百分比记成数字目标。", "Keep the percentage as a figure.")
    case .toldTwice: language.pick("是同一数量的用 sameAs 相连，否则改名。", "Link one quantity by sameAs; else rename it.")
    case .fundingUnit: language.pick("统一金额单位。", "Use one unit of money.")
    case .doublePart: language.pick("只保留一种身份。", "Keep one of the two parts.")
    case .leadSupport: language.pick("没有牵头字样的记为责任单位。", "Make it a responsible unit where nothing says that it leads.")
    case .unitSpelling: language.pick("把一个列为另一个的 aliases。", "Make one an alias of the other.")
    case .unitPlace: language.pick("写明单位的 jurisdiction。", "Say the unit's jurisdiction.")
    case .loneUnit: language.pick("核对单位名称。", "Check the unit's name.")
    case .groupMembers: language.pick("在单位的 members 里列出包括哪些。", "List them as members of the unit.")
    case .documentNumber: language.pick("补全文号。", "Complete the number.")
    case .annex: language.pick("核对正文和附件，以正确的为准。", "Compare the text with the annex, and correct one.")
    case .weightSum: language.pick("核对各项权重或分值。", "Check the weights.")
    case .idleAcknowledgement: language.pick("删去这一条或改正编号。", "Remove it, or correct the id.")
    }
  }
}
