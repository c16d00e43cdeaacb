import DubanCore
import DubanReports

/// The wording of an item as its unit gave it.
enum UnitSheetWording {
  /// Without the file that brought it; nil where there is none.
  static func own(_ state: ItemState) -> String? { UnitSheet.wording(in: state.wording) }
}
