import { afterEach, expect, it, vi } from 'vitest';
import ComponentsPage from '../../app/components-page/page.tsx';

afterEach(() => {
  vi.unstubAllEnvs();
});

it('the page of components is for those who build: not found in production', () => {
  expect(ComponentsPage()).toBeTruthy();
  vi.stubEnv('NODE_ENV', 'production');
  expect(() => ComponentsPage()).toThrow(expect.objectContaining({ digest: 'NEXT_HTTP_ERROR_FALLBACK;404' }));
});
