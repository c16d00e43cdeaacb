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
        "全看;为「\(unit ?? "?")」签收、填报、申请", "sees everything; takes the steps of '\(unit ?? "?")' on its own items")
    case .office: language.pick("全看;督查室的各项处理", "sees everything; takes the office's steps")
    case .approver: language.pick("同督查室,并作批准人", "as the office, and approves")
    case .administrator: language.pick("同督查室,并可恢复备份", "as the office, and restores backups (not over SSH)")
    }
  }
}
