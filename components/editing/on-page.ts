"use client";

import { startTransition, useEffect, useState } from "react";

/**
 * Whether the page is there and its scripts run. What stands in a closed fold is made then, in turn with what the person
 * does: the server sends the page sooner, and the browser can search the fold a moment later.
 */
export function useIsOnPage(): boolean {
  const [isOnPage, setOnPage] = useState(false);
  useEffect(() => startTransition(() => setOnPage(true)), []);
  return isOnPage;
}
