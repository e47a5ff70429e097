import type { WithoutFilter } from "@/components/ui/empty-result.tsx";
import type { ListChoice } from "@/components/ui/list-filter.tsx";

/** A part of a filter: what the address names it, and its words, such as "Status: Draft". */
type Part = { name: string; value: string; label: string };

type Found = { count: number; isMore: boolean };

/** The parts of a filter that are set; the order of a list filters nothing. */
export const partsOf = (choices: readonly ListChoice[], search: { value: string }): Part[] => [
  ...(search.value === "" ? [] : [{ name: "q", value: search.value, label: `“${search.value}”` }]),
  ...choices
    .filter(({ name, value, none = "" }) => name !== "sort" && value !== none)
    .map(({ name, label, value, options }) => ({
      name,
      value,
      label: `${label}: ${options.find((option) => option.value === value)?.label ?? value}`,
    })),
];

/** For a list that nothing matches: the parts of its filter without which something would be found, and how much. */
export async function withoutEach(
  here: string,
  parts: readonly Part[],
  ask: { countOf: (rest: Record<string, string>) => Promise<Found>; inWords: (found: Found) => string },
): Promise<WithoutFilter[]> {
  const ways: WithoutFilter[] = [];
  for (const { name, label } of parts) {
    const rest = Object.fromEntries(parts.filter((part) => part.name !== name).map((part) => [part.name, part.value]));
    const found = await ask.countOf(rest);
    const query = new URLSearchParams(rest);
    const href = query.size === 0 ? here : `${here}?${query}`;
    if (found.count > 0) ways.push({ name, label, href, count: ask.inWords(found) });
  }
  return ways;
}
