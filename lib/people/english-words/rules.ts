// The English words for units, fields of work and groups of people, in small letters.

import { officeOf, singularOf } from "../english-offices/rules.ts";

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ""));

const UNITS = setOf(`
  school college faculty department dept dept. office institute center centre division bureau section unit library laboratory lab
  academy council committee board secretariat association society union club foundation museum hospital group team branch press
  network directorate registry program programme ministry embassy consulate company corporation conservatory chamber
  commission administration archive archives gallery campus clinic consortium league alliance congregation senate cabinet hall base
  federation confederation forum consulate-general politeknik observatory observatories seminary agency initiative incubator park city municipality province prefecture county kindergarten station workshop studio desk
  schools colleges departments offices institutes centers centres faculties universität hochschule fakultät institut
  université faculté universidad facultad universidade faculdade universitetet`);
const INSTITUTIONS = setOf(`
  university universities polytechnic company corporation co. corp. corp inc inc. ltd ltd. llc gmbh universität université universidad universidade
  università hochschule ministry embassy consulate government bank conservatory kindergarten universiti universitas politeknik city municipality province prefecture county consulate-general`);
/** Units that are institutions where a name of their own stands in front: "Northern River College", "Alumni Club". */
const EITHER = setOf(
  "college institute academy group association society club union foundation hospital museum school chamber league alliance federation confederation forum",
);

/** Words for units that are surnames as well: "Robert Hall". */
export const isSurnameUnit = (word: string): boolean =>
  ["hall", "park", "church", "press", "branch", "base", "banks", "garden"].includes(word);
export const isUnitWord = (word: string): boolean => UNITS.has(word) || INSTITUTIONS.has(word);
export const isInstitutionWord = (word: string): boolean => INSTITUTIONS.has(word);
export const isEitherWord = (word: string): boolean => EITHER.has(word);

/** Subjects and fields of work, of which the names of units and titles are made. */
const FIELDS = setOf(`
  academic academics accounting acoustics administration admissions advanced aeronautics aerospace affairs africa agriculture
  agricultural alumni analysis analytics anthropology applied aquaculture archaeology architecture arts art asia asian assessment
  assets assurance astronomy atmospheric audit auditing automation aviation biochemistry biology biological biomedical biotechnology
  botany broadcasting brand building built business campus career careers chemical chemistry child china chinese civil classics
  climate cognitive commerce communication communications community comparative computation computer computing confucius
  construction continuing cooperation co-operation corporate creative criminology cross-border culture cultural curriculum cyber
  dance data dentistry design development digital diplomacy disciplines discipline distance drama earth east ecology economics
  economic economy education educational electrical electronic electronics employment energy engagement engineering english
  enrollment enrolment enterprise entrepreneurship environment environmental equity ethics europe european evaluation examination
  exchange exchanges extended external facilities family fashion film finance financial fine food foreign forestry french general
  genetics geography geology geosciences german global governance government graduate graduation growth health heritage high higher
  history honors honours hospitality housing human humanities immigration inclusion industrial industry informatics information
  infrastructure innovation inspection institutional instruction instructional insurance integrated intelligence intelligent
  interdisciplinary international internal internationalization internationalisation interpretation investment japanese journalism
  korean labor labour land language languages law learning legal liberal library life linguistics literature logistics low-altitude
  management manufacturing marine maritime marketing marxism marxist material materials mathematics mathematical mechanical
  mechanics media medical medicine metallurgy military mining mobility modern molecular museum music natural naval network networks
  nuclear nursing nutrition ocean oceanography oil online operations optics organization organisation outreach overseas pacific
  painting party pedagogy people performance performing personnel petroleum pharmaceutical pharmacy philosophy physical physics
  physiology planning policy political politics polymer postgraduate power practice preschool primary procurement production
  professional programs programmes projects propaganda property provincial psychology public publicity publishing publications
  purchasing quality quantum radio recreation recruitment regional relations religion religious research resource resources
  robotics rural russian safety scholarship school science sciences secondary security service services settlements smart social
  socialist society sociology software space spanish special sport sports staff state statistics strategic strategy strategies
  student students studies study success supervision supply support surgery surveying sustainability sustainable systems talent
  teacher teachers teaching tech technical technological technology technologies telecommunications textile theater theatre theology
  theory tourism trade training transfer translation transportation transport undergraduate united university urban veterinary
  virtual visual vocational volunteer water welfare wellbeing western wildlife women work world writing youth zoology modern belt
  road hong kong macao taiwan central human-computer e-commerce ai ict hr it stem tesol mba emba liaison protocol fundraising
  initiatives initiative abroad standing advancement partnership partnerships collaboration collaborations compliance risk ideological physical budget treasury`);
