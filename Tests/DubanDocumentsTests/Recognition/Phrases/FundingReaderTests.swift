import Testing

@testable import DubanCore
@testable import DubanDocuments

@Suite struct FundingReaderTests {
  @Test func readsTotalSourcesAndTheRest() throws {
    let funding = try #require(
      PhraseVectors.read("总投资约1.8亿元。其中，向上争取0.9亿元，市财政以奖代补500万元，其余由县区政府筹集。").funding.first?.value)
    #expect(funding.name.chinese == "总投资")
    #expect(funding.kind == .about)
    #expect(funding.total == Target.Quantity(Figure(units: 18, scale: 1), unit: "亿元"))
    #expect(funding.sources.map(\.name.chinese) == ["向上争取", "市财政以奖代补", "县区政府"])
    #expect(funding.sources.map(\.unit) == [nil, "万元", nil])
  }

  @Test func sharesMoneyOutByArea() throws {
    let funding = try #require(
      PhraseVectors.read("总投资1265万元，由各区自筹。其中，东湖区960万元，西山区305万元。").funding.first?.value)
    #expect(funding.shares.map(\.area) == ["东湖区", "西山区"])
  }

  @Test(arguments: [
    "力争一般公共预算收入达到26.6亿元", "完成固定资产投资80亿元", "全市贸易额600亿元以上", "争取上级转移支付28亿元",
  ])
  func moneyToBeReachedIsATarget(_ text: String) {
    let reading = PhraseVectors.read(text)
    #expect(reading.funding.isEmpty)
    #expect(reading.targets.count == 1)
  }

  @Test(
    arguments: [
      ("省级补助资金350万元、县级配套210万元", ["省级补助 350 万元", "县级配套 210 万元"]),
      ("中央补助资金2亿元，市级配套5000万元，县级自筹800万元", ["中央补助 2 亿元", "市级配套 5000 万元", "县级自筹 800 万元"]),
    ] as [(String, [String])])
  func sumsOfSourcesStandSideBySide(_ text: String, _ sources: [String]) throws {
    let found = PhraseVectors.read(text).funding
    #expect(found.count == 1)
    let funding = try #require(found.first?.value)
    #expect(funding.total == nil)
    let told = funding.sources.map { source in
      "\(source.name.chinese) \(source.value.map { "\($0)" } ?? "-") \(source.unit ?? "-")"
    }
    #expect(told == sources)
  }

  @Test func oneSumOfASourceStaysAWhole() throws {
    let funding = try #require(PhraseVectors.read("省级补助资金350万元").funding.first?.value)
    #expect(funding.total?.value == Figure(350))
  }
}
