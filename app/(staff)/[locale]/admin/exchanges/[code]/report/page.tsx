import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EditingProvider } from "@/components/editing/editing-provider.tsx";
import { ReportEditor } from "@/components/reports/admin/report-editor.tsx";
import { ReportPageHeader } from "@/components/reports/admin/report-page-header.tsx";
import { ReportReadOnly } from "@/components/reports/admin/report-read-only.tsx";
import { StartReport } from "@/components/reports/admin/start-report.tsx";
import { WithdrawnNames } from "@/components/reports/names/withdrawn-names.tsx";
import { FirstShowingText } from "@/components/revisions/first-showing-text.tsx";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";
import { listReportsWithNames } from "@/lib/reports/names/queries.ts";
import { findReportWriters } from "@/lib/reports/queries.ts";
import { findReportEntry } from "@/lib/reports/texts/queries.ts";
import { findUntranslated } from "@/lib/reports/untranslated/queries.ts";
import { findFirstShowing } from "@/lib/revisions/queries.ts";
import { requireSignInToReport } from "./require-sign-in-to-report.ts";

type Props = PageProps<"/[locale]/admin/exchanges/[code]/report">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  const t = await getTranslations({ locale: pageLocale(locale), namespace: "reportEditor" });
  return { title: t("titleOf", { code }) };
}

export default async function ReportPage({ params }: Props) {
  const { actor, code } = await requireSignInToReport(params);
  const entry = await findReportEntry(actor, code);
  if (!entry) notFound();
  const { report, mayWrite } = entry;
  const writers = mayWrite ? null : await findReportWriters(actor, code);
  const [withNames] = await listReportsWithNames(actor, { code });
  const showing = await findFirstShowing(actor, code);
  const firstShowing = showing && <FirstShowingText showing={showing} />;
  const owner = `${actor.userId}.${code}.report`;
  return (
    <EditingProvider editing={{ subject: code, owner, mayEdit: mayWrite }}>
      <ReportPageHeader code={code} title={entry.title} slug={report?.slug} />
      {withNames && <WithdrawnNames report={withNames} />}
      {!report && <StartReport code={code} writers={writers} formKey={randomUUID()} />}
      {report && mayWrite && (
        <ReportEditor
          entry={{ ...entry, report }}
          formKey={randomUUID()}
          firstShowing={firstShowing}
          untranslated={await findUntranslated(actor, code)}
        />
      )}
      {report && writers && <ReportReadOnly report={report} writers={writers} />}
    </EditingProvider>
  );
}
