/** Radicale: a calendar server with HTTP Basic and no second factor, over its own TLS. */
import type { Product } from './product.ts';

const account = { username: 'audit', password: 'Hoge bomen+vangen 7 stormen' };

export const radicale: Product = {
  name: 'radicale',
  needs: ['radicale'],
  start: async (bench) => {
    const host = 'radicale.zoo.test';
    const { cert, key } = await bench.certificate([host]);
    const port = await bench.freePort();
    const users = await bench.file('users', `${account.username}:${account.password}\n`);
    const config = await bench.file(
      'config',
      `[server]\nhosts = 127.0.0.1:${port}\nssl = True\ncertificate = ${cert}\nkey = ${key}\n` +
        `[auth]\ntype = htpasswd\nhtpasswd_filename = ${users}\nhtpasswd_encryption = plain\n` +
        `[storage]\nfilesystem_folder = ${bench.folder}/collections\n`,
    );
    await bench.serve(port, 'radicale', ['--config', config]);
    return {
      variants: [
        {
          id: 'as shipped',
          host,
          port,
          account,
          login: { driver: 'basic', protected: `/${account.username}/`, method: 'PROPFIND' },
        },
      ],
    };
  },
};
