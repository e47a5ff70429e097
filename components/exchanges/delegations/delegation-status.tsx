"use client";

import { useEditing } from "../../ui/editing.ts";
import { SectionStatus } from "../../ui/section-status.tsx";
import { type RowReports, useSumOfRows } from "./sum-of-rows.ts";

/** What became of the last saves of all rows of a delegation. */
export function DelegationStatus({ reports }: { reports: RowReports }) {
  const { isPublic } = useEditing();
  return <SectionStatus section={useSumOfRows(reports, isPublic)} />;
}
