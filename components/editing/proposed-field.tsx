"use client";

import { useEffect, useRef, useState } from "react";
import { TextField } from "../ui/text-field.tsx";

/** The fields from which a value is proposed; a form without short names leaves them out. */
const NAMES = ["nameZh", "nameEn", "shortNameZh", "shortNameEn"] as const;

type ProposedFieldProps = {
  name: string;
  label: string;
  hint: string;
  error?: string | undefined;
  defaultValue?: string | undefined;
  maxLength?: number;
  /** returns the value that the portal uses for an empty field, made from the names in the same form */
  propose: (names: Record<(typeof NAMES)[number], string | null>) => Promise<string>;
};

/** An optional field. While the person types the name, it shows the value that the portal uses if it stays empty. */
export function ProposedField({ propose, ...field }: ProposedFieldProps) {
  const [proposal, setProposal] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(propose);
  latest.current = propose;
  useEffect(() => {
    const form = input.current?.form;
    if (!form) return;
    let newest = 0;
    const look = async () => {
      newest += 1;
      const asked = newest;
      const typed = new FormData(form);
      const text = (name: string) => String(typed.get(name) ?? "").trim() || null;
      const [nameZh = null, nameEn = null, shortNameZh = null, shortNameEn = null] = NAMES.map(text);
      const isNamed = nameZh !== null || nameEn !== null;
      const found = isNamed ? await latest.current({ nameZh, nameEn, shortNameZh, shortNameEn }) : "";
      if (asked === newest) setProposal(found);
    };
    const onInput = () => void look();
    form.addEventListener("input", onInput);
    onInput();
    return () => form.removeEventListener("input", onInput);
  }, []);
  return <TextField ref={input} {...field} placeholder={proposal} autoComplete="off" />;
}
