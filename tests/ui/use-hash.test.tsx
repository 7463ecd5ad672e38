// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { useHash } from '../../components/options/settings/use-hash.ts';

function Page() {
  useHash(true, () => {});
  return (
    <>
      <h2 id="feeds">Feeds</h2>
      <a id="prepare-layout" href="#mapping/new">
        Prepare
      </a>
    </>
  );
}

/** Goes from one address to another as a browser does, and draws the next frame only when it is told to. */
async function go(from: string, to: string): Promise<() => void> {
  location.hash = from;
  await act(() => render(<Page />, document.body));
  const frames: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
  const [oldURL, newURL] = [location.href, location.href.replace(from, to)];
  location.hash = to;
  dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL }));
  return () => frames.forEach((frame) => frame(0));
}

afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
  location.hash = '';
});

test('a link into the page leads to the heading it names', async () => {
  const drawFrame = await go('#crms', '#feeds');
  drawFrame();
  expect(document.activeElement?.id).toBe('feeds');
});

test('on the way back from a mapping, the focus stays where it was put, however late the next frame comes', async () => {
  const drawFrame = await go('#mapping/new', '#feeds');
  document.getElementById('prepare-layout')!.focus();
  drawFrame();
  expect(document.activeElement?.id).toBe('prepare-layout');
});
