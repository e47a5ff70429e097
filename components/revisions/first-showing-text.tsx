import { useTranslations } from "next-intl";
import type { FirstShowing } from "@/lib/revisions/queries.ts";
import { DifferenceList } from "./differences/difference-list.tsx";

/** What the record shows readers once its first text is published, against what was shown of it before. */
export function FirstShowingText({ showing: { sinceRevision } }: { showing: FirstShowing }) {
  const t = useTranslations("readers");
  if (sinceRevision === null) return <p className="text-sm text-ink-soft">{t("neverShown")}</p>;
  const { number, differences } = sinceRevision;
  if (differences.length === 0) return <p className="text-sm text-ink-soft">{t("asBefore", { number })}</p>;
  return (
    <div className="grid gap-3">
      <p className="text-sm text-ink-soft">{t("changedSince", { number })}</p>
      <DifferenceList differences={differences} />
    </div>
  );
}
