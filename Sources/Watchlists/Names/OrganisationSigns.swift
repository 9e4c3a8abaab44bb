// Organisations in Chinese characters and Hangul write their words without spaces. The general words they are made of are found by a table and given
// in English, as the names of such organisations are; what is left between them is the name itself and is read by its sound.

/// General words by their characters. A line is the English word, then how it is written.
struct SignWords: Sendable {
  private let words: [[UInt32]: [UInt8]]
  private let longest: Int

  init(_ lines: String) {
    var words: [[UInt32]: [UInt8]] = [:]
    var longest = 1
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard let first = parts.first else { continue }
      for part in parts.dropFirst() {
        let scalars = part.unicodeScalars.map { HanVariants.plain($0.value) }
        longest = max(longest, scalars.count)
        words[scalars] = Array(first.utf8)
      }
    }
    self.words = words
    self.longest = longest
  }

  /// The longest word that starts at a place, and its length.
  func word(_ scalars: [UInt32], at start: Int) -> (letters: [UInt8], count: Int)? {
    for count in stride(from: min(longest, scalars.count - start), through: 1, by: -1) {
      if let letters = words[Array(scalars[start..<start + count])] { return (letters, count) }
    }
    return nil
  }
}

/// Parts a run of an organisation's name: general words in English, the rest by its sound. "_" in a table joins words that stay apart.
func organisationWords(_ scalars: [UInt32], _ table: SignWords, _ script: WordScript, _ sound: (ArraySlice<UInt32>) -> [UInt8])
  -> [RomanWord]
{
  let plain = scalars.map(HanVariants.plain)
  var words: [RomanWord] = []
  var open = 0, index = 0
  func close(_ end: Int) {
    let letters = sound(scalars[open..<end])
    if open < end, !letters.isEmpty { words.append(RomanWord(letters: letters, script: script)) }
  }
  while index < plain.count {
    guard let (letters, count) = table.word(plain, at: index) else {
      index += 1
      continue
    }
    close(index)
    for part in letters.split(separator: UInt8(ascii: "_")) { words.append(RomanWord(letters: Array(part), script: .latin)) }
    index += count
    open = index
  }
  close(plain.count)
  return words
}

/// Chinese and Japanese.
let hanOrganisationWords = SignWords(
  """
  co_ltd 有限公司 股份有限公司 有限责任公司 股份公司 株式会社 有限会社 合同会社 控股有限公司 集团有限公司
  company 公司 总公司 分公司 会社
  group 集团 グループ
  holding 控股
  bank 银行
  trading 贸易 商贸 商事 通商 交易
  imports 进口
  export 出口
  import_export 进出口
  international 国际
  national 国家 全国
  industry 工业 实业 产业
  technology 科技 技术
  electronics 电子
  electric 电气 电力 电器
  machine 机械 机电
  engineering 工程
  construction 建设 建筑 建工
  investment 投资
  development 开发 发展
  shipping 航运 海运 船务 船舶
  logistics 物流 货运
  transport 运输
  chemical 化工 化学
  pharmaceutical 制药 医药 药业
  petroleum 石油
  gas 天然气 燃气
  oil 原油
  energy 能源
  mining 矿业
  metal 金属
  steel 钢铁
  aviation 航空
  aerospace 航天
  research 研究
  institute 研究院 研究所 学院
  university 大学
  academy 科学院
  insurance 保险
  securities 证券
  trust 信托
  finance 金融 财务
  service 服务
  management 管理
  consulting 咨询
  hotel 酒店 饭店
  hospital 医院
  school 学校
  association 协会
  foundation 基金会
  fund 基金
  union 联盟 联合会
  ministry 部委
  committee 委员会
  bureau 局
  center 中心
  factory 工厂 厂
  communications 通信 通讯
  network 网络
  information 信息
  software 软件
  semiconductor 半导体
  precision 精密
  materials 材料
  equipment 设备
  automobile 汽车
  nuclear 核
  food 食品
  textile 纺织
  agriculture 农业
  culture 文化
  media 传媒
  general 通用
  china 中国
  chinese 中华
  beijing 北京
  shanghai 上海
  shenzhen 深圳
  guangzhou 广州
  guangdong 广东
  tianjin 天津
  dalian 大连
  dandong 丹东
  shenyang 沈阳
  hong_kong 香港
  macau 澳门
  taiwan 台湾
  taipei 台北
  korea 韩国
  korean 朝鲜
  japan 日本
  tokyo 东京
  osaka 大阪
  iran 伊朗
  russia 俄罗斯
  pyongyang 平壤
  city 市
  province 省
  """)

/// Korean.
let koreanOrganisationWords = SignWords(
  """
  co_ltd 주식회사 유한회사 유한책임회사 합자회사
  company 회사 총회사 공사
  trading 무역 상사 교역
  bank 은행
  industry 산업 공업
  mining 광업
  development 개발 발전
  construction 건설
  shipping 해운
  group 그룹 집단
  corporation 법인
  general 총국 종합
  technology 기술
  insurance 보험
  finance 금융
  investment 투자
  electronics 전자
  electric 전력 전기
  machine 기계
  steel 제철 철강
  chemical 화학
  pharmaceutical 제약
  university 대학교 대학
  research 연구소 연구
  institute 연구원
  center 센터 중심
  foundation 재단
  association 협회
  committee 위원회
  ministry 부처
  bureau 국
  aviation 항공
  energy 에너지
  oil 석유 원유
  export 수출
  imports 수입
  international 국제
  foreign 대외
  united 합영
  korea 조선 한국 고려
  pyongyang 평양
  seoul 서울
  """)
