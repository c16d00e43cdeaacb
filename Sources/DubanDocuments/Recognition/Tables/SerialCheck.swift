/// Serial numbers that are doubled, left out or out of order: told, never mended.
enum SerialCheck {
  /// What is asked about the numbers of `tasks`.
  static func questions(_ tasks: [TaskDraft]) -> [Question] {
    var result: [Question] = []
    var last: (value: Int, style: Serial.Style)?
    for index in tasks.indices where !tasks[index].number.isEmpty {
      guard let serial = Serial.whole(tasks[index].number) else { continue }
      if let before = last, before.style == serial.style, serial.style != .nested,
        serial.value != before.value + 1, serial.value != 1
      {
        let missing =
          serial.value > before.value + 1 && serial.value - before.value <= 6
          ? Array(before.value + 1..<serial.value).map(String.init) : []
        result.append(Question(.serial, about: tasks[index].title.passage, readings: missing))
      }
      last = (serial.value, serial.style)
    }
    return result
  }
}
