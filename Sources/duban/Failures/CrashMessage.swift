import DubanCore

/// What the program says when it crashes: the one failure that cannot be caught, so its sentences are made ahead.
enum CrashMessage {
  /// What stands before and behind the number of the signal.
  static func words(_ language: Language) -> (before: String, after: String) {
    let version = Duban.version
    return (
      language.pick(
        "duban \(version) 因程序自身的错误而中止（信号 ", "duban \(version) has crashed, which is a fault of the program (signal "),
      language.pick(
        """
        ）。
        已保存的记录都在数据文件中；正在输入、尚未保存的内容没有记录。
        请把以上文字、当时所做的操作和 duban doctor 的输出报告给提供本程序的人。要连同按键一起报告，请用
          DUBAN_LOG=文件 duban
        再做一遍，并附上该文件；其中写些什么，见 man duban。

        """,
        """
        ).
        Whatever was saved is in the store; what was being typed and not saved yet is not.
        Please report these lines, what you did, and the output of duban doctor to whoever gave you the program. To report the keys too, run
          DUBAN_LOG=FILE duban
        do it again and send that file along; man duban tells what is in it.

        """)
    )
  }
}
