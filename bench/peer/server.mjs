// The peer: Hocuspocus as it comes, in memory.
import { Server } from '@hocuspocus/server';

const [, , port] = process.argv;
await new Server({ port: Number(port), address: '127.0.0.1', quiet: true }).listen();
