import { useTranslations } from "next-intl";
import { languageTag } from "@/lib/platform/i18n/locales.ts";
import { PageSection } from "../ui/page-section.tsx";
import { MeetingLine } from "./meeting-line.tsx";

/** Explains the portal, its marks, and how the record is made. */
export function AboutText() {
  const t = useTranslations("about");
  return (
    <div className="[&_p]:max-w-[36em]">
      <PageSection heading={t("whatTitle")} id="what">
        <p>{t("what1")}</p>
        <p className="mt-4">{t.rich("what2", { zh: (words) => <span lang={languageTag.zh}>{words}</span> })}</p>
      </PageSection>
      <PageSection heading={t("lineTitle")} id="line">
        <p>{t("line1")}</p>
        <dl className="mt-6 grid gap-5">
          <Line text={t("lineOpen")} />
        </dl>
      </PageSection>
      <PageSection heading={t("marksTitle")} id="marks">
        <p>{t("marks1")}</p>
        <p className="mt-4">{t("marks2")}</p>
      </PageSection>
      <PageSection heading={t("keptTitle")} id="kept">
        <p>{t("kept1")}</p>
      </PageSection>
      <PageSection heading={t("privacyTitle")} id="privacy">
        <p>{t("privacy1")}</p>
      </PageSection>
    </div>
  );
}

function Line({ text }: { text: string }) {
  return (
    <div className="grid max-w-[44em] grid-cols-[7rem_minmax(0,1fr)] gap-x-6">
      <dt className="flex h-[1.75em] items-center *:flex-1">
        <MeetingLine closed={false} guests={["CINNABAR"]} hosts={["INDIGO"]} />
      </dt>
      <dd>{text}</dd>
    </div>
  );
}
