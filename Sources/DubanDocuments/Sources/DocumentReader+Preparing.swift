import Glibc

extension DocumentReader {
  /// Has the C library load what it converts encodings with, and keep it: it loads from files, which a confined process may not.
  package static func prepare() {
    for encoding in ["GB18030", "UTF-16LE", "UTF-16BE", "BIG5-HKSCS"] {
      // Never closed, or the C library might forget them again.
      _ = iconv_open("UTF-8", encoding)
    }
    _ = iconv_open("GB18030", "UTF-8")
  }
}
