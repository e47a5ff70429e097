"use client";

import { useRouter } from "next/navigation";
import { startTransition, useCallback, useEffect } from "react";

/** The delay of a refresh, so that many changes in a row load the page once. */
const REFRESH_MS = 1_500;

/** One timer for all parts of the page, so that a change that several of them hear of loads the page once. */
let timer: ReturnType<typeof setTimeout> | undefined;
let parts = 0;

/** Loads the page again a little later, because other sections show the same data. */
export function useDebouncedRefresh(): () => void {
  const router = useRouter();
  useEffect(() => {
    parts += 1;
    return () => {
      parts -= 1;
      if (parts === 0) clearTimeout(timer);
    };
  }, []);
  return useCallback(() => {
    clearTimeout(timer);
    timer = setTimeout(() => startTransition(() => router.refresh()), REFRESH_MS);
  }, [router]);
}
