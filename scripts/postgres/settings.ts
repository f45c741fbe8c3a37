/** Server settings for a small machine of two cores that also runs the application. */
const COMMON = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "256MB",
  effective_cache_size: "1GB",
  work_mem: "16MB",
  maintenance_work_mem: "128MB",
  random_page_cost: "1.1",
  // Queries here are short and use keys. Compiling one, or using a second core for it, costs more than it saves.
  jit: "off",
  max_parallel_workers_per_gather: "0",
  // There are no replicas.
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "2GB",
  timezone: "UTC",
  log_timezone: "UTC",
};

/** For data that is kept: a commit is confirmed once it is on disk. */
export const PERSISTENT: Record<string, string> = COMMON;

/** For data that is thrown away: nothing waits for the disk. */
export const THROW_AWAY: Record<string, string> = {
  ...COMMON,
  max_connections: "200",
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
};
