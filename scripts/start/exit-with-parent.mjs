// Loaded into the web server's process: when the start that made it is killed, it answers what is open and ends, so
// that it neither keeps the port nor goes on without a database.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
