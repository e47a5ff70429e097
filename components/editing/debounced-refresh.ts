"use client";

import { useRouter } from "next/navigation";
import { startTransition, useCallback, useEffect, useRef } from "react";

/** How long other sections wait for what they show as well, so that many changes in a row ask for the page once. */
const REFRESH_MS = 1_500;

/** Asks for the page anew a little later, where other sections show what was changed. */
export function useDebouncedRefresh(): () => void {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => startTransition(() => router.refresh()), REFRESH_MS);
  }, [router]);
}
