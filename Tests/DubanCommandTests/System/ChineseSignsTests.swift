import Foundation
import Testing

/// The signs in what the program says in Chinese: those of Chinese, full width, “” for quotations (GB/T 15834-2011).
@Suite struct `The signs of Chinese sentences` {
  /// What holds words that documents and people write, which are read in every spelling and never told.
  private static let read = [
    "DubanDocuments/Recognition/", "DubanDocuments/PlanFile/Words/PlanFileWords.swift",
    "DubanCore/Input/QuarterReader.swift",
    "DubanDocuments/Checks/AnnouncedList.swift", "DubanDocuments/Draft/LeftAside.swift",
    "DubanDocuments/Draft/MinutesReconciliation.swift", "DubanDocuments/Draft/Review/TypedMoney.swift",
    "DubanDocuments/Sources/DOCX/WordAttachments.swift", "DubanDocuments/Updates/Report/ItemMatcher.swift",
    // Signs as such: where lines may break, which quotation marks titles have, what a number may be made of.
    "DubanExports/Markup/PaperTitle.swift", "DubanReports/Report/Wording.swift",
    "DubanScreen/Screen/DisplayText+Fitting.swift", "DubanExports/CommaSeparated/SpreadsheetReading.swift",
  ]

  /// What is typed or read back in exactly this form.
  private static let forms = [
    // Terms of a filter and its keys: `灯:逾期`.
    "unit:住建局", "单位:…", "灯:逾期", "季度:Q3", "期限:本月", "\(SourceStrings.hole):…",
    // Keys of plan files.
    "键: 值", "- {name: 市住建局, rename: 市住房和城乡建设局}", "- {from: [市建设局, 市房管局], into: [市住建局], on: 2020-10-01}",
    // A head of the ledger as CSV.
    "差距(百分点)",
    // Signs of the doctor's verdicts, which mono terminals show too.
    "!! ", "?? ",
    // The remark by which a unit disputes points, and the note of a returned sheet in journals, which are read again.
    "申诉:情形", "「\(SourceStrings.hole)」，", "」，",
  ]

  private static let twins: [Character: Character] = [
    ",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "?": "？", "!": "！", "\"": "”",
  ]

  private static func isIdeograph(_ character: Character) -> Bool {
    (0x3400...0x9FFF).contains(character.unicodeScalars.first?.value ?? 0)
  }

  private static func isHan(_ character: Character?) -> Bool {
    guard let scalar = character?.unicodeScalars.first else { return false }
    return (0x3400...0x9FFF).contains(scalar.value) || "“”《》（）、。，；：".unicodeScalars.contains(scalar)
  }

  /// A sentence in English that names a word of Chinese: it begins with a letter and has more of them.
  private static func isEnglish(_ text: String) -> Bool {
    guard text.first(where: { $0.isLetter })?.isASCII == true, !text.contains(where: { "，。；：".contains($0) }) else {
      return false
    }
    return text.contains(/[A-Za-z]+ [a-z]+/)
      && text.count(where: { $0.isASCII && $0.isLetter }) > text.count(where: { isHan($0) })
  }

  /// The signs of `text` that are not those of Chinese. In a text that is Chinese for certain (`whole`) a sign beside what is put
  /// in counts as well.
  static func faults(of text: String, whole: Bool) -> [Character] {
    let signs = Array(forms.reduce(text) { $0.replacing($1, with: " ") })
    let hole = SourceStrings.hole
    // Signs that are read in both widths are no sentence.
    if zip(signs, signs.dropFirst()).contains(where: { twins[$0] == $1 || twins[$1] == $0 }) { return [] }
    // What is not known.
    if text == "?" { return [] }
    let isSentence = whole || (text.contains(hole) && signs.contains(where: isHan))
    func beside(_ place: Int, _ step: Int) -> Character? {
      var next = place + step
      while signs.indices.contains(next), signs[next] == " " { next += step }
      return signs.indices.contains(next) ? signs[next] : nil
    }
    func belongs(_ place: Int) -> Bool {
      let (before, after) = (beside(place, -1), beside(place, 1))
      if isHan(before) || isHan(after) { return true }
      // Between what is put in, but for the places of files, `file:3:1`.
      return isSentence && [before, after].allSatisfy { $0 == nil || $0 == hole }
        && !(signs[place] == ":" && [beside(place, -2), beside(place, 2)].contains(":"))
    }
    return signs.indices.filter { place in
      switch signs[place] {
      case "「", "」": true
      case ",", ";", "?", "!", "(", ")": belongs(place)
      case ":" where place > 0 && isHan(beside(place, 1)) && !isHan(beside(place, -1)): signs[place - 1] == hole
      case ":": belongs(place)
      case "\"", "'": isHan(beside(place, -1)) && isHan(beside(place, 1))
      default: false
      }
    }.map { signs[$0] }
  }

