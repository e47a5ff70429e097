"use client";

import { useEffect, useState } from "react";
import type { FormState } from "@/lib/platform/action-state.ts";
import { randomUuid } from "./random-uuid.ts";

type IdempotencyKeyFieldProps = {
  /** the key that the page generated */
  value: string;
  state: FormState<unknown>;
};

/**
 * The key with which a form creates only once, however often it is sent. When the browser restores an old page, its key
 * has been used: the server refuses other content, and the form gets a new key for the next attempt.
 */
export function IdempotencyKeyField({ value, state }: IdempotencyKeyFieldProps) {
  const [renewed, setRenewed] = useState<{ of: string; key: string } | null>(null);
  useEffect(() => {
    if (state.status === "refused" && state.code === "key_used_before") setRenewed({ of: value, key: randomUuid() });
  }, [state, value]);
  return <input type="hidden" name="key" value={renewed?.of === value ? renewed.key : value} />;
}
