"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Disclosure } from "../ui/disclosure.tsx";
import { Notice } from "../ui/notice.tsx";

type CreateAnotherFormProps = {
  title: string;
  /** as the page begins; adding something does not close it */
  isOpen: boolean;
  /** of what the form adds to */
  count: number;
  /** what is chosen before the form */
  before?: ReactNode;
  children: ReactNode;
};

/**
 * A form that adds to the list above it. After each addition it is replaced by a new form, whose first field gets the
 * focus, so that the next entry can be typed at once.
 */
export function CreateAnotherForm({ title, isOpen, count, before, children }: CreateAnotherFormProps) {
  const t = useTranslations("directory");
  const place = useRef<HTMLDivElement>(null);
  const listed = useRef(count);
  const [isAdded, setIsAdded] = useState(false);
  const [isOpenAtFirst] = useState(isOpen);
  useEffect(() => {
    const isMore = count > listed.current;
    listed.current = count;
    if (!isMore || document.activeElement !== document.body) return;
    setIsAdded(true);
    place.current?.querySelector<HTMLElement>("input:not([type=hidden])")?.focus();
  }, [count]);
  return (
    <Disclosure title={title} open={isOpenAtFirst}>
      {before}
      {isAdded && <Notice tone="plain">{t("created")}</Notice>}
      <div ref={place} className="grid">
        {children}
      </div>
    </Disclosure>
  );
}
