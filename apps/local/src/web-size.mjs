import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Kilobytes (1000 bytes) of script and style, gzipped, that a first visit may cost. */
export const FIRST_LOAD = { member: 130, admin: 210 };

/**
 * What the first page of a built web app makes the browser fetch: scripts, preloaded modules and styles named in index.html, gzipped.
 * Fonts are told apart: the page is readable before they come.
 * @param {string} dir the built app
 * @returns {{ kilobytes: number, fonts: number, files: string[] }}
 */
export function firstLoad(dir) {
  const html = fs.readFileSync(path.join(dir, 'index.html'), 'utf8');
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, address]) => address);
  const files = [...new Set(named)].map((address) => path.join(dir, address.slice(address.indexOf('assets/'))));
  const kilobytes = files.reduce((sum, file) => sum + gzipSync(fs.readFileSync(file), { level: 9 }).length, 0) / 1000;
  const fontNames = files.filter((file) => file.endsWith('.css'))
    .flatMap((file) => [...fs.readFileSync(file, 'utf8').matchAll(/url\(["']?[^)"']*?([^/)"']+\.woff2)/g)].map(([, name]) => name));
  const fonts = [...new Set(fontNames)].reduce((sum, name) => sum + fs.statSync(path.join(dir, 'assets', name)).size, 0) / 1000;
  return { kilobytes, fonts, files };
}

/**
 * Fails when a first visit would cost more than it may.
 * @param {'member' | 'admin'} app
 * @param {string} dir
 */
export function checkFirstLoad(app, dir) {
  const { kilobytes, fonts, files } = firstLoad(dir);
  if (files.length === 0) throw new Error(`${dir}/index.html names no script`);
  const said = `first load ${kilobytes.toFixed(1)} of ${FIRST_LOAD[app]} kB gzip, fonts ${fonts.toFixed(1)} kB`;
  if (kilobytes > FIRST_LOAD[app]) throw new Error(`${app}: ${said}`);
  return said;
}
