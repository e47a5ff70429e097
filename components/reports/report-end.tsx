import type { ReactNode } from "react";
import type { CitedText } from "@/lib/reports/citations/rules.ts";
import type { ReportNeighbours as Neighbours } from "@/lib/reports/neighbours/public.ts";
import { CiteThis } from "./cite-this.tsx";
import { ReportNeighbours } from "./report-neighbours.tsx";

type ReportEndProps = {
  /** how to pass it on */
  share: ReactNode;
  /** null of an invented report, which nobody cites */
  cited: CitedText | null;
  neighbours: Neighbours | null;
};

/** What stands below a report: how to pass it on, to cite it, and what to read next. */
export function ReportEnd({ share, cited, neighbours }: ReportEndProps) {
  return (
    <>
      <div className="report-column">{share}</div>
      {cited && <CiteThis text={cited} />}
      {neighbours && <ReportNeighbours neighbours={neighbours} />}
    </>
  );
}
