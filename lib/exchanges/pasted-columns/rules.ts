import { cleanText } from "@/lib/platform/text-rules.ts";
import type { MemberRole } from "../delegations/rules.ts";

/** What a person can say that a column of a pasted list holds. A column that is skipped is not taken over. */
export const columnKinds = ["name", "title", "unit", "role", "skip"] as const;

/** What lists hold about people that the portal recognises and never stores. */
export const privateKinds = ["identity", "phone", "room", "plate", "sex"] as const;
export type PrivateKind = (typeof privateKinds)[number];

/** What a column of a pasted list holds. */
export type ColumnKind = (typeof columnKinds)[number] | PrivateKind;

/** Whether a column holds what is never stored. */
export const isPrivate = (kind: ColumnKind | null): kind is PrivateKind => privateKinds.some((each) => each === kind);

/** A cell as one line, without white space around it or twice in it. */
export const clean = (text: string): string => cleanText(text).replace(/\s+/g, " ").trim();

const ROLES: Record<MemberRole, RegExp> = {
  HEAD: /^(团长|领队|带队|带队领导|代表团团长|head|head of delegation|head of the delegation|delegation head|leader|delegation leader)$/,
  DEPUTY: /^(副团长|副领队|deputy|deputy head|deputy head of delegation|deputy leader)$/,
  MEMBER: /^(成员|团员|队员|随员|代表|member|delegate|delegation member)$/,
  INTERPRETER: /^(翻译|口译|随行翻译|译员|interpreter|translator)$/,
  LIAISON: /^(联络|联络员|联络人|联系人|对接人|liaison|liaison officer|contact|contact person)$/,
  OBSERVER: /^(列席|列席人员|观察员|observer)$/,
};

/** The role in a delegation that a word means; null for every other word. */
export function roleOf(text: string): MemberRole | null {
  const word = clean(text).normalize("NFKC").toLowerCase();
  const found = Object.entries(ROLES).find(([, words]) => words.test(word));
  return found ? (found[0] as MemberRole) : null;
}

const HEADINGS: Record<ColumnKind, RegExp> = {
  name: /^(姓|名|姓名|名字|(人员|参会人员|参加人员|来访人员|成员|代表)(姓名|名单)?|(来宾|嘉宾|教师|学生|专家)姓名|(姓名)?(中文|英文|拼音)名?(姓名)?|(full|chinese|english|member|family|given|first|last)?name|surname|namein(chinese|english)|name(zh|en|cn|chinese|english)|pinyin|members?|participants?|delegates?)$/,
  title:
    /^((现任|行政|党政|学术)?(职务|职称|职位)(或?职称|或?职务)?|岗位|头衔|职级|(job)?title|position|post|(job)?titleposition|positiontitle|rank)$/,
  unit: /^((所在|所属|工作|二级)?(单位|部门|学院|院系|院部|系部|处室|机构|学校)(名称)?(部门|单位|院系)?|units?|dept|(unit)?department|schools?|colleges?|faculty|office|organi[sz]ation|institution|affiliation|workunit|(school|college)department)$/,
  role: /^(角色|身份|分工|团内(职务|身份|分工|角色)|代表团(职务|身份)|role|delegationrole|rolein(the)?delegation)$/,
  identity:
    /^((居民)?身份证件?(号码?)?|(有效)?证件(号码?|类型|名称)?|护照(号码?)?|(来往)?(港澳|台湾|台胞)(居民)?(来往内地)?通行证(号码?)?|id(no|number|card|cardno|cardnumber)|identity(no|number|card|document)?|passport(no|number)?)$/,
  phone:
    /^((联系|办公|移动|家庭|固定|紧急)?(联系)?(电话|手机|座机|方式)(号码?)?|传真|(电子)?(邮箱|邮件)(地址)?|微信号?|qq号?码?|telephone(no|number)?|tel|phone|mobile|cell|(phone|mobile|contact)(number|no|details)|contact|fax|e?mail(address)?|wechat(id)?)$/,
  room: /^(房间?(号码?|安排)?|住宿(安排|酒店|房间|标准|地点)?|宿舍|酒店|room(no|number)?|hotel|accommodation)$/,
  plate: /^(车牌(号码?)?|车号|车辆(信息|牌照)?|(license|licence|number)?plate(no|number)?|vehicle|car(no|number)?)$/,
  sex: /^(性别|gender|sex)$/,
  skip: /^(序号|序|编号|号|no|num|number|nr|#|index|id|sn|年龄|age|出生(日期|年月)|生日|birthday|dateofbirth|民族|籍贯|国籍|nationality|政治面貌|学历|学位|备注|说明|remarks?|notes?|comments?|航班号?|车次|flight|签到|签名|签字|signature|座位号?|seat|饮食(要求|禁忌)?|忌口|diet)$/,
};

const LANGUAGE =
  /^(中英文|中文|英文|汉语拼音|拼音|chinese|english)|(中英文|中文|英文|汉语拼音|拼音|chinese|english|inchinese|inenglish|zh|en|cn)$/g;

const kindOfHeading = (word: string): ColumnKind | null => {
  const found = Object.entries(HEADINGS).find(([, words]) => words.test(word));
  return found ? (found[0] as ColumnKind) : null;
};

/**
 * The kind of column that a heading names, in Chinese, English or both ("姓名 Name"); null for a text that is no heading.
 */
export function headerOf(text: string): ColumnKind | null {
  const word = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s:*()[\]【】<>《》"'“”‘’./、，,_&|-]/g, "");
  const kind = kindOfHeading(word) ?? kindOfHeading(word.replace(LANGUAGE, ""));
  if (kind !== null || word.length > 60) return kind;
  const kinds = new Set((word.match(/\p{Script=Han}+|[a-z]+/gu) ?? []).map(kindOfHeading));
  const [both = null] = kinds;
  return kinds.size === 1 && /\p{Script=Han}/u.test(word) ? both : null;
}

/**
 * Whether a row holds headings: a name or two others, and at most half of the words unknown. One word alone in a wide row
 * is a title.
 */
export function isHeader(row: readonly string[]): boolean {
  const cells = row.filter((cell) => cell !== "");
  if (cells.length === 1 && row.length > 1) return false;
  const kinds = cells.map(headerOf).filter((kind) => kind !== null);
  return (kinds.includes("name") || kinds.length > 1) && kinds.length * 2 >= cells.length;
}

/** Why a row of a list is nobody: what stands in it instead. */
export type Aside = "title" | "heading" | "details" | "total" | "empty";

const DETAILS =
  /^(时间|日期|地点|地址|会议室|会议(时间|地点|名称|主题)|来访时间|参访时间|集合(时间|地点)|活动(时间|地点|名称|主题)|到达时间|返程时间|行程|主题|议程|住宿|用餐|酒店|附件?|备注|说明|注|填表(人|时间|日期)|制表(人|时间|日期)|填报(人|单位|时间|日期)|报送单位|审核人?|签字|盖章|date|time|when|venue|place|where|location|address|agenda|topic|subject|notes?|remarks?|enclosure|prepared by)\s*[:：]/iu;
const TOTAL =
  /^((总?合计|总计|共计|小计|总人数|人数|人数合计)(\s*[:：]?\s*\d*\s*[人名位]?)?|共\s*[\d一二三四五六七八九十百]+\s*[人名位].*|(grand |sub)?total\b.*|sum|headcount\s*[:：].*)$/iu;
const LIST_TITLE =
  /((人员|来宾|嘉宾|教师|师生|代表团|成员|参会|参访|来访|出席).*(名单|名册|信息表|登记表|一览表|统计表|汇总表|报名表|回执)|^(名单|名册|通讯录)|(list of (participants|delegates|members|guests)|(participants?|delegation|members?|guest) list|roster))\s*([（(].*[)）])?$/iu;

/** What the words of a row say that it is, beside a person; null where they say nothing of the kind. */
export function asideOf(row: readonly string[]): Aside | null {
  const cells = row.filter((cell) => cell !== "");
  const [first = "", second] = cells;
  if (cells.length === 0) return "empty";
  if (second === undefined && LIST_TITLE.test(first)) return "title";
  if (isHeader(row)) return "heading";
  if (DETAILS.test(first) || (cells.length === 2 && DETAILS.test(`${first}:`))) return "details";
  if (TOTAL.test(first.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, ""))) return "total";
  return second === undefined && /[:：]$/.test(first) ? "heading" : null;
}

