import ArgumentParser
import DubanCore
import Testing

@testable import duban

@Suite struct `A command line that cannot be read` {
  /// What is typed, and what is said in Chinese.
  @Test(arguments: [
    ("list", "缺少 <what>：列出什么。"), ("list taks", "<what> 不能是“taks”，是不是“tasks”？"),
    ("keys --lang fr", "--lang <zh|en> 不能是“fr”，可用：zh、en。"),
    ("list tasks --as-of 2020-13", "--as-of <day> 不能是“2020-13”。"),
    ("list tasks --plan", "缺少 --plan <id> 的值：只限这一个方案。"), ("list tasks --formt json", "没有选项 --formt，是不是 --format？"),
    ("list tasks --nonsense", "没有选项 --nonsense。"), ("list tasks --json", "没有选项 --json，是不是 --format json？"),
    ("list tasks -x", "没有选项 -x。"), ("list tasks --overdue=3", "选项 --overdue 不带值，却写了“3”。"),
    ("undo x", "多余的参数：x。"), ("undo x y", "多余的参数：x、y。"), ("restore", "缺少 <backup>：备份，本身也是一个数据文件。"),
    ("export x -o", "缺少 -o <file> 的值。"), ("confirm", "缺少 <milestone> ...：节点，如 huaian-2020/1-3/Q2。"),
    ("access add 李明 k", "缺少 --as <viewer|unit|office|approver|administrator>：以什么身份。"),
    ("--generate-completion-script tcsh", "不能为 tcsh 生成补全脚本，可用：bash、zsh、fish。"),
  ])
  func `is told whole in Chinese`(typed: String, sentence: String) throws {
    let arguments = typed.split(separator: " ").map(String.init)
    do {
      _ = try Duban.command(arguments)
      Issue.record("\(typed) is understood")
    } catch {
      let lines = try #require(UsageError(error, ["duban"] + arguments)?.lines(.chinese))
      #expect(lines.first == sentence)
      #expect(lines.count > 1 && lines.dropFirst().allSatisfy { $0.hasPrefix("用法：") || $0.hasPrefix("详见 ") })
    }
  }

  /// Sentences that the parser may say some day are not shown in another language than the rest.
  @Test func `is told in Chinese also where nobody knows what is wrong`() throws {
    let error = ValidationError("Something that no release has said until now")
    let lines = try #require(UsageError(error, ["duban", "list"])?.lines(.chinese))
    #expect(lines.first == "命令行有误，无法理解。")
    #expect(!lines.joined().contains("Something"))
  }
}
