/// The conversions that documents need.
///
/// The C library loads the code of each encoding from a file, which a confined process may not: `DocumentReader.prepare` is called
/// before.
enum Conversions {
  /// `bytes` as UTF-8; nil when the system does not know the encoding.
  static func convert(_ bytes: [UInt8], from encoding: TextEncoding) -> CharacterConversion.Result? {
    CharacterConversion(from: encoding.rawValue, to: "UTF-8")?.convert(bytes)
  }

  /// UTF-8 as GB18030; nil when it cannot be.
  static func toGB18030(_ bytes: [UInt8]) -> [UInt8]? {
    guard case .whole(let bytes)? = CharacterConversion(from: "UTF-8", to: "GB18030")?.convert(bytes) else {
      return nil
    }
    return bytes
  }
}
