import { useTranslations } from "next-intl";
import type { TextHistory } from "@/lib/reports/versions/queries.ts";
import { ActTime } from "../../ui/act-time.tsx";

/** The earlier drafts of a text, newest first: when and by whom each was left. */
export function DraftList({ history, path }: { history: TextHistory; path: string }) {
  const t = useTranslations("reportEditor");
  if (history.drafts.length === 0) return <p className="text-sm text-ink-soft">{t("noDrafts")}</p>;
  return (
    <ol className="drafts border-y border-hairline">
      {history.drafts.map(({ version, at, by }) => {
        const isChosen = history.chosen?.kind === "draft" && history.chosen.version === version;
        return (
          <li key={version} className={`border-b border-hairline last:border-b-0 ${isChosen ? "bg-leaf" : ""}`}>
            <a
              href={`${path}?draft=${version}`}
              aria-current={isChosen ? "true" : undefined}
              className="plain-link grid min-h-11 content-center px-3 py-2 text-sm"
            >
              <span className="font-medium">
                <ActTime at={new Date(at)} />
              </span>
              <span className="text-ink-soft">{by ?? t("byUnknown")}</span>
            </a>
          </li>
        );
      })}
    </ol>
  );
}
