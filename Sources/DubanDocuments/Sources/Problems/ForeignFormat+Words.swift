extension ForeignFormat {
  /// What `file` is, and the one command or step that makes it readable.
  func words(file: String) -> (chinese: String, english: String) {
    switch self {
    case .doc:
      convert("旧版Word文档（.doc）", "an old Word document (.doc)", to: "docx", file)
    case .xls:
      convert("旧版Excel表格（.xls）", "an old Excel workbook (.xls)", to: "xlsx", file)
    case .openDocument:
      convert("OpenDocument文档（.odt）", "an OpenDocument text (.odt)", to: "docx", file)
    case .openSpreadsheet:
      convert("OpenDocument表格（.ods）", "an OpenDocument spreadsheet (.ods)", to: "xlsx", file)
    case .rtf:
      convert("RTF文件", "an RTF file", to: "docx", file)
    case .officeXML:
      (
        "Word或Excel 2003的XML文件；请用Office或WPS另存：文档存为.docx，表格存为.xlsx",
        "Word or Excel 2003 XML; save a document as .docx, a spreadsheet as .xlsx"
      )
    case .xlsb:
      convert("二进制工作簿（.xlsb）", "a binary workbook (.xlsb)", to: "xlsx", file)
    case .wps:
      ("WPS旧格式文件；请用WPS另存为.docx或.xlsx", "an old WPS file; save it as .docx or .xlsx in WPS")
    case .compound:
      ("旧版Office复合文件；请用Office或WPS另存为.docx或.xlsx", "an old Office file; save it as .docx or .xlsx in a word processor")
    case .protected:
      ("文件有密码；请打开后去掉密码再另存", "it has a password; open it and save it without one")
    case .slides:
      ("演示文稿；请把文字复制到.txt或.docx", "slides; copy their text into a .txt or .docx")
    case .pdf:
      (
        "PDF不能可靠还原段落和表格；请用发布单位的网页或Word原件，或用WPS转为.docx",
        "PDF loses paragraphs and tables; take the web page or the Word file that was published, or convert it to .docx"
      )
    case .ofd:
      ("OFD版式文件；请用OFD阅读器导出为.docx，或用发布单位的网页", "an OFD file; export it as .docx in an OFD reader, or take the web page")
    case .epub:
      ("电子书（EPUB）；请把正文复制到.txt", "an e-book (EPUB); copy its text into a .txt")
    case .mhtml:
      ("单个文件网页（.mht）；请在浏览器中另存为.html", "a web archive (.mht); save it as .html in a browser")
    case .xml:
      ("XML文件；请用原来的程序另存为.docx、.xlsx或.html", "an XML file; save it as .docx, .xlsx or .html in its own program")
    case .picture:
      ("图片；请用文字识别软件转成文字后另存为.txt", "a picture; have its text recognised and save that as .txt")
    case .archive:
      ("压缩包；请先解压，再导入里面的文档", "an archive; unpack it and import the document in it")
    case .database:
      (
        "这是数据库；若是督办数据文件，请用 duban \(ForeignFormat.quoted(file)) 打开",
        "a database; if it is a store of plans, open it with: duban \(ForeignFormat.quoted(file))"
      )
    }
  }

  private func convert(_ chinese: String, _ english: String, to format: String, _ file: String) -> (String, String) {
    let command = "soffice --headless --convert-to \(format) \(ForeignFormat.quoted(file))"
    return (
      "\(chinese)；请用\(format == "xlsx" ? "Excel" : "Word")或WPS另存为.\(format)，或运行：\(command)",
      "\(english); save it as .\(format), or run: \(command)"
    )
  }

  /// A name as a shell takes it.
  private static func quoted(_ name: String) -> String {
    let plain = name.utf8.allSatisfy {
      $0 >= 0x80 || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || "._-/".utf8.contains($0)
    }
    if plain, !name.isEmpty, !name.hasPrefix("-") { return name }
    return "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
