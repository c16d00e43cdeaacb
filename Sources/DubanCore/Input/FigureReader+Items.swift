extension FigureReader {
  /// A reader of figures of `measure` of the task, the indicator or the funding `subject`.
  package init(_ measure: String, of subject: String, on board: Board) {
    if let task = board.task(subject)?.task {
      self.init(measure, of: task)
    } else if let target = board.indicator(subject)?.indicator.target {
      self.init(measure, of: target)
    } else {
      self.init(unit: board.fundingLine(subject)?.unit)
    }
  }

  /// A reader of figures of `target`.
  package init(_ target: Target) {
    self.init(unit: target.kind == .ratioAtMost ? ":1" : target.unit)
  }

  /// A reader of figures of `measure` of an indicator: its target, or what is counted within it.
  package init(_ measure: String, of target: Target) {
    if let part = target.parts.first(where: { $0.name.chinese == measure }) {
      self.init(unit: part.unit ?? target.unit)
    } else {
      self.init(target)
    }
  }

  /// A reader of figures of `measure`, which `task` asks for: one of its targets, one area or year of it, or what a milestone
  /// counts.
  package init(_ measure: String, of task: Task) {
    let measure = Measure(text: measure)?.target ?? measure
    if let target = task.targets.first(where: { $0.key == measure || $0.name.chinese == measure }) {
      self.init(target)
    } else {
      let criterion = task.milestones.lazy.flatMap(\.criteria).first { $0.name == measure }
      let part = task.targets.lazy.flatMap { target in target.parts.map { (target, $0) } }.first {
        $0.1.name.chinese == measure
      }
      self.init(
        unit: criterion?.unit ?? (criterion?.basis == .rate ? "%" : nil) ?? part.flatMap { $0.1.unit ?? $0.0.unit })
    }
  }
}