export const isField = (word: string): boolean =>
  FIELDS.has(word) || (word.includes("-") && word.split("-").every((part) => FIELDS.has(part) || part === ""));

/** Words inside a name that have no capital. */
const PARTICLES = setOf(
  "de da do dos das del della di du la le las los van von der den ter ten zu zur bin ibn ben binti al el y e dan st. st af av und abu ap",
);
export const isParticle = (word: string): boolean => PARTICLES.has(word);

/** Words that are no part of a name, and mean nothing between people. */
/** Takes a word as it is written: with a capital, "An" and "On" are names. */
export const isLink = (word: string): boolean =>
  LINKS.has(/^(?:The|And|A|AND|THE)$/u.test(word) ? word.toLowerCase() : word);
const LINKS = setOf(
  "and & of the at from in for with as well to on a an its by plus both including namely our their is are was were also who namely: together along alongside accompanied joined followed",
);

/** What people do, as it is written inside a sentence. */
export const DEEDS = setOf(
  "included includes including comprised welcomed met hosted attended visited received greeted signed delivered addressed spoke presided exchanged discussed toured joined participated hosts meets welcomes visits",
);

const GROUP_NOUNS = setOf(`
  students student teachers members representatives staff guests participants attendees leaders experts scholars delegates faculty
  audience people persons colleagues alumni officials volunteers parents delegation group team others personnel employees academics
  researchers leadership cadres reporters journalists visitors professionals practitioners undergraduates postgraduates
  graduates doctoral trainees interns counsellors counselors specialists professors deans heads directors presidents
  vice-presidents lecturers managers officers secretaries chairs engineers entrepreneurs instructors principals undergraduates pupils freshmen youths
  dignitaries scientists administrators advisers advisors coordinators interpreters supervisors party entourage cohort`);
export const isGroupNoun = (word: string): boolean =>
  GROUP_NOUNS.has(word) || (officeOf(word) !== null && singularOf(word) !== null);

const GROUP_BEFORE = setOf(`
  other relevant related all some several many various both responsible respective key senior young outstanding international
  foreign exchange visiting graduate undergraduate postgraduate school college university faculty student teacher department
  departmental office local doctoral master's master’s administrative academic middle-level functional group's accompanying invited
  distinguished chinese overseas new fellow more additional core participating party institute associate vice assistant deputy
  academic teaching research key leading selected numerous`);
export const isBeforeGroup = (word: string): boolean => GROUP_BEFORE.has(word);

const NUMBERS = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen " +
  "twenty"
).split(" ");
const TENS = { thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100 };

/** The number that a word says: "eight", "200", "twenty-five", "six-member"; null for other words. */
export function numberOf(word: string): number | null {
  const bare = word.replace(/-(?:member|person|strong|people)$/u, "").replaceAll(",", "");
  if (/^\d{1,6}\+?$/u.test(bare)) return Number.parseInt(bare, 10);
  if (NUMBERS.includes(bare)) return NUMBERS.indexOf(bare);
  if (bare in TENS) return TENS[bare as keyof typeof TENS];
  const [tens = "", ones = ""] = bare.split("-");
  const [ten, one] = [numberAt(tens), NUMBERS.indexOf(ones)];
  return ten !== null && one > 0 && one < 10 ? ten + one : null;
}

const numberAt = (word: string): number | null => {
  if (word === "twenty") return 20;
  return word in TENS && word !== "hundred" ? TENS[word as keyof typeof TENS] : null;
};

/** Words in front of a number: "about 200", "more than 20". */
export const isAbout = (word: string): boolean => ABOUT.has(word);
const ABOUT = setOf("about around approximately nearly almost some over than more under fewer roughly");

const LABEL_PHRASES = [
  ["name", "name"],
  ["name", "full name"],
  ["title", "title"],
  ["title", "job title"],
  ["title", "position"],
  ["unit", "unit"],
  ["unit", "department"],
  ["unit", "school"],
  ["unit", "affiliation"],
] as const;
export const LABELS = LABEL_PHRASES.map(([field, phrase]) => ({ field, words: phrase.split(" ") }));
/** Headings of a list of people. */
export const HEADINGS = [
  "participants",
  "attendees",
  "members",
  "present",
  "delegation",
  "hosts",
  "guests",
  "host",
  "guest",
  "in attendance",
].map((heading) => heading.split(" "));

/** Units that make one title with their office: "Chair of the Board of Trustees". */
export const isGoverningBody = (words: readonly string[]): boolean =>
  ["board", "council", "committee", "senate"].some((body) => words.includes(body));
