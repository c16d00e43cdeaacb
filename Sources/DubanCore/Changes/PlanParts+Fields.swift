// The fields of each part in words. A part has more content than words where two contents read the same; the difference then
// says that something is otherwise.

extension Name {
  /// The same in both languages, or in each its own.
  static func both(_ words: (Language) -> String) -> Name {
    let (chinese, english) = (words(.chinese), words(.english))
    return Name(chinese, english: english == chinese ? nil : english)
  }

  /// `name` with its English short name, which is content too.
  static func whole(_ name: Name) -> Name { name.english.map { Name("\(name.chinese)（\($0)）") } ?? name }

  /// Nil for an empty text.
  static func text(_ text: String?) -> Name? { text.flatMap { $0.isEmpty ? nil : Name($0) } }

  /// The names as one text; nil for none.
  static func list(_ names: [String]) -> Name? { text(names.joined(separator: "、")) }
}

private typealias Fields = [(field: PlanField, value: Name?)]

extension Plan {
  /// The plan without its parts.
  var head: Plan {
    var head = self
    (head.areas, head.units, head.leaders, head.sections) = ([], [], [], [])
    (head.indicators, head.tasks, head.funding, head.duties) = ([], [], [], [])
    return head
  }

  var toldFields: [(field: PlanField, value: Name?)] {
    let acknowledged = acknowledged.map { "\($0.rule)\($0.item.isEmpty ? "" : " " + $0.item)：\($0.reason)" }
    let head: Fields = [
      (.title, .whole(title)), (.documentNumber, .text(documentNumber)), (.issuer, .text(issuer)),
      (.jurisdiction, .text(jurisdiction)), (.issued, .text(issued?.description)),
      (.published, .text(published?.description)),
      (
        .period,
        .both { language in language.pick("\(period.start)至\(period.end)", "\(period.start) to \(period.end)") }
      ),
      (.document, .text(document)), (.notes, .text(notes.joined(separator: "；"))),
      (.acknowledged, .text(acknowledged.joined(separator: "；"))),
      (.assessment, assessment.map { Name.both($0.words) }),
      (
        .unitChanges,
        unitChanges.isEmpty
          ? nil
          : .both { language in
            unitChanges.map { change in
              change.datedWords(language) { change.isDone ? nil : unit(named: $0) != nil }
            }.joined(separator: language.pick("；", "; "))
          }
      ),
    ]
    return head + settings.toldFields
  }
}

extension PlanSettings {
  fileprivate var toldFields: [(field: PlanField, value: Name?)] {
    [
      (.timeZone, Name(timeZone)), (.dueSoonDays, Name(String(dueSoonDays))),
      (.behindPoints, Name(behindPoints.description)), (.farBehindPoints, Name(farBehindPoints.description)),
      (.aboutPercent, Name(aboutPercent.description)),
      (.proRateBesideWords, .both { proRateBesideWords ? $0.pick("是", "yes") : $0.pick("否", "no") }),
      (.proRateFrom, Name(proRateFrom.description)), (.reporting, .both(reporting.words)),
      (.acknowledgeDays, Name(String(acknowledgeDays))), (.handBackDays, Name(String(handBackDays))),
      (.closingNeedsEvidence, .both { closingNeedsEvidence ? $0.pick("是", "yes") : $0.pick("否", "no") }),
      (.holidays, .list(holidays.map(\.description))), (.makeUpDays, .list(makeUpDays.map(\.description))),
    ]
  }
}

extension Unit {
  var toldFields: [(field: PlanField, value: Name?)] {
    [
      (.name, .whole(name)), (.jurisdiction, Name(jurisdiction)), (.aliases, .list(aliases)),
      (.members, .list(members)), (.formerly, .list(formerly)),
    ]
  }
}

extension Leader {
  var toldFields: [(field: PlanField, value: Name?)] { [(.name, .whole(name)), (.members, .list(members))] }
}

extension Section {
  var toldFields: [(field: PlanField, value: Name?)] { [(.title, .whole(title))] }
}

extension Indicator {
  var toldFields: [(field: PlanField, value: Name?)] {
    let own: Fields = [
      (.number, .text(number)), (.name, .whole(name)), (.category, category.map(Name.whole)),
      (.owners, .list(owners)), (.sources, .list(sources)), (.due, .text((due ?? target.due)?.description)),
      (.notes, .text((notes + target.notes).joined(separator: "；"))), (.origin, origin.map { Name.both($0.words) }),
    ]
    let taken: Set<PlanField> = [.due, .notes, .origin]
    return own + target.toldFields.filter { !taken.contains($0.field) }
  }
}

