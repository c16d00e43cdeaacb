import DubanCore
import Glibc

/// Why the system refused something, by its error number.
struct SystemReason: Equatable {
  let number: Int32

  /// The reason behind `errno`.
  init(_ number: Int32) { self.number = number }

  /// In words: the usual ones in both languages, the rest as the system says it.
  func words(_ language: Language) -> String {
    switch number {
    case ENOENT: language.pick("没有这个文件", "there is no such file")
    case EACCES, EPERM, EROFS: language.pick("没有权限", "permission denied")
    case EISDIR: language.pick("这是文件夹", "it is a folder")
    case ESPIPE: language.pick("这不是普通文件", "it is no regular file")
    case ENOTDIR: language.pick("路径中有一段不是文件夹", "a part of the path is no folder")
    case ENOSPC, EDQUOT: language.pick("磁盘已满", "the disk is full")
    case ENAMETOOLONG: language.pick("路径太长", "the path is too long")
    case EFBIG: language.pick("超过允许的文件大小", "it would be larger than a file may be")
    case ELOOP: language.pick("符号链接循环", "the links go in circles")
    default: String(cString: strerror(number))
    }
  }
}
