extension DocumentProblem {
  /// What can be wrong inside a document of a form that is read.
  package enum Fault: Error, Hashable, Sendable {
    // MARK: Characters

    /// A byte that is none of the encoding in which all the others are.
    case badByte(encoding: String)
    /// None of the encodings that are known.
    case unknownEncoding
    /// Text that was read in a wrong encoding and saved so: its characters are lost.
    case mojibake
    /// Zero bytes and the like: no text.
    case binary

    // MARK: The container

    /// Not a whole ZIP file, or damaged; in the words of the library.
    case brokenContainer(String)
    /// Two parts of one name.
    case repeatedPart
    /// A part that must be there.
    case missingPart(String)
    /// Packed by a method that no word processor uses.
    case packing
    /// A part with a password.
    case locked
    /// More parts than this.
    case tooManyParts(Int)
    /// More megabytes in a part, once unpacked, than this.
    case largePart(megabytes: Int)

    // MARK: XML

    /// Not well-formed, in the words of the library.
    case illFormed(String)
    /// A document type: none stands in such files but in attacks.
    case documentType
    /// More levels than this.
    case tooDeep(Int)
    /// A tag longer than this.
    case longTag(kilobytes: Int)

    // MARK: What was read

    /// A field that would cover this many columns.
    case wideSpan(Int)
    /// A row with more columns than this.
    case tooManyColumns(Int)
    /// More paragraphs and fields than this.
    case tooManyBlocks(Int)
    /// More megabytes of text than this.
    case tooMuchText(megabytes: Int)
    /// Not the name of a field, such as `B12`.
    case badReference(String)
    /// A field that stands twice.
    case repeatedCell(String)
    /// An index that points to nothing.
    case badIndex(String)

    // MARK: Comma-separated values

    /// A quote that nothing closes.
    case openQuote
    /// Something behind a closing quote.
    case textAfterQuote
    /// A quote inside a field without quotes.
    case strayQuote
    /// A row of so many fields where others have `expected`.
    case ragged(found: Int, expected: Int)
  }
}
