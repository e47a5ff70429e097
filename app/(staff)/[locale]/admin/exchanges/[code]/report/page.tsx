import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/reports/desk/desk-head.tsx";
import { ReportDesk } from "@/components/reports/desk/report-desk.tsx";
import { ReportReadout } from "@/components/reports/desk/report-readout.tsx";
import { StartReport } from "@/components/reports/desk/start-report.tsx";
import { EditingFrame } from "@/components/ui/editing-frame.tsx";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";
import { findReportEntry } from "@/lib/reports/texts/queries.ts";
import { signedIn } from "./signed-in.ts";

type Props = PageProps<"/[locale]/admin/exchanges/[code]/report">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  const t = await getTranslations({ locale: pageLocale(locale), namespace: "reportDesk" });
  return { title: t("titleOf", { code }) };
}

export default async function ReportDeskPage({ params }: Props) {
  const { actor, code } = await signedIn(await params);
  const desk = await findReportEntry(actor, code);
  if (!desk) notFound();
  const { report, mayWrite } = desk;
  const owner = `${actor.userId}.${code}.report`;
  return (
    <EditingFrame editing={{ subject: code, owner, isPublic: false, mayEdit: mayWrite }}>
      <DeskHead code={code} title={desk.title} slug={report?.slug} />
      {!report && <StartReport code={code} mayWrite={mayWrite} onceKey={randomUUID()} />}
      {report && mayWrite && <ReportDesk desk={{ ...desk, report }} onceKey={randomUUID()} />}
      {report && !mayWrite && <ReportReadout report={report} />}
    </EditingFrame>
  );
}
