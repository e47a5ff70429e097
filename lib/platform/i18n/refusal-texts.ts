import type en from "@/messages/en.json";
import type zh from "@/messages/zh.json";
import type { FieldErrorCode, RefusalCode } from "../errors.ts";

type Words<Code extends string> = Record<Code, string>;

/** Compiles only while every code has its words: a missing text makes this type an error. */
type Covered<Texts extends Words<RefusalCode>, Fields extends Words<FieldErrorCode>> = Texts & Fields;

/** The words of all refusals in both languages, as types; the texts themselves stand in messages/. */
export type RefusalTexts =
  | Covered<(typeof zh)["refusals"], (typeof zh)["fieldErrors"]>
  | Covered<(typeof en)["refusals"], (typeof en)["fieldErrors"]>;
