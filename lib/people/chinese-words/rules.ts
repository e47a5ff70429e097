import { COUNTRY, FROM_WHERE } from "../countries/rules.ts";

// The Chinese words for offices, honorifics, groups of people and units, in simplified characters.

const list = (words: string): string[] => words.split(/\s+/).filter((word) => word !== "");

/** Of several alternatives a regular expression takes the first: the longest goes first. */
const either = (words: string): string =>
  list(words)
    .toSorted((one, other) => other.length - one.length)
    .join("|");

/** Offices that stand by themselves. */
const OFFICE_WORDS = `
  校长 院长 处长 部长 科长 系主任 主任 书记 馆长 所长 会长 理事长 董事长 秘书长 局长 厅长 司长 署长 市长 省长 州长 县长 区长 镇长
  乡长 村长 组长 室长 站长 台长 社长 园长 队长 班长 股长 行长 庭长 检察长 审判长 总长 学长 教务长 总务长 学务长 学生长 参谋长
  机要秘书 总裁 总经理 经理 总监 主管 董事 监事长 监事 理事 常务理事 委员长 委员 常委 主席 主席团成员 校董 校监 总编 总编辑
  主编 编辑 编审 记者 干事 干部 秘书 助理 特别助理 顾问 专员 科员 职员 文员 督导 督导员 督学 巡视员 调研员 主任科员 办事员
  发言人 主持人 翻译 口译 译员 随行翻译 辅导员 班主任 组织员 宣传员 教练 教练员 裁判 导师 博士生导师 硕士生导师 博导
  硕导 带头人 学科带头人 学术带头人 专业带头人 负责人 专业负责人 课程负责人 项目负责人 负责同志 召集人 创始人 联合创始人 首席执行官
  首席技术官 首席科学家 首席专家 首席运营官 首席信息官 首席代表 法定代表人 法人代表 大使 公使 参赞 领事 总领事 武官 专家 研究学者
  访问学者 学者 工程师 总工程师 总会计师 会计师 经济师 总经济师 统计师 农艺师 实验师 技师 设计师 建筑师 律师 医师 医生 药师 护师
  护士长 检察官 法官 政委 政治委员 司令 司令员 校领导 院领导 总指挥 指挥 讲解员 馆员 图书馆员 技术员 联络官 技术总监 艺术总监 协调员
  外教 项目官员 官员 代表 留学生代表 本科生代表 研究生代表 毕业班代表 党员代表 团员代表 职工代表 教职工代表 院校代表 高校代表 行业代表 辅导员代表 媒体代表 离退休代表 留学生
  副总 管理员 实验员 护理员 保育员 安全员 质检员 检验员 业务员 采购员 营业员 服务员 驾驶员 列车长 乘务长 乘务员 总厨 厨师长 厨师 面点师 职业指导师 总建筑师
  博士研究生 硕士研究生 博士留学生 硕士留学生 厂长 店长 矿长 船长 车间主任 班组长 项目总工程师 总工 事务局长 事务长 领衔人 合伙人 创始合伙人 联席总裁 市委常委
  学部主任 教师代表 学生代表 师生代表 校友代表 企业代表 家长代表 毕业生代表 新生代表 优秀学生代表 青年教师代表 工会主席
  经纪人 教师 学生 研究生 本科生 博士生 硕士生 校友 志愿者 领导 单位领导 主要领导 科学家 教学名师 名师 博士后研究员 作家 艺术家 画家 书法家 音乐家 作曲家 舞蹈家 摄影家 企业家 教育家 政治家 翻译家 诗人 演员 导演 运动员 实训师 培训师 掌门人 传承人 教务主任 董秘 教育长 监督 理事会成员 副团级 大校 上校 中校`;

/** What academics and engineers are called; beside another title it is how they are addressed. */
const RANK_WORDS = `
  教授 研究员 院士 特聘教授 讲座教授 讲席教授 产业教授 高级技师 首席技师 讲师 助教 高级讲师 高级工程师 正高级工程师 教授级高级工程师 正高级讲师 助理研究员 助理工程师 高工 教授级高工 准教授 助教授 特任教授 一级教授 二级教授 三级教授 研究馆员 副研究馆员 高级实验师 主任医师 副主任医师
  高级会计师 特级教师 教员`;
const RANKS = either(RANK_WORDS);
const ALL_OFFICES = either(`${OFFICE_WORDS} ${RANK_WORDS}`);

