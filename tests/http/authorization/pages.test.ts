import { tryAddresses } from "../support/try-addresses.ts";
import { addressRows } from "./rows/pages.ts";

tryAddresses(addressRows);
