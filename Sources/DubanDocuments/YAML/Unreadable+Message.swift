extension Unreadable {
  /// What is wrong and what to do, in both languages.
  var sentences: (chinese: String, english: String) {
    switch self {
    case .empty:
      ("文件是空的", "the file is empty")
    case .tooLarge(let megabytes):
      ("文件超过\(megabytes)MB，不会是方案", "the file is larger than \(megabytes) MB, which no plan is")
    case .binary:
      ("这不是文本文件", "this is not a text file")
    case .utf16:
      ("文件是UTF-16编码，请另存为UTF-8", "the file is UTF-16; save it as UTF-8")
    case .notUTF8:
      ("文件不是UTF-8编码（也许是GBK），请另存为UTF-8", "the file is not UTF-8 (perhaps GBK); save it as UTF-8")
    case .controlCharacter(let code):
      (
        "含有控制字符\(InvisibleCharacters.name(code))，请删去",
        "there is a control character \(InvisibleCharacters.name(code)); take it out"
      )
    case .invisibleCharacter(let code):
      (
        "含有看不见的字符\(InvisibleCharacters.name(code))\(InvisibleCharacters.word(code).map { "（\($0.chinese)）" } ?? "")，请删去",
        "there is an invisible character \(InvisibleCharacters.name(code))\(InvisibleCharacters.word(code).map { " (\($0.english))" } ?? ""); take it out"
      )
    case .wideColon(let key):
      ("“\(key)：”的冒号是全角的；键后面要用半角冒号加空格", "the colon after '\(key)' is of full width; after a key stand ':' and a blank")
    case .tooDeep(let levels):
      ("层级超过\(levels)层", "it is nested more than \(levels) levels deep")
    case .anchor:
      ("不支持YAML锚点（& 和 *）；若是文字，请加引号", "YAML anchors (& and *) are not part of the format; quote it if it is text")
    case .tag(let tag):
      ("不支持YAML标签“\(tag)”；若是文字，请加引号", "YAML tags ('\(tag)') are not part of the format; quote it if it is text")
    case .severalDocuments:
      ("一个文件只能有一份文档，请去掉“---”", "a file holds one document; take out the '---'")
    case .neitherPlanNorUpdates:
      (
        "既不是方案文件（以“duban: 1”开头）也不是更新文件（以“updates: 1”开头）",
        "it is neither a plan file (which begins with 'duban: 1') nor a file of updates ('updates: 1')"
      )
    case .otherVersion(let version, let known):
      (
        "文件格式是第\(version)版，本程序只读第\(known)版；请更新程序",
        "it is of version \(version) of the format and this program reads version \(known); use a newer program"
      )
    case .syntax(let words):
      Self.plainWords(words)
    }
  }

  /// The YAML library's words with what they mostly mean.
  private static func plainWords(_ words: String) -> (chinese: String, english: String) {
    for (pattern, chinese, english) in explanations where words.contains(pattern) {
      return ("\(chinese)（\(words)）", "\(english) (\(words))")
    }
    return ("YAML语法有误（\(words)）", "the YAML is broken (\(words))")
  }

  private static let explanations: [(pattern: String, chinese: String, english: String)] = [
    (
      "mapping values are not allowed", "这里不能有冒号；含冒号的文字请加引号，或检查缩进",
      "no colon may stand here; quote text with a colon, or check the indentation"
    ),
    (
      "cannot start any token", "这里的字符不能作开头；缩进请用空格而不用Tab，特殊符号请加引号",
      "nothing may start with this character; indent with blanks, not tabs, and quote special signs"
    ),
    ("did not find expected key", "这里应是一个键；请检查缩进和引号", "a key should stand here; check indentation and quotes"),
    ("did not find expected '-' indicator", "列表的缩进不齐", "the items of the list are not aligned"),
    ("expected ',' or", "缺少逗号或右括号", "a comma or a closing bracket is missing"),
    ("unexpected end of stream", "引号或括号没有结束", "a quote or a bracket is not closed"),
    ("could not find expected ':'", "缺少冒号", "a colon is missing"),
    ("block sequence entries are not allowed", "列表项不能写在这里；请检查缩进", "no list item may stand here; check the indentation"),
    ("nesting level", "层级太深", "it is nested too deeply"),
    ("undefined alias", "以 * 开头的文字请加引号", "quote text that begins with *"),
    ("expected alphabetic or numeric character", "以 & 或 * 开头的文字请加引号", "quote text that begins with & or *"),
    ("expected node content", "这里缺少内容", "a value is missing here"),
    ("escape character", "双引号里的反斜杠写法不对", "a backslash in double quotes is not followed by what it may be"),
  ]
}
