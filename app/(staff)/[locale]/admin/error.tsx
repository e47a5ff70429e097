"use client";

import { StaffError } from "@/components/layout/staff-error.tsx";

/** Shows the error of a page inside the frame, which stays. */
export default function AdminError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <StaffError digest={error.digest} onRetry={reset} />;
}
