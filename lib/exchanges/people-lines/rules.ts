import type { MemberRole } from "../delegations/rules.ts";

/** What a column of a pasted list holds. Columns without a field in the record, such as telephone numbers, are skipped. */
export const columnKinds = ["name", "title", "unit", "role", "skip"] as const;
export type ColumnKind = (typeof columnKinds)[number];

const HAN = /\p{Script=Han}/u;
const LATIN = /[A-Za-z]/;
const MAX_READ_LENGTH = 300;

/** A cell without zero-width characters, and without white space around it or twice in it. */
export const clean = (text: string): string =>
  text
    .replace(/[\u200B\uFEFF]/g, "")
    .replace(/[\s\u00A0\u3000]+/g, " ")
    .trim();

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

const HEADERS: Record<ColumnKind, RegExp> = {
  name: /^(姓|名|姓名|名字|(人员|参会人员|参加人员|来访人员|成员|代表)(姓名|名单)?|(姓名)?(中文|英文|拼音)名?(姓名)?|(full|chinese|english|member|family|given|first|last)?name|surname|namein(chinese|english)|name(zh|en|cn|chinese|english)|pinyin|members?|participants?|delegates?)$/,
  title:
    /^((现任|行政|党政|学术)?(职务|职称|职位)(职称|职务)?|岗位|头衔|(job)?title|position|post|(job)?titleposition|positiontitle|rank)$/,
  unit: /^((所在|工作|二级)?(单位|部门|学院|院系|院部|系部|处室|机构|学校)(名称)?(部门|单位|院系)?|units?|dept|(unit)?department|schools?|colleges?|faculty|office|organi[sz]ation|institution|affiliation|workunit|(school|college)department)$/,
  role: /^(角色|身份|分工|团内(职务|身份|分工|角色)|代表团(职务|身份)|role|delegationrole|rolein(the)?delegation)$/,
  skip: /^(序号|序|编号|号|no|num|number|nr|#|index|id|性别|gender|sex|年龄|age|民族|籍贯|政治面貌|学历|(联系|办公)?(电话|手机|方式)(号码|号)?|手机号码?|telephone|tel|phone|mobile|(phone|mobile)number|(电子)?(邮箱|邮件)|e?mail|微信号?|wechat|身份证号?码?|护照号?码?|passport|备注|说明|remarks?|notes?|comments?|房号|航班|签到|签名|signature)$/,
};

/** The kind of column that a heading names; null for a text that is no heading. */
export function headerOf(text: string): ColumnKind | null {
  const word = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s:*()[\]【】./、_&|-]/g, "");
  const found = Object.entries(HEADERS).find(([, words]) => words.test(word));
  return found ? (found[0] as ColumnKind) : null;
}

const TITLE_ZH =
  /(院长|校长|主任|书记|处长|部长|科长|司长|局长|教授|讲师|助教|教师|老师|辅导员|干事|秘书|翻译|联络员|团长|经理|总监|董事长?|馆长|所长|会长|组长|班长|同学|学生|主席|理事长?|委员|专员|助理|负责人|科员|职员|工程师|研究员|校董|顾问|领队)(（.*）)?$/u;
const UNIT_ZH =
  /(学院|学校|大学|中心|办公室|委员会|集团|公司|党委|团委|工会|党办|校办|院办|教研室|实验室|基地|书院|图书馆)$/u;
const SHORT_UNIT_ZH = /^\p{Script=Han}{2,}[系部处办所院馆室]$/u;
const TITLE_EN =
  /\b(president|dean|director|head|chair(man|woman|person)?|professor|lecturer|secretary|manager|officer|coordinator|teacher|deputy|associate|assistant|provost|rector|principal|chief|student|instructor|counsell?or|supervisor|engineer|fellow|librarian|translator|interpreter)\b/i;
const UNIT_EN =
  /\b(school|college|department|faculty|office|institute|university|cent(er|re)|group|academy|bureau|division)\b/i;

/** Whether a Chinese text looks like somebody's name: two to four characters, or parts with a middle dot. */
function isChineseName(text: string): boolean {
  const name = text.replace(/\s/g, "");
  if (/^\p{Script=Han}{1,12}([·•・‧]\p{Script=Han}{1,12}){1,3}$/u.test(name)) return true;
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return false;
  return !TITLE_ZH.test(name) && !UNIT_ZH.test(name) && !SHORT_UNIT_ZH.test(name) && roleOf(name) === null;
}

