import DubanCore
import DubanDiagnostics
import DubanDocuments
import Foundation
import Testing

/// Every fault of a file that can be told shows the line as it would be right.
@Suite struct `Corrections` {
  private func refused(_ bytes: [UInt8], file: String = "方案.yaml") throws -> Diagnostic {
    guard case .unknown(let diagnostic) = DocumentKind(bytes, file: file) else {
      return try #require(PlanFileReader.read(bytes, file: file).diagnostics.first)
    }
    return diagnostic
  }

  // One row for each case of `Unreadable`; nil where no line of the file is wrong.
  @Test(
    arguments: [
      ("empty", "", "文件是空的", "duban: 1"),
      ("empty, remarks", "# 方案\n", "文件是空的", "duban: 1"),
      ("control character", "督办: 1\n标题: 建\u{1}园\n", "含有控制字符U+0001，请删去", "标题: 建园"),
      ("invisible character", "督办: 1\n标题: 建\u{200B}园\n", "含有看不见的字符U+200B（零宽空格），请删去", "标题: 建园"),
      ("wide colon", "督办: 1\n标题：建园\n地区: 市\n", "“标题：”的冒号是全角的；键后面要用半角冒号加空格", "标题: 建园"),
      ("wide colons only", "督办：1\n标题：建园\n", "“督办：”的冒号是全角的；键后面要用半角冒号加空格", "督办: 1"),
      ("wide colon in a list", "督办: 1\n任务:\n  - 编号：\"1\"\n    标题: 建园\n", "“编号：”的冒号是全角的；键后面要用半角冒号加空格", "  - 编号: \"1\""),
      ("anchor", "督办: 1\n标题: &a 建园\n", "不支持YAML锚点（& 和 *）；若是文字，请加引号", "标题: \"&a 建园\""),
      ("tag", "督办: 1\n标题: !!binary aGk=\n", "不支持YAML标签“tag:yaml.org,2002:binary”；若是文字，请加引号", "标题: \"!!binary aGk=\""),
      ("several documents", "督办: 1\n---\n标题: 建园\n", "一个文件只能有一份文档，请去掉“---”", "# ---"),
      ("neither", "标题: 建园\n地区: 市\n", "既不是方案文件（以“duban: 1”开头）也不是更新文件（以“updates: 1”开头）", "督办: 1"),
      ("other version", "督办: 2\n编号: a\n标题: 建园\n地区: 市\n期限: 2026\n", "文件格式是第2版，本程序只读第1版；请更新程序", nil),
      (
        "too deep", "督办: 1\n标题: " + String(repeating: "[", count: 70) + String(repeating: "]", count: 70) + "\n",
        "层级超过60层", nil
      ),
      ("binary", "督办: 1\0", "这不是文本文件", nil),
      ("syntax: a colon", "督办: 1\n标题: 建园: 一期\n", "这里不能有冒号；含冒号的文字请加引号，或检查缩进", "标题: \"建园: 一期\""),
      ("syntax: a tab", "督办: 1\n期限:\n\t开始: 2026-01-01\n", "这里的字符不能作开头；缩进请用空格而不用Tab，特殊符号请加引号", "  开始: 2026-01-01"),
      ("syntax: a quote", "督办: 1\n标题: \"建园\n地区: 市\n", "", "标题: \"建园\""),
      ("syntax: a bracket", "督办: 1\n单位: [城建办, 交通办\n地区: 市\n", "缺少逗号或右括号", "单位: [城建办, 交通办]"),
      ("syntax: indentation", "督办: 1\n标题: 建园\n  地区: 市\n", "这里不能有冒号；含冒号的文字请加引号，或检查缩进", "地区: 市"),
      ("syntax: indentation back", "督办: 1\n任务:\n  - 编号: \"1\"\n   标题: 建园\n", "", "    标题: 建园"),
      ("syntax: no colon", "督办: 1\n标题 建园\n地区: 市\n", "缺少冒号", "标题: 建园"),
      ("syntax: no blank", "督办: 1\n标题:建园\n地区: 市\n", "缺少冒号", "标题: 建园"),
      ("syntax: a sign", "督办: 1\n标题: @建园\n", "这里的字符不能作开头；缩进请用空格而不用Tab，特殊符号请加引号", "标题: \"@建园\""),
      ("syntax: a per cent", "督办: 1\n标题: %建园\n", "这里的字符不能作开头；缩进请用空格而不用Tab，特殊符号请加引号", "标题: \"%建园\""),
      ("syntax: an asterisk", "督办: 1\n标题: *建园\n", "以 & 或 * 开头的文字请加引号", "标题: \"*建园\""),
      ("syntax: a backslash", "督办: 1\n来源文件: \"C:\\方案\"\n", "双引号里的反斜杠写法不对", "来源文件: \"C:\\\\方案\""),
      ("syntax: wide quotes", "督办: 1\n任务: [{编号: “1”，标题: 建园}]\n", "", nil),
      ("repeated key", "督办: 1\n标题: 建园\n标题: 修路\n", "“标题”写了两次", "# 标题: 修路"),
    ] as [(String, String, String, String?)])
  func `a text that is no plan file`(name: String, text: String, sentence: String, right: String?) throws {
    let diagnostic = try refused([UInt8](text.utf8))
    #expect(
      sentence.isEmpty || diagnostic.sentence(.chinese).contains(sentence), "\(name): \(diagnostic.words(.chinese))")
    if name != "syntax: wide quotes" {
      #expect(diagnostic.correction?.text == right, "\(name): \(diagnostic.words(.chinese))")
    }
    guard case .replaced(let line)? = diagnostic.correction else { return }
    // With that line the fault is gone.
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[diagnostic.place.line - 1] = line
    let again = DocumentKind([UInt8](lines.joined(separator: "\n").utf8), file: "方案.yaml")
    if case .unknown(let other) = again {
      #expect(other.place.line > diagnostic.place.line, "\(name): \(other.words(.chinese))")
    }
  }

  @Test func `a file in another encoding is told, and its line shown as it reads`() throws {
    // 督办: 1 and 标题: 建园 in GB18030, as an old editor saves them.
    let old: [UInt8] = [
      0xB6, 0xBD, 0xB0, 0xEC, 0x3A, 0x20, 0x31, 0x0D, 0x0A, 0xB1, 0xEA, 0xCC, 0xE2, 0x3A, 0x20, 0xBD, 0xA8, 0xD4, 0xB0,
      0x0D, 0x0A,
    ]
    for file in ["方案.yaml", "方案.txt"] {
      let diagnostic = try refused(old, file: file)
      #expect(diagnostic.sentence(.chinese) == "无法读取：文件不是UTF-8编码（也许是GBK），请另存为UTF-8")
      #expect(diagnostic.correction?.text == "督办: 1")
    }
    let wide = try refused([0xFF, 0xFE] + Array("督办: 1\n".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    #expect(wide.sentence(.chinese) == "无法读取：文件是UTF-16编码，请另存为UTF-8")
    #expect(wide.correction?.text == "督办: 1")
    let large = try refused([UInt8](repeating: 0x61, count: 64 * 1024 * 1024 + 1))
    #expect(large.sentence(.chinese).contains("文件超过64MB") && large.correction == nil)
  }

  @Test func `marks and line ends of other systems change nothing`() throws {
    let text = "督办: 1\n编号: a\n标题: 甲\n地区: 市\n期限: 2026\n任务:\n  - {编号: \"1\", 标题: 建园}\n"
    let plan = PlanFileReader.read([UInt8](text.utf8), file: "a").value?.plan
    #expect(plan != nil)
    for other in [
      "\u{FEFF}" + text, text.replacing("\n", with: "\r\n"), "\u{FEFF}" + text.replacing("\n", with: "\r\n"),
    ] {
      #expect(PlanFileReader.read([UInt8](other.utf8), file: "a").value?.plan == plan)
      guard case .plan = DocumentKind([UInt8](other.utf8), file: "方案.txt") else {
        Issue.record("no plan")
        continue
      }
    }
  }

  @Test(arguments: ["督办：市政府督查室负责", "督办: 每月1次", "更新：2026年6月"])
  func `a sentence of a notice is no plan file`(_ line: String) {
    guard case .document = DocumentKind([UInt8]("关于绿化的通知\n\(line)\n".utf8), file: "通知.txt") else {
      Issue.record("taken for a plan file")
      return
    }
  }

  @Test(arguments: TestFiles.fixtures("Bad"))
  func `the line that is shown takes the fault away`(_ file: URL) throws {
    let text = String(decoding: try TestFiles.bytes(file), as: UTF8.self)
    let diagnostics = try read(text, file)
    for diagnostic in diagnostics {
      guard case .replaced(let line)? = diagnostic.correction else { continue }
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      #expect(lines[diagnostic.place.line - 1] != line)
      lines[diagnostic.place.line - 1] = line
      let again = try read(lines.joined(separator: "\n"), file)
      #expect(
        !again.contains { $0.place == diagnostic.place && $0.kind == diagnostic.kind },
        "\(diagnostic.words(.english)): \(line)")
    }
  }

  private func read(_ text: String, _ file: URL) throws -> [Diagnostic] {
    let bytes = [UInt8](text.utf8)
    guard file.lastPathComponent.hasPrefix("updates") else {
      return PlanFileReader.read(bytes, file: file.lastPathComponent).diagnostics
    }
    return UpdatesFileReader.read(bytes, file: file.lastPathComponent, plan: try TestFiles.canonicalPlan()).diagnostics
  }

  @Test func `a clerk mends a file line by line as it is told`() throws {
    var lines = """
      督办: 1
      编号: 临江2026
      标题：绿化行动
      地区: 临江市
      期限: 2026-1-1至2026-12-31
      单位: 城建办、交通办
      任务:
        - 编号: “1”
          标题: 建口袋公园: 一期
          迁头单位: [城建办]
          完成时限: 2026-6-31
      """.split(separator: "\n").map(String.init)
    var steps = 0
    while steps < 30 {
      let diagnostics = PlanFileReader.read([UInt8]((lines.joined(separator: "\n") + "\n").utf8), file: "a.yaml")
        .diagnostics
      guard let first = diagnostics.first(where: { $0.correction != nil }) else { break }
      steps += 1
      switch first.correction {
      case .replaced(let line)?:
        lines.replaceSubrange(
          (first.place.line - 1)...(first.place.line - 1), with: line.split(separator: "\n").map(String.init))
      case .added(let line)?: lines.insert(line, at: first.place.line - 1)
      case nil: break
      }
    }
    let reading = PlanFileReader.read([UInt8]((lines.joined(separator: "\n") + "\n").utf8), file: "a.yaml")
    #expect(reading.diagnostics.map { $0.words(.chinese) } == [])
    #expect(reading.value?.plan.tasks.first?.title.chinese == "建口袋公园: 一期")
    #expect(reading.value?.plan.tasks.first?.leads == ["城建办"])
  }
}
