import DubanCore
import DubanReports

/// The command line that writes a circular again that went out.
struct ReprintCommand {
  let number: Int
  let plan: String?
  let series: String
  var office = ""
  var addressees = ""
  /// Where it goes, or in which format.
  let output: [String]

  /// It as it is typed into a shell.
  var line: String {
    var words = ["duban", "report", "--number", "\(number)"]
    if let plan { words += ["--plan", plan] }
    if series != Circular.Settings.usualSeries { words += ["--series", series] }
    if !office.isEmpty { words += ["--office", office] }
    if !addressees.isEmpty { words += ["--to", addressees] }
    return (words + output).map { ShellWords.isQuotable($0) ? ShellWords.quoted($0) : "…" }.joined(separator: " ")
  }
}
