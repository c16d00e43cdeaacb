import Glibc

/// Where a store lies, told in one way whatever it is called: by a relative name, by a link, before it is made.
enum StorePlace {
  /// `path` from the root, with every link followed that is there.
  static func whole(_ path: String) -> String {
    if let real = real(path) { return real }
    // Of a store that is yet to be made its folder may be there, or the one above.
    let folder = FilePath.folder(of: path)
    guard folder != path, folder != "." || real(folder) != nil else { return path }
    return FilePath.inside(whole(folder), FilePath.name(of: path))
  }

  private static func real(_ path: String) -> String? {
    realpath(path, nil).map { pointer in
      defer { free(pointer) }
      return String(cString: pointer)
    }
  }
}
