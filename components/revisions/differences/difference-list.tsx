import { useTranslations } from "next-intl";
import { type Difference, type RecordPart, recordParts } from "@/lib/revisions/row-differences/rules.ts";
import { ActTime } from "../../ui/act-time.tsx";
import { DifferenceEntries } from "./difference-entries.tsx";

/** Who last changed the parts of a record; a part of which nobody knows it is left out. */
export type ChangedBy = Partial<Record<RecordPart, { name: string /** ISO 8601 instant */; at: string }>>;

type DifferenceListProps = { differences: readonly Difference[]; changedBy?: ChangedBy };

/** What changed from one snapshot of a record to another, in words, by the parts of the record. */
export function DifferenceList({ differences, changedBy }: DifferenceListProps) {
  const t = useTranslations("differences");
  const parts = Map.groupBy(differences, ({ part }) => part);
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
  const last = changedBy?.[part];
  return (
    <div className="grid gap-1">
      <dt className="flex flex-wrap items-baseline gap-x-3 font-semibold">
        {part === "visits" ? t("visits") : record(`part.${part}`)}
        {last && (
          <span className="font-normal text-ink-soft">
            {t.rich("changedBy", {
              name: last.name,
              at: () => <ActTime at={new Date(last.at)} />,
            })}
          </span>
        )}
      </dt>
      <dd>
        <DifferenceEntries differences={differences} />
      </dd>
    </div>
  );
}
