"use client";

import { useEditing } from "../../ui/editing.ts";
import { SectionStatus } from "../../ui/section-status.tsx";
import { type RowStatuses, useCombinedSection } from "./sum-of-rows.ts";

/** What became of the last saves of all rows of a delegation. */
export function DelegationStatus({ reports }: { reports: RowStatuses }) {
  const { isPublic } = useEditing();
  return <SectionStatus section={useCombinedSection(reports, isPublic)} />;
}
