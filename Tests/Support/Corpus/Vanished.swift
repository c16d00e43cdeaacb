import DubanCore
import DubanDocuments
import Foundation

/// What of a document its draft tells nowhere: neither in a field, nor as left aside, nor among what stands around the plan.
///
/// It is found by other means than the recognition keeps its account by: every clause of three characters or more between any
/// two marks must stand in what is told, three characters at a time; every shorter cell must be named by its place or its words.
package enum Vanished {
  /// The clauses of `document` that are told nowhere, each with the place where it stands; none where it is no plan.
  package static func clauses(of document: CorpusDocument) throws -> [String] {
    let bytes = [UInt8](try Data(contentsOf: document.file))
    let source = try DocumentReader.read(bytes, file: document.file.lastPathComponent)
    return clauses(of: source, today: document.expected.today)
  }

  /// The clauses of a text of `lines` that are told nowhere.
  package static func clauses(ofText lines: [String]) -> [String] {
    var source = SourceDocument(format: .text)
    for (index, line) in lines.enumerated() {
      source.blocks.append(.paragraph(.init(line, origin: .line(index + 1))))
    }
    return clauses(of: source, today: ExpectedReading.usualDay)
  }

  private static func clauses(of source: SourceDocument, today: Day) -> [String] {
    let draft = PlanRecognizer.draft(of: source, today: today)
    guard draft.refusal == nil else { return [] }
    let told = Told(draft)
    var lost: [String] = []
    for block in DocumentCleaner.clean(source).blocks {
      switch block {
      case .paragraph(let paragraph): lost += told.lost(of: paragraph.text, at: paragraph.origin)
      case .table(let table):
        for cell in table.cells where !told.origins.contains(cell.origin) {
          lost += told.lost(of: cell.text, at: cell.origin)
        }
      }
    }
    return lost
  }

  /// All that a draft tells.
  private struct Told {
    var origins: Set<Origin> = []
    private var words: Set<UInt64> = []
    private var short: Set<String> = []

    init(_ draft: PlanDraft) {
      for passage in Told.passages(draft) {
        origins.insert(passage.origin)
        add(passage.text)
      }
      for name in Told.names(draft) { add(name) }
    }

    private mutating func add(_ text: String) {
      let folded = Told.folded(text)
      if folded.count < 4 { short.insert(String(String.UnicodeScalarView(folded))) }
      for index in folded.indices.dropLast(2) { words.insert(Told.packed(folded, index)) }
    }

    /// The clauses of `text` that are not told.
    func lost(of text: String, at origin: Origin) -> [String] {
      let clauses = text.unicodeScalars.split { !Told.isWord($0) }
      return clauses.compactMap { clause in
        let folded = Told.folded(String(String.UnicodeScalarView(clause)))
        guard folded.count >= 3 else {
          let isNumber = folded.contains { ("0"..."9").contains($0) } && clauses.count == 1
          let isNamed = origins.contains(origin) || short.contains(String(String.UnicodeScalarView(folded)))
          return isNumber && !isNamed ? "\(origin): \(String(String.UnicodeScalarView(clause)))" : nil
        }
        var gap = ""
        var longest = ""
        var covered = -1
        for index in folded.indices {
          if index + 2 < folded.count, words.contains(Told.packed(folded, index)) { covered = index + 2 }
          if index <= covered {
            gap = ""
          } else {
            gap.unicodeScalars.append(folded[index])
            if gap.unicodeScalars.count > longest.unicodeScalars.count { longest = gap }
          }
        }
        for word in Told.parts { longest = longest.replacingOccurrences(of: word, with: "") }
        guard longest.count > 3 else { return nil }
        return "\(origin): \(String(String.UnicodeScalarView(clause)))"
      }
    }

    /// Words that only say which part a unit has.
    private static let parts = [
      "牵头责任单位", "牵头单位", "牵头部门", "牵头领导", "责任单位", "责任部门", "责任科室", "责任处室", "责任领导", "配合单位", "配合部门", "协办单位", "协同单位", "主办单位",
      "承办单位",
      "参加单位", "参与单位", "分管领导", "完成时限", "完成时间", "办理时限", "整改时限", "反馈时限", "按照职责分工", "按职责分工", "分别负责", "牵头负责", "共同负责", "负责",
      "牵头",
      "配合", "落实", "等部门", "部门", "单位", "参加", "协助", "关于印发", "一是", "二是", "三是", "四是", "五是",
    ]

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x3400...0x9FFF, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
        true
      default: false
      }
    }

    private static func folded(_ text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.filter(isWord).map { scalar in
        scalar.value >= 0xFF10 ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      }
    }

    private static func packed(_ folded: [Unicode.Scalar], _ index: Int) -> UInt64 {
      UInt64(folded[index].value) << 42 | UInt64(folded[index + 1].value) << 21 | UInt64(folded[index + 2].value)
    }

    private static func passages(_ draft: PlanDraft) -> [Passage] {
      var found = draft.ignored + draft.framed + draft.funding.map(\.passage) + draft.duties.map(\.passage)
      found += draft.indicators.flatMap(\.passages) + draft.sections.map(\.title.passage)
      found += [draft.title?.passage, draft.documentNumber?.passage, draft.issuer?.passage, draft.issued?.passage]
        .compactMap { $0 }
      func add(_ tasks: [TaskDraft]) {
        for task in tasks {
          found += task.passages
          add(task.children)
        }
      }
      add(draft.tasks)
      return found
    }

    private static func names(_ draft: PlanDraft) -> [String] {
      var found = draft.units.flatMap { [$0.name.value] + $0.aliases.map(\.value) }
      found += [draft.title?.value, draft.issuer?.value].compactMap { $0 } + draft.areas.map(\.value)
      func add(_ tasks: [TaskDraft]) {
        for task in tasks {
          found += [task.number, task.number + task.title.value, task.text?.value ?? ""]
          found += (task.leads + task.responsible + task.cooperating + task.leaders).map(\.value)
          found += task.roles.flatMap { [$0.key] + $0.value.map(\.value) }
          found += task.targets.flatMap { $0.value.shares }.flatMap { [$0.area, $0.value.description] }
          found += task.targets.flatMap { [$0.value.name.chinese, $0.value.value?.description ?? ""] }
          found += task.funding.flatMap {
            [$0.value.total?.value.description ?? ""] + $0.value.sources.compactMap { $0.value?.description }
          }
          add(task.children)
        }
      }
      add(draft.tasks)
      return found
    }
  }
}
