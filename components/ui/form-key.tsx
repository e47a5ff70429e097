"use client";

import { useEffect, useState } from "react";
import type { FormState } from "@/lib/platform/action-state.ts";
import { randomKey } from "./random-key.ts";

type FormKeyProps = {
  /** made by the page */
  value: string;
  state: FormState<unknown>;
};

/**
 * The key by which a form creates once, however often it is sent. A page that the browser brings back still has the key
 * of what it created before: other content is refused with it, and sent anew with another one.
 */
export function FormKey({ value, state }: FormKeyProps) {
  const [renewed, setRenewed] = useState<{ of: string; key: string } | null>(null);
  useEffect(() => {
    if (state.status === "refused" && state.code === "key_used_before") setRenewed({ of: value, key: randomKey() });
  }, [state, value]);
  return <input type="hidden" name="key" value={renewed?.of === value ? renewed.key : value} />;
}
