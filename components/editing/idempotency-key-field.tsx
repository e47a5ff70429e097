"use client";

import { useEffect, useState } from "react";
import type { FormState } from "@/lib/platform/action-state.ts";
import { randomUuid } from "./random-uuid.ts";

type IdempotencyKeyFieldProps = {
  /** made by the page */
  value: string;
  state: FormState<unknown>;
};

/**
 * The key by which a form creates once, however often it is sent. When the browser brings an old page back, its key was
 * used before: the server refuses other content, and the next sending has a new key.
 */
export function IdempotencyKeyField({ value, state }: IdempotencyKeyFieldProps) {
  const [renewed, setRenewed] = useState<{ of: string; key: string } | null>(null);
  useEffect(() => {
    if (state.status === "refused" && state.code === "key_used_before") setRenewed({ of: value, key: randomUuid() });
  }, [state, value]);
  return <input type="hidden" name="key" value={renewed?.of === value ? renewed.key : value} />;
}
