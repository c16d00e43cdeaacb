import ArgumentParser
import DubanCore

extension Capacity: ExpressibleByArgument {}

extension Capacity {
  /// What whoever comes in with it may do, in a sentence.
  ///
  /// - Parameter unit: the unit for which somebody reports.
  func mayDo(unit: String?, _ language: Language) -> String {
    switch self {
    case .viewer: language.pick("只看", "sees everything")
    case .unit:
      language.pick(
        "全看；为“\(unit ?? "?")”签收、填报、申请", "sees everything; takes the steps of '\(unit ?? "?")' on its own items")
    case .office:
      language.pick(
        "全看；督查室的各项处理；从标准输入调整方案，印发通报到标准输出，不读写其他文件",
        "sees everything; takes the office's steps; amends plans from the standard input, issues circulars to the standard output, "
          + "and touches no other file")
    case .approver: language.pick("同督查室，并作批准人", "as the office, and approves")
    case .administrator:
      language.pick("同督查室，并可恢复备份（不能经 SSH）", "as the office, and restores backups (not over SSH)")
    }
  }
}
