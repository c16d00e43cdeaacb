import DubanDiagnostics

extension Diagnostic.Kind {
  /// Updates are read with the plan that they tell of.
  static var updatesNeedTheirPlan: Diagnostic.Kind {
    .unreadable(
      chinese: "这是更新文件，不是方案；请用 duban import 与方案一起导入",
      english: "it holds updates, not a plan; import it with its plan by duban import")
  }

  /// A store stands where a plan file should.
  static var storeIsNoPlan: Diagnostic.Kind {
    .unreadable(
      chinese: "这是数据文件，不是方案文件；请先用 duban export 导出",
      english: "it is a store, not a plan file; export a plan from it with duban export")
  }
}
