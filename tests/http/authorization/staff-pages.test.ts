import { tryAddresses } from "../support/try-addresses.ts";
import { staffPageRows } from "./rows/staff-pages.ts";

tryAddresses(staffPageRows);
