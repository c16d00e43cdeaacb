import DubanCore
import DubanDocuments
import Testing

/// Titles and places as pages of governments print them.
@Suite struct PublishedHeadTests {
  private func draft(_ head: String) -> PlanDraft {
    TextDraft.of(head + "\n一、重点任务\n1.新建公厕10座。（城管局负责）")
  }

  @Test(
    arguments: [
      // Another document is cited in the first sentence.
      ("临海市基础设施三年行动方案（2022—2024年）\n为落实《省政府办公厅关于印发江北省基础设施三年行动方案的通知》要求，制定本方案。", "临海市基础设施三年行动方案（2022—2024年）"),
      // The page adds a note.
      ("临海市人民政府关于发展养老服务的实施意见\n提示：根据2019年5月16日临海市人民政府关于公布文件清理结果的通知，继续有效", "临海市人民政府关于发展养老服务的实施意见"),
      ("国务院关于落实重点工作分工的意见\n国发〔2020〕6号", "国务院关于落实重点工作分工的意见"),
      // On two lines.
      ("临海市进一步完善医疗卫生\n服务体系实施方案", "临海市进一步完善医疗卫生服务体系实施方案"),
      // A day stands above.
      ("临海市人民政府\n2025年3月7日\n（此件公开发布）\n临海市促进就业若干措施", "临海市促进就业若干措施"),
    ])
  func theTitleIsItsOwn(_ head: String, _ title: String) { #expect(draft(head).title?.value == title) }

  @Test(
    arguments: [
      ("建设制造强市实施方案（2023年）", nil), ("打造魅力文明城市2023年工作方案", nil), ("关于推进城市社区服务的2023年工作方案", nil),
      ("青浦区全域推进海绵城市建设2023年实施方案", "青浦区"), ("盐城市2023年重点工作方案", "盐城市"),
      ("2023年重点工作\n岚山县人民代表大会票决通过", "岚山县"),
      ("2023年重点工作\n岚山县水利局负责河道，岚山县住建局负责道路，岚山县财政局负责资金。", "岚山县"),
    ] as [(String, String?)])
  func placesAreNoPhrases(_ head: String, _ place: String?) { #expect(draft(head).jurisdiction?.value == place) }
}