/** Party and mass organisations whose offices are one word with them: 党委书记, 团委副书记. */
const BODIES =
  "党政联席会|直属党支部|党总支|党支部|总支部|党工委|机关党委|党委|党组|总支|支部|纪委|团委|团总支|团支部|团工委|工会|妇委会|纪检|教育工委|省委|市委|区委|县委|州委";

const BEFORE = either(`
  副 常务副 常务 执行 执行副 名誉 名誉副 荣誉 代理 代 原 前 时任 现任 曾任 著名 知名 署理 监察 第一 第一副 分管 主管 协管 首席 高级 资深 特聘 客座 兼职 兼任 专职 专任
  总 助理 见习 候任 候补 终身 轮值 正 副总 外籍 联席 共同 创始 创院 首任 行政 教学 学术 科研 党务 党建 生产 财务 人力资源 市场 运营
  技术 项目 区域 招生 外事 学工 教务 组织 宣传 统战 纪检监察 机要 思政 思政课 专业 课程 骨干 青年 优秀 双语 随团 随队 同声
  全国 国际事务 学生事务 外事工作 国际 科技 人才 实训 实习指导 企业 校外 校内 产业 金牌 优秀青年 师范 英语 双师型 国家一级 国家二级 一级 二级 三级 四级 高级职业
  中方 外方 美方 英方 俄方 韩方 日方 德方 法方 澳方 随行 校 院(?!院长) 系 校级 省级 国家级 市级 院级 县级`);

/** What follows a title and belongs to it. */
const AFTER = "助理|秘书|候选人|助手|一职";
const IN_BRACKETS =
  "主持(?:行政|全面|日常)?工作|兼|代|挂职|退休|返聘|正处级|副处级|正厅级|副厅级|正校级|副校级|正局级|副局级|正科级|副科级|正职|副职|常务|执行|中方|外方|在职|离任";

/** A title: 校党委副书记, 常务副校长, 院长助理, 副院长（主持工作）. */
export const TITLE = new RegExp(
  `(?:\\d{2,4}级)?(?:${COUNTRY}驻\\p{Script=Han}{1,4}?|${FROM_WHERE})?(?:(?:分管|主管|负责|协管)\\p{Script=Han}{2,10}?的)?(?:${BEFORE}){0,3}(?:(?:${BODIES})(?:${BEFORE}){0,2}(?:书记|委员|常委|主席|秘书|干事|组长)|(?:${BEFORE}){0,3}(?:${ALL_OFFICES}|\\p{Script=Han}{1,4}学家))(?:${AFTER})?(?:[（(](?:${IN_BRACKETS})[）)])?`,
  "uy",
);
/** Whether a title is what an academic is called. */
export const IS_RANK = new RegExp(
  `^(?:副|助理|特聘|客座|兼职|名誉|荣誉|讲席|终身|外籍|首席|青年|高级){0,2}(?:${RANKS})$`,
  "u",
);
/** The office at the end of a title, and what says of which level it is. */
export const OFFICE_AT_END = new RegExp(`(?:${ALL_OFFICES})(?:${AFTER})?$`, "u");

/** Whether a text is an office and nothing else. */
export const IS_OFFICE = new RegExp(`^(?:${ALL_OFFICES})$`, "u");
/** An office anywhere in a text. */
export const OFFICE_INSIDE = new RegExp(`(?:${ALL_OFFICES})`, "u");

/** An office that shares its first character with its unit: 教务处长, 组织部长. */
export const CONTRACTED =
  /^(?:(?!副|学院|大学)[^\P{Script=Han}处部科局馆所厅院系室和与及的等]){2,10}?(?:处长|部长|科长|局长|馆长|所长|厅长)/u;
/** Titles that are also what people are called who are not named. */
export const IS_GROUP_LIKE =
  /(?:代表|教师|学生|负责人|负责同志|专家|学者|研究生|本科生|博士生|硕士生|校友|志愿者|记者|领导|干部)$/u;
/** A field of work in front of an office that has one: 质量总监, 采购主管. */
/** An office behind two characters that say of what, in front of a name: 会计主任. */
export const OF_SOMETHING = new RegExp(
  `\\p{Script=Han}{2}(?:${ALL_OFFICES})(?=(?![等和及与的出参一兼率带等])\\p{Script=Han}| ?:)`,
  "uy",
);
/** Offices that no honour and no occupation holds: where they stand inside, a name stands behind them. */
export const IN_FRONT_OF_NAME = /[校院处部科馆所会厅局]长|书记|主任|教授|讲师|经理|总监|主席|委员|老师|助理|秘书/u;
/** Words that end like an occupation, in front of a name. */
export const VAGUE_TITLE =
  /(?:(?![部处院系厂司室馆校厅局])\p{Script=Han}){2,8}?(?:(?<!老)师|员|家|官|人|手|匠)(?=[\p{Script=Han} 、])/uy;
