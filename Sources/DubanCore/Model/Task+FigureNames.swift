extension Task {
  /// Adds the English names of its targets, and of those of the tasks in it, by their keys.
  package func nameFigures(in names: inout [String: String]) {
    for target in targets { names[target.key] = target.name.english }
    for child in children { child.nameFigures(in: &names) }
  }
}
