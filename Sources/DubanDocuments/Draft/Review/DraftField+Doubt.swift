import DubanCore

extension DraftField {
  /// What is asked about this field of the part at `path`; empty where nothing ever is.
  package func kinds(at path: DraftPath) -> Set<Question.Kind> {
    switch self {
    case .value:
      switch path {
      case .head(let field): field.kind.map { [$0] } ?? []
      case .section: [.title, .task]
      case .unit: [.unit, .sameUnit, .members]
      case .area: [.area]
      case .leader: [.role]
      case .task, .indicator, .note, .duty, .question, .missing, .ignored: []
      }
    case .number: [.serial]
    case .title:
      switch path {
      case .indicator: [.target]
      case .task, .head, .section, .unit, .area, .leader, .note, .duty, .question, .missing, .ignored: [.task, .title]
      }
    case .text: [.task]
    case .leads, .responsible, .cooperating, .roles, .owners, .sources, .reporters:
      [.unit, .sameUnit, .role, .members]
    case .aliases: [.sameUnit]
    case .members: [.members]
    case .leaders: [.role]
    case .areas: [.area]
    case .start, .due, .rhythm: [.due]
    case .target, .targetPart: [.target]
    case .milestone, .milestonePart: [.milestone]
    case .funding, .fundingPart: [.funding]
    case .duty, .dutyPart: [.due]
    case .category: [.title]
    case .jurisdiction, .receiver, .note: []
    }
  }
}

extension Question.Kind {
  /// Whether it is asked about a line of the head and about nothing else: titles are asked about sections as well.
  var isOfHead: Bool { self != .title && DraftPath.HeadField(answering: self) != nil }
}

extension DraftPath.HeadField {
  /// What is asked about it; nil where nothing ever is.
  package var kind: Question.Kind? {
    switch self {
    case .title: .title
    case .documentNumber: nil
    case .issuer: .issuer
    case .jurisdiction: .jurisdiction
    case .issued: .issued
    case .period: .period
    }
  }

  /// The line of the head that answers a question of this kind; nil where none does.
  package init?(answering kind: Question.Kind) {
    guard let field = DraftPath.HeadField.allCases.first(where: { $0.kind == kind }) else { return nil }
    self = field
  }
}
