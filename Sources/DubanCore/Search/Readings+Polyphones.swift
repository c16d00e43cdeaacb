extension Readings {
  /// The characters that are read in more than one way, each with all of its readings.
  ///
  /// The transliterator gives one reading of a character; which one is meant depends on the word. Here stand those that
  /// occur in the words of offices, in surnames and in the names of places, without readings that nobody types any more.
  static let polyphones = """
    阿a,e 嗌ai,yi 艾ai,yi 犴an,han 拗ao,niu 扒ba,pa 耙ba,pa 柏bai,bo 磅bang,pang 膀bang,pang 蚌bang,beng 堡bao,bu,pu 薄bao,bo
    臂bi,bei 便bian,pian 扁bian,pian 骠biao,piao 槟bin,bing 玢bin,fen 伯bo,bai 剥bo,bao 卜bo,bu 蕃bo,fan 埔bu,pu 嚓ca,cha
    参can,shen,cen 藏cang,zang 曾ceng,zeng 差cha,chai,ci 查cha,zha 馇cha,zha 禅chan,shan 镡chan,tan 厂chang,an 朝chao,zhao
    车che,ju 澄cheng,deng 称cheng,chen 尺chi,che 仇chou,qiu 帱chou,dao 臭chou,xiu 畜chu,xu 啜chuai,chuo 传chuan,zhuan
    幢chuang,zhuang 绰chuo,chao 伺ci,si 茈ci,zi 枞cong,zong 撮cuo,zuo 大da,dai 沓da,ta 骀dai,tai 单dan,chan,shan 弹dan,tan
    澹dan,tan 铛dang,cheng 叨dao,tao 地de,di 得de,dei 的de,di 翟di,zhai 调diao,tiao 铫diao,yao 喋die,zha 垌dong,tong
    峒dong,tong 洞dong,tong 都dou,du 度du,duo 囤dun,tun 沌dun,zhuan 恶e,wu 番fan,pan 繁fan,po 芾fei,fu 冯feng,ping 否fou,pi
    佛fu,fo 呒fu,m 艴fu,bo 盖gai,ge 干gan,qian 戆gang,zhuang 咯ge,ka,luo 鬲ge,li 给gei,ji 枸gou,ju 呱gu,gua 谷gu,yu 鹄gu,hu
    鹘gu,hu 莞guan,wan 桧gui,hui 龟gui,jun 蛤ha,ge 咳hai,ke 还hai,huan 貉hao,he 和he,huo,hu 红hong,gong 浒hu,xu 圜huan,yuan
    郇huan,xun 会hui,kuai 哕hui,yue 亟ji,qi 缉ji,qi 荠ji,qi 伽jia,ga,qie 戛jia,ga 茄jia,qie 贾jia,gu 犍jian,qian
    降jiang,xiang 侥jiao,yao 峤jiao,qiao 湫jiao,qiu 角jiao,jue 桔jie,ju 解jie,xie 颉jie,xie 劲jin,jing 靓jing,liang
    颈jing,geng 炅jiong,gui 咀ju,zui 苣ju,qu 趄ju,qie 隽juan,jun 嚼jue,jiao 觉jue,jiao 浚jun,xun 麇jun,qun 卡ka,qia 咖ka,ga
    槛kan,jian 扛kang,gang 壳ke,qiao 吭keng,hang 溃kui,hui 莨lang,liang 烙lao,luo 乐le,yue,lao 了le,liao 勒lei,le
    棱leng,ling 栎li,yue 俩lia,liang 六liu,lu 泷long,shuang 偻lou,lv 露lu,lou 漯luo,ta 络luo,lao 落luo,la,lao 捋lv,luo
    率lv,shuai 埋mai,man 蔓man,wan 没mei,mo 宓mi,fu 泌mi,bi 秘mi,bi 乜mie,nie 黾min,mian 抹mo,ma 模mo,mu 牟mou,mu
    缪mou,miao,miu 哪na,ne 娜na,nuo 呢ne,ni 溺ni,niao 弄nong,long 疟nve,yao 哦o,e 喔o,wo 胖pang,pan 刨pao,bao 炮pao,bao
    辟pi,bi 屏ping,bing 泊po,bo 迫po,pai 曝pu,bao 朴pu,piao,po 瀑pu,bao 脯pu,fu 俟qi,si 奇qi,ji 蹊qi,xi 慊qian,qie
    茜qian,xi 铅qian,yan 强qiang,jiang 鞘qiao,shao 蝤qiu,you 区qu,ou 券quan,xuan 圈quan,juan 雀que,qiao 葚ren,shen 挲sa,suo
    塞sai,se 糁san,shen 色se,shai 刹sha,cha 厦sha,xia 莎sha,suo 杉shan,sha 膻shan,dan 蛸shao,xiao 谁shei,shui 什shen,shi
    甚shen,shi 莘shen,xin 盛sheng,cheng 省sheng,xing 匙shi,chi 石shi,dan 适shi,kuo 数shu,shuo 熟shu,shou 说shuo,shui
    似si,shi 宿su,xiu 缩suo,su 拓ta,tuo 铊ta,tuo 覃tan,qin 忒te,tui 提ti,di 荑ti,yi 裼ti,xi 町ting,ding 褪tui,tun 屯tun,zhun
    驮tuo,duo 圩wei,xu 尉wei,yu 蔚wei,yu 隗wei,kui 涡wo,guo 系xi,ji 吓xia,he 纤xian,qian 巷xiang,hang 校xiao,jiao 斜xie,ye
    荥xing,ying 行xing,hang,heng 吁xu,yu 削xue,xiao 血xue,xie 荨xun,qian 轧ya,zha 咽yan,ye 腌yan,a 芫yan,yuan 繇yao,you
    钥yao,yue 眙yi,chi 殷yin,yan 喁yong,yu 员yuan,yun 熨yun,yu 筠yun,jun 咋za,ze,zha 拶za,zan 攒zan,cuan 奘zang,zhuang
    择ze,zhai 笮ze,zuo 喳zha,cha 扎zha,za 柞zha,zuo 栅zha,shan 粘zhan,nian 长zhang,chang 召zhao,shao 啁zhao,zhou
    爪zhao,zhua 折zhe,she 着zhe,zhao,zhuo,zhu 征zheng,zhi 峙zhi,shi 豸zhi,zhai 种zhong,chong 重zhong,chong 拽zhuai,ye
    转zhuan,zhuai 仔zi,zai 卒zu,cu 琢zuo,zhuo
    """
}
