import StorySupport
import Testing

/// What shells ask the program while somebody types, in the words in which their scripts ask it.
@Suite struct `Completion` {
  private let office: Office
  init() throws { office = try Office() }

  /// What is offered for the last of `words`, which stands for `argument` of the command that they begin with.
  private func offered(_ argument: String, _ words: String...) throws -> [String] {
    let last = words.count
    let ran = try office.run(
      ["---completion", words[0], "--", argument, "\(last)", "\(words[last - 1].count)", "duban"] + words,
      environment: ["DUBAN_STORE": SampleStore.path])
    #expect(ran.code == 0 && ran.talk.isEmpty, "\(ran)")
    return ran.lines.filter { !$0.isEmpty }
  }

  @Test func `offers the plans, then the items of the one that was begun`() throws {
    let plans = try offered("positional@0", "show", "")
    #expect(plans.contains("huaian-2020/") && plans.count == 5, "\(plans)")
    let items = try offered("positional@0", "show", "huaian-2020/1-1")
    #expect(items.first == "huaian-2020/1-1" && items.contains("huaian-2020/1-1/Q3"), "\(items)")
    #expect(items.allSatisfy { $0.hasPrefix("huaian-2020/1-1") })
    #expect(try offered("positional@0", "show", "nonsense/1").isEmpty)
    #expect(try offered("--plan", "list", "tasks", "--plan", "").contains("huaian-2020"))
  }

  @Test func `offers names of all plans, or of the one that is named`() throws {
    let all = try offered("--unit", "list", "tasks", "--unit", "")
    let own = try offered("--unit", "list", "tasks", "--plan", "huaian-2020", "--unit", "")
    #expect(own.contains("市住建局") && Set(all).isStrictSuperset(of: own) && Set(own).count == own.count)
    #expect(try offered("--leader", "list", "tasks", "--plan", "zhonglou-2022", "--leader", "").count > 3)
    #expect(try offered("--theme", "open", "--theme", "").contains("day"))
  }

  @Test func `offers nothing where there is no store, and says nothing`() throws {
    let ran = try office.run(
      ["---completion", "show", "--", "positional@0", "1", "0", "duban", "show", ""],
      environment: ["DUBAN_STORE": "/nowhere/plans.duban"])
    #expect(ran.code == 0 && ran.talk.isEmpty && ran.lines.allSatisfy(\.isEmpty), "\(ran)")
  }

  // MARK: The scripts

  private func script(_ arguments: String..., locale: String? = nil) throws -> String {
    let ran = try office.run(
      arguments, environment: locale.map { ["LC_ALL": $0, "SHELL": "/bin/bash"] } ?? ["SHELL": "/bin/bash"])
    #expect(ran.code == 0 && ran.talk.isEmpty, "\(ran)")
    return ran.output
  }

  @Test(arguments: ["zsh", "fish"]) func `scripts describe commands and options in the language that is asked for`(
    shell: String
  ) throws {
    let option = "--generate-completion-script"
    let chinese = try script("--lang", "zh", option, shell)
    #expect(chinese.contains("列出方案或其中的内容") && chinese.contains("只限这一个方案") && chinese.contains("显示一条命令的用法"))
    for word in ["Show ", "Keep to one plan", "List plans"] { #expect(!chinese.contains(word), "\(word)") }
    #expect(try script(option, shell, "--lang", "zh") == chinese)
    #expect(try script("\(option)=\(shell)", locale: "zh_CN.UTF-8") == chinese)
    let english = try script(option, shell, locale: "C.UTF-8")
    #expect(english.contains("Keep to one plan") && english.contains("Show help information"))
    #expect(english.hasSuffix("\n") && !english.hasSuffix("\n\n"))
  }

  @Test func `the script for bash has no descriptions, and is the one for a shell that is not named`() throws {
    let chinese = try script("--generate-completion-script", "bash", locale: "zh_CN.UTF-8")
    #expect(try script("--generate-completion-script", locale: "en_US.UTF-8") == chinese)
  }

  @Test func `a shell that is not known is refused`() throws {
    let ran = try office.run(["--generate-completion-script", "tcsh", "--lang", "zh"])
    #expect(ran.code == 64 && ran.talk.contains("不能为 tcsh 生成补全脚本"), "\(ran)")
  }
}