  @Test(arguments: [
    ("逾期 3 天,未完成", ","), ("节点(9月底)", "()"), ("没有「甲局」", "「」"), ("要替换吗?", "?"), ("注意:第3期", ":"), ("说\"好\"的", "\"\""),
    ("到Q3, 9月底", ""), ("逾期 3 天，未完成", ""), ("上午 18:30 前", ""), ("筛选 灯:逾期", ""), ("写 again: true", ""),
    ("，,、；;", ""), ("节点（9月底）", ""), ("--lang zh，或“zh”", ""),
  ]) func `a sign of English is told where it stands in Chinese`(text: String, told: String) {
    #expect(String(Self.faults(of: text, whole: false)) == told)
  }

  @Test func `a sign between what is put in is told in a sentence that is Chinese`() {
    let hole = SourceStrings.hole
    #expect(String(Self.faults(of: ", ", whole: true)) == ",")
    #expect(String(Self.faults(of: "\(hole)(\(hole))", whole: true)) == "()")
    #expect(String(Self.faults(of: "无法读取 \(hole):\(hole)。", whole: false)) == ":")
    #expect(String(Self.faults(of: "\(hole):\(hole):\(hole) 有误", whole: true)) == "")
    #expect(String(Self.faults(of: ", ", whole: false)) == "")
  }

  @Test func `the literals of a file are found with what calls them`() {
    let source = ##"""
      // pick("no", "no")
      let a = language.pick("甲,\(b ? "乙" : pick("丙", "c"))", "a")
      let c = [#"raw "x" \#(d)"#, "e\"f"]
      """##
    let found = SourceStrings(source).literals
    #expect(found.map(\.text) == ["乙", "丙", "c", "甲,\u{FFFC}", "a", "raw \"x\" \u{FFFC}", "e\"f"])
    #expect(found.map(\.isPickedChinese) == [true, true, true, true, false, false, false])
    #expect(found.map(\.line) == [2, 2, 2, 2, 2, 3, 3])
  }

  @Test func `what the program says in Chinese has the signs of Chinese`() throws {
    var (faults, sentences): ([String], Int) = ([], 0)
    for (path, source) in try ProgramPages.sourceFiles() {
      let isRead = Self.read.contains { path.hasPrefix($0) }
      for literal in SourceStrings(source).literals {
        let picked = literal.isPickedChinese
        guard picked || (!isRead && literal.text.contains(where: Self.isIdeograph) && !literal.isPickedEnglish) else {
          continue
        }
        guard picked || !Self.isEnglish(literal.text) else { continue }
        sentences += 1
        let signs = Self.faults(of: literal.text, whole: picked)
        if !signs.isEmpty { faults.append("\(path):\(literal.line) \(String(signs))  \(literal.text)") }
      }
    }
    #expect(sentences > 2_000)
    #expect(faults == [])
  }

  @Test func `so have the guide, the themes and the views`() throws {
    var guide = try ProgramPages.text("Sources/duban/Packaging/guide-zh.html")
    // Shapes of lights, keys and what is typed are no words.
    for markup in [
      /<style>[^\u{1}]*?<\/style>/, /<code>.*?<\/code>/, /<kbd>.*?<\/kbd>/, /<td class="shape">.*?<\/td>/, /<[^>]*>/,
    ] { guide.replace(markup, with: " ") }
    var faults = guide.split(separator: "\n").map(String.init).filter { !Self.faults(of: $0, whole: false).isEmpty }
    for path in try ProgramPages.paths(in: "Themes") + ProgramPages.paths(in: "Sources/duban/Views") {
      for told in try ProgramPages.text(path).matches(of: /zh: "?([^,"}]*[^"}]*?)"?(?:, en:|\})/) {
        if !Self.faults(of: String(told.1), whole: false).isEmpty { faults.append("\(path): \(told.1)") }
      }
    }
    #expect(faults == [])
  }
}
