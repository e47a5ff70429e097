"use client";

import { StaffError } from "@/components/layout/staff-error.tsx";

/** A page that failed leaves the frame around it standing. */
export default function AdminError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <StaffError digest={error.digest} onRetry={reset} />;
}
