/// What an event changes.
package enum Change: Equatable, Sendable {
  /// A unit's report: the status if it says one, and the values by target or criterion name. Empty = nothing changed.
  case report(status: Status?, values: [String: Figure])
  /// The work is given to the units with the keys `units`, who are to acknowledge it by `acknowledgeBy`.
  case assign(units: [String], acknowledgeBy: Day?)
  /// The unit with the key `unit` has received it.
  case acknowledge(unit: String)
  /// The unit with the key `unit` gives it back, since it is the business of `to`; the note is the reason.
  case handBack(unit: String, to: String)
  /// A unit says that the work is done and asks to strike it off; the note says what was done.
  case apply
  /// A milestone is confirmed to stand; the event's `on` is the day on which it stood.
  case confirm
  /// The office accepts the work.
  case close
  /// The office sends the report back; the note is the reason.
  case sendBack
  /// The work is put off, with consent.
  case suspend
  /// The work is given up for good, with consent.
  case terminate
  /// Suspended, terminated or closed work is taken up again.
  case resume
  /// A unit asks for the due day `due`; the note is the reason and says how far the work is.
  case requestExtension(due: Day)
  /// A new due day, approved by `approver` before the old one passed.
  case extend(due: Day, approver: String)
  /// What was asked for is not granted; the note is the reason.
  case refuseExtension
  /// A duty's piece for the span that ends on `span` was handed in by the unit with the key `unit`.
  case handIn(unit: String, span: Day)
  /// So much of a funding's money was paid in all so far, in the total's unit.
  case pay(Figure)
  /// A remark that changes nothing else.
  case remark
  /// Units are asked for an answer: a slip is issued, an instruction or the findings of an inspection are put down. The note is
  /// what is required.
  case raise(Directive.Order)
  /// The unit with the key `unit` answers what the entry with the number `directive` raised; the note is the answer.
  case answer(directive: Int, unit: String)
  /// The answer that was given under the key `unit` is sent back; the note is the reason.
  case returnAnswer(directive: Int, unit: String)
  /// What the entry raised is done.
  case settle(directive: Int)
  /// What the entry raised is taken back; the note is the reason.
  case withdraw(directive: Int)
  /// The event with the number `seq` is taken back.
  case revert(seq: Int)
  /// The plan was published, or another definition took the place of the one before: its `version`, counted from 1, and the
  /// hash of the definition in hexadecimal digits. `amending` is what belongs to it where it changed a published plan.
  case publish(version: Int, hash: String, amending: Amendment? = nil)
  /// The step `step`, by the name of its kind, or what was asked for over SSH, was tried and not allowed, for `reason`.
  case refused(step: String, reason: String)
  /// What the store held was replaced by a backup. `replaced` is where its journal ended, nil where it could not be read;
  /// `restored` is where that of the backup does.
  case restored(replaced: JournalEnd?, restored: JournalEnd)
  /// A circular (通报) went out: of which series, which one of its year, about the plan with the id `plan` or about all. The
  /// entry's `on` is the day as of which it tells.
  case circular(series: String, number: Int, plan: String?)

  /// What was done: a step, or what takes one back.
  package var kind: Kind {
    switch self {
    case .assign: .step(.assign)
    case .acknowledge: .step(.acknowledge)
    case .handBack: .step(.handBack)
    case .report: .step(.report)
    case .apply: .step(.apply)
    case .confirm: .step(.confirm)
    case .close: .step(.close)
    case .sendBack: .step(.sendBack)
    case .suspend: .step(.suspend)
    case .terminate: .step(.terminate)
    case .resume: .step(.resume)
    case .requestExtension: .step(.requestExtension)
    case .extend: .step(.extend)
    case .refuseExtension: .step(.refuseExtension)
    case .handIn: .step(.handIn)
    case .pay: .step(.pay)
    case .remark: .step(.remark)
    case .raise(let order): .step(order.kind.step)
    case .answer: .step(.answer)
    case .returnAnswer: .step(.returnAnswer)
    case .settle: .step(.settle)
    case .withdraw: .step(.withdraw)
    case .revert: .revert
    case .publish: .publish
    case .refused: .refused
    case .restored: .restored
    case .circular: .circular
    }
  }

  /// What belongs to a publication: of a change of a published plan (调整) who approved it, beside its reason, which is the entry's
  /// note; of a plan that came with made-up updates what is said of them.
  package struct Amendment: Equatable, Sendable {
    /// Who approved it (批准人); nil where nobody had to.
    package var approver: String?
    /// The number of the entry that it takes back: the version before that entry is in force again.
    package var reverts: Int?

    /// The hash of notice and review day of the demonstration that came with it, in hexadecimal digits: neither may be changed
    /// unseen.
    package var demonstration: String?

    /// An amendment that `approver` approved, or one that takes the entry `reverts` back; or what came with a `demonstration`.
    package init(approver: String? = nil, reverts: Int? = nil, demonstration: String? = nil) {
      self.approver = approver
      self.reverts = reverts
      self.demonstration = demonstration
    }
  }

  /// Whether another definition took the place of one before it, so that the one before can be brought back.
  package var amends: Bool { if case .publish(let version, _, _) = self { version > 1 } else { false } }

  /// The number of the entry that it takes back; nil where it takes none back.
  package var reverted: Int? {
    switch self {
    case .revert(let seq): seq
    case .publish(_, _, let amending): amending?.reverts
    case .assign, .acknowledge, .handBack, .report, .apply, .confirm, .close, .sendBack, .suspend, .terminate, .resume,
      .requestExtension, .extend, .refuseExtension, .handIn, .pay, .remark, .raise, .answer, .returnAnswer, .settle,
      .withdraw, .refused, .restored, .circular:
      nil
    }
  }

  /// The number of the entry that raised what it is about; nil for what is about the item itself.
  package var directive: Int? {
    switch self {
    case .answer(let number, _), .returnAnswer(let number, _), .settle(let number), .withdraw(let number): number
    case .assign, .acknowledge, .handBack, .report, .apply, .confirm, .close, .sendBack, .suspend, .terminate, .resume,
      .requestExtension, .extend, .refuseExtension, .handIn, .pay, .remark, .raise, .revert, .publish, .refused,
      .restored, .circular:
      nil
    }
  }

  /// The step that it is; nil for what is none, such as an undo.
  package var step: Step? { if case .step(let step) = kind { step } else { nil } }

  /// What can be done: the steps, and what is none of them.
  package enum Kind: Hashable, Sendable {
    case step(Step)
    /// An act is taken back.
    case revert
    /// A plan is published, an attempt was refused, a backup took the place of what the store held, a circular went out.
    case publish, refused, restored, circular

    /// Whether it says something of an item, so that it counts for what is known of the item and can be taken back.
    package var changesItem: Bool {
      switch self {
      case .step, .revert: true
      case .publish, .refused, .restored, .circular: false
      }
    }
  }
}

extension Change.Kind: RawRepresentable, CaseIterable {
  package static let allCases = Step.allCases.map(Self.step) + [.revert, .publish, .refused, .restored, .circular]

  /// The kind with a stable name, as the store and the exports write it.
  package init?(rawValue: String) {
    guard let kind = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = kind
  }

  package var rawValue: String {
    switch self {
    case .step(let step): step.rawValue
    case .revert: "undo"
    case .publish: "publish"
    case .refused: "refused"
    case .restored: "restored"
    case .circular: "circular"
    }
  }

  /// The word for it.
  package func words(_ language: Language) -> String {
    switch self {
    case .step(let step): step.words(language)
    case .revert: language.pick("撤销", "undo")
    case .publish: language.pick("发布方案", "published")
    case .refused: language.pick("未予记录", "refused")
    case .restored: language.pick("恢复备份", "backup restored")
    case .circular: language.pick("印发通报", "circular issued")
    }
  }
}
