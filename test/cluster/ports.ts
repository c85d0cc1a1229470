/** Free ports of the loopback interface. */
import { createServer } from 'node:net'

/** `count` ports that nothing listens on now; all are held until all are known, so they differ. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => createServer())
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((found, failed) => {
          server.once('error', failed)
          server.listen(0, '127.0.0.1', () => found((server.address() as { port: number }).port))
        }),
    ),
  )
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))))
  return ports
}
