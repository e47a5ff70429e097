import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { serveByNginx } from "./static-server.ts";

/** Requests per second of a page and of nginx with the same bytes, and the first divided by the second. */
export type Speed = { page: number; nginx: number; ratio: number };

const run = promisify(execFile);
const ROUND_SECONDS = 4;
const ROUNDS = 5;
const CONNECTIONS = 32;

/** The programs of the comparison that this machine does not have; both are packages of Debian. */
export async function missingPrograms(): Promise<string[]> {
  const missing: string[] = [];
  for (const program of ["wrk", "nginx"]) {
    const isThere = await run(program, ["-v"]).then(
      () => true,
      // wrk prints its version and exits with 1
      (error: { code?: unknown }) => error.code !== "ENOENT",
    );
    if (!isThere) missing.push(program);
  }
  return missing;
}

async function requestsPerSecond(url: string, seconds: number): Promise<number> {
  const words = ["-t1", `-c${CONNECTIONS}`, `-d${seconds}s`, "-H", "Accept-Encoding: gzip", url];
  const { stdout } = await run("wrk", words);
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(stdout);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * Compares the requests per second of a kept page with those of nginx, with one worker and the same bytes. The rounds
 * alternate, so that other load on the machine slows both alike. Numbers of different runs cannot be compared.
 */
export async function compareSpeed(page: string, bytes: Buffer): Promise<Speed> {
  const nginx = await serveByNginx(bytes);
  for (const url of [page, nginx]) await requestsPerSecond(url, 2);
  const rounds: Speed[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const own = await requestsPerSecond(page, ROUND_SECONDS);
    const others = await requestsPerSecond(nginx, ROUND_SECONDS);
    rounds.push({ page: own, nginx: others, ratio: own / others });
  }
  return {
    page: median(rounds.map((round) => round.page)),
    nginx: median(rounds.map((round) => round.nginx)),
    ratio: median(rounds.map((round) => round.ratio)),
  };
}
