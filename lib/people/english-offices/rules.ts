// The English words for offices and honorifics, in small letters. A few offices of other languages stand among them.

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ""));

/** Words with which a title ends: "Vice President", "Research Fellow". */
const OFFICES = setOf(`
  president chancellor provost rector prorector vice-president vice-chancellor pro-vice-chancellor vice-rector vice-provost vice-dean
  vice-principal vice-chair vice-director dean director head chair chairman chairwoman chairperson co-chair secretary
  secretary-general manager officer coordinator co-ordinator professor lecturer reader librarian registrar bursar treasurer principal
  superintendent counsel commandant supervisor instructor teacher tutor counsellor counselor adviser advisor assistant associate fellow researcher
  scientist engineer technician specialist consultant analyst administrator executive trustee minister ambassador consul mayor
  governor commissioner attaché attache editor translator interpreter liaison leader curator archivist accountant auditor founder
  co-founder ceo cfo coo cto cio intern delegate representative spokesperson spokesman spokeswoman ombudsman warden controller
  comptroller partner postdoc aide deputy chief general academician expert scholar student journalist reporter dramaturge moderator
  director-general editor-in-chief rektor prorektor dekan prodekan recteur doyen rektorin dekanin prorektorin kanzler kanzlerin
  vizepräsident vizepräsidentin vizerektor vizerektorin vizekanzler vizedekan prorettore prorettrice vicepresidente vicepresidenta vicedecano vicedecana vicedirector vicedirectora
  vice-recteur vice-rectrice vice-doyen vice-doyenne sous-directeur rectrice vice-rettore delegato studiendekan studiendekanin geschäftsführer geschäftsführerin referentin abteilungsleiter
  directrice directeur directora direktor direktorin leiter leiterin presidenta présidente président vice-président vice-présidente doyenne
  proviseur professeur professeure profesor profesora professora professorin catedrático rettore direttore direttrice preside reitora
  vicerector vicerrector decano chaplain archbishop rabbi imam coach commander lieutenant sergeant admiral surgeon pharmacist therapist barrister solicitor envoy judge lawyer attorney senator councillor prefect marshal colonel captain poet writer author artist painter musician
  pianist composer historian economist physicist chemist mathematician biologist linguist psychologist sinologist philosopher
  entrepreneur investor photographer guide clerk programmer planner producer prof prof. rector-elect president-elect decano decana rectora vicerrector vicerrectora reitor vice-reitor diretor diretora directora dirigent
  referent sekretar trainer designer developer conductor docent demonstrator member observer inspector
  총장 부총장 학장 부학장 학과장 원장 부원장 처장 부처장 센터장 소장 팀장 교수 부교수 조교수 이사장 이사 실장 과장 강사 연구원 대표 회장 관장 단장
  ректор проректор декан профессор доцент директор президент заведующий заместитель профессоры проректоры`);

/** Words in front of an office. */
const BEFORE = setOf(`
  vice deputy executive senior assoc. asst. assoc asst exec. sr. dep. associate assistant acting interim honorary distinguished chief first founding managing general
  principal lead visiting adjunct full standing permanent former ex incoming outgoing party pro co joint junior chartered
  emeritus emerita academic administrative technical scientific operating financial program programme project division
  phd ph.d. mba master's doctoral departmental resident research teaching postdoctoral clinical university college school faculty office institute
  departmental-level student undergraduate postgraduate graduate overall regional national provincial municipal special
  second third corporate executive-level international global foreign endowed chair full-time part-time clinical industry
  communist league youth union trade human resources hr it admissions alumni external affairs development branch area country`);

/** Words behind an office that belong to it. */
const AFTER = setOf("emeritus emerita designate elect general ad-interim");

const HONORIFICS = setOf(`
  dr dr. mr mr. mrs mrs. ms ms. miss mx mx. sir dame madam madame lord lady rev rev. reverend hon hon. honourable excellency h.e. engr engr. mme
  dr.-ing. dr.-ing dipl.-ing. dipl.-ing univ.-prof. priv.-doz. ir. ts. dato' dato’ phil. rer. nat. pol. oec. hab. habil. h.c. jur. theol. med. capt. lt. col. mag. herr frau m. señor señora don doña teacher`);
