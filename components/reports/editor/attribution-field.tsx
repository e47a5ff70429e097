"use client";

import type { Editor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { TextField } from "../../ui/text-field.tsx";

/** The attribution of the quotation at the cursor; rendered anew for each quotation. */
export function AttributionField({ editor }: { editor: Editor }) {
  const t = useTranslations("editor");
  // the field has its own state, because a value that returns from the document would break an open composition
  const [attribution, setAttribution] = useState(() => {
    const value: unknown = editor.getAttributes("blockquote").attribution;
    return typeof value === "string" ? value : "";
  });
  return (
    <div className="border-t border-hairline p-3">
      <TextField
        label={t("attribution")}
        hint={t("attributionHint")}
        value={attribution}
        maxLength={300}
        onChange={(typed) => {
          setAttribution(typed);
          editor.commands.updateAttributes("blockquote", { attribution: typed.trim() === "" ? null : typed });
        }}
      />
    </div>
  );
}
