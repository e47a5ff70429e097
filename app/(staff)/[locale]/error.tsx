"use client";

import { StaffError } from "@/components/layout/staff-error.tsx";

export default function EntryFailure({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="mx-auto max-w-md px-5 py-16">
      <StaffError digest={error.digest} onRetry={reset} />
    </main>
  );
}
