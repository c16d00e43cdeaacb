import ArgumentParser

/// The plan to which a command keeps; only commands that know of several have it.
struct PlanOption: ParsableArguments {
  @Option(help: ArgumentHelp("只限这一个方案。", "Keep to one plan (方案).", valueName: "id"), completion: Completion.plan)
  var plan: String?
}
