package import DubanCore
import DubanReports

extension ReturnedFinding {
  /// The sentence, with file, sheet and cell in front, without a full stop.
  package func words(_ language: Language) -> String {
    let column = field.map { language.pick("（\($0.heading.chinese)）", " (\($0.heading.words(.english)))") } ?? ""
    let subject = item.map { language.pick("事项\($0)：", "item \($0): ") } ?? ""
    return place.words(language) + column + language.pick("：", ": ") + subject + sentence(language)
      + leftWords(language)
  }

  /// What else is not taken with it; empty where nothing is.
  private func leftWords(_ language: Language) -> String {
    guard !left.isEmpty else { return "" }
    let told = left.map { $0.words(language) }.joined(separator: language.pick("、", ", "))
    return language.pick("；表上填的\(told)未取", "; not taken of the sheet: \(told)")
  }

  /// What is the matter, without where.
  private func sentence(_ language: Language) -> String {
    func quoted(_ text: String) -> String {
      let text = text.count > 60 ? text.prefix(60) + "…" : text[...]
      return language.pick("“\(text)”", "'\(text)'")
    }
    func shown(_ text: String) -> String { text.isEmpty ? language.pick("（空）", "(nothing)") : quoted(text) }
    func meant(_ nearest: String?) -> String {
      nearest.map { language.pick("，是不是\(quoted($0))？", "; is \(quoted($0)) meant?") } ?? ""
    }
    switch kind {
    case .missingColumns(let names):
      let told = names.map { $0.words(language) }.joined(separator: language.pick("、", ", "))
      return language.pick(
        "缺少列：\(told)；请用原来发出的表填报，不要删列或改表头",
        "columns are missing: \(told); the sheet as it was sent is wanted, with all columns and headings")
    case .noRows: return language.pick("没有带代码的行", "no row bears a code")
    case .unknownPlan(let id, let nearest):
      return language.pick("没有方案\(quoted(id))", "there is no plan \(quoted(id))") + meant(nearest)
    case .otherPlan(let id, let wanted):
      return language.pick(
        "是方案\(quoted(id))的表，不是\(quoted(wanted))的", "it is of the plan \(quoted(id)), not of \(quoted(wanted))")
    case .unknownUnit(let key, let nearest):
      return language.pick("方案里没有单位\(quoted(key))", "the plan has no unit \(quoted(key))") + meant(nearest)
    case .olderPlan(let sheet, let now):
      return language.pick(
        "按方案第\(sheet)版做的，现为第\(now)版", "made of version \(sheet) of the plan, which has come to version \(now)")
    case .missingRows(let rows, let total, let titles):
      let most = 20
      let numbers =
        rows.prefix(most).map(String.init).joined(separator: language.pick("、", ", ")) + (rows.count > most ? "…" : "")
      let names = titles.isEmpty ? "" : language.pick("，未见：", "; not there: ") + titles.map(quoted).joined()
      return language.pick("原有\(total)行，缺第\(numbers)行", "of \(total) rows those numbered \(numbers) are missing")
        + names
    case .noCode(let text):
      return language.pick(
        "这一行没有代码，不知是哪一项：\(quoted(text))；请在原来的行里填",
        "this row has no code, so nobody knows of what it tells: \(quoted(text)); fill in the rows that were sent")
    case .otherCodes(let plan, let unit):
      return language.pick(
        "代码属于方案\(quoted(plan))、单位\(quoted(unit))，与本表不同",
        "its codes are of plan \(quoted(plan)) and unit \(quoted(unit)), not of this sheet")
    case .gone(let title):
      return language.pick("方案里已没有这一项\(quoted(title))", "the plan has no such item any more: \(quoted(title))")
    case .goneMeasure(let measure):
      return language.pick("这一项已不填\(quoted(measure))", "the item no longer asks for \(quoted(measure))")
    case .otherMeasure(let was, let now):
      return language.pick(
        "表上按\(quoted(was))计，现按\(shown(now))计", "the sheet counts in \(quoted(was)), the plan now in \(shown(now))")
    case .notAnswering(let unit):
      return language.pick("\(quoted(unit))现在不负责这一项", "\(quoted(unit)) does not answer for it now")
    case .conflict(let seen, let now, let by):
      let who = by.map { language.pick("，\($0)最后填报", ", last by \($0)") } ?? ""
      return language.pick(
        "表发出后这一项已有新记录：表上是第\(seen)号，现为第\(now)号\(who)；不覆盖，请核对后单独填报",
        "it has gone on since the sheet was made: the sheet has seen entry \(seen), now it is \(now)\(who); nothing is overwritten, compare and report it by itself"
      )
    case .ahead(let seen, let now):
      return language.pick(
        "表上是第\(seen)号记录，这里只到第\(now)号：不是从这里发出的表，或数据已恢复到更早",
        "the sheet has seen entry \(seen), here it has only come to \(now): it was made from another store, or from one that was restored since"
      )
    case .copied(let other):
      return language.pick(
        "与\(other.words(language))重复，只取一次", "the same stands in \(other.words(language)); it is taken once")
    case .twice(let other):
      return language.pick(
        "与\(other.words(language))说法不同，两处都不取", "\(other.words(language)) says otherwise; neither is taken")
    case .otherFigure(let measure, let own, let other, let place):
      let isOtherDay = own.on != other.on
      func figure(_ told: ToldFigure) -> String {
        let value = told.value.description
        return isOtherDay ? language.pick("\(value)（截至\(told.on)）", "\(value) (as of \(told.on))") : value
      }
      let (here, there) = (figure(own), figure(other))
      let (name, cell) = (quoted(ReturnedItem.told(measure)), place.words(language))
      return language.pick(
        "\(name)这里填\(here)，\(cell)填\(there)；这个数两处都不取，同一项的其他内容不受影响，请核对后单独填报",
        "\(name) is \(here) here and \(there) in \(cell); neither figure is taken, the rest of the item is; compare and report it by itself"
      )
    case .changed(let was, let now):
      return language.pick(
        "锁定格被改：原为\(shown(was))，现为\(shown(now))；改动不取",
        "a locked cell was changed from \(shown(was)) to \(shown(now)); that is not taken")
    case .changedCode(let was, let now):
      return language.pick(
        "隐藏的代码被改：原为\(shown(was))，现为\(shown(now))；这一项不取，请用原表填报",
        "a hidden code was changed from \(shown(was)) to \(shown(now)); nothing of the item is taken, use the sheet as it was sent"
      )
    case .leftToo(let filled):
      let told = filled.map { $0.words(language) }.joined(separator: language.pick("、", ", "))
      return language.pick(
        "因上述格有误，同一项填的\(told)也不取；改正后重新导入",
        "for the cell above what else is filled in for the item is not taken either: \(told); correct it and import anew"
      )
    case .emptied(let was):
      return language.pick("原有\(quoted(was))被清空，仍按原样", "\(quoted(was)) was emptied; it stays as it was")
    case .badFigure(let found, let problem):
      return language.pick(
        "写的是\(quoted(found))，\(problem.words(language))", "\(quoted(found)): \(problem.words(language))")
    case .shareOrPerCent(let found):
      return language.pick(
        "写的是\(quoted(found))，单位是%：是百分之几就写几，如85；确实不到1%请写“0.85%”",
        "\(quoted(found)), and the unit is per cent: 85% is written 85; what is less than 1% is written '0.85%'")
    case .badDay(let found, let problem):
      return language.pick(
        "写的是\(quoted(found))，\(problem.words(language))", "\(quoted(found)): \(problem.words(language))")
    case .badStatus(let found, let nearest):
      let words = Status.allCases.filter { !$0.isDecision }.map { $0.words(language) }
      let told = words.joined(separator: language.pick("、", ", "))
      return language.pick("写的是\(quoted(found))，应为\(told)之一", "\(quoted(found)) is none of \(told)") + meant(nearest)
    case .decision(let status):
      return language.pick(
        "\(quoted(status.words(language)))由督查室定，不由单位填", "\(quoted(status.words(language))) is for the office to decide")
    case .longNote(let count, let most):
      return language.pick("有\(count)字，最多\(most)字", "it has \(count) characters; \(most) at most")
    case .invisible(let code):
      let hex = "U+" + String(code, radix: 16, uppercase: true)
      return language.pick("有看不见的字符\(hex)，请删去重打", "it holds \(hex), which nobody sees; type it anew")
    case .nothingMeasured(let found):
      return language.pick(
        "写的是\(quoted(found))，但这一行不填数值，请写在说明里", "\(quoted(found)), but no figure is asked here; put it into the wording")
    case .statusOfWhole(let found):
      return language.pick(
        "写的是\(quoted(found))，但这一项由多家各报一部分，状态不由一家填，请写在说明里",
        "\(quoted(found)), but several units each tell a part of the item, so that none tells its status; put it into the wording"
      )
    case .dayAlone(let found):
      return language.pick(
        "只填了日子\(quoted(found))，没有状态也没有数值", "there is a day, \(quoted(found)), but neither status nor figure")
    case .badVersion(let found):
      return language.pick(
        "版本代码是\(shown(found))，应为整数；请用原表填报",
        "the code of the version is \(shown(found)), a whole number is wanted; use the sheet as it was sent")
    }
  }
}
