// One page of the sidebar: its script and its style inside one HTML file, as HtmlService serves it.
import { basename } from 'node:path';
import * as esbuild from 'esbuild';

/** Answers { 'Sidebar.html': text } for src/sidebar/pages/Sidebar.ts. @param {string} entry */
export async function buildPage(entry) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    supported: { 'template-literal': false }, // HtmlService strips // inside template literals
    logLevel: 'warning',
  });
  const textOf = (/** @type {string} */ ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  const script = textOf('.js').replaceAll('</script', '<\\/script');
  const html = [
    '<!doctype html><html><head><meta charset="utf-8"><base target="_blank">',
    `<style>${textOf('.css')}</style></head>`,
    `<body><div id="app"></div><script>${script}</script></body></html>`,
  ].join('\n');
  return { [basename(entry).replace(/\.ts$/, '.html')]: html };
}
