const CHINESE_DIGITS = "零一二三四五六七八九";

/** Writes Chinese numbers up to ninety-nine in digits: "十点二十" becomes "10点20". */
const withDigits = (text: string): string =>
  text
    .replaceAll("两", "二")
    .replaceAll("〇", "零")
    .replaceAll(/[零一二三四五六七八九十]+/g, (number) => {
      if (!number.includes("十")) return [...number].map((digit) => CHINESE_DIGITS.indexOf(digit)).join("");
      const [tens = "", ones = ""] = number.split("十");
      return String(
        (CHINESE_DIGITS.indexOf(tens || "一") || 0) * 10 + Math.max(0, CHINESE_DIGITS.indexOf(ones || "零")),
      );
    });

type Half = "am" | "noon" | "pm" | "evening" | "night";

/** What a time is called before or behind it; the words of one half of the day. */
const HALVES: readonly { half: Half; before: RegExp; behind: RegExp }[] = [
  { half: "am", before: /^(凌晨|清晨|早晨|早上|上午|早)/, behind: /\s*a\.?\s?m\.?$/i },
  { half: "noon", before: /^中午/, behind: /\s*noon$/i },
  { half: "pm", before: /^(午后|下午|傍晚)/, behind: /\s*p\.?\s?m\.?$/i },
  { half: "evening", before: /^(晚上|晚)/, behind: /(?!)/ },
  { half: "night", before: /^夜里/, behind: /(?!)/ },
];

/** Hour and minutes in digits, with a sign between them, with none, or with a word for half and quarter hours. */
const SHAPES: readonly { shape: RegExp; minutes?: string }[] = [
  { shape: /^(\d{1,2})\s*[:.点时h]\s*(\d{2})分?$/i },
  { shape: /^(\d{1,2})(\d{2})$/ },
  { shape: /^(\d{1,2})\s*[点时]整?$/, minutes: "00" },
  { shape: /^(\d{1,2})\s*[点时]半$/, minutes: "30" },
  { shape: /^(\d{1,2})\s*[点时][1一]刻$/, minutes: "15" },
  { shape: /^(\d{1,2})\s*[点时][3三]刻$/, minutes: "45" },
];

/** The first hour at which an evening or a night begins on a clock of 12 hours; earlier ones are those after midnight. */
const FIRST_HOURS = { evening: 5, night: 6 };

function hourOfDay(hour: number, half: Half | undefined): number {
  if (half === "am") return hour === 12 ? 0 : hour;
  if (half === "noon") return hour < 4 ? hour + 12 : hour;
  if (half === "pm") return hour < 12 ? hour + 12 : hour;
  if (half === undefined || hour > 12) return hour;
  if (hour === 12) return 0;
  return hour < FIRST_HOURS[half] ? hour : hour + 12;
}

/**
 * Reads a typed time of day as people write it: 9:30, 9：30, 0930, 9h30, 9点半, 上午九点, 下午2:30, 12:30 p.m., noon.
 * @returns "HH:MM", or null when it is no time
 */
export function parseTime(typed: string): string | null {
  const text = typed.normalize("NFKC").trim();
  if (/^(noon|正午)$/i.test(text)) return "12:00";
  const named = HALVES.find(({ before, behind }) => before.test(text) || behind.test(text));
  const bare = named ? text.replace(named.before, "").replace(named.behind, "").trim() : text;
  const digits = withDigits(bare);
  for (const { shape, minutes: fixed } of SHAPES) {
    const [, hour, minutes = fixed] = shape.exec(digits) ?? [];
    if (hour === undefined || minutes === undefined) continue;
    return timeOf({ hour: Number(hour), minutes: Number(minutes), half: named?.half });
  }
  // a number alone is an hour only where its half of the day is named
  if (named && /^\d{1,2}$/.test(digits)) return timeOf({ hour: Number(digits), minutes: 0, half: named.half });
  return null;
}

/** Refuses what no clock shows, and hours that contradict the half of the day: 下午9:30 is a time, 上午14:00 is none. */
function timeOf({ hour, minutes, half }: { hour: number; minutes: number; half: Half | undefined }): string | null {
  const shown = hourOfDay(hour, half);
  if (hour > 23 || minutes > 59 || (half === "am" && shown > 12)) return null;
  return `${String(shown).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}
