"use client";

import { useEffect } from "react";

/** Puts the code of a record into the head of each printed page, which a sheet that is the same for all records cannot. */
export function PrintedCode({ code }: { code: string }) {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page record { @top-right { content: ${JSON.stringify(code)}; } }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [code]);
  return null;
}