/** Whether a text in Latin letters looks like somebody's name: two to five words, each with a capital. */
const isLatinName = (text: string): boolean =>
  /^\p{Lu}[\p{L}'’.-]*(,? \p{Lu}[\p{L}'’.-]*){1,4}$/u.test(text) && !TITLE_EN.test(text) && !UNIT_EN.test(text);

/** What a cell seems to hold, judged by its own words; null for an empty one. */
export function kindOf(text: string): ColumnKind | null {
  const cell = clean(text).slice(0, MAX_READ_LENGTH);
  if (cell === "") return null;
  if (/^[\d\s+().、#-]+$/.test(cell) || cell.includes("@") || /^[男女]$/.test(cell)) return "skip";
  if (roleOf(cell)) return "role";
  const { zh, en } = bothLanguages(cell);
  if (zh !== null) {
    if (isChineseName(zh)) return "name";
    return UNIT_ZH.test(zh) || SHORT_UNIT_ZH.test(zh) ? "unit" : "title";
  }
  if (en !== null && isLatinName(en)) return "name";
  return en !== null && UNIT_EN.test(en) && !TITLE_EN.test(en) ? "unit" : "title";
}

const BRACKETS = /[\s()（）/|]+/u;

/**
 * The Chinese and the Latin part of a cell: "张三 Zhang San", "院长（Dean）". Latin letters inside a Chinese text, as in
 * "MBA中心主任", belong to it. A text in neither script counts as Latin.
 */
export function bothLanguages(cell: string): { zh: string | null; en: string | null } {
  const text = clean(cell);
  if (text === "") return { zh: null, en: null };
  if (!HAN.test(text)) return { zh: null, en: text };
  const isWhole = !LATIN.test(text) || text.length > MAX_READ_LENGTH;
  if (isWhole) return { zh: text, en: null };
  const words = text.split(BRACKETS).filter((word) => word !== "");
  const first = words.findIndex((word) => HAN.test(word));
  const last = words.findLastIndex((word) => HAN.test(word));
  const latin = first > 0 ? words.slice(0, first) : words.slice(last + 1);
  const isApart = (first === 0) !== (last === words.length - 1) && /[A-Z].*[a-z]/.test(latin.join(" "));
  if (!isApart) return { zh: text, en: null };
  return { zh: words.slice(first, last + 1).join(" "), en: latin.join(" ") };
}

/** A Chinese name without the blanks that align it in a table: "张　三". */
export const withoutBlanks = (name: string): string => {
  const joined = name.replace(/\s/g, "");
  return /^\p{Script=Han}{2,4}$/u.test(joined) ? joined : name;
};

/** A person in a line or in a part of a line, with the words sorted by their apparent kind. */
export type LinePerson = { name: string; title: string; unit: string; role: MemberRole | null };

/** "1." "（2）" "③" "四、" "-" at the beginning of a line */
const NUMBERING =
  /^\s*(?:[（(]\s*[\d一二三四五六七八九十]{1,3}\s*[）)]\s*[.、．]?|\d{1,3}\s*[.、．:：)）]|\d{1,3}\s+(?=\p{Script=Han})|[①-⑳]|[一二三四五六七八九十]{1,3}\s*[、.．]|[-*•●▪·–—]\s)\s*/u;
const TITLE_OR_UNIT =
  /^(president|vice|executive|dean|director|head|chair\w*|professor|lecturer|secretary|manager|deputy|associate|assistant|provost|school|college|department|faculty|office)$/i;

/** Splits at marks outside brackets. */
function splitAt(text: string, mark: RegExp): string[] {
  const parts: string[] = [""];
  let depth = 0;
  for (const character of text) {
    if (/[（(]/.test(character)) depth += 1;
    if (/[）)]/.test(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && mark.test(character)) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** Splits a text at its blanks. Latin words stay together, and so do the two characters of "张 三". */
function wordsOf(text: string): string[] {
  const wide = text
    .split(/\s{2,}|[\u3000\t]+/)
    .map(clean)
    .filter((part) => part !== "");
  const parts = wide.flatMap((part) => {
    if (!HAN.test(part)) return splitLatin(part);
    const words: string[] = [];
    for (const word of splitAt(part, / /)) {
      const before = words.at(-1);
      if (before !== undefined && !HAN.test(before) && !HAN.test(word)) words[words.length - 1] = `${before} ${word}`;
      else words.push(word);
    }
    return words;
  });
  const [first = "", second = "", ...others] = parts;
  const isAligned = /^\p{Script=Han}$/u.test(first) && /^\p{Script=Han}{1,2}$/u.test(second);
  return isAligned ? [first + second, ...others] : parts;
}

/** Splits "Zhao Yuhong Dean of the School of Marxism" where the title or the school begins. */
function splitLatin(text: string): string[] {
  const words = text.split(" ");
  const at = words.findIndex((word, place) => place >= 2 && TITLE_OR_UNIT.test(word));
  const isBehindName = at !== -1 && isLatinName(words.slice(0, at).join(" "));
  return isBehindName ? [words.slice(0, at).join(" "), words.slice(at).join(" ")] : [text];
}

/** Splits "张三（院长）" into the name and what the brackets hold. */
function withoutBrackets(word: string): string[] {
  const found = /^([^（(]+)[（(]([^（）()]*)[）)]$/u.exec(word);
  const [, before = "", inside = ""] = found ?? [];
  const isNamed = isChineseName(before.trim()) || isLatinName(before.trim());
  return found && isNamed ? [before.trim(), ...splitAt(inside, /[，,；;、]/).flatMap(wordsOf)] : [word];
}

const piecesOf = (part: string): string[] => wordsOf(part).flatMap(withoutBrackets);

const isName = (word: string): boolean => isChineseName(word) || isLatinName(word);
const beginsWithName = (part: string): boolean => isName(piecesOf(part)[0] ?? "");

const MARKS = [/[，,]/, /[；;]/, /[|｜]/, /、/, /[：:]/, /[—–]/];

function partsOf(text: string): string[] {
  for (const mark of MARKS) {
    const parts = splitAt(text, mark);
    if (parts.length > 1) return parts;
  }
  return [text];
}

/** Sorts the pieces of one person into fields. A label in the piece ("职务：院长") decides. */
function personOf(pieces: readonly string[], role: MemberRole | null): LinePerson {
  const person: LinePerson = { name: "", title: "", unit: "", role };
  const put = (field: "name" | "title" | "unit", text: string) => {
    const between = HAN.test(text) ? "、" : ", ";
    const glue = field === "title" ? between : " ";
    person[field] = person[field] === "" ? text : `${person[field]}${glue}${text}`;
  };
  for (const piece of pieces) {
    const [, label = "", value = ""] = /^([^：:]{1,12})[：:](.+)$/u.exec(piece) ?? [];
    const named: ColumnKind | null = headerOf(label);
    const text = named ? value.trim() : piece;
    const kind = named ?? kindOf(piece);
    if (kind === "role" && person.role === null) person.role = roleOf(text);
    else if (kind === "name" && !named && isSecondName(person.name, text)) put("title", text);
    else if (kind === "name" || kind === "title" || kind === "unit") put(kind, text);
  }
  return person;
}

/** Whether a text would be a second name in the same script: a person has one name in each language. */
const isSecondName = (name: string, text: string): boolean => name !== "" && HAN.test(name) === HAN.test(text);

/**
 * The people of one line of a list: usually one, several in "成员：李四、王五" or "张三 院长，李四 副院长".
 * @returns nobody for a blank line
 */
export function peopleOfLine(line: string): LinePerson[] {
  const text = line.replace(NUMBERING, "").trim();
  if (text === "") return [];
  const [, word = "", others = ""] = /^([^：:，,；;]{1,20})[：:]\s*(.+)$/u.exec(text) ?? [];
  const role = roleOf(word);
  const rest = role ? others : text;
  const parts = partsOf(rest);
  if (parts.length > 1 && parts.every(beginsWithName)) return parts.map((part) => personOf(piecesOf(part), role));
  return [personOf(parts.flatMap(piecesOf), role)];
}
