import Testing

@testable import DubanCore
@testable import DubanDocuments

@Suite struct DayScannerTests {
  private func spans(_ text: String, _ context: RecognitionContext = PhraseVectors.year) -> [String] {
    DayScanner(PhraseText(Passage(text, at: .line(1))), context: context).spans().map { span in
      switch span.sort {
      case .by(let days): "by \(days.upperBound)"
      case .from(let day): "from \(day)"
      case .span(let days): "\(days.lowerBound) to \(days.upperBound)"
      case .past(let days): "past \(days.upperBound)"
      case .words(let words): words
      case .occasion(let words, let day): "\(words) \(day)"
      case .recurring(let words): "each \(words)"
      case .impossible(let words): "no day \(words)"
      case .name: "name"
      }
    }
  }

  @Test(arguments: [
    ("12月底前完成", ["by 2024-12-31"]), ("6月30日前完成", ["by 2024-06-30"]), ("2024年6月底前", ["by 2024-06-30"]),
    ("上半年完成", ["by 2024-06-30"]), ("年底前完成", ["by 2024-12-31"]), ("三季度末完成", ["by 2024-09-30"]),
    ("二、三季度", ["by 2024-09-30"]), ("一至三季度", ["by 2024-09-30"]), ("前三季度", ["by 2024-09-30"]),
    ("10月中旬", ["by 2024-10-20"]), ("9月上旬前", ["by 2024-09-10"]), ("2月底前", ["by 2024-02-29"]),
    ("1-3月", ["2024-01-01 to 2024-03-31"]), ("6月—9月", ["2024-06-01 to 2024-09-30"]),
    ("2024年3月至2025年2月", ["2024-03-01 to 2025-02-28"]), ("自2024年7月1日起", ["from 2024-07-01"]),
    ("2024.6.30", ["by 2024-06-30"]), ("2024-06-30", ["by 2024-06-30"]), ("２０２４年６月", ["by 2024-06-30"]),
    ("二〇二四年五月", ["by 2024-05-31"]), ("截至2023年底", ["past 2023-12-31"]), ("《规划(2020-2030年)》", []),
    ("压缩至0.5个工作日以内", []), ("0.5个工作日以内", []), ("5个工作日以内", ["5个工作日以内"]), ("长期坚持", ["长期坚持"]),
    ("春节前完成", ["春节前 2024-02-09"]),
    ("汛期前", ["汛期前 2024-05-31"]), ("第5个工作日前", ["第5个工作日前"]),
    ("每月25日前报送", ["each 每月25日前"]), ("摸清底数", []), ("长期护理保险", []), ("四季节日", []), ("31.5公里", []),
  ])
  func findsDays(_ text: String, _ expected: [String]) {
    #expect(spans(text) == expected)
  }

  @Test(arguments: [
    ("国庆节前完成", ["国庆节前 2024-09-30"]), ("元旦前", ["元旦前 2024-12-31"]), ("五一前", ["五一前 2024-04-30"]),
    ("中秋前", ["中秋前 2024-09-16"]), ("端午节前", ["端午节前 2024-06-09"]), ("入冬前", ["入冬前 2024-10-31"]),
    ("供暖季前", ["供暖季前 2024-11-14"]), ("秋收前", ["秋收前 2024-09-14"]), ("开学前", ["开学前 2024-08-31"]),
    ("国庆假期前", ["国庆假期前 2024-09-30"]), ("2025年春节前", ["2025年春节前 2025-01-28"]), ("明年元旦前", ["明年元旦前 2024-12-31"]),
    // No day can be told.
    ("春节期间", ["春节期间"]), ("汛期结束前", ["汛期结束前"]), ("春秋季开学前", ["春秋季开学前"]), ("重阳敬老", []), ("六一儿童节活动", []),
  ])
  func aDayBeforeAFeastIsKeptInWordsWithTheDayThatIsMeant(_ text: String, _ expected: [String]) {
    #expect(spans(text) == expected)
  }

  @Test func aDayWithoutYearLiesAheadInPlansOfSeveralYears() {
    #expect(spans("3月底前完成", PhraseVectors.years) == ["by 2025-03-31"])
    #expect(spans("10月底前完成", PhraseVectors.years) == ["by 2024-10-31"])
  }

  @Test(arguments: [
    ("改造小区30个，11月底前全面完成。", "2024-11-30", []), ("完成时限：2024年6月底。", "2024-06-30", []),
    ("建成分拣中心1座，5月底前完成选址，8月底前开工，11月底前投入试运行。", "2024-11-30", ["2024-05-31", "2024-08-31", "2024-11-30"]),
    ("脱贫人口务工规模不低于1.8万人，开发公益性岗位800个，9月底前全部到岗。", nil, ["2024-09-30"]),
    ("规范服务价格80项以上（市医保局负责，9月底前完成）。", "2024-09-30", []), ("推进改革。", nil, []),
  ])
  func tellsTheDueDay(_ text: String, _ due: String?, _ milestones: [String]) {
    let reading = PhraseVectors.read(text)
    #expect(reading.due?.value.description == due)
    #expect(reading.milestones.map(\.value.due.description) == milestones)
  }
}
