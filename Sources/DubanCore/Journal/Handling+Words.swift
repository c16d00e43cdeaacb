extension Handling.Request {
  /// Who asks for which day and why: 「市住建局:申请延至12月31日:等材料」.
  package func words(in plan: Plan, _ language: Language) -> String {
    let remark = WorkItem.Remark.later(due, reason: reason).words(in: plan, language)
    guard let unit else { return remark }
    let name = plan.unit(recorded: unit)?.name.words(language) ?? unit
    return name + language.pick("：", ": ") + remark
  }
}

extension Handling {
  /// Who asks for more time, each by itself; empty where nobody does.
  package func requestWords(in plan: Plan, _ language: Language) -> [String] {
    requests.map { $0.words(in: plan, language) }
  }

  /// To whom went what was handed back, and since when: 「10月15日起由市住建局改为市水利局」. Empty where nothing did.
  package func releaseWords(in plan: Plan, _ language: Language) -> [String] {
    func name(_ key: String) -> String { plan.unit(recorded: key)?.name.words(language) ?? key }
    return released.sorted { ($0.value.on, $0.key) < ($1.value.on, $1.key) }.map { unit, release in
      let day = release.on.words(language, in: plan.period)
      let to = release.to.map(name).joined(separator: language.pick("、", ", "))
      return language.pick("\(day)起由\(name(unit))改为\(to)", "from \(name(unit)) to \(to) since \(day)")
    }
  }
}
