/** The extension's own page: reads the log directly, as the panel does. */

import type { Area } from '@/utils/log/api';
import { openReader } from '@/utils/log/open';

declare const chrome: { storage: { local: Area; session: Area } };

Object.assign(globalThis, { reader: openReader({ local: chrome.storage.local, session: chrome.storage.session }) });
