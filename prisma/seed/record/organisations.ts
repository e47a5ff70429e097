import type { InstitutionFacts, Label, PersonFacts, RelationFacts } from "../write/facts.ts";

/** The source is in English. The Chinese names are translations of the portal that nobody has confirmed yet. */
const translated = (en: string, zh: string): Label => ({ en, zh, provisional: ["zh"] });

export const group = {
  code: "KEPEI",
  name: { zh: "中国科培教育集团", en: "China KEPEI Education Group" },
};

const marxism = { code: "marxism", name: translated("School of Marxism", "马克思主义学院") };
const foreignLanguages = {
  code: "foreign-languages",
  name: translated("School of Foreign Languages", "外国语学院"),
};

export const institutions: readonly InstitutionFacts[] = [
  {
    code: "GTC",
    slug: "gtc",
    group: "KEPEI",
    name: { zh: "广东理工学院", en: "Guangdong Technology College" },
    country: "CN",
    accent: "CINNABAR",
    schools: [
      marxism,
      foreignLanguages,
      { code: "construction", name: translated("School of Construction", "建设学院") },
    ],
    bases: [],
  },
  {
    code: "HIP",
    slug: "hip",
    group: "KEPEI",
    name: { zh: "哈尔滨石油学院", en: "Harbin Institute of Petroleum" },
    country: "CN",
    accent: "INDIGO",
    schools: [
      marxism,
      foreignLanguages,
      {
        code: "human-settlements",
        name: translated("School of Human Settlements and Environment", "人居环境学院"),
      },
    ],
    bases: [
      {
        code: "HIP-B1",
        slug: "jd-low-altitude-logistics",
        name: translated("JD Low-Altitude Logistics Modern Industry College", "京东低空物流现代产业学院"),
        kind: "INDUSTRY_COLLEGE",
      },
      {
        code: "HIP-B2",
        slug: "cross-border-digital-commerce",
        name: translated("Cross-Border Digital Commerce Modern Industry College", "跨境数字商务现代产业学院"),
        kind: "INDUSTRY_COLLEGE",
      },
      {
        code: "HIP-B3",
        slug: "iron-man-spirit",
        name: translated("Iron Man Spirit Education Hall", "铁人精神教育馆"),
        kind: "EDUCATION_HALL",
      },
      {
        code: "HIP-B4",
        slug: "innovation-and-entrepreneurship",
        name: translated("Innovation and Entrepreneurship College", "创新创业学院"),
        kind: "INNOVATION_COLLEGE",
      },
    ],
  },
];

/** The source calls the two sister institutions of their group, and gives no year. */
export const relation: RelationFacts = {
  institutions: ["GTC", "HIP"],
  kind: "SISTER",
  note: "集团新闻稿（英文）：两校为科培教育集团旗下姊妹院校（sister institutions under the KEPEI Group）；未写明起始时间",
};

/** The people whom the source names, without Chinese names, which it does not give. */
export const people: readonly PersonFacts[] = [
  {
    key: "wang-yining",
    name: { en: "Wang Yining" },
    sortKey: "wang yining",
    appointment: { institution: "HIP", title: translated("President", "校长"), rank: "INSTITUTION_HEAD" },
  },
  {
    key: "kang-pingjun",
    name: { en: "Kang Pingjun" },
    sortKey: "kang pingjun",
    appointment: { institution: "HIP", title: translated("Vice President", "副校长"), rank: "INSTITUTION_DEPUTY" },
  },
  {
    key: "zhao-yuhong",
    name: { en: "Zhao Yuhong" },
    sortKey: "zhao yuhong",
    appointment: {
      institution: "GTC",
      unit: "marxism",
      title: translated("Dean of the School of Marxism", "马克思主义学院院长"),
      rank: "UNIT_HEAD",
    },
  },
];

export const series = {
  code: "SOUTH-NORTH",
  slug: "south-north",
  name: { zh: "南来北往，寒来暑往", en: "South–north exchanges, enduring cold and heat" },
  description: {
    zh: "广东理工学院与哈尔滨石油学院之间的互访传统：一南一北，同属中国科培教育集团。",
    en: "The tradition of exchanges between Guangdong Technology College in the south and Harbin Institute of Petroleum in the north, sister colleges of China KEPEI Education Group.",
  },
};
