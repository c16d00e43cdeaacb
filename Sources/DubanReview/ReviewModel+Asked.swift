import DubanCore
import DubanDocuments
import DubanScreen
import DubanTUI

// The one place that says what is asked about: every key that decides (enter, x, e, A, digits) means this and nothing else, and
// the screen marks it.
extension ReviewModel {
  /// Which of the fields of the selected part are in doubt.
  var openFields: [Int] { fields.indices.filter { fields[$0].confidence < .sure && !fields[$0].value.isEmpty } }

  /// The fields in doubt, each with its pieces as one, in the order in which they stand.
  var openWholes: [DraftField] {
    let fields = fields
    return openFields.map { fields[$0].field.whole }.once
  }

  /// The field that is asked about: among the fields the selected one, from the list the first in doubt. Nil where the part is
  /// asked about as a whole, or nothing is.
  var askedField: ReviewField? {
    switch focus {
    case .fields: selectedField
    case .parts: openFields.first.map { fields[$0] }
    }
  }

  /// The same with all of its pieces: what is accepted, and has readings.
  var askedWhole: ReviewField? {
    guard let whole = askedField?.field.whole else { return nil }
    return fields.first { $0.field == whole }
  }

  /// The field whose readings digits take: they stand on the screen with these numbers, those of no other field do.
  var readingField: ReviewField? { askedWhole.flatMap { $0.alternatives.isEmpty ? nil : $0 } }

  /// The kind of doubt that is asked: that of the field, or of the whole part where no field is in doubt.
  var askedDoubt: Question.Kind? {
    guard let row = selected else { return nil }
    let doubts = review.draft.doubts(of: row)
    guard let whole = askedWhole, !openFields.isEmpty else { return doubts.first?.kind }
    if let own = doubts.first(where: { review.draft.field(of: $0, at: row.path)?.whole == whole.field }) {
      return own.kind
    }
    guard whole.confidence < .sure else { return nil }
    let kinds = whole.field.kinds(at: row.path)
    return doubts.first { kinds.contains($0.kind) }?.kind
  }

  /// What is left of the field that is rejected at `path`, as it is typed: of names those that are sure, of everything else
  /// nothing. Nil where the part goes as a whole.
  func rejected(at path: DraftPath) -> (field: ReviewField, rest: String)? {
    guard let shown = askedField, !shown.value.isEmpty else { return nil }
    let rest = review.draft.sureNames(at: path, shown.field) ?? ""
    switch focus {
    case .fields: return (shown, rest)
    case .parts:
      switch path {
      case .task, .indicator: break
      // Another spelling of a unit is asked about by itself; its name is the unit.
      case .unit: if shown.field == .value { return nil }
      // They are what is asked about, whatever else they hold.
      case .head, .section, .area, .leader, .note, .duty, .question, .missing, .ignored: return nil
      }
      // Without its title nothing is left of a part: whoever rejects that rejects all of it.
      return review.takesEmpty(path, shown.field) ? (shown, rest) : nil
    }
  }

  /// Whether accepting in the list means one field and not yet the part: others are in doubt, or the part itself is asked about.
  var acceptsOneField: Bool {
    let open = openWholes.count
    guard open == 1, let row = selected else { return open > 1 }
    return !reasons(of: row, fields).part.isEmpty
  }

  /// Whether the key that rejects takes the part at `path` as a whole: among its fields never, whoever is there means a field.
  /// Questions have none, and go wherever they are rejected.
  func rejectsPart(_ path: DraftPath) -> Bool {
    switch path {
    case .question, .missing: true
    case .head, .section, .task, .indicator, .unit, .area, .leader, .note, .duty, .ignored: focus == .parts
    }
  }

  /// What is told about each of `fields`, by its place: why it is in doubt. Each doubt has its reason with its own field.
  func reasons(of row: ReviewRow, _ fields: [ReviewField]) -> (fields: [Int: [String]], part: [Question]) {
    let language = presentation.language
    var told: [Int: [String]] = [:]
    var part: [Question] = []
    let known = Set(review.draft.units.filter { $0.name.confidence == .sure }.map(\.name.value))
    var halves: [Int: [String]] = [:]
    var seen: Set<String> = []
    let doubts = review.draft.doubts(of: row)
    var asked: Set<String> = []
    for question in doubts.isEmpty ? row.questions : doubts {
      let isOfRow = row.questions.contains(question)
      guard let whole = review.draft.field(of: question, at: row.path)?.whole,
        let index = fields.firstIndex(where: { $0.field == whole })
      else {
        if isOfRow { part.append(question) }
        continue
      }
      let shown = fields[index]
      // What its readings ask, its line asks better; they stand under it.
      if shown.question != nil || !shown.alternatives.isEmpty { continue }
      let name = question.readings.first ?? question.passage.text
      let key = "\(index) \(question.kind.rawValue) "
      // The same words are asked about once, whatever readings were found.
      let words = question.kind == .members ? name : question.passage.text
      if isOfRow, !asked.insert(key + words).inserted { continue }
      // What was asked while reading says it better than what is only known to be unsure.
      guard seen.insert(key + name).inserted || isOfRow else { continue }
      if isOfRow { seen.insert(key + question.passage.text) }
      if question.kind == .unit, known.contains(name) {
        // A unit that is sure elsewhere is one; what is not sure is its part in this.
        halves[index, default: []].append(name)
      } else {
        // One doubt may be asked both while reading and of the field.
        let sentence = OpenQuestion.sentence(question, language)
        if told[index]?.contains(sentence) != true { told[index, default: []].append(sentence) }
      }
    }
    for (index, names) in halves {
      let list = names.joined(separator: "、")
      told[index, default: []].append(language.pick("是否由“\(list)”承担", "whether '\(list)' has a part in it"))
    }
    let (accept, edit) = (
      keymap.label(.review(.accept), in: [.review]).string, keymap.label(.review(.edit), in: [.review]).string
    )
    let decided = window == nil ? askedWhole?.field : nil
    for index in fields.indices where fields[index].confidence < .sure && !fields[index].value.isEmpty {
      let shown = fields[index]
      guard !shown.field.isPiece, told[index] == nil else { continue }
      let isAsked = shown.field == decided
      if let question = shown.question {
        told[index] = [question]
      } else if !shown.alternatives.isEmpty {
        let keys = language.pick("：对就按 \(accept)，不对按数字换一种", ": \(accept) if it is right, else the digit of another")
        told[index] = [language.pick("有几种读法", "it can be read in several ways") + (isAsked ? keys : "")]
      } else {
        let keys = language.pick("对就按 \(accept)，不对按 \(edit) 改", "\(accept) if it is right, else \(edit)")
        let why = language.pick("拿不准，请对照原文", "not sure: look at the source")
        // A remark says itself what is open.
        let words = [shown.field.isNote ? "" : why, isAsked ? keys : ""].filter { !$0.isEmpty }
        if !words.isEmpty { told[index] = [words.joined(separator: language.pick("：", "; "))] }
      }
    }
    return (told, part)
  }
}

extension DraftField {
  /// Whether it is a remark, which says itself what is open.
  fileprivate var isNote: Bool { if case .note = self { true } else { false } }
}
