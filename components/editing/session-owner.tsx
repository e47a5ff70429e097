"use client";

import { useEffect } from "react";
import { tellOtherTabs } from "./session-guard.ts";

/** Says, unseen, for whom the page was made: pages of somebody else in the same browser send nothing from then on. */
export function SessionOwner({ id }: { id: string }) {
  useEffect(() => tellOtherTabs(id), [id]);
  return null;
}
