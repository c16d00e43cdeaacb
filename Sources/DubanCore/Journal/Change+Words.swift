extension Change {
  /// What it changed, in one phrase: `推进中; 老旧小区 42`. Events are told by `EntryWords`, which knows of notes and redos.
  ///
  /// - Parameter names: the English names of figures by their keys.
  package func words(_ language: Language, names: [String: String] = [:]) -> String {
    switch self {
    case .report(let status, let values):
      let parts =
        [status?.words(language)].compactMap { $0 }
        + values.sorted { $0.key < $1.key }.map { name, value in
          let told = language.pick(name, names[name] ?? name)
          return name == IndicatorAssessment.measure ? value.description : "\(told) \(value)"
        }
      return parts.isEmpty ? language.pick("无变化", "nothing changed") : parts.joined(separator: language.semicolon)
    case .confirm: return language.pick("已完成", "stands")
    case .apply, .close, .sendBack, .suspend, .terminate, .resume, .refuseExtension, .remark:
      return kind.words(language)
    case .assign(let units, let limit):
      let to = units.joined(separator: language.pick("、", ", "))
      return language.pick("交办\(to)", "to \(to)")
        + (limit.map { language.pick("，\($0)前签收", ", to acknowledge by \($0)") } ?? "")
    case .acknowledge(let unit): return language.pick("\(unit)签收", "by \(unit)")
    case .handBack(let unit, let to):
      return language.pick("\(unit)退办，应由\(to)承办", "by \(unit), the business of \(to)")
    case .requestExtension(let due): return language.pick("拟延至 \(due)", "until \(due)")
    case .extend(let due, let approver):
      return language.pick("新期限 \(due)，\(approver)批准", "new due day \(due), approved by \(approver)")
    case .handIn(let unit, let span):
      return language.pick("\(unit)报送（\(span)）", "\(unit) for \(span)")
    case .pay(let figure): return language.pick("累计已付 \(figure)", "\(figure) paid in all")
    case .raise(let order): return order.words(language)
    case .answer(let number, let unit): return language.pick("\(unit)答复 #\(number)", "by \(unit) to #\(number)")
    case .returnAnswer(let number, let unit):
      return language.pick("退回\(unit)对 #\(number) 的答复", "of \(unit) to #\(number)")
    case .settle(let number), .withdraw(let number), .revert(let number): return "#\(number)"
    case .publish(let version, _, let amending):
      var words = language.pick("第 \(version) 版", "version \(version)")
      if let approver = amending?.approver { words += language.pick("，\(approver)批准", ", approved by \(approver)") }
      if let reverts = amending?.reverts { words += language.pick("，撤销 #\(reverts)", ", takes back #\(reverts)") }
      return words
    case .refused(let step, let reason):
      guard step != RefusedAttempt.unwritten else { return reason }
      let word = Kind(rawValue: step)?.words(language) ?? step
      return word + language.colon + reason
    case .restored(let replaced, let restored):
      let before = replaced.map { "#\($0.seq)" } ?? language.pick("不可读", "unreadable")
      return language.pick("原至 \(before)，现至 #\(restored.seq)", "ended at \(before), now at #\(restored.seq)")
    case .circular(let series, let number, let plan):
      let about = plan.map { language.pick("（\($0)）", " (\($0))") } ?? ""
      return language.pick("\(series)第\(number)期\(about)", "\(series) no. \(number)\(about)")
    }
  }
}
