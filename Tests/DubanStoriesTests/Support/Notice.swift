/// A notice of two pages as an office writes it, with what the stories need of it.
enum Notice {
  /// Seven tasks in three chapters; three of them have a milestone that can be read in two ways.
  static let text = """
    临江市人民政府办公室关于印发2026年公共服务提升行动方案的通知
    临政办发〔2026〕3号
    各区县人民政府，市政府各部门：
    《2026年公共服务提升行动方案》已经市政府同意，现印发给你们，请认真贯彻执行。
    临江市人民政府办公室
    2026年1月20日
    临江市2026年公共服务提升行动方案
    为提升公共服务水平，结合我市实际，制定本方案。
    一、教育服务
    （一）新建改扩建学校3所，新增学位2400个。（牵头单位：市教育局；配合单位：市财政局）
    （二）改造老旧教室照明120间，三季度完成60间。（责任单位：市教育局）
    二、便民设施
    （三）新建城市公厕26座以上。（牵头单位：市城管局；配合单位：市住建局）
    （四）改造农贸市场4个，三季度完成2个。（牵头单位：市商务局）
    （五）开通社区巴士线路5条，四季度开通3条。（责任单位：市交通局、市公交公司）
    三、医疗卫生
    （六）建成社区医院2家。添置救护车6辆。（牵头单位：市卫健委）
    （七）为老年人免费体检1.2万人次。（责任单位：市卫健委）
    四、工作要求
    各责任单位要加强组织领导，每月25日前报送进展情况。
    """

  /// The same with nothing in doubt.
  static let plain = text.replacing("，三季度完成60间", with: "").replacing("，三季度完成2个", with: "")
    .replacing("，四季度开通3条", with: "")
}
