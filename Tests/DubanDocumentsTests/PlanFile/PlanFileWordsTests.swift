import DubanCore
import DubanDiagnostics
import DubanDocuments
import Foundation
import Testing

/// The Chinese words of plan files: complete, told apart where they stand, and as the format's page tells them.
@Suite struct `Words of plan files` {
  @Test func `every key has a Chinese word, and no word means two keys that stand together`() throws {
    // Written in Chinese, no key of the format is left; read again, each means what it meant.
    let chinese = PlanFileWriter.text(try TestFiles.canonicalPlan(), keys: .chinese)
    let latin = chinese.matches(of: #/(?:^|[\s{,\-])([a-zA-Z]+): /#).map { String($0.1) }
    #expect(latin == [])
    let reading = PlanFileReader.read([UInt8](chinese.utf8), file: "c.yaml")
    #expect(reading.diagnostics.messages == [])
    #expect(reading.value?.plan == (try TestFiles.canonicalPlan()))
  }

  /// The keys of each mapping of the format: within one no word may mean two of them.
  private static let mappings = [
    "duban id title documentNumber issuer jurisdiction issued published period document notes settings areas units leaders "
      + "sections indicators tasks funding duties acknowledged assessment unitChanges",
    "every base rules mostDeducted mostAdded ranking graceDays roles groups awards notes",
    "when points name days most mostPerItem",
    "start end", "zh en",
    "timeZone dueSoonDays behindPoints farBehindPoints aboutPercent proRateBesideWords proRateFrom reporting "
      + "acknowledgeDays handBackDays closingNeedsEvidence holidays makeUpDays",
    "name key jurisdiction aliases members formerly", "from into items rest on done", "id parent title",
    "id number name category target owners sources due notes origin",
    "id number section title text leads responsible cooperating roles andOthers leaders areas start due targets milestones "
      + "funding notes origin tasks",
    "name key kind basis from value upper unit text reference relation each areas alternative parts shares years sameAs "
      + "start due notes origin",
    "name units", "area value parts", "year value", "name value unit", "quarter due text criteria origin",
    "name value unit basis of", "name kind total each sources parts shares notes origin", "name value unit note",
    "id title every count units receiver start dueDay dueMonth task notes origin", "rule item reason",
    "file line paragraph table sheet row column text", "updates plan simulated notice reviewDay events",
    "day at on by item note assign acknowledge handBack report apply confirm close sendBack suspend terminate resume "
      + "requestExtension extend refuseExtension handIn pay remark again evenSo issueSlip instruct inspect answer "
      + "returnAnswer settle withdraw evidence",
    "colour to answerBy", "leader to answerBy", "form to answerBy", "directive unit", "status values", "due approver",
    "unit span", "to acknowledgeBy", "unit to",
  ].map { $0.split(separator: " ").map(String.init) }

  @Test(arguments: mappings)
  func `within a mapping no word means two keys`(_ keys: [String]) {
    var meanings: [String: String] = [:]
    for key in keys {
      let spellings = PlanFileWords.all.spellings(of: key)
      #expect(spellings.count >= 2, "\(key) has no Chinese word")
      for word in spellings {
        let other = meanings.updateValue(key, forKey: word)
        #expect(other == nil, "\(word) means \(other ?? "") and \(key)")
      }
    }
  }

  @Test func `every key belongs to a mapping, and every step has its key`() {
    #expect(Set(PlanFileWords.keys.map(\.english)) == Set(Self.mappings.flatMap(\.self)))
    for step in Step.allCases { #expect(PlanFileWords.all.spellings(of: step.row.fileKey).count >= 2) }
    for question in Refusal.Question.allCases { #expect(PlanFileWords.all.spellings(of: question.fileKey).count >= 2) }
  }

  @Test(arguments: PlanFileWords.values.keys.sorted())
  func `no word means two values of a key`(_ key: String) {
    let words = PlanFileWords.values[key, default: []].flatMap { [$0.english] + $0.chinese }
    #expect(Set(words).count == words.count)
    #expect(PlanFileWords.values[key, default: []].allSatisfy { !$0.chinese.isEmpty })
  }

  // MARK: The format's page

  /// The two tables as the page tells them.
  private var tables: String {
    var lines = ["| 键 | 中文写法 |", "|---|---|"]
    var told: Set<String> = []
    for key in PlanFileWords.keys where told.insert(key.english).inserted {
      lines.append("| `\(key.english)` | \(key.chinese.joined(separator: "、")) |")
    }
    lines += ["", "| 键 | 值 | 中文写法 |", "|---|---|---|"]
    for key in PlanFileWords.values.keys.sorted() {
      for value in PlanFileWords.values[key, default: []] {
        let name = key == FileWords.truth ? "" : "`\(key)`"
        lines.append("| \(name) | `\(value.english)` | \(value.chinese.joined(separator: "、")) |")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test func `the format's page has these tables`() throws {
    let page = String(decoding: try TestFiles.bytes(TestFiles.formatPage), as: UTF8.self)
    let (begin, end) = ("<!-- words -->\n", "<!-- end of words -->\n")
    let start = try #require(page.range(of: begin)).upperBound
    let stop = try #require(page.range(of: end)).lowerBound
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try Data((page[..<start] + tables + page[stop...]).utf8).write(to: TestFiles.formatPage)
      Issue.record("recorded the words")
    }
    #expect(String(page[start..<stop]) == tables)
  }
}
