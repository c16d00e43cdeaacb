import Corpus
import Testing

/// Every block of a document is taken into a field, told as left aside, or counted among what stands around the plan.
@Suite struct NothingVanishesTests {
  @Test func nothingOfTheCorpusVanishes() throws {
    for document in try CorpusDocument.all() {
      let lost = try Vanished.clauses(of: document)
      #expect(lost.isEmpty, "\(document.name): \(lost.prefix(5))")
    }
  }

  @Test(arguments: 1...120) func nothingOfARandomDocumentVanishes(_ seed: Int) {
    var random = Lines(seed: UInt64(seed))
    let lines = random.document()
    let lost = Vanished.clauses(ofText: lines)
    #expect(lost.isEmpty, "\(lines.joined(separator: "\n"))")
  }

  /// Makes documents of lines that real ones have, in any order: headings, items, labels, chapters without tasks, rubbish.
  private struct Lines {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64.
    private mutating func below(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ (z >> 31)) % UInt64(bound))
    }

    private mutating func one(_ choices: [String]) -> String { choices[below(choices.count)] }

    mutating func document() -> [String] {
      var lines = below(4) > 0 ? ["青禾县2026年重点工作任务分解方案"] : []
      for number in 1...(3 + below(9)) { lines.append(line(number)) }
      if below(3) > 0 { lines += ["青禾县人民政府办公室", "2026年3月9日"] }
      return lines
    }

    private mutating func line(_ number: Int) -> String {
      let amount = "\(below(90) + 1)\(one(["公里", "座", "个", "万元", "%", "户", "公顷"]))"
      let unit = one([
        "县交通运输局", "县住建局、县财政局", "各乡镇人民政府", "县城投集团（代建）", "青禾县城乡供水排水燃气一体化工程建设投资管理运营和运行维护技术服务中心有限责任公司", "某某小组",
      ])
      let day = one(["6月底前", "三季度", "春节前", "到10月底", "2026年12月31日前", "每月25日前", "二、三季度各"])
      let deed = one(["新建改建农村公路", "完成老旧小区改造", "整治黑臭水体", "发放补助资金", "覆盖率达到", "推动", "县财政安排资金"])
      let sentence = "\(deed)\(amount)，\(day)\(one(["全部开工", "完成", "完工3个", "取得明显成效", ""]))"
      let head = one([
        "\(number).", "（\(["一", "二", "三", "四", "五"][number % 5])）", "\(["一", "二", "三", "四", "五"][number % 5])、", "①",
        "", "—— ",
      ])
      switch below(10) {
      case 0: return "\(["一", "二", "三", "四", "五"][number % 5])、\(one(["重点任务", "保障措施", "工作要求", "资金保障", "道路建设", "其他事项"]))"
      case 1:
        return
          "\(head)\(sentence)。（\(one(["责任单位：", "牵头单位：", "", "完成时限："]))\(unit)\(one(["", "负责", "牵头"]))\(one(["）", "", "）。"]))"
      case 2: return "\(one(["责任单位：", "牵头单位：", "配合单位", "包联领导："]))\(unit)\(one(["", "（10月底前）", "，责任单位：县水利局"]))"
      case 3: return "各级各部门要高度重视，\(sentence)；\(one(["加强督查考核", "确保落实到位"]))。"
      case 4: return "联系人：王某某；电话：8001\(below(1000))"
      case 5: return "\(head)加强组织领导。建立联席会议制度，\(sentence)。"
      case 6: return "数量达到\(String(repeating: "9", count: below(30) + 1))个。"
      case 7: return "由\(unit)牵头，\(sentence)。"
      case 8: return ""
      default: return "\(head)\(one(["加快补短板。", "提升行动。", ""]))\(sentence)。\(one(["", "责任单位：\(unit)。"]))"
      }
    }
  }
}
