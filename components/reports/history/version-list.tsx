import { useTranslations } from "next-intl";
import type { TextHistory } from "@/lib/reports/versions/queries.ts";
import { ActTime } from "../../ui/act-time.tsx";
import { Tag } from "../../ui/tag.tsx";

/** The versions of a text, newest first: when and by whom each was made, and which one readers see. */
export function VersionList({ history, path }: { history: TextHistory; path: string }) {
  const t = useTranslations("reportEditor");
  if (history.versions.length === 0) return <p className="text-sm text-ink-soft">{t("noVersions")}</p>;
  return (
    <ol className="versions border-y border-hairline">
      {history.versions.map(({ number, reason, at, by, isLive }) => {
        const isChosen = history.chosen?.kind === "version" && history.chosen.number === number;
        return (
          <li key={number} className={`border-b border-hairline last:border-b-0 ${isChosen ? "bg-leaf" : ""}`}>
            <a
              href={`${path}?version=${number}`}
              aria-current={isChosen ? "true" : undefined}
              className="plain-link grid min-h-11 gap-x-3 gap-y-0.5 px-3 py-2 text-sm"
            >
              <span className="flex flex-wrap items-center gap-x-3">
                <span className="font-medium">{t("version", { number })}</span>
                {isLive && <Tag tone="strong">{t("isLive")}</Tag>}
              </span>
              <span className="text-ink-soft">
                {t(`reason.${reason}`)} <span className="mx-0.5 text-rule">·</span> <ActTime at={new Date(at)} />{" "}
                <span className="mx-0.5 text-rule">·</span> {by ?? t("byPortal")}
              </span>
            </a>
          </li>
        );
      })}
    </ol>
  );
}
