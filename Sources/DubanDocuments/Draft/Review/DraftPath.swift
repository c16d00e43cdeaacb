/// Which part of a draft is meant. It holds for the draft as it stands: splitting, merging and taking away move what follows.
package enum DraftPath: Hashable, Sendable {
  case head(HeadField)
  case section(Int)
  /// The places on the way down, from the top-level task: `[3, 0]` is the first task under the fourth.
  case task([Int])
  case indicator(Int)
  case unit(Int)
  /// A place or a leader that a published plan declares, and a remark of the plan itself.
  case area(Int)
  case leader(Int)
  case note(Int)
  /// Who must hand in what, and how often.
  case duty(Int)
  case question(Int)
  case missing(Int)
  case ignored(Int)

  /// What a document says of itself.
  package enum HeadField: String, CaseIterable, Sendable {
    case title, documentNumber, issuer, jurisdiction, issued, period
  }
}

extension DraftPath {
  /// One word, read back by `init(text:)`: `task/3.0`.
  package var text: String {
    switch self {
    case .head(let field): "head/\(field.rawValue)"
    case .section(let index): "section/\(index)"
    case .task(let places): "task/" + places.map(String.init).joined(separator: ".")
    case .indicator(let index): "indicator/\(index)"
    case .unit(let index): "unit/\(index)"
    case .area(let index): "area/\(index)"
    case .leader(let index): "leader/\(index)"
    case .note(let index): "note/\(index)"
    case .duty(let index): "duty/\(index)"
    case .question(let index): "question/\(index)"
    case .missing(let index): "missing/\(index)"
    case .ignored(let index): "ignored/\(index)"
    }
  }

  /// Reads what `text` writes.
  package init?(text: some StringProtocol) {
    let halves = text.split(separator: "/", maxSplits: 1)
    guard halves.count == 2 else { return nil }
    if halves[0] == "head" {
      guard let field = HeadField(rawValue: String(halves[1])) else { return nil }
      self = .head(field)
      return
    }
    let places = halves[1].split(separator: ".", omittingEmptySubsequences: false).compactMap { Int($0) }
    guard let first = places.first, places.allSatisfy({ $0 >= 0 }),
      places.count == halves[1].split(separator: ".", omittingEmptySubsequences: false).count
    else { return nil }
    if halves[0] == "task" {
      self = .task(places)
      return
    }
    guard places.count == 1 else { return nil }
    switch halves[0] {
    case "section": self = .section(first)
    case "indicator": self = .indicator(first)
    case "unit": self = .unit(first)
    case "area": self = .area(first)
    case "leader": self = .leader(first)
    case "note": self = .note(first)
    case "duty": self = .duty(first)
    case "question": self = .question(first)
    case "missing": self = .missing(first)
    case "ignored": self = .ignored(first)
    default: return nil
    }
  }
}

extension PlanDraft {
  /// The task at `places`; nil where there is none.
  package func task(at places: [Int]) -> TaskDraft? {
    guard let first = places.first, tasks.indices.contains(first) else { return nil }
    var task = tasks[first]
    for place in places.dropFirst() {
      guard task.children.indices.contains(place) else { return nil }
      task = task.children[place]
    }
    return task
  }

  /// Changes the task at `places`; false where there is none.
  @discardableResult
  mutating func change(at places: [Int], _ change: (inout TaskDraft) -> Void) -> Bool {
    guard let last = places.last else { return false }
    return changeSiblings(of: places) { tasks in
      guard tasks.indices.contains(last) else { return false }
      change(&tasks[last])
      return true
    }
  }

  /// Changes the list in which the task at `places` stands.
  @discardableResult
  mutating func changeSiblings(of places: [Int], _ change: (inout [TaskDraft]) -> Bool) -> Bool {
    Self.change(&tasks, down: places.dropLast(), change)
  }

  private static func change(
    _ tasks: inout [TaskDraft], down places: ArraySlice<Int>, _ body: (inout [TaskDraft]) -> Bool
  ) -> Bool {
    guard let first = places.first else { return body(&tasks) }
    guard tasks.indices.contains(first) else { return false }
    return change(&tasks[first].children, down: places.dropFirst(), body)
  }

  /// Every task with its place, parents before their children.
  package var tasksWithPlaces: [(places: [Int], task: TaskDraft)] {
    var found: [(places: [Int], task: TaskDraft)] = []
    func walk(_ tasks: [TaskDraft], _ above: [Int]) {
      for (index, task) in tasks.enumerated() {
        found.append((above + [index], task))
        walk(task.children, above + [index])
      }
    }
    walk(tasks, [])
    return found
  }
}
