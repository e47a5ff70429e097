import { useLocale } from "next-intl";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import type { Difference } from "@/lib/revisions/row-differences/rules.ts";
import { DifferenceEntry } from "./difference-entry.tsx";

/** What changed in one part of a record, an entry for each row. */
export function DifferenceEntries({ differences }: { differences: readonly Difference[] }) {
  const entries = Map.groupBy(inOrderOf(useLocale(), differences), keyOfEntry);
  return (
    <ul className="grid gap-1">
      {[...entries].map(([key, [first, ...others]]) => (
        <li key={key} className="min-w-0 break-words first-letter:uppercase">
          {first && <DifferenceEntry differences={[first, ...others]} />}
        </li>
      ))}
    </ul>
  );
}

/** Of a field that changed in both languages, the one of the reader comes first. */
function inOrderOf(locale: Locale, differences: readonly Difference[]): Difference[] {
  const ordered = [...differences];
  for (const [at, own] of ordered.entries()) {
    const other = ordered[at - 1];
    if (other && fieldOf(own) !== null && fieldOf(own) === fieldOf(other) && languageOf(own) === locale) {
      ordered.splice(at - 1, 2, own, other);
    }
  }
  return ordered;
}

const languageOf = (difference: Difference) =>
  difference.kind === "changed" && difference.form !== "flag" ? difference.language : null;

const fieldOf = (difference: Difference): string | null =>
  languageOf(difference) && difference.kind === "changed"
    ? JSON.stringify([difference.subject.is, difference.subject.row, difference.field])
    : null;

/** The changes of one row are one entry; those of the record itself, and rows that came, went or moved, are one each. */
function keyOfEntry(difference: Difference): string {
  const { kind, subject } = difference;
  return kind === "changed" && subject.is !== "record" ? JSON.stringify([kind, subject]) : JSON.stringify(difference);
}
