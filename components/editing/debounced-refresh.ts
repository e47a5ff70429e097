"use client";

import { useRouter } from "next/navigation";
import { startTransition, useCallback, useEffect, useRef } from "react";

/** The delay of a refresh, so that many changes in a row load the page once. */
const REFRESH_MS = 1_500;

/** Loads the page again a little later, because other sections show the same data. */
export function useDebouncedRefresh(): () => void {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => startTransition(() => router.refresh()), REFRESH_MS);
  }, [router]);
}
