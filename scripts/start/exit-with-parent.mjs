// Loaded into the web server's process: when the process that started it is killed, the server answers what is open and
// exits. Otherwise it would occupy the port and run without a database.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
