import DubanCore
import Testing

/// What is typed, a text in which it must be found, and why.
private let found: [(query: String, text: String, why: String)] = [
  ("停车", "新增公共停车泊位", "characters as they stand"),
  ("zjj", "市住建局", "the initials of characters that follow each other"),
  ("zhujianju", "市住建局", "their pinyin"),
  ("zhujj", "市住建局", "pinyin of one, initials of the others"),
  ("zhjj", "市住建局", "zh is an initial as well as z"),
  ("laojiu", "老旧小区改造", "the pinyin of a part"),
  ("ljxq", "老旧小区改造", "the initials of the whole"),
  ("laojiuxiaoq", "老旧小区改造", "the last syllable is still being typed"),
  ("laoj", "老旧小区改造", "an initial after a syllable"),
  ("lao旧xq", "老旧小区改造", "characters and letters mixed"),
  ("老jiu小q", "老旧小区改造", "letters between characters"),
  ("5g网l", "建设5G网络基站", "letters and digits stand for themselves beside pinyin"),
  ("停车 zjj", "住建局:新增停车泊位", "several words in any order"),
  ("zjj 停车", "住建局:新增停车泊位", "the same the other way round"),
  ("xi'an", "西安路", "an apostrophe parts syllables"),
  ("people's", "The People's Park", "and stands for itself where it is one"),
  ("PARK", "Xihu park", "capitals are small letters"),
  ("park", "PARK", "and the other way round"),
  ("2020", "2020年", "full-width digits are digits"),
  ("(试行)", "办法(试行)", "full-width signs too"),
  ("lvhua", "绿化提升", "ü is typed v"),
  ("luhua", "绿化提升", "or u"),
  ("nvxing", "女性就业", "for every character with it"),
  ("住 建", "市住建局", "a full-width blank parts words"),
  ("6811.44", "总投资6811.44万元", "figures"),
  ("1-3/q2", "1-3/Q2", "ids"),
]

private let missed: [(query: String, text: String, why: String)] = [
  ("zjj", "市住房建设局", "no character may be left out"),
  ("zjj 停车", "市住建局", "every word must be found"),
  ("jz", "住建局", "the characters must follow in this order"),
  ("laoujiu", "老旧小区", "no reading is spelt so"),
  ("aojiu", "老旧小区", "a reading is not entered in its middle"),
  ("laojio", "老旧小区", "a reading that is begun must be going on so"),
  ("zhouj", "住建局", "another syllable that begins alike"),
  ("hj", "住建局", "h alone is no initial of zh"),
  ("停车场", "停车泊位", "characters that are not there"),
  ("170", "70个小区", "digits that are not there"),
  ("'", "西安路", "an apostrophe alone is no pinyin"),
]

private let readings: [(character: Character, readings: [String])] = [
  ("重", ["zhong", "chong"]), ("长", ["chang", "zhang"]), ("行", ["xing", "hang"]), ("调", ["diao", "tiao"]),
  ("乐", ["le", "yue"]), ("都", ["du", "dou"]), ("度", ["du", "duo"]), ("了", ["le", "liao"]), ("会", ["hui", "kuai"]),
  ("率", ["lv", "lu", "shuai"]), ("区", ["qu", "ou"]), ("单", ["dan", "shan"]), ("曾", ["ceng", "zeng"]),
  ("盛", ["sheng", "cheng"]), ("朝", ["chao", "zhao"]), ("校", ["xiao", "jiao"]), ("宿", ["su", "xiu"]),
  ("解", ["jie", "xie"]), ("大", ["da", "dai"]), ("省", ["sheng", "xing"]), ("传", ["chuan", "zhuan"]),
  ("参", ["can", "shen", "cen"]), ("差", ["cha", "chai", "ci"]), ("还", ["hai", "huan"]),
  ("降", ["jiang", "xiang"]), ("角", ["jiao", "jue"]), ("觉", ["jue", "jiao"]), ("石", ["shi", "dan"]),
  ("说", ["shuo", "shui"]), ("提", ["ti", "di"]), ("系", ["xi", "ji"]), ("着", ["zhe", "zhao", "zhuo", "zhu"]),
  ("厦", ["sha", "xia"]), ("六", ["liu", "lu"]), ("圩", ["wei", "xu"]), ("堡", ["bao", "pu", "bu"]),
  ("数", ["shu", "shuo"]), ("种", ["zhong", "chong"]), ("征", ["zheng", "zhi"]), ("藏", ["cang", "zang"]),
]