/** An office behind words in quotation marks: “双师型”教师. */
export const QUOTED_TITLE = new RegExp(`["“][^"“”]{1,12}["”](?:${BEFORE}){0,2}(?:${ALL_OFFICES})`, "uy");
const HONOURS =
  "劳动模范|模范教师|模范|选手|获得者|获奖者|得主|标兵|能手|楷模|名师|大师|工匠|入选者|称号者|带头人|领军人才|拔尖人才|人才|专家|学者|红旗手|传承人|计划教授";
export const HONOUR_END = new RegExp(`(?:${HONOURS})`, "u");
/** What somebody is honoured as, in front of a name or of another title: 全国劳动模范, 世界技能大赛金牌选手. */
export const HONOUR = new RegExp(
  `[“"]?(?:(?![部处院系的和与及])[\\p{Script=Han}“”"\\d]){2,18}?(?:${HONOURS})(?=[\\p{Script=Han} 、,])`,
  "uy",
);
const FIELD_OFFICE =
  "总监|主管|专员|经理|秘书|干事|顾问|委员|发言人|教师|讲师|教授|研究员|工程师|助理|负责人|协调员|带头人|导师|讲座教授|副校长|副院长|总经理|总工程师|总裁";

/** 教育学博士, 法学硕士 */
export const DEGREE =
  /(?:哲|工|理|法|医|农|文|史|经济|管理|教育|军事|艺术|[\p{Script=Han}]{2,4})学(?:博士后|博士|硕士|学士)/uy;
export const HONORIFIC =
  /(?:拿督斯里|拿督|丹斯里|拿汀斯里|拿汀|敦(?=[\p{Script=Han}]{2}.*·)|老师|博士后(?!研究员)|博士|硕士|学士|先生|女士|同志|同学|小姐|夫人|大师|阁下|教练员|师傅|医生|律师|师兄|师姐|爵士|女爵)(?!生导师|点|后流动|工作站|学位|生)/uy;

/** Words for a part in the delegation, that are no offices. */
const ROLE_WORDS = {
  HEAD: "(?:COUNTRY)?代表团团长|访问团团长|考察团团长|团长|总领队|领队|带队领导|带队教师|带队|率队|率团|领衔|率(?![队团领先])",
  DEPUTY: "代表团副团长|访问团副团长|副团长|副领队",
  MEMBER: "代表团成员|团员|成员|队员|随员|随团人员|组员",
  OBSERVER: "列席人员|列席|观察员",
  INTERPRETER: "随行翻译|翻译人员",
  LIAISON: "联络员|联络人|联系人|对接人|联络",
} as const;
export const ROLES = (Object.entries(ROLE_WORDS) as [keyof typeof ROLE_WORDS, string][]).map(
  ([role, words]) => [role, new RegExp(`(?:${words.replace("COUNTRY", COUNTRY)})`, "uy")] as const,
);
export const ANY_ROLE = new RegExp(`(?:${Object.values(ROLE_WORDS).join("|").replace("COUNTRY", COUNTRY)})`, "uy");
/** Offices that are a part in the delegation as well. */
export const TITLE_ROLES = [
  ["INTERPRETER", /翻译|口译|译员/u],
  ["LIAISON", /联络官/u],
] as const;

/** Endings of units. A single character needs more in front of it. */
const UNIT_ENDINGS = either(`
  学院 书院 院 工坊 学堂 车间 门店 研究院 科学院 设计院 研究生院 医院 法院 检察院 商学院 剧院 系 处 部 学部 办公室 办公厅 校办 院办 党办 党政办 党校办
  党委 纪委 团委 妇委会 关工委 教委 工委 教学督导办 委员会 组委会 筹委会 董事会 理事会 监事会 校友会 学生会 研究会 协会 学会 联合会 联盟 基金会 工会 商会 促进会 总会 分会
  中心 分中心 图书馆 档案馆 博物馆 体育馆 美术馆 展览馆 校史馆 艺术馆 科技馆 纪念馆 教育馆 科 室 教研室 实验室 研究室 工作室 工作坊
  研究所 事务所 研究中心 所 局 厅 司 署 出版社 杂志社 报社 通讯社 编辑部 学报 电视台 广播站 代表团 艺术团 合唱团 交响乐团 工作组 课题组
  项目组 专班 专家组 督导组 工作站 流动站 基地 平台 科技园 产业园 创业园 大学科技园 幼儿园 附小 附中 工厂 校区 分校 党总支 总支
  党支部 直属党支部 支部 教学部 公共课部 体育部 党校 团校 总公司 分公司 办事处 秘书处 服务队 支教团 分部 教研组 教务组 国际部 班
  智库 创新港 孵化器 专业 学科 课堂 孔子学院 教学点 后勤 保卫 资产管理公司 行政部 联络处 驻华使馆 大使馆 总领事馆 领事馆 使馆 办`);
