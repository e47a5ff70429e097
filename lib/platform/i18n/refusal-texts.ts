import type en from "@/messages/en.json";
import type zh from "@/messages/zh.json";
import type { FieldErrorCode, RefusalCode } from "../errors.ts";

type Words<Code extends string> = Record<Code, string>;

/** Does not compile when a code has no text. */
type Covered<Texts extends Words<RefusalCode>, Fields extends Words<FieldErrorCode>> = Texts & Fields;

/** The types of the texts of all refusals and field errors, in both languages; the texts are in messages/. */
export type RefusalTexts =
  | Covered<(typeof zh)["refusals"], (typeof zh)["fieldErrors"]>
  | Covered<(typeof en)["refusals"], (typeof en)["fieldErrors"]>;
