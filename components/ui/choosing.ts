/** Something that can be chosen. */
export type Choice = {
  value: string;
  label: string;
  /** a second line, such as a title or a college */
  detail?: string | undefined;
  lang?: string | undefined;
  /** further words under which it is found, such as pinyin */
  search?: string | undefined;
};

/** Most rows of an open list: who sees more than these types another letter. */
const MOST_SHOWN = 50;

/** The value of the row that adds what was typed. */
export const NEW = "\u0000new";

const folded = (text: string): string => text.normalize("NFKC").toLowerCase();

/** The choices in which every typed word is found, in label, detail or search words; at most 50. */
export function matching(items: readonly Choice[], typed: string): Choice[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return items
    .filter((item) => {
      const text = folded(`${item.label} ${item.detail ?? ""} ${item.search ?? ""}`);
      return words.every((word) => text.includes(word));
    })
    .slice(0, MOST_SHOWN);
}
