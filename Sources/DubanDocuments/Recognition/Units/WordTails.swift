/// Tells where what looks like the end of a unit goes on to another word: 实施办|法, 石门乡|村, 政府|采购.
enum WordTails {
  /// Whether the word that ends with the characters before `end` goes on behind it, so that no name of a unit ends there.
  static func goOn(_ text: ArraySlice<Unicode.Scalar>, at end: Int) -> Bool {
    guard end < text.endIndex, end - 1 >= text.startIndex else { return false }
    if whole.match(in: text, at: end) != nil { return false }
    return words.contains { $0.ending.ends(text[..<end]) && $0.tails.match(in: text, at: end) != nil }
  }

  /// Words of their own that begin as such a tail does: 县政府办|会同, 县妇联|建立.
  private static let whole = WordList(
    """
    会同 会商 分别 分管 分头 分工 委托 部署 长期 长效 前期 有序 有关 有效 需要 提供 提出 提升 提高 合理 合作 建立 建设 通过 动员 结合 实施 实行 实现 公开 公布 \
    公示 成立 内部
    """)

  private static let words: [(ending: WordList, tails: WordList)] = [
    (WordList("办"), WordList("法 理 公 事 案 学 结 好 税 证 件 班 展 成 实 会 赛 医 厂 校")),
    (WordList("局"), WordList("面 部 限 势 促")),
    (WordList("委"), WordList("托 派 员 任 婉")),
    (WordList("部"), WordList("分 署 门 级 队 位 件 委 落")),
    (WordList("院"), WordList("校 子 落 长 士 区 内 外 前")),
    (WordList("会"), WordList("议 计 谈 面 场 晤 员 战 展 诊")),
    (WordList("处"), WordList("理 置 罚 分 境 所 级 方")),
    (WordList("队"), WordList("伍 员 列 形")),
    (WordList("站"), WordList("点 台 位 址 房")),
    (WordList("所"), WordList("有 需 属 辖 涉 得 谓 用 提 述 示")),
    (WordList("联"), WordList("合 动 系 席 网 手 络 盟 建 通 防 控 名 户")),
    (WordList("厅"), WordList("堂 级")),
    (WordList("镇"), WordList("区 域 村 街 级")),
    (WordList("乡"), WordList("村 镇 土 亲 愁 道 间 贤 级")),
    (WordList("区"), WordList("域 间 块 分 位 别")),
    (WordList("中心"), WordList("项目 工程 选址 城 镇 村 组 任务 工作 小学 学校 区 地 线 点 思想 环节")),
    (WordList("公司"), WordList("化 制 债")),
    (WordList("集团"), WordList("化 军 型")),
    (WordList("街道"), WordList("两 沿 路 景")),
    (
      WordList("政府"),
      WordList("采购 性 投资 债 网站 部门 购买 工作 令 主导 引导 补 基金 专项 规章 规范 文件 财政 公报 信息")
    ),
    (WordList("银行"), WordList("贷 账 卡 业 间 存")),
    (WordList("学校"), WordList("项目 工程 选址 周边 食堂 门口")),
    (WordList("医院"), WordList("项目 工程 选址 门诊")),
  ]
}
