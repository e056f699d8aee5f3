import { describe, expect, test } from 'vitest';
import type { BuildBrowser } from '../../scripts/extension-browser.ts';
import { manifest } from './output.ts';

const BROWSERS: BuildBrowser[] = ['chrome', 'firefox'];

describe.each(BROWSERS)('the released manifest for %s', (browser) => {
  const released = manifest('production', browser);

  test('asks for these permissions and no others', () => {
    const common = ['alarms', 'contextMenus', 'idle', 'scripting', 'storage', 'unlimitedStorage'];
    expect([...released.permissions].sort()).toEqual(browser === 'chrome' ? [...common, 'sidePanel'].sort() : common);
  });

  test('may ask for notifications when a clerk turns the morning reminder on, and for nothing else', () => {
    expect(released.optional_permissions).toEqual(['notifications']);
  });

  test('has access to no site until the clerk enables one', () => {
    expect(released).not.toHaveProperty('host_permissions');
    expect(released).not.toHaveProperty('content_scripts');
    expect(released.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  });

  test('cannot be reached by web pages or other extensions, and stays out of private windows', () => {
    expect(released).not.toHaveProperty('externally_connectable');
    expect(released).not.toHaveProperty('web_accessible_resources');
    expect(released.incognito).toBe('not_allowed');
  });

  test('lets its pages load and run nothing but its own files', () => {
    const policy = released.content_security_policy.extension_pages.split('; ').sort();
    expect(policy).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self' data: blob:",
      "require-trusted-types-for 'script'",
      "script-src 'self'",
      "style-src 'self'",
    ]);
  });

  test('differs from the one that is tried in browsers by the granted sites alone', () => {
    const { host_permissions, ...rest } = manifest('granted', browser);
    expect(host_permissions).toEqual(['https://*/*', 'http://*/*']);
    expect(rest).toEqual(released);
  });
});