export const UNIT_END = new RegExp(`(?:${UNIT_ENDINGS})`, "uy");

/** Endings of institutions. */
export const INSTITUTION_END =
  /(?:大学学院|大学|中国科学院|科学院|工程院|大学城校区|职业学院|职业技术学院|技师学院|专科学校|师范学院|理工学院|学校|中学|小学|集团公司|集团|有限责任公司|股份有限公司|有限公司|公司|银行|工厂|[钢船药电酒纸]厂|制造厂|机床厂|电子厂|机械厂|人民政府|政府|(?:教育|科技|旅游|财政|商务|公安|卫生|水利|农业农村|文化|外事)厅|教育局|[省市区县州](?=(?:常务)?副?[省市区县州]长)|事务所|幼儿园|学园|[省市区县州]委|教育部|科技部|外交部|文旅部|财政部|商务部|管委会|人大常委会|人大|政协|侨联|妇联|残联|科协|文联|教育工委|大使馆|总领事馆|领事馆|使馆|代表处|协会|学会|联合会|促进会|基金会|商会|联谊会|(?:科技|软件|教育|咨询|传媒|重工|建工|实业|控股|股份|汽车|电子)(?=董事|总经理|副总|总裁|副总裁|创始|联合创始|首席|CEO|\p{Script=Han}{2,4}(?:总监|经理|部(?:经理|总监|主管|\p{Script=Han}{2}(?:经理|主管))))|学院)/uy;
/** Bodies of a state and of its places. */
export const OF_A_PLACE =
  /^(?:\p{Script=Han}{0,8}(?:[省市县州盟旗]|(?<![校社园厂])区)(?:人民政府)?|国家|中国|全国)\p{Script=Han}{0,10}(?:[厅局委署]|委员会|办|外事办公室|港澳办公室|侨务办公室)$/u;
/** What a college is called by those who write about it. */
export const OWN_INSTITUTION =
  /(?:我校|本校|该校|贵校|我院|本院|该院|学校|集团公司|集团|我方|校方|双方|两校|公司|总公司)/uy;

/** Words of which the names of units are made. Not complete: it only makes a reading likelier. */
const UNIT_WORD_LIST = `
  马克思主义 外国语 外语 国际 交流 合作 经济 管理 电气 工程 信息 建设 建筑 人文 社会 科学 技术 艺术 设计 法学 法律 教育 师范 医学 护理 药学
  机械 材料 化学 物理 数学 统计 计算机 软件 人工智能 大数据 网络 通信 电子 自动化 能源 动力 石油 土木 环境 生命 农业 林业 海洋 航空 航天
  交通 运输 物流 商务 商 贸易 会计 财务 财政 金融 工商 旅游 酒店 传媒 新闻 传播 文学 历史 哲学 心理 体育 音乐 美术 舞蹈 继续 成人 职业
  创新 创业 就业 招生 教务 教学 科研 科技 人事 人才 组织 宣传 统战 学生 工作 事务 研究生 后勤 保障 服务 保卫 安全 资产 基建 审计 纪检
  监察 发展 规划 战略 政策 改革 质量 评估 监督 信息化 图书 档案 校友 对外 联络 港澳台 侨务 外事 汉语 中文 俄语 英语 日语 韩语 法语 综合
  行政 党政 党委 学科 学位 实践 实训 实验 培训 产教 融合 产业 现代 智能 制造 低空 数字 跨境 电商 人居 城市 乡村 生态 文化 遗产 遗址 东北亚
  法务 市场 销售 采购 生产 客服 运营 研发 品牌 公关 客户 区域 项目 知识产权 乘务 数控 汽车 新能源 维修 焊接 电商 烹饪 学前 园艺 畜牧 铁道 轨道 船舶 航海 食品 药品 检验 康复 口腔 临床 影像 中医 针灸
  亚洲 欧洲 美洲 非洲 大洋洲 东盟 一带一路 孔子 基础 公共 通识 思政 思想 政治 理论 课 高等 高教 民办 附属 第一 第二 联合 中外 暨 与 和 及 `;
