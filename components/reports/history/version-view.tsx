import { useTranslations } from "next-intl";
import { type Locale, languageTag } from "@/lib/platform/i18n/locales.ts";
import type { TextHistory } from "@/lib/reports/versions/queries.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { ReportText } from "../report-text.tsx";
import { RestoreVersion } from "./restore-version.tsx";
import { VersionComparison } from "./version-comparison.tsx";
import { VersionList } from "./version-list.tsx";

type VersionViewProps = { history: TextHistory; language: Locale; path: string };

/** The history of a text: its versions, and one of them next to the current draft. */
export function VersionView({ history, language, path }: VersionViewProps) {
  const t = useTranslations("reportEditor");
  const { chosen, now, slug, version, mayWrite } = history;
  const lang = languageTag[language];
  return (
    <>
      <p className="max-w-2xl text-sm text-ink-soft">{t("historyIntro")}</p>
      <div className="grid items-start gap-8 lg:grid-cols-[20rem_minmax(0,1fr)] lg:gap-12">
        <VersionList history={history} path={path} />
        {chosen && (
          <div className="grid gap-8">
            <VersionComparison version={chosen} now={now} lang={lang} />
            {mayWrite && <RestoreVersion slug={slug} locale={language} number={chosen.number} seen={version} />}
            <Disclosure title={t("chosenVersion", { number: chosen.number })}>
              <div lang={lang} className="grid gap-4">
                <h3 className="text-lg">{chosen.title}</h3>
                {chosen.summary && <p className="font-serif text-ink-soft">{chosen.summary}</p>}
                <ReportText body={chosen.body} />
              </div>
            </Disclosure>
          </div>
        )}
      </div>
    </>
  );
}
