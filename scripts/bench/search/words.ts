// The words that the documents of the bench of the search are made of, and what is looked for in them. Always the same.

/** Numbers between 0 and 1, the same ones for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = randomFrom(20_261_201);

/** One of a list; those at its beginning come more often, as words do. */
const pick = <T>(list: readonly T[]): T => list[Math.floor(list.length * random() ** 1.6)] as T;
const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

const split = (text: string): string[] => text.split(" ");
const PLACES = split("北河 南江 东陵 西川 海州 云岭 长宁 安远 青原 白水 金沙 临渊 明湖 石门 龙泉 永昌");
const SUBJECTS = split("石油 师范 农业 水利 医药 交通 艺术 体育 外语 铁道 电力 海洋 林业 建筑 财经 民族");
const COLLEGE_NAMES = PLACES.flatMap((place) => SUBJECTS.slice(0, 8).map((subject) => `${place}${subject}大学`));
const SURNAMES = [..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾单仇解区"];
const GIVEN = [
  ..."伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰春梅海燕雪峰志远文博思源子涵雨桐浩然嘉怡闻笛予安照临若川亦舒群青",
];
const NAMES = many(3000, () => `${pick(SURNAMES)}${pick(GIVEN)}${pick(GIVEN)}`);
const DOES = split(
  "访问 交流 座谈 调研 考察 研讨 签署 推进 深化 介绍 参观 讨论 总结 回顾 筹备 落实 开展 组织 建设 探索",
);
const THINGS = split(
  "合作协议 人才培养 课程建设 实践基地 师资队伍 联合实验室 科研项目 学生互换 思政课程 产教融合 校园文化 学科竞赛 志愿服务 乡村振兴 红色教育 国际交流 数字校园 图书资源 毕业设计 创新创业 劳动教育 心理健康 招生就业 后勤保障 档案管理 实习实训 学术讲座 教学改革 专业认证 质量评估",
);
const HOW = split("共同 深入 热烈 认真 持续 积极 联合 圆满 首次 再次 全面 逐步 广泛 有序 充分");
const ORGANS = split(
  "教务处 马克思主义学院 外国语学院 信息工程学院 机械工程学院 研究生院 团委 图书馆 国际处 校史馆 附属医院 经济管理学院",
);
const RARE = [..."矗瀚翎鹭麓璞禾苇榆檀琥珀砚笺篆髹漆缂绫鼎罍壶觚磬筝箜篌琵琶埙篪笙竽钹钲锣鼓傩腔昆曲徽班秦淮漕渠堰闸"];

const titleZh = () =>
  pick([
    () => `${pick(COLLEGE_NAMES)}${pick(DOES)}团${pick(DOES)}${pick(COLLEGE_NAMES)}`,
    () => `${HOW[Math.floor(random() * HOW.length)]}${pick(DOES)}${pick(THINGS)}`,
    () => `${pick(ORGANS)}与${pick(ORGANS)}${pick(DOES)}${pick(THINGS)}`,
    () => `${pick(NAMES)}谈${pick(THINGS)}的${pick(DOES)}`,
  ])();
const sentenceZh = () =>
  pick([
    () =>
      `${pick(HOW)}${pick(DOES)}${pick(THINGS)}，${pick(ORGANS)}负责人${pick(NAMES)}${pick(DOES)}了${pick(THINGS)}。`,
    () => `双方${pick(HOW)}${pick(DOES)}了${pick(THINGS)}和${pick(THINGS)}，并在${pick(PLACES)}${pick(DOES)}。`,
    () => `${pick(COLLEGE_NAMES)}的师生${pick(DOES)}${pick(RARE)}${pick(RARE)}，${pick(NAMES)}主持。`,
    () => `${pick(NAMES)}、${pick(NAMES)}和${pick(NAMES)}参加了${pick(THINGS)}的${pick(DOES)}。`,
  ])();

const STARTS = split(
  "visit exchange train study review discuss support plan build share present prepare welcome extend open renew teach record host travel",
);
const NOUNS = split(
  "college school agreement course laboratory student teacher library workshop delegation curriculum internship museum ceremony lecture programme history engineering petroleum forestry medicine language railway harbour archive orchestra festival scholarship dormitory observatory",
);
const formOf = (verb: string) =>
  pick([verb, `${verb.replace(/e$/, "")}ed`, `${verb.replace(/e$/, "")}ing`, `${verb}s`]);
const LATIN_NAMES = many(
  600,
  () =>
    `${pick(split("Zeng Wang Müller O’Neil García Xu Shan Li Tarrant Lindqvist"))} ${pick(split("Xiao Mei José Anna Bo Wei Élodie Nancy"))}${pick(split("lin hua ping rui tao yun"))}`,
);
const titleEn = () => `${formOf(pick(STARTS))} the ${pick(NOUNS)} and the ${pick(NOUNS)}s of ${pick(LATIN_NAMES)}`;
const sentenceEn = () =>
  `The ${pick(NOUNS)}s ${formOf(pick(STARTS))} a ${pick(NOUNS)} with ${pick(LATIN_NAMES)}, and ${formOf(pick(STARTS))} its ${pick(NOUNS)}.`;

/** What documents are put together from: each a line of its own. */
export const PIECES = {
  zh: { titles: many(6000, titleZh), sentences: many(12_000, sentenceZh) },
  en: { titles: many(3000, titleEn), sentences: many(6000, sentenceEn) },
} as const;

const HAN_PART = /\p{Script=Han}+/gu;

/** Neighbouring characters of a text of the documents. */
function charactersOf(count: number): string {
  const runs = (pick(PIECES.zh.sentences).match(HAN_PART) ?? []).filter((run) => run.length >= count);
  const [run = "合作协议"] = runs;
  const from = Math.floor(random() * (run.length - count + 1));
  return run.slice(from, from + count);
}

const PINYIN = split(
  "shiyou sy hezuo hzxy rencai rcpy kecheng kcjs zeng zengwei shan shanfang qiu xie jiaoliu jl beihe bhsydx nanjiang shifan waiguoyu wgyxy tuanwei guoji jiaoxue jxgg wangfang wf liming zhangwei hongse xiangcun",
);
const ABSENT = split(
  "囍囍 饕餮 魑魅魍魉 薨 zzyzx quixotic xylophone 鼋鼍 踟蹰不前 blubbering fjord 齉 彳亍 qwertz 觊觎 zhuzhuzhuang 氍毹 unobtainium 颟顸 黼黻",
);

/** What is looked for, by kind. */
export const QUERIES: Readonly<Record<string, readonly string[]>> = {
  "one character": many(30, () => charactersOf(1)),
  "two characters": many(50, () => charactersOf(2)),
  "four characters": many(40, () => charactersOf(4)),
  names: many(40, () => pick(NAMES)),
  colleges: many(20, () => pick(COLLEGE_NAMES)),
  English: many(40, (at) => (at % 2 ? formOf(pick(STARTS)) : `${pick(NOUNS)} ${formOf(pick(STARTS))}`)),
  mixed: many(
    30,
    (at) =>
      [`${charactersOf(2)} ${pick(NAMES)}`, `${charactersOf(2)} ${charactersOf(2)}`, `${pick(PLACES)} hezuo`][at % 3] ??
      "",
  ),
  pinyin: PINYIN,
  absent: ABSENT,
};
