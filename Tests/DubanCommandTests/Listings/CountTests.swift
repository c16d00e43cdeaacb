import Foundation
import Testing

@Suite struct `The samples in numbers` {
  @Test func `five plans`() throws {
    #expect(try Office().list("plans").texts("id") == SampleStore.plans)
  }

  @Test(arguments: [
    // 22 of the table and one of the goals; 91 of the timetable and one whose second half has a day of its own.
    ("indicators", "huaian-district-2022", 23), ("milestones", "huaian-2020", 92), ("tasks", "huaian-2020", 33),
    ("indicators", "huaian-2020", 0), ("funding", "huaian-2020", 24), ("areas", "suqian-2024", 9),
  ])
  func `a plan has as many items as were published`(what: String, plan: String, count: Int) throws {
    #expect(try Office().list(what, "--plan", plan).rows.count == count)
  }

  @Test(arguments: [
    ("huaian-2020", 10, 23), ("huaian-district-2022", 20, 62), ("suqian-2024", 22, 0), ("yangxian-2023", 20, 0),
  ])
  func `tasks stand on top or under others`(plan: String, top: Int, nested: Int) throws {
    let rows = try Office().list("tasks", "--plan", plan).rows
    #expect(rows.count { $0["parent"] is NSNull } == top)
    #expect(rows.count { !($0["parent"] is NSNull) } == nested)
  }

  @Test func `of the 88 standards of Zhonglou 61 name no unit`() throws {
    let rows = try Office().list("tasks", "--plan", "zhonglou-2022").rows
    let ids = Set((1...88).map { "zhonglou-2022/\($0)" })
    let standards = rows.filter { ids.contains($0["id"] as? String ?? "") }
    #expect(standards.count == 88)
    #expect(standards.count { $0["missingUnit"] as? Bool == true } == 61)
  }

  @Test func `a unit is known by its name and its jurisdiction`() throws {
    let rows = try Office().list("units").rows
    let keys = rows.compactMap { row in
      (row["name"] as? String).map { "\($0) \(row["jurisdiction"] ?? "") \(row["plan"] ?? "")" }
    }
    #expect(Set(keys).count == keys.count)
    let nobody = try #require(rows.first { $0["plan"] as? String == "zhonglou-2022" && $0["name"] is NSNull })
    #expect((nobody["responsible"] as? Int ?? 0) >= 61)
  }
}
