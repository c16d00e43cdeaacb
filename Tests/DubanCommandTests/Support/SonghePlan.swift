/// A small plan of an invented place, of which circulars tell and whose units send sheets back.
enum SonghePlan {
  /// As its file.
  static let file = """
    duban: 1
    id: songhe-2026
    title: 松河市2026年重点工作任务清单
    jurisdiction: 松河市
    period: {start: 2026-01-01, end: 2026-12-31}
    units:
      - {name: 市住建局, jurisdiction: 松河市}
      - {name: 市水利局, jurisdiction: 松河市, key: sl}
    tasks:
      - id: "1"
        number: "1"
        title: 老旧小区改造
        responsible: [市住建局]
        targets: [{name: 老旧小区, kind: exactly, basis: amount, value: 42, unit: 个}]
      - id: "2"
        number: "2"
        title: 灌区续建配套项目
        leads: [市水利局]
        targets: [{name: 渠道衬砌, kind: exactly, basis: amount, value: 60, unit: 公里}]

    """
}