export const UNIT_WORDS = new RegExp(either(`${UNIT_WORD_LIST} 学校 学院 校长 院长 书记 团`), "gu");
export const FIELD_TITLE = new RegExp(
  `(?:${FROM_WHERE})?(?:${either(UNIT_WORD_LIST)}){1,3}(?:高级|副|首席)?(?:${FIELD_OFFICE})`,
  "uy",
);

const QUANTITY = "[名位个]";
const NUMBER = "(?:\\d+|[一二两三四五六七八九十百千]+|数|若干)";
const MORE = "(?:[余多来几]|余|左右)?";
const GROUP_BEFORE = `\\d{2,4}级|${either(`
  相关 有关 各 全体 部分 其他 其余 其它 主要 两校 双方 我校 校院 院校 参会 与会 随行 全校 全院 全系 骨干 优秀 青年 若干 中外 所有 多位 多名 数名 数位 一批 一些 广大
  新 老 应届 在校 留 本科 研究 大 中 小 国内 国际 海外 业内 知名 特邀 受邀 部门 单位 职能部门 职能处室 处室 院系 学部 学院 院部 系部 机关 学校 专业 课程
  班子 领导班子 领导 师生 学生 教师 老师 校友 企业 行业 媒体 新闻 家长 党员 专家组 课题组 工作组 考察组 专家团 党政 学院学校 二级学院 二级单位 政府 地方 外籍 留学生 研究生 本科生
  带队 公司 技术 协会 驻地 业务 医护 采访 合作 俱乐部 受访 外国 海外 随团 中方 外方 院校 高校 专业 后勤 分管 外事 省 市 区 县 两级 教育 主管部门 COUNTRIES
  毕业生 工作 中层 行政 管理 教学 科研 辅导员 思政课 科室 职能 教职 各级 各界 社会 有关部门 合作 项目 团队 的 等 及 和 与 及其 代表团 考察 访问 一线`).replace(
  "COUNTRIES",
  COUNTRY,
)}`;
const GROUP_NOUNS = either(`
  师傅 代表团 考察团 访问团 实习生 高管 护士 医生 工人 技师 大学生 中学生 小学生 教练员 师生 学生 教师 老师 老师们 同学 同学们 代表 负责人 负责同志 同志 人员 成员 干部 领导 专家 学者 嘉宾 来宾 教职工 教职员工 员工 职工
  校友 家长 党员 记者 工作人员 志愿者 骨干 一行 人士 观众 听众 学员 新生 毕业生 本科生 研究生 留学生 博士生 硕士生 主要负责人 分管领导 骨干教师 团员 队员
  专家学者 班子成员 团队 全体成员 中层干部 主要领导 党员干部 师生员工 同仁 同行 企业家 客人 青年 人`);
/** People who are counted or described: 相关学院院长3人, 20余名师生, 有关负责同志. */
export const GROUPS = {
  counted: new RegExp(
    `(?:等|共|近|约|逾|超过)?(${NUMBER})${MORE}${QUANTITY}((?:${GROUP_BEFORE})*(?:${GROUP_NOUNS}|${ALL_OFFICES}))?`,
    "uy",
  ),
  described: new RegExp(
    `((?![等及和与的])(?:[省市区县校院]、)*(?:${NUMBER}[所个家](?:高校|学院|院校|单位|部门|企业|大学|学校)的?)?(?:${GROUP_BEFORE})*(?:${GROUP_NOUNS})|(?:(?:相关|有关|各|其他|部分|全体|二级学院|二级单位)(?:${GROUP_BEFORE})*)(?:${BEFORE}){0,3}(?:${ALL_OFFICES}))` +
      `(?:(?:等|共|近|约|逾)?(${NUMBER})${MORE}(?:余|多)?[名位人])?(?:余人)?`,
    "uy",
  ),
  bare: new RegExp(`(?:等|等共|共|共计|一行|一行共|等一行)(${NUMBER})${MORE}[余多]?[名位]?人`, "uy"),
  party: /一行(?!\d|[一二三四五六七八九十])/uy,
  people: new RegExp(`(?:约|近|逾|超过)?(${NUMBER})[余多]?人`, "uy"),
};

