"use client";

import { useEffect } from "react";
import { notifyOtherTabs } from "./session-guard.ts";

/** Tells the other tabs who is signed in, so that pages of another account stop sending. Renders nothing. */
export function SessionOwner({ id }: { id: string }) {
  useEffect(() => notifyOtherTabs(id), [id]);
  return null;
}
