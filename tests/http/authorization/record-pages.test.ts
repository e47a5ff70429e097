import { tryAddresses } from "../support/try-addresses.ts";
import { recordPageRows } from "./rows/record-pages.ts";

tryAddresses(recordPageRows);