const PRIVATE_CELLS: Record<PrivateKind, RegExp> = {
  identity: /^(\d{17}[\dx]|\d{15}|\d{3,14}\*{2,14}[\dx]{0,4}|[a-z]{1,2}\d{7,8})$/i,
  phone:
    /^((\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}|\(?0\d{2,3}\)?[ -]?\d{7,8}([ -]\d{1,6})?|\+\d[\d ()-]{6,20}|\d{7,8}|[^\s@]+@[^\s@]+)$/,
  plate: /^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][a-z][·•. -]?[a-z\d]{5,6}$/i,
  sex: /^(男|女|m|f|male|female)$/i,
  room: /^(([a-z]|\d{1,2})(座|栋|幢|楼|号楼)[ -]?)?[a-z]?-?\d{3,4} ?(室|房|房间|号房)?$/i,
};

/** What a cell holds that is never stored; null for every other cell. */
export function privateKindOf(text: string): PrivateKind | null {
  const cell = clean(text).normalize("NFKC");
  const found = cell.length <= 100 && Object.entries(PRIVATE_CELLS).find(([, pattern]) => pattern.test(cell));
  return found ? (found[0] as PrivateKind) : null;
}

const PRIVATE_NUMBERS =
  /(?:(?:身份证号?码?|(?:联系)?电话|手机号?码?|邮箱|邮件|tel|phone|mobile|e-?mail)\s*[:：]?\s*)?(?<![\w])(?:[\w.%+-]+@[\w-]+(?:\.[\w-]+)+|\d{17}[\dXx]|\d{15}|(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}-\d{7,8})(?![\w])/giu;

/** The identity numbers, telephones and e-mail addresses in a text. */
export const privateNumbersOf = (text: string): string[] => text.match(PRIVATE_NUMBERS) ?? [];

/** A text of any number of lines without the identity numbers, telephones and e-mail addresses in it, which are never stored. */
export const withoutPrivateNumbers = (text: string): string => text.replace(PRIVATE_NUMBERS, "");

/** A cell without such numbers, and without the brackets and marks that they leave behind. */
export function withoutPrivateNumbersInCell(cell: string): string {
  const rest = withoutPrivateNumbers(cell);
  return rest === cell ? cell : clean(rest.replace(/[（(]\s*[)）]/g, " ")).replace(/[，,；;、：:\s]+$/u, "");
}
