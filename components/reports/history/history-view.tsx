import { useLocale, useTranslations } from "next-intl";
import { type Locale, languageTag } from "@/lib/platform/i18n/locales.ts";
import { MAX_DRAFTS } from "@/lib/reports/rules.ts";
import type { ChosenText, TextHistory } from "@/lib/reports/versions/queries.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { formatInstant } from "../format-instant.ts";
import { ReportText } from "../report-text.tsx";
import { DraftList } from "./draft-list.tsx";
import { RestoreText } from "./restore-text.tsx";
import { TextComparison } from "./text-comparison.tsx";
import { VersionList } from "./version-list.tsx";

type HistoryViewProps = {
  history: TextHistory;
  language: Locale;
  path: string;
  /** on whose clock times are told */
  timezone: string;
};

/** The history of a text: its versions, its earlier drafts, and one of them next to the draft of now. */
export function HistoryView({ history, language, path, timezone }: HistoryViewProps) {
  const t = useTranslations("reportEditor");
  return (
    <>
      <p className="max-w-2xl text-sm text-ink-soft">{t("historyIntro")}</p>
      <div className="grid items-start gap-8 lg:grid-cols-[20rem_minmax(0,1fr)] lg:gap-12">
        <div className="grid gap-8">
          <section aria-labelledby="versions" className="grid gap-3">
            <h2 id="versions" className="text-lg">
              {t("versions")}
            </h2>
            <VersionList history={history} path={path} />
          </section>
          <section aria-labelledby="drafts" className="grid gap-3">
            <h2 id="drafts" className="text-lg">
              {t("drafts")}
            </h2>
            <p className="text-sm text-ink-soft">{t("draftsIntro", { max: MAX_DRAFTS })}</p>
            <DraftList history={history} path={path} />
          </section>
        </div>
        {history.chosen && <ChosenTextView history={history} chosen={history.chosen} {...{ language, timezone }} />}
      </div>
    </>
  );
}

type ChosenTextProps = { history: TextHistory; chosen: ChosenText; language: Locale; timezone: string };

function ChosenTextView({
  history: { slug, version: seen, mayWrite, now },
  chosen,
  language,
  timezone,
}: ChosenTextProps) {
  const t = useTranslations("reportEditor");
  const locale = useLocale();
  const lang = languageTag[language];
  const { kind } = chosen;
  const number = chosen.kind === "version" ? chosen.number : chosen.version;
  const name =
    kind === "version"
      ? t("versionName", { number })
      : t("draftName", { at: formatInstant(chosen.at, { locale, timezone }) });
  return (
    <div className="grid gap-8">
      <TextComparison text={chosen} name={name} now={now} lang={lang} />
      {mayWrite && (
        <RestoreText
          key={`${kind}${number}`}
          slug={slug}
          locale={language}
          text={{ kind, number }}
          name={name}
          seen={seen}
        />
      )}
      <Disclosure title={t("inFull", { name })}>
        <div lang={lang} className="grid gap-4">
          <h3 className="text-lg">{chosen.title ?? t("untitled")}</h3>
          {chosen.summary && <p className="font-serif text-ink-soft">{chosen.summary}</p>}
          <ReportText body={chosen.body} />
        </div>
      </Disclosure>
    </div>
  );
}