/** Forms of address that are names as well: only in front of a name. */
const HONORIFICS_BEFORE = setOf(
  "sheikh shaikh father sister brother prince princess khun ajarn encik puan tuan cik dato datuk datin haji hajah tun fr. gen. emir",
);
const MALAY = setOf("sri seri tan toh");
/** Malay titles of two words: "Tan Sri", "Dato' Seri" */
const isMalayTitle = (words: readonly Spelled[], at: number): boolean => {
  const word = words[at]?.key ?? "";
  if (!MALAY.has(word)) return false;
  const [before, next] = [words[at - 1]?.key, words[at + 1]?.key];
  const isSecond = (word === "sri" || word === "seri") && /^(?:tan|dato['’]?|datuk|datin|toh)$/u.test(before ?? "");
  return isSecond || (/^(?:tan|toh)$/u.test(word) && /^(?:sri|seri|puan)$/u.test(next ?? ""));
};
/** A word as the rules here need it. */
type Spelled = { kind: string; key: string; text: string };
const PROFESSOR = setOf("professor prof prof. professors profs profs. professor.");
/** Letters behind a name, without full stops. */
const DEGREES = setOf(
  "phd md mba msc ma bsc edd esq obe cbe mbe jd llm frs dphil cpa scd dsc rernat habil drph dnp dma msw mph mpa mfa ba bs ms llb bed med spd mpd sj osb cfa pe frsc meng beng mphil eng",
);

const KOREAN_OFFICE = /^\p{Script=Hangul}{2,6}(?:총장|처장|학장|원장|교수|소장|센터장|국장|팀장|부장|실장|과장)$/u;

/** The office of a word, without "s" and with the parts of "Vice-Rector" tried one by one; null for other words. */
export function officeOf(word: string): string | null {
  if (OFFICES.has(word)) return word;
  if (KOREAN_OFFICE.test(word)) return word;
  if (!word.endsWith("s") && !word.endsWith("en") && !/[-‐]/u.test(word)) return null;
  const parts = word.split(/[-‐]/u);
  if (parts.length > 1) {
    const last = parts.at(-1) ?? "";
    const isOffice =
      officeOf(last) !== null && parts.slice(0, -1).every((part) => BEFORE.has(part) || OFFICES.has(part));
    return isOffice ? officeOf(last) : null;
  }
  const singular = singularOf(word);
  return singular !== null && OFFICES.has(singular) ? singular : null;
}

/** The singular of the plural of an office: "deans" is dean, "secretaries" secretary; null for what is no plural. */
export function singularOf(word: string): string | null {
  if (/^chair(?:wo)?men$/u.test(word)) return word.replace("men", "man");
  if (/ies$/i.test(word)) return `${word.slice(0, -3)}y`;
  return /[^s]s$/i.test(word) ? word.slice(0, -1) : null;
}

export const isBeforeOffice = (word: string): boolean => BEFORE.has(word) || /^(?:vice|deputy|pro|co|ex)-/u.test(word);
export const isAfterOffice = (word: string): boolean => AFTER.has(word);
/** Whether the word at a place is a form of address. */
export function isHonorificAt(words: readonly Spelled[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (!word) return false;
  if (HONORIFICS.has(word.key) || isMalayTitle(words, at)) return true;
  if (!HONORIFICS_BEFORE.has(word.key) || next?.kind !== "latin") return false;
  if (isMalayTitle(words, at - 1) || HONORIFICS_BEFORE.has(before?.key ?? "")) return true;
  return before?.kind !== "latin" || HONORIFICS.has(before.key) || PROFESSOR.has(before.key) || before.key === "and";
}
export const isProfessor = (word: string): boolean => PROFESSOR.has(word);
/** "FRSE" behind a name that is not written in capitals */
const isFellowship = (words: readonly Spelled[], at: number): boolean =>
  /^F[BCDFGHJKLMNPQRSTVWXZ][A-Z]{1,4}$/u.test(words[at]?.text ?? "") && /\p{Ll}$/u.test(words[at - 1]?.text ?? "");

/** Whether the word at a place is a degree as it is written: "PhD", "M.A.", and not the surname Ma or the initials M.A. */
export function isDegreeAt(words: readonly Spelled[], at: number): boolean {
  const text = words[at]?.text ?? "";
  if (isFellowship(words, at)) return true;
  const letters = text.toLowerCase().replaceAll(".", "");
  if (!DEGREES.has(letters) || !/\p{Lu}.*\p{Lu}|\.|^Esq$/u.test(text)) return false;
  const before = words[at - 1];
  return letters.length > 2 || before?.kind === "mark" || (before !== undefined && isDegreeAt(words, at - 1));
}

/** Words for a part in the delegation, as they stand in front of a name or behind it. */
const ROLE_PHRASES = [
  [
    "DEPUTY",
    ["deputy head of the delegation", "deputy head of delegation", "deputy delegation leader", "deputy leader"],
  ],
  [
    "HEAD",
    [
      "head of the delegation",
      "head of delegation",
      "delegation head",
      "delegation leader",
      "leader of the delegation",
      "team leader",
      "led by",
      "headed by",
    ],
  ],
  ["OBSERVER", ["observer", "observers"]],
  ["MEMBER", ["delegation member", "delegation members", "member of the delegation", "members of the delegation"]],
  ["LIAISON", ["contact person", "contact", "liaison"]],
] as const;
export const ROLES = ROLE_PHRASES.flatMap(([role, phrases]) =>
  phrases.map((phrase) => ({ role, words: phrase.split(" ") })),
);
/** Offices that are a part in the delegation as well. */
export const TITLE_ROLES = [
  ["INTERPRETER", /\b(?:interpreters?|translators?)$/iu],
  ["LIAISON", /\bliaison(?: officers?)?$/iu],
] as const;

/** Offices that are not complete without what follows "of": "Secretary of the Party Committee". */
export const isIncomplete = (office: string): boolean =>
  [
    "secretary",
    "member",
    "assistant",
    "advisor",
    "adviser",
    "aide",
    "deputy",
    "representative",
    "interpreter",
    "student",
    "fellow",
  ].includes(office);
