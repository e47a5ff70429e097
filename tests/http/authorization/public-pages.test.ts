import { tryAddresses } from "../support/try-addresses.ts";
import { publicPageRows } from "./rows/public-pages.ts";

tryAddresses(publicPageRows);
