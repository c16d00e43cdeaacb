/// Lines that a web site or a printer puts around a document: paths, counters, page numbers, buttons.
enum NavigationCleaning {
  /// Whether `text` is such a line.
  static func isNavigation(_ text: String) -> Bool {
    var words: Scalars = []
    for scalar in text.unicodeScalars where !scalar.isBlank {
      guard words.count < longest else { return false }
      words.append(scalar)
    }
    guard !words.isEmpty else { return false }
    if isPageMark(words) { return true }
    if starts.begins(words[...]) { return true }
    let hits = differentSigns(in: words[...])
    return hits >= 2 || (hits == 1 && words.count <= 24 && buttons.isIn(words[...]))
  }

  /// No such line has more characters.
  private static let longest = 160

  /// How many different signs stand in `words`; more than two are not counted.
  private static func differentSigns(in words: ArraySlice<Unicode.Scalar>) -> Int {
    var first: ArraySlice<Unicode.Scalar>?
    for place in words.indices {
      guard let length = signs.match(in: words, at: place) else { continue }
      let sign = words[place..<(place + length)]
      if let first, first != sign { return 2 }
      first = sign
    }
    return first == nil ? 0 : 1
  }

  /// — 3 —, 第3页, 3/12
  private static func isPageMark(_ words: Scalars) -> Bool {
    guard words.count <= 12, words.contains(where: \.isAnyDigit), let first = words.first else { return false }
    guard words.filter({ !marks.contains($0) }).allSatisfy(\.isAnyDigit) else { return false }
    return first == "第" ? words.last == "页" : dashes.contains(first) || (words.contains("/") && words.count <= 7)
  }

  private static let dashes = ScalarSet("-—–－")
  private static let marks = ScalarSet("-—–－_·第页共/／,，")

  private static let starts = WordList([
    "当前位置", "您当前的位置", "您现在的位置", "您的位置", "当前所在位置", "上一篇", "下一篇", "打印本页", "扫一扫", "版权所有", "网站标识码",
    "首页>", "浏览次数", "分享到", "关闭窗口", "返回顶部", "【打印】", "【字体", "字体：", "相关附件下载",
  ])
  private static let signs = WordList([
    "首页", "新闻中心", "政务公开", "信息公开", "政务服务", "互动交流", "专题专栏", "无障碍", "长者模式", "登录", "注册", "网站地图", "浏览次数",
    "字体", "打印", "关闭", "分享", "ICP备", "公网安备", "联系我们", "版权", "微信", "微博", "政民互动", "走进", "数据开放", "主办：", "承办：", "技术支持：",
  ])
  private static let buttons = WordList("打印 关闭 分享 字体 浏览次数 ICP备 公网安备 无障碍 版权")
}