extension Task {
  var toldFields: [(field: PlanField, value: Name?)] {
    [
      (.number, .text(number)), (.title, .whole(title)), (.text, .text(text)), (.leads, .list(leads)),
      (.responsible, .list(responsible)), (.cooperating, .list(cooperating)),
      (
        .roles,
        .text(
          roles.map { "\(Name.whole($0.name).chinese)：\($0.units.joined(separator: "、"))" }.joined(separator: "；"))
      ),
      (.andOthers, andOthers ? Name.both { $0.pick("是", "yes") } : nil), (.leaders, .list(leaders)),
      (.areas, .list(areas)), (.start, .text(start?.description)), (.due, .text(due?.description)),
      (.notes, .text(notes.joined(separator: "；"))), (.origin, origin.map { Name.both($0.words) }),
    ]
  }
}

extension Target {
  var toldFields: [(field: PlanField, value: Name?)] {
    let figures: Fields = [
      (.target, .both(words)), (.kind, .both(kind.words)), (.basis, .both(basis.words)), (.unit, .text(unit)),
      (.text, value == nil ? nil : .text(text)), (.reference, .text(reference)),
      (.relation, relation == .above ? nil : .both { relation.words("", $0) }), (.each, each.map { .both($0.words) }),
      (.areas, .list(areas)), (.alternative, alternative.map { Name(Target.joined($0.value, $0.unit)) }),
    ]
    return figures + [
      (.parts, Target.told(parts)), (.shares, Target.told(shares)),
      (.years, .list(years.map { "\($0.year) \($0.value)" })), (.sameAs, .text(sameAs?.text)),
      (.start, .text(start?.description)), (.due, .text(due?.description)),
      (.notes, .text(notes.joined(separator: "；"))), (.origin, origin.map { Name.both($0.words) }),
    ]
  }

  /// Parts as people write them: `高中 5 所、初中 3 所`.
  static func told(_ parts: [Part]) -> Name? {
    .list(parts.map { "\(Name.whole($0.name).chinese) \(Target.joined($0.value, $0.unit))" })
  }

  /// Shares as people write them: `清江浦区 12、淮安区 8`.
  static func told(_ shares: [Share]) -> Name? {
    .list(
      shares.map { share in
        "\(share.area) \(share.value)" + (told(share.parts).map { "（\($0.chinese)）" } ?? "")
      })
  }
}

extension Milestone {
  var toldFields: [(field: PlanField, value: Name?)] {
    [
      (.due, Name(due.description)), (.text, Name(text)),
      (.quarter, .list(quarters.map(\.description))),
      (
        .criteria,
        .both { language in
          criteria.map { criterion in
            "\(criterion.name) \(criterion.basis.words(language)) \(Target.joined(criterion.value, criterion.unit))"
              + (criterion.of.map { language.pick("（占\($0)）", " (of \($0))") } ?? "")
          }.joined(separator: "、")
        }.nonEmpty
      ), (.origin, origin.map { Name.both($0.words) }),
    ]
  }
}

extension Name {
  fileprivate var nonEmpty: Name? { chinese.isEmpty ? nil : self }
}

extension Funding {
  var toldFields: [(field: PlanField, value: Name?)] {
    let sources = sources.map { source in
      Name.whole(source.name).chinese + (source.value.map { " " + Target.joined($0, source.unit) } ?? "")
        + (source.note.map { "（\($0)）" } ?? "")
    }
    return [
      (.name, .whole(name)), (.total, total.map { Name(Target.joined($0.value, $0.unit)) }),
      (.kind, .both(kind.words)), (.each, each.map { .both($0.words) }), (.sources, .list(sources)),
      (.parts, Target.told(parts)), (.shares, Target.told(shares)),
      (.notes, .text(notes.joined(separator: "；"))), (.origin, origin.map { Name.both($0.words) }),
    ]
  }
}

extension ReportDuty {
  var toldFields: [(field: PlanField, value: Name?)] {
    [
      (.title, .whole(title)), (.every, .both(every.words)), (.count, Name(String(count))), (.units, .list(units)),
      (.receiver, .text(receiver)), (.start, .text(start?.description)),
      (.due, dayWords(.chinese).map { Name($0, english: dayWords(.english)) }), (.task, .text(task)),
      (.notes, .text(notes.joined(separator: "；"))), (.origin, origin.map { Name.both($0.words) }),
    ]
  }
}
