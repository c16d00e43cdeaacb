/// Moving about in rows or lines.
package enum Motion: String, CaseIterable, Hashable, Sendable {
  case moveUp = "up"
  case moveDown = "down"
  case pageUp = "page-up"
  case pageDown = "page-down"
  case scrollUp = "scroll-up"
  case scrollDown = "scroll-down"
  case top
  case bottom
}
