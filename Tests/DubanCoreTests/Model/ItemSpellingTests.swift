import DubanCore
import Testing

@Suite struct `Spelling of measures` {
  private func spelt(_ text: String, targets: [Target]) -> String {
    var task = Task(id: "1", title: Name("任务"))
    task.targets = targets
    var plan = plan(tasks: [task])
    plan.areas = [Area(Name("清江浦区")), Area(Name("淮安区"))]
    return Item.task(task).measure(spelt: text, in: plan)
  }

  private var one: Target {
    var target = Target(Name("老旧小区", english: "estates"), value: Figure(70), unit: "个")
    target.key = "小区"
    return target
  }

  @Test(arguments: [
    ("老旧小区", "小区"), ("小区", "小区"), ("estates", "小区"), ("清江浦区", "小区@清江浦区"), ("老旧小区@淮安区", "小区@淮安区"),
    ("2024", "小区@2024"), ("清江浦区@2024", "小区@清江浦区@2024"), ("泵站", "泵站"), ("", ""), ("@", "@"),
  ])
  func `leads to what entries hold`(text: String, measure: String) {
    #expect(spelt(text, targets: [one]) == measure)
  }

  @Test func `an area alone is not enough where there are several targets`() {
    #expect(spelt("清江浦区", targets: [one, Target(Name("公厕"), value: Figure(3))]) == "清江浦区")
    #expect(spelt("公厕@清江浦区", targets: [one, Target(Name("公厕"), value: Figure(3))]) == "公厕@清江浦区")
  }
}
