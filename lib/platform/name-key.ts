// The key by which names are compared, wherever names are compared. The database has the same as app.name_key: a test
// holds both together, for every character.

/** Controls and format characters, selectors of variants, fillers. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each stands for itself
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]+/gu;

const BLANKS = /[\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/g;

/** The letters of Latin, Greek and Cyrillic. Each is folded by itself, as the database does, and not by its place in a word. */
const LETTERS = /[A-Z\u00C0-\u024F\u0370-\u052F\u1E00-\u1FFF]/g;

const APOSTROPHES = /[`\u2018\u2019\u201B\u02B9\u02BB\u02BC\u2032\u2035]/g;

const MIDDLE_DOTS = /[\u2022\u2027\u2219\u22C5\u30FB]/g;

const HAN =
  "[\u2E80-\u2FDF\u3005\u3007\u3021-\u3029\u3038-\u303B\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}]";
const BLANKS_WITHOUT_MEANING = new RegExp(`(?<=${HAN}) (?=${HAN})| (?=·)|(?<=·) `, "gu");

/**
 * A text in which width, case and compatible forms make no difference, nor the shape of apostrophes and middle dots, and
 * in which nothing unseen is left. Its blanks stay.
 */
export const foldedName = (text: string): string =>
  text
    .replace(UNSEEN, "")
    // its compatible form would be a blank with an accent
    .replaceAll("\u00B4", "'")
    .normalize("NFKC")
    .replace(LETTERS, (letter) => letter.toLowerCase().charAt(0))
    .replace(APOSTROPHES, "'")
    .replace(MIDDLE_DOTS, "·");

/**
 * What a name is compared by: names that a person takes for the same have the same key. Beside {@link foldedName}, a blank
 * between Han characters or beside a middle dot does not count, and other blanks are one.
 * @returns "" for a text that shows nothing
 */
export const nameKey = (name: string): string =>
  foldedName(name).replace(BLANKS, " ").replace(BLANKS_WITHOUT_MEANING, "").replace(/^ | $/g, "");

/** Whether two names are one; a missing name is like no other. */
export const isSameName = (one: string | null | undefined, other: string | null | undefined): boolean =>
  typeof one === "string" && typeof other === "string" && nameKey(one) === nameKey(other) && nameKey(one) !== "";
