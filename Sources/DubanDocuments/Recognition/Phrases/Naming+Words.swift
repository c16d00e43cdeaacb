/// The words that are no part of what is counted.
extension Naming {
  /// Adverbs and frames at the beginning of a clause.
  static let adverbs = WordList(
    """
    力争 确保 争取 努力 全部 全年 年内 今年 当年 年度 本年度 全市 全区 全县 全镇 全省 全州 全旗 全域 我市 我区 我县 其中 同时 进一步 积极 加快 大力 稳步 有序 深入 持续 \
    全面 扎实 切实 着力 不断 继续 统筹 推动 推进 实现 使 将 把 计划 预计 累计 共 总计 合计 共计 力求 务必 并 且 \
    高质量 高标准 高水平 高效 因地制宜 按期 如期 按时 分批 逐步 适时 通过 依托 围绕 聚焦 坚持 充分 合理 加大 强化 深化 健全 \
    完善 巩固 拓展 抓好 做好 做实 落实 鼓励 促进 助力 带动 新发展阶段 三年内 年均 每年 每月 每季度 每个 该 必须 确定 达到 \
    提高 提升 不低于 不少于 不超过 至少 约 分别 及时 严格 认真 主动 牢固 稳妥 全力 全速 全程 率先 组织实施 目标任务 包括 \
    力争全年 启动实施 大幅 显著 明显 较快 千方百计 常态化 滚动 谋划实施 做到 初步 \
    一季度 二季度 三季度 四季度 上半年 下半年
    """)

  /// Verbs of what is done to the things that are counted.
  static let verbs = WordList(
    """
    完成 完工 清偿 偿还 归还 实施 建成 建设 打造 举办 开展 新建 改造 改建 扩建 新改建 新改扩建 改扩建 新(改扩)建 新(改)建 新改(扩)建 新改(建) 提升 提升改造 改造提升 提档升级 \
    提档升级改造 组织 培育 创建 创成 遴选 建立 整治 治理 编制 发放 培养 修建 修复 修缮 建好 打通 设立 开设 创办 承办 维修 维护 更新 更新改造 \
    更换 安装 加装 配备 配置 购置 采购 投放 投用 启用 布局 布设 规划 规划建设 续建 补建 开工 竣工 验收 培训 评选 选树 推出 制定 出台 签订 签约 \
    组建 成立 发展 发展壮大 种植 栽植 造林 清理 拆除 整改 化解 办理 处置 盘活 盘活利用 收储 储备 出让 供应 提供 覆盖 服务 帮扶 扶持 救助 资助 慰问 走访 \
    检查 抽查 巡查 排查 检测 监测 抽检 发布 推广 应用 引导 吸纳 安置 消化 压减 淘汰 关停 退出 搬迁 转移 回收 回购 开发 开行 新开 开通 优化调整 增设 \
    增加 增殖放流 建       开工建设 建成投用 投入使用 新开工 启动 启动建设 建设改造 新建改造 新建和改造 改造及新建 扩容 扩大 扩增 申报 申请 获批 认定 \
    命名 推荐 选派 选聘 招聘 招录 招募 聘请 聘任 引育 谋划 推介 对接 达成 促成 落地 争取 向上争取 募集 筹集 下达 拨付 支付 兑现 减免 办好 召开 开办 播出 \
    刊发 发表 提质改造 提标改造 综合整治 整治提升 升级改造 升级 上线 办结 销号 改厕 恢复 贯通 打捞 清淤 疏浚 绿化 植树 补植 补种 推行 试点 试点建设 创设 增补 增配 培优 培树 \
    入库 孵化 奖励 表彰 发掘 挖掘 布点 布展 登记 确权 研发 转化 生产 出栏 存栏 收购 销售 运输 供给 调剂 协调 支持建设 新组建 新成立 新建成
    """)

  /// Heads that make part of the name: without them it would tell another quantity.
  static let keptHeads = WordList("新增 净增 新认定 新招引 引进 招引 新引进 新培育 新签约 新注册 新入库 新登记 减少 降低 压降 新发展 新设 新登记注册 新增加 改善")