/** Words between people that say nothing about them. */
export const GLUE = /(?:来自|均为|均系|都是|皆为|以及|及其|及|和|与|暨|兼任|兼|的|由|并|还有|等|分别为|分别是)/uy;
/** Headings of a list of people, which say nothing about one of them. */
export const HEADINGS =
  /(?:\p{Script=Han}{0,4}(?:人员|领导|嘉宾|名单|来宾)|主持人|主持|汇报人|发言人|主讲人|报告人|致辞|主宾|我方|校方|对方|来访方|接待方|出席|参加|陪同)(?= ?:)/uy;
/** "三位老师" behind the names of the three. */
export const ALL_OF =
  /(?:[两二三四五六七八九十几\d]+位|等)(?=老师|教授|同志|先生|女士|专家|博士|副教授|校领导|领导|同学)/uy;
const NATIONALITIES = "汉|回|满|壮|苗|维吾尔|蒙古|藏|朝鲜|土家|彝|侗|瑶|布依|白|哈尼|黎|傣|畲|哈萨克|柯尔克孜|锡伯";
const PARTIES =
  "中共预备党员|中共党员|共产党员|共青团员|民盟盟员|民进会员|民革党员|民建会员|九三学社社员|致公党党员|农工党党员|无党派人士";
/** Sex and nationality, as lists have them. They say nothing that a record has a place for. */
export const ASIDE = new RegExp(
  `(?:[男女](?!\\p{Script=Han})|[男女]性|(?:${NATIONALITIES})族|(?:${PARTIES})|群众(?!\\p{Script=Han})|\\d{1,3}岁|(?:性别|民族|籍贯|年龄|出生年月|政治面貌|学历|学位|国籍) ?: ?[\\p{Script=Han}\\d.]{1,8}|\\d{4}年(?:\\d{1,2}月)?(?:出)?生|${COUNTRY}(?:籍|人)?(?=[)）,;]|$)|来自${COUNTRY}的)`,
  "uy",
);
const DEED =
  "因(?:公|故|病|事)(?:未能?|不能|无法)?(?:出席|参加|到会|到场)?|未能?(?:出席|参加|到会|到场)|缺席|请假|代签|代为(?:签署|签字|出席|参加|致辞|讲话|主持)|由(?=\\p{Script=Han}{2,12}(?:代签|代为|主持|陪同|致辞|主讲|介绍))|若干|出席了?|参加了?|陪同|主持|接待了?|会见了?|接见了?|来访|到访|来校|来我校|到我校|莅临|莅校|前往|一同|共同|带领|率领|致辞|致欢迎[辞词]|讲话|发言|作(?:了)?(?:专题|工作|主旨)?(?:报告|发言|汇报)|汇报了?(?:工作)?|介绍了?|表示|指出|强调|座谈会?|会议|交流会|活动|仪式|考察|调研|访问|并讲话|会谈|代表(?:两校|双方|学校|学院|我校|公司)|签约|签署|参观|走访|看望|慰问|热烈欢迎|欢迎|迎接|见证|揭牌|开幕式?|闭幕式?|洽谈|受邀|应邀|进行了?|分别|随后";
/** What people do. It is not understood here, but it is no name. */
export const DEEDS = new RegExp(
  `(?:${DEED})(?:${DEED}|来宾(?!代表)|客人|学校|学院|办学|概况|特色|历史|交流|工作|指导|协议|备忘录|论坛|讲座|相关事宜|情况)*`,
  "uy",
);

export const LABELS = [
  ["name", /(?:姓名|名字|人员姓名)(?=\s*:)/uy],
  ["title", /(?:职务职称|职务\/职称|现任职务|职务|职称|职位|岗位)(?=\s*:)/uy],
  ["unit", /(?:所在单位|工作单位|所在部门|单位|部门|学院|院系|机构|学校)(?=\s*:)/uy],
] as const;

const DIGITS = "零一二三四五六七八九";

/** The number that a count says; null for "some". */
export function chineseNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  let total = 0;
  let digit = 0;
  for (const character of text.replace("两", "二")) {
    const value = DIGITS.indexOf(character);
    const unit = { 十: 10, 百: 100, 千: 1000 }[character];
    if (value >= 0) digit = value;
    else if (unit) {
      total += (digit || 1) * unit;
      digit = 0;
    } else return null;
  }
  return total + digit || null;
}
