import DubanCore

extension Evidence: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var (reference, link, file, sha256) = (String?.none, String?.none, String?.none, String?.none)
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "reference": reference = try json.string()
      case "link": link = try json.string()
      case "file": file = try json.string()
      case "sha256": sha256 = try json.string()
      default: try json.skip()
      }
    }
    if let reference {
      self = .reference(reference)
    } else if let link {
      self = .link(link)
    } else if let file, let sha256 {
      self = .file(name: file, sha256: sha256)
    } else {
      throw json.malformed("evidence")
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      switch self {
      case .reference(let text): json.member("reference", text)
      case .link(let text): json.member("link", text)
      case .file(let name, let hash):
        json.member("file", name)
        json.member("sha256", hash)
      }
    }
  }
}
