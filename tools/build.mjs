// Bundles the TypeScript and CSS: node tools/build.mjs OUTPUT_FOLDER
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { build } from 'esbuild';

const SOURCE = 'static/src';
const FONTS = 'node_modules/@fontsource-variable';
const COMPRESSIBLE = /\.(js|css|svg|json|map|txt)$/;

const [outdir] = process.argv.slice(2);

/** The script, and each style sheet and picture at the top of the sources. */
function entries() {
  const asked = fs.readdirSync(SOURCE).filter((name) => /\.(css|svg)$/.test(name));
  return ['app.ts', ...asked].map((name) => `${SOURCE}/${name}`);
}

function bundle() {
  return build({
    entryPoints: entries(),
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    metafile: true,
    sourcemap: 'linked',
    legalComments: 'linked',
    target: ['es2022', 'chrome123', 'firefox120', 'safari17.5'],
    entryNames: '[name]-[hash]',
    chunkNames: 'chunks/[name]-[hash]',
    assetNames: 'files/[name]-[hash]',
    loader: { '.woff2': 'file', '.svg': 'copy' },
    logLevel: 'warning',
  });
}

/** The name a page asks by: app.js for app.ts, a font or picture by its own name. */
function wanted({ entryPoint, inputs }) {
  const source = entryPoint ?? Object.keys(inputs)[0] ?? '';
  const asked = entryPoint || /\.(woff2|svg)$/.test(source);
  return asked ? path.basename(source).replace(/\.ts$/, '.js') : null;
}

function manifest({ outputs }) {
  const pairs = Object.entries(outputs).map(([file, output]) => [
    wanted(output),
    path.relative(outdir, path.resolve(file)).replaceAll(path.sep, '/'),
  ]);
  return Object.fromEntries(pairs.filter(([source]) => source).sort());
}

function compress(file) {
  const content = fs.readFileSync(file);
  fs.writeFileSync(`${file}.gz`, zlib.gzipSync(content, { level: 9 }));
  fs.writeFileSync(`${file}.br`, zlib.brotliCompressSync(content));
}

/** Whoever passes the fonts on passes their licences on. */
function addFontLicences() {
  for (const font of fs.readdirSync(FONTS)) {
    fs.copyFileSync(`${FONTS}/${font}/LICENSE`, path.join(outdir, `files/${font}-LICENSE.txt`));
  }
}

fs.rmSync(outdir, { recursive: true, force: true });
const { metafile } = await bundle();
fs.writeFileSync(path.join(outdir, 'manifest.json'), JSON.stringify(manifest(metafile), null, 2));
addFontLicences();
for (const file of fs.readdirSync(outdir, { recursive: true })) {
  if (COMPRESSIBLE.test(file) && file !== 'manifest.json') compress(path.join(outdir, file));
}
