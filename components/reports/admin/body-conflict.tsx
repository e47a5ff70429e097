"use client";

import { useTranslations } from "next-intl";
import type { ReportBody } from "@/lib/reports/schema.ts";
import { Button } from "../../ui/button.tsx";
import { ReportText } from "../report-text.tsx";

type BodyConflictProps = { lang: string; mine: string; theirs: string; onMine: () => void; onTheirs: () => void };

/** Two people changed the text at once: shows both versions and asks which one to keep. */
export function BodyConflict({ lang, mine, theirs, onMine, onTheirs }: BodyConflictProps) {
  const t = useTranslations("reportEditor");
  const texts = [
    { name: "theirs", value: theirs, choose: "useTheirs", onChoose: onTheirs },
    { name: "mine", value: mine, choose: "useMine", onChoose: onMine },
  ] as const;
  return (
    <div className="mt-2 grid gap-4 border-s-2 border-danger ps-4 py-1">
      <p role="alert" className="text-sm text-danger">
        {t("bodyConflict")}
      </p>
      {texts.map(({ name, value, choose, onChoose }) => {
        const body = JSON.parse(value) as ReportBody;
        return (
          <section key={name} aria-label={t(name)} className="grid gap-2">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <h3 className="font-sans text-sm font-medium">{t(name)}</h3>
              <Button type="button" tone="quiet" onClick={onChoose}>
                {t(choose)}
              </Button>
            </div>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard needs the focus here to scroll */}
            <div lang={lang} tabIndex={0} className="max-h-80 overflow-y-auto border border-hairline p-4 text-sm">
              {body.content.length > 0 ? <ReportText body={body} /> : t("emptyBody")}
            </div>
          </section>
        );
      })}
    </div>
  );
}