private let equal: [(query: String, text: String)] = [
  ("老舊小區", "老旧小区改造"), ("停車", "新增停车泊位"), ("城鄉建設", "住房和城乡建设局"), ("臺灣", "台湾路"),
  ("老旧", "老舊小區改造"), ("ljxq", "老舊小區改造"), ("臺灣", "臺灣路"), ("zhuming", "著名景区"), ("qianlong", "乾隆行宫"),
]

private let ranked: [(query: String, expected: [String], why: String)] = [
  ("停车", ["停车", "停车泊位", "公共停车泊位"], "the whole text, its start, its middle"),
  ("zjj", ["住建局", "住建局办公室", "市住建局"], "the same for initials"),
  ("jian", ["建", "建设", "完善 建筑", "新建"], "a word's start before its middle"),
  ("shi", ["shi", "市", "shift"], "characters before pinyin at the same place"),
  ("停", ["停车", "停车场", "停车泊位"], "shorter before longer"),
]

private let places: [(query: String, text: String, expected: [String])] = [
  ("zjj", "市住建局", ["住建局"]), ("laoj", "改造老旧小区", ["老旧"]), ("停车 zjj", "住建局停车", ["住建局停车"]),
  ("小区 老", "老旧小区", ["老", "小区"]), ("j", "建局j", ["j"]), ("park", "Park in the park", ["Park", "park"]),
  ("没有", "老旧小区", []), ("旧", "𠀀舊", ["舊"]),
]

@Suite struct `A search query` {
  @Test(arguments: found)
  func `finds`(query: String, text: String, why: String) {
    #expect(SearchQuery(query).matches(text), "\(why)")
  }

  @Test(arguments: missed)
  func `does not find`(query: String, text: String, why: String) {
    #expect(!SearchQuery(query).matches(text), "\(why)")
  }

  @Test(arguments: readings)
  func `every reading of a character finds it`(character: Character, readings: [String]) {
    for reading in readings {
      #expect(SearchQuery(reading).matches("甲\(character)乙"), "\(character) \(reading)")
      #expect(SearchQuery("\(reading.prefix(1))yi").matches("甲\(character)乙"), "\(character) \(reading) as initial")
    }
  }

  @Test(arguments: ["lvdi", "lüdi", "lǜdi", "ludi", "lu\u{308}di", "LÜDI", "ld"])
  func `ü is typed as v, as u and as itself`(query: String) {
    #expect(SearchQuery(query).matches("新增绿地"))
    #expect(SearchQuery(query).ranges(in: "新增绿地").map { String("新增绿地"[$0]) } == ["绿地"])
  }

  @Test func `the usual reading of a character comes before its other ones`() {
    #expect(SearchQuery("lu").best(of: ["新绿", "新路"]) { [$0] } == ["新路", "新绿"])
    #expect(SearchQuery("zhong").best(of: ["甲重", "甲中"]) { [$0] } == ["甲重", "甲中"], "alike where it is the first")
  }

  @Test(arguments: equal)
  func `traditional and simplified characters are the same`(query: String, text: String) {
    #expect(SearchQuery(query).matches(text))
  }

  @Test func `nothing asked for matches everything`() {
    #expect(SearchQuery(" \t").isEmpty)
    #expect(SearchQuery("").matches("停车"))
    #expect(SearchQuery("").best(of: ["b", "a"]) { [$0] } == ["b", "a"])
  }

  @Test(arguments: ranked)
  func `ranks`(query: String, expected: [String], why: String) {
    #expect(SearchQuery(query).best(of: expected.reversed()) { [$0] } == expected, "\(why)")
  }

  @Test(arguments: places)
  func `tells where it was found`(query: String, text: String, expected: [String]) {
    #expect(SearchQuery(query).ranges(in: text).map { String(text[$0]) } == expected)
  }

  /// Following one way after the other would take longer than anybody lives.
  @Test func `the time grows with the text alone`() {
    let text = String(repeating: "安鳌阿", count: 200)
    let duration = ContinuousClock().measure {
      #expect(!SearchQuery(String(repeating: "a", count: 59) + "!").matches(text))
    }
    #expect(duration < .seconds(60))
  }
}
