import { readdirSync, readFileSync } from "node:fs";

/** Ticks of the kernel in a second. @source man 5 proc: sysconf(_SC_CLK_TCK), 100 on every Linux that Node supports */
const TICKS_PER_SECOND = 100;

/** A process, its parent, and the ticks that it and its ended children have used. */
type Usage = { pid: number; parent: number; ticks: number };

/**
 * The processor time that this process and everything it started has used so far, ended processes included.
 * @returns seconds; null where there is no /proc to read, as on macOS and Windows
 */
export function cpuSeconds(): number | null {
  const usages = listUsages();
  const tree = new Set([process.pid]);
  for (let size = 0; size < tree.size; ) {
    size = tree.size;
    for (const { pid, parent } of usages) if (tree.has(parent)) tree.add(pid);
  }
  const ticks = usages.filter(({ pid }) => tree.has(pid)).reduce((sum, usage) => sum + usage.ticks, 0);
  return usages.length === 0 ? null : ticks / TICKS_PER_SECOND;
}

function listUsages(): Usage[] {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => usageOf(Number(name)));
  } catch {
    return [];
  }
}

/** Reads one process; nothing where it ended meanwhile. */
function usageOf(pid: number): Usage[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // the name of the program stands in parentheses and may contain anything; the fields follow
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [parent = 0, ...ticks] = [1, 11, 12, 13, 14].map((at) => Number(fields[at]));
    return [{ pid, parent, ticks: ticks.reduce((sum, each) => sum + each, 0) }];
  } catch {
    return [];
  }
}
