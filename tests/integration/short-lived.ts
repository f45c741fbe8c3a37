// A process that is ready at once and then ends, as a worker that crashes.
process.send?.("ready");
setTimeout(() => process.exit(1), 100);
