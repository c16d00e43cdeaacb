import ArgumentParser
import DubanCore

/// What `--status` says of where an item stands: what a unit reports, or what the office decides by a step.
enum StatementOfStatus: Equatable {
  /// A unit reports the status.
  case reported(Status)
  /// The office takes a step that needs nothing but a note.
  case decided(Change)

  /// The status that a unit reports; nil for what the office decides.
  var reported: Status? { if case .reported(let status) = self { status } else { nil } }

  /// What the office decides; nil for what a unit reports.
  var decision: Change? { if case .decided(let change) = self { change } else { nil } }

  private static func change(_ step: Step) -> Change? {
    switch step {
    case .close: .close
    case .sendBack: .sendBack
    case .suspend: .suspend
    case .resume: .resume
    case .assign, .acknowledge, .handBack, .report, .apply, .confirm, .terminate, .requestExtension, .extend,
      .refuseExtension, .handIn, .pay, .remark, .issueSlip, .instruct, .inspect, .answer, .returnAnswer, .settle,
      .withdraw:
      nil
    }
  }
}

extension StatementOfStatus: ExpressibleByArgument {
  static let allValueStrings =
    Status.reportable.map(\.rawValue) + Step.allCases.compactMap(\.row.statement)

  init?(argument: String) {
    if let status = Status(rawValue: argument), !status.isDecision {
      self = .reported(status)
    } else if let step = Step.allCases.first(where: { $0.row.statement == argument }),
      let change = StatementOfStatus.change(step)
    {
      self = .decided(change)
    } else {
      return nil
    }
  }
}
