package import DubanCore

extension DocumentProblem {
  /// What is wrong with `file` and the one step that helps.
  package func words(_ language: Language, file: String) -> String {
    if case .inFile(let other, let problem) = self { return problem.words(language, file: other) }
    let words = sentences(file: file)
    return language.pick(words.chinese, words.english)
  }

  private func sentences(file: String) -> (chinese: String, english: String) {
    switch self {
    case .empty:
      ("\(file)：文件里没有文字", "\(file): there is no text in it")
    case .tooLarge(let megabytes):
      ("\(file)：超过\(megabytes)MB，请只留下方案部分", "\(file): larger than \(megabytes) MB; keep only the part with the plan")
    case .foreign(let format):
      ("\(file)：\(format.words(file: file).chinese)", "\(file): \(format.words(file: file).english)")
    case .fault(let fault, let place):
      ("\(file)\(place.chinese)：\(fault.words.chinese)", "\(file)\(place.english): \(fault.words.english)")
    case .inFile(let other, let problem): problem.sentences(file: other)
    case .noAnswer(let ending):
      ("\(file)：\(ending.words.chinese)", "\(file): \(ending.words.english)")
    }
  }
}

extension DocumentProblem.Place {
  fileprivate var chinese: String {
    (part.isEmpty ? "" : "[\(part)]") + (line > 0 ? "第\(line)行" : "") + (line > 0 && column > 0 ? "第\(column)列" : "")
  }

  fileprivate var english: String {
    (part.isEmpty ? "" : " [\(part)]") + (line > 0 ? ":\(line)" : "") + (line > 0 && column > 0 ? ":\(column)" : "")
  }
}

extension DocumentProblem.Ending {
  fileprivate var words: (chinese: String, english: String) {
    switch self {
    case .tooLong(let seconds):
      ("\(seconds)秒内没有读完，已停止；请另存为.docx后再试", "not read within \(seconds) seconds; save it as .docx anew and try again")
    case .signal(let signal):
      (
        "读取时超出了内存或时间的限度（信号\(signal)），文件可能有问题；请另存为.docx后再试",
        "reading it went beyond the limits of memory or time (signal \(signal)); save it as .docx anew and try again"
      )
    case .code(let code):
      ("读取程序意外结束（\(code)）", "the reader ended by surprise (\(code))")
    case .notStarted(let error):
      ("读取程序不能启动（系统错误\(error)）", "the reader cannot be started (system error \(error))")
    case .notConfined:
      (
        "系统不允许在隔离中读取文件；请在5.13以上的内核上使用",
        "the system does not let documents be read in confinement; use Linux 5.13 or newer"
      )
    case .noLibrary:
      (
        "缺少读取文件的程序库；请运行apt-get install libarchive13 libexpat1 libxml2",
        "a library that reads documents is missing: apt-get install libarchive13 libexpat1 libxml2"
      )
    case .garbled:
      ("读取程序的回答无法理解", "the reader's answer cannot be understood")
    case .stopped:
      ("已停止读取", "reading was stopped")
    }
  }
}

extension DocumentProblem.Fault {
  /// In words, with what helps.
  fileprivate var words: (chinese: String, english: String) {
    switch self {
    case .badByte(let encoding):
      ("这里的字节不是\(encoding)编码；请重新复制或另存为UTF-8", "this byte is no \(encoding); copy it anew or save it as UTF-8")
    case .unknownEncoding:
      ("编码既不是UTF-8也不是GB18030或UTF-16；请另存为UTF-8", "it is neither UTF-8 nor GB18030 nor UTF-16; save it as UTF-8")
    case .mojibake:
      (
        "文字是乱码（曾按错误的编码保存）；请从原网页或原文件重新复制",
        "its text was saved in a wrong encoding and is lost; copy it anew from where it was published"
      )
    case .binary:
      (
        "这不是文本，也不是能读的文档；请另存为.docx、.xlsx、.html或.txt",
        "it is neither text nor a known document; save it as .docx, .xlsx, .html or .txt"
      )
    case .brokenContainer(let words):
      ("文件不完整或已损坏（\(words)）；请重新下载或另存", "it is cut off or damaged (\(words)); download or save it anew")
    case .repeatedPart:
      ("同一部件出现两次，文件可疑；请用Word或WPS打开后另存", "a part of it stands twice; open it in a word processor and save it anew")
    case .missingPart(let part):
      ("缺少部件\(part)；请用Word或WPS打开后另存", "the part \(part) is missing; open it in a word processor and save it anew")
    case .packing:
      ("压缩方式不常见；请用Word或WPS打开后另存", "it is packed in an uncommon way; open it in a word processor and save it anew")
    case .locked:
      ("文件有密码；请去掉密码后另存", "it has a password; save it without one")
    case .tooManyParts(let most):
      ("部件超过\(most)个，不会是公文", "it has more than \(most) parts, which no published document has")
    case .largePart(let megabytes):
      ("解压后超过\(megabytes)MB，不会是公文", "it unpacks to more than \(megabytes) MB, which no published document does")
    case .illFormed(let words):
      (
        "XML语法有误（\(words)）；请用Word或WPS打开后另存",
        "its XML is broken (\(words)); open it in a word processor and save it anew"
      )
    case .documentType:
      ("含有文档类型声明（DOCTYPE），这样的文件不读", "it declares a document type, and such files are not read")
    case .tooDeep(let most):
      ("层级超过\(most)层", "it is nested more than \(most) levels deep")
    case .longTag(let kilobytes):
      ("一个标签超过\(kilobytes)KB", "one of its tags is longer than \(kilobytes) KB")
    case .wideSpan(let columns):
      ("单元格跨\(columns)列，超出限度", "a field covers \(columns) columns, more than there can be")
    case .tooManyColumns(let most):
      ("一行超过\(most)列", "a row has more than \(most) columns")
    case .tooManyBlocks(let most):
      ("段落和单元格超过\(most)个", "it has more than \(most) paragraphs and fields")
    case .tooMuchText(let megabytes):
      ("文字超过\(megabytes)MB", "it has more than \(megabytes) MB of text")
    case .badReference(let text):
      ("“\(text)”不是单元格位置（如B12）", "'\(text)' is no place of a field (such as B12)")
    case .repeatedCell(let name):
      ("单元格\(name)出现两次", "the field \(name) stands twice")
    case .badIndex(let text):
      ("引用“\(text)”不存在", "the reference '\(text)' leads nowhere")
    case .openQuote:
      ("这个引号没有结束", "nothing closes this quote")
    case .textAfterQuote:
      ("结束引号后面还有文字；引号内的引号要写两个", "something stands behind the closing quote; a quote inside quotes is doubled")
    case .strayQuote:
      ("没有引号的字段里出现引号；请给整个字段加引号", "a quote stands inside a field without quotes; quote the whole field")
    case .ragged(let found, let expected):
      (
        "这一行有\(found)列，其他行有\(expected)列；含逗号的字段要加引号",
        "this row has \(found) fields and others have \(expected); quote fields with commas"
      )
    }
  }
}