  /// Nouns that begin like a verb.
  static let nouns = WordList(
    """
    建设用地 建设工程 建设项目 建设任务 建设资金 建设面积 发展项目 发展资金 培训班 服务中心 服务站 服务业 服务点 服务平台 服务设施 服务项目 服务企业 服务区 \
    规划编制 服务人次 改造面积 改造任务 培训人次 试点镇 试点村 试点项目 开发区 开发面积 绿化面积 造林面积 建筑 建制镇 修订 造价 创新 创业 创投 育苗 育种 招商 招标 \
    植物 植保 开放 维修资金 监测点 监测站 检测机构 应用场景 更新项目 生产总值 生产线 生产基地 销售额 销售收入 运输量 组织部 发明专利 种植面积 种植基地 扶持资金 \
    招聘会 招商引资 储备库 储备粮 储备土地 救助站 培养基地 孵化器 孵化基地 整治行动 治理项目 出让金 供应链 覆盖率 入库税收 规划展馆 转化率 开工率 竣工率 完成率 高标准农田 高标准 建成区 造林绿化 全程代办 全面小康 支持率 发展党员 及时率 建档 建议 建材 \
    建制村 建制 建委 建投 建工 建交 建行 建安 建管 建党 建国 建军 建湖 建宁 建邺 建瓯 建始 建水 建平 建昌 建德 建阳 建华 建三江 建设局 建设厅 建设银行 建设委
    """)

  /// Words that begin like a conjunction.
  static let conjoined = WordList("和谐 和美 和平 和睦 和顺 和畅 和合 和煦 和善 和声 和田 及时 及格 与会")

  /// A conjunction before a word that makes one of those with it: 和|平台, 和|美丽.
  static let joined = WordList(
    """
    和平台 和平房 和平均 和平原 和平整 和平安 和平价 和平稳 和美丽 和美术 和美食 和美容 和美化 和美好 和合作 和合同 和合理 和合格 和合法 和合规 和合力 \
    和田间 和田园 和田野 和田地 和顺畅 和顺利 和畅通 及时间 及时段 与会议 与会计 与会展
    """)

  /// Words behind a figure that begin no noun.
  static let noNoun = WordList(
    """
    以上 以下 以内 左右 的比例 的标准 和 及 与 或 并 且 完成 开工 竣工 投入 投用 建成 用于 实施 纳入 达到 达 开展 任务 目标 由 在 到 至 以 即 按 \
    等 等等 进行 均 都 为 已 要 提高 提升 增加 增长 下降 减少 降低 降 其中 不低于 不少于 不超过 较 比 同比 占 之间 落户 入库 \
       就能 即可 就可 从 每 各 享受 通过 获得 力争 确保 争取 实现 推动 推进 加快 有序 同时 继续 负责 给予 奖励 
    """)

  /// Verbs and connectives that end a noun behind a figure.
  static let verbsBehind = WordList(
    """
    结对 参加 开工 竣工 投用 投入 纳入 达到 实现 开展 实施 进行 完成 启动 用于 享受 获得 进入 通过 并 提供 列入 建成 全部 力争 确保 争取 以上 不低于 \
    不少于 不超过 任务 落户 落地 的建设 的改造 均 全覆盖 提高 进场 交付 等建设 等工作 入库 入选 取得 推动 推进 加快 形成 达 为 到 占 满足 成功
    """)

  /// Words that only begin like one of those.
  static let evenly = WordList("均衡 均等 均价 均值 均匀 均质 为民 为先 到位 到期 达标 占地 占比")

  /// What is counted itself where something of it is worked on.
  static let places = WordList(
    "院 校 园 所 站 村 镇 乡 社区 小区 企业 单位 机构 中心 桥 公司 部门 街道 楼 池 水库 工厂 商店 馆 商场 市场 县 民居 家庭 村庄 集镇 医院 学校 保留民居 泵站 公厕 船舶 车辆")

  /// What a thing is told to be like before 的.
  static let attributes = WordList(
    "面向 位于 覆盖 服务 涉及 具有 具备 符合 属于 来自 在 针对 设在 分布 适合 基础 全 新 老 较 省 国家 市级 以 有 无 未 不 与 由 为 各 其他 其它 所有")

  /// Words that end a name without telling anything.
  static let tails = WordList(
    "任务 总任务 总目标任务 总工程量 工作 等 建设任务 改造任务 的 目标 数量 总数 总量达 达 到 为 约 各 均 均达 建设工作 工程建设任务 项目建设任务 等项目建设 总体 全面 开办 举办 力争 确保 每年 每月 每季度 至少 至少需 今年"
  )

  /// Words of brackets that tell something of their own.
  static let inside = WordList("含 其中 包括 包含 不含 或 分别 即 如")

  /// Words behind which the long name of a percentage is cut.
  static let cuttingShares = WordList("实现 确保 力争 使 推动 全面提升 稳步提升")

  /// Words behind which a long beginning is cut.
  static let cutting = WordList(
    """
    实现 新增 净增 完成 建成 培育 打造 新建 引进 招引 确保 力争 推动 推进 开展 举办 实施 争取 组织 创成 创建 培训 发放 新改建 使 遴选 提升 提高 扩大 规划建设 至少
    """)
}
