import DubanDocuments
import Testing

/// Web pages saved as one file, and pages that bear another name.
@Suite struct `Web archives` {
  private static func archive(_ part: String, headers: String) -> [UInt8] {
    [UInt8](
      """
      MIME-Version: 1.0
      Content-Type: multipart/related; boundary="--=_x"

      说明

      ----=_x
      Content-Type: image/png
      Content-Transfer-Encoding: base64

      iVBORw0KGgo=
      ----=_x
      \(headers)

      \(part)
      ----=_x--

      """.replacing("\n", with: "\r\n").utf8)
  }

  static let archives: [(part: String, headers: String)] = [
    (
      "<html><p>=E6=94=B9=E9=80=A05=E4=B8=AA=\n</p></html>",
      "Content-Type: text/html;\n\tcharset=\"utf-8\"\nContent-Transfer-Encoding: quoted-printable"
    ),
    (
      "PGh0bWw+PHA+5pS56YCgNeS4\nqjwvcD48L2h0bWw+",
      "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64"
    ),
    ("<html><p>改造5个</p></html>", "content-type: TEXT/HTML\nContent-Transfer-Encoding: 8bit"),
    // GB2312 told by the header alone.
    (
      "<html><p>=B8=C4=D4=EC5=B8=F6</p></html>",
      "Content-Type: text/html; charset=gb2312\nContent-Transfer-Encoding: Quoted-Printable"
    ),
  ]

  @Test(arguments: archives)
  func `the page in them is read`(_ part: String, _ headers: String) {
    #expect(linesOf(Self.archive(part, headers: headers), file: "方案.mht") == ["改造5个"])
    // Web sites give them the name of a Word file.
    #expect(linesOf(Self.archive(part, headers: headers), file: "方案.doc") == ["改造5个"])
  }

  @Test func `one without a page is refused with the step that helps`() {
    let bytes = Self.archive("甲", headers: "Content-Type: text/plain")
    #expect(linesOf(bytes) == ["f: a web archive (.mht); save it as .html in a browser"])
    #expect(linesOf([UInt8]("MIME-Version: 1.0\nContent-Type: multipart/related".utf8)).count == 1)
  }

  @Test(arguments: ["方案.doc", "任务.xls", "方案.wps"])
  func `a page under the name of an office file is a page`(_ file: String) {
    let page =
      "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table><tr><td>甲<td>乙<tr><td>1<td>2</table></html>"
    #expect(linesOf([UInt8](page.utf8), file: file) == ["0,0: 甲", "0,1: 乙", "1,0: 1", "1,1: 2"])
  }
}
