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
    if isPageMark(words) || starts.begins(words[...]) || isOfPageWords(text) { return true }
    let found = signs(in: words[...])
    // Words of a site that no task is made of; beside other words only where they are not alone.
    if found.isSure { return found.count > 1 || words.count <= 24 }
    // 政务公开 and 打印社 are works too: without a sure sign nearly all of the line must be such words.
    return found.count > 1 && 3 * found.letters > 2 * words.count { $0.properties.isAlphabetic }
  }

  /// No such line has more characters.
  private static let longest = 160

  /// What stands in a line of the words of a site.
  private struct Signs {
    /// How many different ones; more than two are not counted.
    var count = 0
    /// How many letters they have together.
    var letters = 0
    /// Whether one of them is never part of a task.
    var isSure = false
  }

  private static func signs(in words: ArraySlice<Unicode.Scalar>) -> Signs {
    var (found, first) = (Signs(), nil as ArraySlice<Unicode.Scalar>?)
    var place = words.startIndex
    while place < words.endIndex {
      guard let length = sureSigns.match(in: words, at: place) ?? signs.match(in: words, at: place) else {
        place += 1
        continue
      }
      let sign = words[place..<(place + length)]
      if found.count < 2, first != sign { found.count += 1 }
      first = first ?? sign
      found.letters += length
      found.isSure = found.isSure || sureSigns.match(in: words, at: place) != nil
      place += length
    }
    return found
  }

  /// Nothing but words with which a page leads elsewhere: 打印 关闭.
  private static func isOfPageWords(_ text: String) -> Bool {
    // A sentence is none, whatever it is made of: 正文。
    guard !text.contains("。") else { return false }
    let words = text.split { $0.isWhitespace || $0.isPunctuation || $0.isSymbol }.map(String.init)
    // 大 中 小 choose the size of letters; one of them in a cell is a word of the document.
    guard words.count > 2 || words.contains(where: { $0.count > 1 }) else { return false }
    // 政务公开 by itself may be the heading of a task whose number is not printed.
    if words.count == 1 { return words.allSatisfy(buttons.contains) }
    return words.allSatisfy(pageWords.contains)
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
  private static let sureSigns = WordList([
    "浏览次数", "字体：", "字体大小", "ICP备", "公网安备", "网站地图", "长者模式", "技术支持：", "联系我们", "版权所有", "网站标识码",
  ])
  private static let signs = WordList([
    "首页", "新闻中心", "政务公开", "信息公开", "政务服务", "互动交流", "专题专栏", "无障碍", "登录", "注册", "打印", "关闭", "分享", "微信", "微博", "政民互动", "走进",
    "数据开放", "主办：", "承办：",
  ])
  private static let buttons: Set<String> = [
    "首页", "网站首页", "当前位置", "您的位置", "打印", "打印本页", "关闭", "关闭窗口", "关闭本页", "分享", "分享到", "字体大小", "字号", "上一篇", "下一篇", "返回",
    "返回顶部", "返回首页", "收藏本页", "加入收藏", "设为首页", "网站地图", "联系我们", "无障碍浏览", "长者模式", "手机版", "扫一扫",
  ]
  private static let pageWords: Set<String> = [
    "首页", "网站首页", "当前位置", "您的位置", "打印", "打印本页", "关闭", "关闭窗口", "关闭本页", "分享", "分享到", "字体大小", "字体", "字号", "大", "中", "小",
    "上一篇", "下一篇", "返回", "返回顶部", "返回首页", "收藏", "收藏本页", "加入收藏", "设为首页", "网站地图", "联系我们", "登录", "注册", "搜索", "无障碍",
    "无障碍浏览", "长者模式", "繁体", "简体", "手机版", "微信", "微博", "政务公开", "信息公开", "政务服务", "互动交流", "新闻中心", "专题专栏", "扫一扫", "下载", "正文",
  ]
}
