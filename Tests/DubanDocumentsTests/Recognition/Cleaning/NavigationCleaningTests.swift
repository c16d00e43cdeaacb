import Testing

@testable import DubanDocuments

@Suite struct `Navigation around a document` {
  @Test(arguments: [
    "首页 > 政务公开 > 规划计划", "当前位置：首页>信息公开", "打印 关闭", "【打印】【关闭窗口】", "打印本页", "字体：大 中 小", "字体大小：大 中 小 打印", "浏览次数：123",
    "发布时间：2026-03-01 浏览次数：88 字体：大 中 小", "苏ICP备05012345号-1", "首页 新闻中心 政务公开 政务服务 互动交流 走进松河", "上一篇：关于印发方案的通知",
    "版权所有：松河县人民政府", "技术支持：某公司 主办：松河县人民政府办公室", "— 3 —", "第3页", "3/12", "分享到：微信 微博",
  ])
  func `is told from the document`(_ line: String) {
    #expect(NavigationCleaning.isNavigation(line))
  }

  @Test(arguments: [
    "关闭小煤矿3处", "打印社整治20家", "关闭退出化工企业5家", "整治打印店、复印店。", "推进政务公开和政务服务标准化规范化建设", "加强信息公开，新增政务服务事项50项",
    "新增注册企业100家", "建成无障碍设施20处", "分享改革发展成果", "推动微信、微博等政务新媒体整合", "实现登录注册一网通办", "主办：市城管局 承办：市住建局", "大", "关闭散煤销售点",
    "走进企业，政民互动10场", "关闭3家，整改5家", "加强版权保护", "创建版权示范园区2个", "规范店招字体。", "正文。", "政务公开", "政务服务",
  ])
  func `is not made of works that have its words`(_ line: String) {
    #expect(!NavigationCleaning.isNavigation(line))
  }
}
