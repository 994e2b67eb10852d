import { createServer } from 'node:http';

/** Figures as Prometheus reads them: the text, and its content type. */
export interface Figures {
  contentType: string;
  text(): Promise<string>;
}

/**
 * A port of its own for the figures, on the loopback address: they are the owner's, not the readers'.
 * @returns how to close it
 */
export async function serveFigures(port: number, figures: Figures): Promise<() => void> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url?.split('?', 1)[0] !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    figures.text().then(
      (text) => response.writeHead(200, { 'content-type': figures.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return () => {
    server.close();
    server.closeAllConnections();
  };
}
