import { cpus } from "node:os";

/**
 * The time that all processors of the machine have worked since it started, for whomever: browsers and database servers
 * are not always children of the tests. Other work on the machine counts as well.
 * @returns seconds
 */
export const busyCpuSeconds = (): number =>
  cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0) / 1000;
