package import DubanDiagnostics

/// The words of plan files and of files of updates.
extension Diagnostic.Accepted {
  package static let timeOfDay = described("时间，如 \"09:30\"", "a time of day such as \"09:30\"")
  package static let timeZone = described("时区的地区名，如 Asia/Shanghai", "a time zone by its place such as Asia/Shanghai")
  package static let quarter = described("季度，如 Q3 或 2020Q3", "a quarter such as Q3 or 2020Q3")
  /// The ids of items.
  package static let identifier = described(
    "编号（字母、数字、连字符和点，以字母或数字开头）", "an id (letters, digits, hyphens and dots, first a letter or digit)")
  /// Those of plans, which have small letters only.
  package static let planIdentifier = described(
    "编号（小写字母、数字和连字符，如 huaian-2020）", "an id (a to z, digits and hyphens, such as huaian-2020)")
  /// What figures hang on.
  package static let key = described(
    "键（不能含 @；名称里有 @ 的请另写 key）", "a key (without @; give what has an @ in its name a key of its own)")
  /// The target of another item.
  package static let link = described(
    "事项编号，多个目标的写 编号#目标，如 1-1#老旧小区", "an item's id, with its target where it has several: 1-1#Estates")
  /// A day of any month, 1 to 31.
  package static let dayOfMonth = described("1到31的整数", "a whole number from 1 to 31")
}

/// What a plan declares.
extension Diagnostic.Declared {
  package static let unit = Self("单位", "unit")
  package static let area = Self("地区", "area")
  package static let leader = Self("领导", "leader")
  package static let section = Self("章节", "section")
  package static let target = Self("目标", "target")
  package static let item = Self("事项", "item")
  package static let task = Self("任务", "task")
  package static let measure = Self("指标值", "measure")
  package static let plan = Self("方案", "plan")
}
