import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../database/free-port.ts";
import { onExit } from "../runtime/shutdown.ts";

const ANSWERS_WITHIN_MS = 10_000;

/** nginx with one worker, which sends one file as a page that was compressed before. */
const configuration = (folder: string, port: number) => `
worker_processes 1;
daemon off;
pid ${folder}/nginx.pid;
error_log stderr crit;
events { worker_connections 1024; }
http {
  access_log off;
  keepalive_requests 1000000000;
  client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder};
  uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
  open_file_cache max=10;
  server {
    listen 127.0.0.1:${port};
    root ${folder};
    location = /page { default_type "text/html; charset=utf-8"; add_header Content-Encoding gzip; add_header Vary Accept-Encoding; }
  }
}`;

/**
 * Serves the bytes of a page by nginx until this command exits.
 * @param page the bytes, compressed by gzip
 * @returns its address
 */
export async function serveByNginx(page: Buffer): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "nanbei-nginx-"));
  const port = await freePort();
  writeFileSync(join(folder, "page"), page);
  writeFileSync(join(folder, "nginx.conf"), configuration(folder, port));
  const server: ChildProcess = spawn("nginx", ["-c", join(folder, "nginx.conf"), "-p", folder, "-e", "stderr"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise((resolve) => server.once("exit", resolve).once("error", resolve));
  onExit(async () => {
    server.kill("SIGTERM");
    await ended; // it removes a file of the folder
    rmSync(folder, { recursive: true, force: true });
  });
  const url = `http://127.0.0.1:${port}/page`;
  const deadline = Date.now() + ANSWERS_WITHIN_MS;
  while (Date.now() < deadline && server.exitCode === null) {
    const isUp = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) return url;
    await sleep(50);
  }
  throw new Error("nginx does not answer");
}
