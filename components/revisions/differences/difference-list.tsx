import { useLocale, useTranslations } from "next-intl";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { type Difference, type RecordPart, recordParts } from "@/lib/revisions/row-differences/rules.ts";
import { ZonedInstant } from "../../ui/zoned-instant.tsx";
import { DifferenceEntry } from "./difference-entry.tsx";

/** Who last changed the parts of a record; a part of which nobody knows it is left out. */
export type ChangedBy = {
  /** on whose clock the times are told */
  timezone: string;
  parts: Partial<Record<RecordPart, { name: string /** ISO 8601 instant */; at: string }>>;
};

type DifferenceListProps = { differences: readonly Difference[]; changedBy?: ChangedBy };

/** What changed from one snapshot of a record to another, in words, by the parts of the record. */
export function DifferenceList({ differences, changedBy }: DifferenceListProps) {
  const t = useTranslations("differences");
  const parts = Map.groupBy(inOrderOf(useLocale(), differences), ({ part }) => part);
  if (differences.length === 0) return <p className="text-sm text-ink-soft">{t("none")}</p>;
  return (
    <dl className="grid gap-5 text-sm leading-relaxed text-ink">
      {recordParts
        .filter((part) => parts.has(part))
        .map((part) => (
          <PartDifferences key={part} part={part} differences={parts.get(part) ?? []} changedBy={changedBy} />
        ))}
    </dl>
  );
}

type PartDifferencesProps = {
  part: RecordPart;
  differences: readonly Difference[];
  changedBy: ChangedBy | undefined;
};

function PartDifferences({ part, differences, changedBy }: PartDifferencesProps) {
  const t = useTranslations("differences");
  const record = useTranslations("record");
  const last = changedBy?.parts[part];
  const entries = Map.groupBy(differences, keyOfEntry);
  return (
    <div className="grid gap-1">
      <dt className="flex flex-wrap items-baseline gap-x-3 font-semibold">
        {part === "visits" ? t("visits") : record(`part.${part}`)}
        {changedBy && last && (
          <span className="font-normal text-ink-soft">
            {t.rich("changedBy", {
              name: last.name,
              at: () => <ZonedInstant at={new Date(last.at)} timezone={changedBy.timezone} />,
            })}
          </span>
        )}
      </dt>
      <dd>
        <ul className="grid gap-1">
          {[...entries].map(([key, [first, ...others]]) => (
            <li key={key} className="min-w-0 break-words first-letter:uppercase">
              {first && <DifferenceEntry differences={[first, ...others]} />}
            </li>
          ))}
        </ul>
      </dd>
    </div>
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
