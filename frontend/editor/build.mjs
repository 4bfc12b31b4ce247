/* Builds the editor's one file, and with --check says whether the committed one is what it would build. */
import {createHash} from 'node:crypto';
import {readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const here = path => fileURLToPath(new URL(path, import.meta.url));
const target = here('../assets/editor.js');

const {outputFiles: [bundle]} = await build({
  absWorkingDir: here('.'),
  entryPoints: ['src/editor.js'],
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  write: false,
  banner: {js: '/* Built from frontend/editor; the licences of what it holds stand there in LICENSES.txt. */'}
});

const sum = createHash('sha256').update(bundle.contents).digest('hex');
if (process.argv.includes('--check')) {
  const same = Buffer.compare(await readFile(target), Buffer.from(bundle.contents)) === 0;
  console.log(same ? 'same' : 'different');
  process.exitCode = same ? 0 : 1;
} else {
  await writeFile(target, bundle.contents);
  await writeFile(here('editor.js.sha256'), `${sum}  ../assets/editor.js\n`);
  console.log(`${bundle.contents.length} bytes, sha256 ${sum}`);
}
