import type { ReactNode } from "react";
import { contentsOf, withAnchors } from "@/lib/reports/contents/rules.ts";
import type { PublicReport, PublishedTranslation } from "@/lib/reports/public.ts";
import { ReportContents } from "./report-contents.tsx";
import { ReportCover } from "./report-cover.tsx";
import { ReportCredits } from "./report-credits.tsx";
import { ReportHeader } from "./report-header.tsx";
import { ReportText } from "./report-text.tsx";

type ReportArticleProps = {
  report: PublicReport;
  translation: PublishedTranslation;
  /** the note on the exchange */
  children: ReactNode;
};

/** A report in one language, from its title to its credits. */
export function ReportArticle({ report, translation, children }: ReportArticleProps) {
  return (
    <article>
      <ReportHeader report={report} translation={translation}>
        {children}
      </ReportHeader>
      {translation.cover && <ReportCover cover={translation.cover} />}
      <div className="report-column">
        <ReportContents entries={contentsOf(translation.body, translation.locale)} />
        <ReportText body={withAnchors(translation.body)} />
        <ReportCredits translation={translation} />
      </div>
    </article>
  );
}
