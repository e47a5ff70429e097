"use client";

import { SectionStatus } from "../../editing/section-status.tsx";
import { type RowStatuses, useCombinedSection } from "./combined-section.ts";

/** The save status of all rows of a delegation. */
export function DelegationStatus({ reports }: { reports: RowStatuses }) {
  return <SectionStatus section={useCombinedSection(reports)} />;
}
