/// What became of an item between two days: the one rule of better and worse for every paper.
///
/// Source: circulars count what caught up and what fell behind (circular.md §1). What is near its day goes as it should, so that
/// 临近 and 正常 are one; what is no longer reported, put off or given up has not improved, whatever it was before, and is told apart.
package enum Movement: CaseIterable, Sendable {
  case better
  case worse
  /// Nobody reports of it any more.
  case silenced
  /// It was put off.
  case putOff
  /// It was given up for good.
  case ended
  /// It stands as well or ill as before, and is called otherwise.
  case otherwise
  case same
  /// It was not listed before.
  case added
  /// It is listed no more.
  case gone

  /// What became of an item that showed `before` and shows `after`; nil where it is not listed.
  ///
  /// - Parameter isCalledOtherwise: whether the paper calls it otherwise than before; nil where it calls items by their lights.
  package init(from before: ToldLight?, to after: ToldLight?, isCalledOtherwise: Bool? = nil) {
    guard let after else {
      self = .gone
      return
    }
    guard let before else {
      self = .added
      return
    }
    let (old, new) = (before.light.distress, after.light.distress)
    self =
      if old == new, before.isTerminated == after.isTerminated {
        isCalledOtherwise ?? (before != after) ? .otherwise : .same
      } else if after.isTerminated {
        .ended
      } else if after.light == .unreported {
        .silenced
      } else if after.light == .suspended {
        .putOff
      } else {
        new < old ? .better : .worse
      }
  }

  /// The word for it.
  package func words(_ language: Language) -> String {
    switch self {
    case .better: language.pick("好转", "better")
    case .worse: language.pick("变差", "worse")
    case .silenced: language.pick("转为未报", "no longer reported")
    case .putOff: language.pick("转为暂缓", "put off")
    case .ended: language.pick("转为终止", "terminated")
    case .otherwise: language.pick("其他变动", "otherwise")
    case .same: language.pick("未变", "unchanged")
    case .added: language.pick("新列入", "new")
    case .gone: language.pick("不再列入", "no longer listed")
    }
  }

  /// Whether there is anything to tell of it.
  package var isChange: Bool {
    switch self {
    case .better, .worse, .silenced, .putOff, .ended, .otherwise, .added, .gone: true
    case .same: false
    }
  }
}

extension Light {
  /// How badly an item stands that shows it; what stands alike has one number.
  fileprivate var distress: Int {
    switch self {
    case .done, .closed: 0
    case .onTrack, .dueSoon: 1
    case .suspended: 2
    case .unreported: 3
    case .behind: 4
    case .farBehind: 5
    case .overdue: 6
    }
  }
}
