import { type Accent, accents, type SideAccent, sideAccents } from "../rules.ts";

/** The hue of each accent in degrees, in the colour space OKLCH, in which equal distances look equal. */
const HUES: Record<Accent, number> = { CINNABAR: 32, OCHRE: 73, PINE: 161, TEAL: 208, INDIGO: 267, PLUM: 345 };

function distanceOfHues(one: Accent, other: Accent): number {
  const apart = Math.abs(HUES[one] - HUES[other]);
  return Math.min(apart, 360 - apart);
}

/**
 * Of free accents the one for a side whose own is taken: far from its own, and from all that are shown; undefined where
 * none is free.
 */
function farthestAccent(free: readonly Accent[], { own, taken }: { own: Accent; taken: readonly Accent[] }) {
  const nearest = (accent: Accent) => Math.min(...taken.map((other) => distanceOfHues(accent, other)));
  const distance = (accent: Accent) => distanceOfHues(accent, own) + nearest(accent);
  return free.toSorted((one, other) => distance(other) - distance(one))[0];
}

const isAccent = (accent: SideAccent): accent is Accent => accents.some((each) => each === accent);

/**
 * The accents of sides, no two alike: an accent that several have stays with the first of them, and the others get a
 * free one that differs most from it, and from all that are shown.
 * @param own   of at most 24 sides, in their order
 * @param shown those that other sides show already
 */
export function distinctAccents(own: readonly Accent[], shown: readonly SideAccent[] = []): SideAccent[] {
  const keeps = (accent: Accent, at: number) => own.indexOf(accent) === at && !shown.includes(accent);
  const taken = new Set<SideAccent>([...shown, ...own.filter(keeps)]);
  return own.map((accent, at) => {
    if (keeps(accent, at)) return accent;
    const free = accents.filter((each) => !taken.has(each));
    const others = sideAccents.filter((each) => each.startsWith(accent) && !taken.has(each));
    const next =
      farthestAccent(free, { own: accent, taken: [...taken].filter(isAccent) }) ??
      others[0] ??
      sideAccents.find((each) => !taken.has(each));
    taken.add(next ?? accent);
    return next ?? accent;
  });
}

/** How often an accent is used: by how many colleges, and in how many exchanges these take part. */
export type AccentUse = { accent: Accent; colleges: number; exchanges: number };

/**
 * The accent for a new college: the one that the fewest colleges have; of several, the one that is least seen in exchanges.
 * @param uses accents that no college has may be left out
 */
export function leastUsedAccent(uses: readonly AccentUse[]): Accent {
  const countsOf = (accent: Accent) => uses.find((use) => use.accent === accent) ?? { colleges: 0, exchanges: 0 };
  const [first] = accents;
  return accents.reduce<Accent>((least, accent) => {
    const [one, other] = [countsOf(least), countsOf(accent)];
    const isLess =
      other.colleges < one.colleges || (other.colleges === one.colleges && other.exchanges < one.exchanges);
    return isLess ? accent : least;
  }, first);
}
